import type { MoreWords } from "#app/domain/offers/more-words.ts";
import { DefinitionList } from "../ui/definition-list.tsx";
import type { Definition } from "../ui/definition-list.tsx";

/** The facts of an offer; an empty one is left out rather than shown blank. */
export type OfferFactsView = { contract?: string; hours?: string; start?: string; place?: string; pay?: string; posts?: string; with?: string; skills?: readonly string[]; licences?: readonly string[] } & Partial<MoreWords>;

/** Which facts are shown, in which order, under which name. */
export function offerDefinitions(facts: OfferFactsView): Definition[] {
  const all: { term: string; icon: Definition["icon"]; detail: string | undefined }[] = [
    { term: "Avec", icon: "building", detail: facts.with },
    { term: "Lieu", icon: "map-pin", detail: facts.place },
    { term: "Contrat", icon: "briefcase", detail: facts.contract },
    { term: "Heures", icon: "clock", detail: facts.hours },
    { term: "Durée", icon: "calendar", detail: facts.length },
    { term: "Début", icon: "calendar", detail: facts.start },
    { term: "Paie", icon: "id-card", detail: facts.pay },
    { term: "Postes", icon: "users", detail: facts.posts },
    { term: "Qui accompagne", icon: "users", detail: facts.beside },
    { term: "Frais", icon: "check", detail: facts.costs },
    { term: "Diplôme préparé", icon: "star", detail: facts.prepares },
    { term: "Ce que l’on y apprend", icon: "star", detail: facts.learns?.join(", ") },
    { term: "Savoir-faire", icon: "star", detail: facts.skills?.join(", ") },
    { term: "Permis", icon: "car", detail: facts.licences?.join(", ") },
  ];
  return all.flatMap(({ detail, ...rest }) => (detail ? [{ ...rest, detail }] : []));
}

/** The facts as a list with names. */
export function OfferFacts({ facts }: { facts: OfferFactsView }) {
  return <DefinitionList items={offerDefinitions(facts)} />;
}
