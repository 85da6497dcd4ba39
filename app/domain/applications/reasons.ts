import type { ActorRole } from "../access/actor.ts";
import { meetingAnswers } from "./meeting-answer.ts";

/** A reason that can be chosen. `label` is what the one who chooses reads, `short` what a coach reads afterwards. */
export type Reason = { code: string; label: string; short: string };

/** Why a person says no to a proposal, withdraws, or sets an offer aside. Never an explanation of her health. */
export const personReasons = [
  { code: "trop-loin", label: "C’est trop loin", short: "Trop loin" },
  { code: "horaires", label: "Les horaires ne me vont pas", short: "Horaires" },
  { code: "garde-enfants", label: "Je n’ai pas de garde pour les enfants", short: "Garde d’enfants" },
  { code: "pas-ce-metier", label: "Je ne veux pas faire ce métier", short: "Pas ce métier" },
  { code: "sante", label: "Ce n’est pas bon pour ma santé", short: "Santé" },
  { code: "deja-trouve", label: "J’ai trouvé autre chose", short: "A trouvé autre chose" },
  { code: "autre", label: "Une autre raison", short: "Autre raison" },
] as const satisfies readonly Reason[];

/** She says no because she has something: nothing else is to be proposed. */
export const FOUND_ELSEWHERE = "deja-trouve";
/** Reasons that are hers alone: her coach reads them only when she ticks that he may. An employer reads none of them. */
export const intimateReasons: readonly string[] = ["garde-enfants", "sante"];
/** What stands in the house for a reason she keeps to herself. No form offers it; whoever reads it learns nothing. */
export const KEPT_TO_HERSELF = { code: "gardee-pour-elle", label: "Une raison que je garde pour moi", short: "Raison gardée pour elle" } as const satisfies Reason;
/** The reason of the offers set aside because she hid their métier. */
export const HIDDEN_METIER = "metier-cache";

/** The reason as others may read it: itself, or that she keeps it. */
export function reasonForOthers(code: string, mayTell: boolean): string {
  return intimateReasons.includes(code) && !mayTell ? KEPT_TO_HERSELF.code : code;
}

/** Why an employer says no. Kept in the house: the person is not told, her coach is. */
export const employerReasons = [
  { code: "poste-pourvu", label: "Le poste est déjà pourvu", short: "Poste pourvu" },
  { code: "competences", label: "Il manque des compétences pour ce poste", short: "Compétences" },
  { code: "disponibilite", label: "Les disponibilités ne vont pas avec le poste", short: "Disponibilité" },
  { code: "mobilite", label: "Le trajet paraît trop difficile", short: "Mobilité" },
  { code: "venu-pas", label: "La personne n’est pas venue au rendez-vous", short: "Absence au rendez-vous" },
  { code: "injoignable", label: "Je n’ai pas réussi à joindre la personne", short: "Injoignable" },
  { code: "autre", label: "Une autre raison", short: "Autre raison" },
] as const satisfies readonly Reason[];

/** Why nothing came of it: neither the person nor the employer said no. */
export const closingReasons = [
  { code: "offre-fermee", label: "L’offre est fermée", short: "Offre fermée" },
  { code: "pas-de-reponse", label: "Pas de réponse", short: "Pas de réponse" },
  { code: "proposition-annulee", label: "Proposition faite par erreur", short: "Proposition annulée" },
  { code: "autre", label: "Une autre raison", short: "Autre raison" },
] as const satisfies readonly Reason[];

/** Why work that had started ended. */
export const endingReasons = [
  { code: "contrat-fini", label: "Le contrat est arrivé à son terme", short: "Fin du contrat" },
  { code: "essai-employeur", label: "Essai arrêté par l’employeur", short: "Essai arrêté par l’employeur" },
  { code: "essai-personne", label: "Essai arrêté par la personne", short: "Essai arrêté par la personne" },
  { code: "transport", label: "Le transport", short: "Transport" },
  { code: "garde-enfants", label: "La garde des enfants", short: "Garde d’enfants" },
  { code: "horaires", label: "Les horaires", short: "Horaires" },
  { code: "sante", label: "La santé", short: "Santé" },
  { code: "autre", label: "Une autre raison", short: "Autre raison" },
] as const satisfies readonly Reason[];

/** The lists a move may ask from, by name. */
export const reasonLists = { person: personReasons, employer: employerReasons, closing: closingReasons, ending: endingReasons } as const;
export type ReasonListName = keyof typeof reasonLists;

/** The codes of all the lists, each once. Which list a move asks from is the table's to say. */
export const reasonCodes: readonly string[] = [...new Set(Object.values(reasonLists).flatMap((list) => list.map((reason: Reason) => reason.code)))];

/** Who neither hears nor types a person's health or her children: an employer, and the help line whoever is on the phone. */
const speaksOfWorkOnly = (role: ActorRole) => role === "employer" || role === "hotliner";

/**
 * The reasons that someone is offered, in the order of the list. An employer and the help line are offered none that is the
 * person's alone, whatever the list; a coach none in her list. Whoever types hers may write that she keeps it.
 *
 * @source decision 0051
 */
export function reasonsOffered(list: ReasonListName, role: ActorRole): readonly Reason[] {
  const all: readonly Reason[] = reasonLists[list];
  const ofWork = all.filter(({ code }) => !intimateReasons.includes(code));
  if (list === "person" && role !== "beneficiary") return [...ofWork, KEPT_TO_HERSELF];
  return speaksOfWorkOnly(role) ? ofWork : all;
}

/** Whether a code belongs to a list, from the mouth of whoever moves. */
export function isReasonOf(list: ReasonListName, code: string, role: ActorRole): boolean {
  if (speaksOfWorkOnly(role) && intimateReasons.includes(code)) return false;
  return reasonLists[list].some((reason) => reason.code === code) || (list === "person" && code === KEPT_TO_HERSELF.code);
}

const known: ReadonlyMap<string, string> = new Map((Object.values(reasonLists) as readonly (readonly Reason[])[]).flat().concat(KEPT_TO_HERSELF, meetingAnswers).map(({ code, short }) => [code, short]));

/** What a coach reads for a reason code; the code itself when no list knows it any more. */
export function reasonInWords(code: string): string {
  return known.get(code) ?? code;
}
