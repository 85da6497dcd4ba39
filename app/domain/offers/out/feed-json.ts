import { contractLabel } from "../contracts.ts";
import { licenceLabel } from "../licences.ts";
import { offerAddress, type OutOffer } from "./out-offer.ts";

/** Offers in one answer of the open feed, unless asked for fewer. */
export const FEED_PAGE = 100;

/** An offer in the open feed. Names are French, as those who read it are; days are `2026-12-01`, instants are UTC. */
export type FeedOffer = {
  id: string; url: string; genre: "EMPLOI" | "IMMERSION" | "BENEVOLAT"; intitule: string; description: string;
  employeur: { nom: string | null; activite: string | null; siret: string | null };
  metier: { rome: string | null };
  contrat: { code: string; libelle: string; dureeMois: number | null } | null;
  temps: { heuresParSemaine: number | null; horaires: string[]; precision: string | null };
  salaire: string | null; postes: number; debut: string | null; fin: string | null;
  permis: { code: string; libelle: string }[]; experience: "debutant" | "souhaitee" | "exigee" | null;
  lieu: { commune: string; codeCommune: string; codePostal: string | null; departement: string; precision: string | null; latitude: number; longitude: number };
  publieeLe: string; modifieeLe: string; expireLe: string | null;
};
export type Feed = { territoire: { code: string; nom: string }; licence: string; total: number; suivant: string | null; offres: FeedOffer[] };

const EXPERIENCE = { beginner: "debutant", wished: "souhaitee", required: "exigee" } as const;
const orNull = (text: string) => (text === "" ? null : text);

/** An offer as the open feed gives it: everything its public page shows, nothing more. */
export function feedOffer(offer: OutOffer, site: string): FeedOffer {
  return {
    id: offer.id, url: offerAddress(site, offer.id), genre: offer.kind, intitule: offer.title, description: offer.description,
    employeur: { nom: orNull(offer.employer), activite: orNull(offer.activity), siret: orNull(offer.siret) },
    metier: { rome: orNull(offer.romeCode) },
    contrat: offer.contract === "" ? null : { code: offer.contract, libelle: contractLabel(offer.contract), dureeMois: offer.contractMonths },
    temps: { heuresParSemaine: offer.weeklyHours, horaires: offer.timetable, precision: orNull(offer.hoursNote) },
    salaire: orNull(offer.wage), postes: offer.posts, debut: offer.startsOn, fin: offer.endsOn,
    permis: offer.licences.map((code) => ({ code, libelle: licenceLabel(code) })), experience: offer.experience === null ? null : EXPERIENCE[offer.experience],
    lieu: { commune: offer.commune, codeCommune: offer.communeCode, codePostal: orNull(offer.postalCode), departement: offer.departement, precision: orNull(offer.placeNote), latitude: offer.lat, longitude: offer.lng },
    publieeLe: offer.publishedAt.toISOString(), modifieeLe: offer.updatedAt.toISOString(), expireLe: offer.expiresAt?.toISOString() ?? null,
  };
}
