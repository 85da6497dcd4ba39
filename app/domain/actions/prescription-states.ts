/** The states of a prescription, in the order of a life that goes well, then the ways out. */
export const prescriptionStates = ["envoyee", "acceptee", "planifiee", "commencee", "terminee", "refusee", "interrompue", "annulee"] as const;
export type PrescriptionState = (typeof prescriptionStates)[number];

/** Who moves one: the coach from her pages, the operator by his link. */
export type PrescriptionMover = "coach" | "operator";

type Words = { coach: string; person: string; isUnderWay: boolean };

/** What each state is called, for the coach and the operator, then for the person. */
export const prescriptionWords: Record<PrescriptionState, Words> = {
  envoyee: { coach: "Envoyée, sans réponse", person: "Demande envoyée. La structure va répondre.", isUnderWay: true },
  acceptee: { coach: "Acceptée", person: "La structure a dit oui. Elle fixe une date.", isUnderWay: true },
  planifiee: { coach: "Date fixée", person: "La structure a dit oui. La date est fixée.", isUnderWay: true },
  commencee: { coach: "Commencée", person: "C’est commencé.", isUnderWay: true },
  terminee: { coach: "Terminée", person: "C’est terminé.", isUnderWay: false },
  refusee: { coach: "Refusée par la structure", person: "La structure ne peut pas. Parlez-en avec votre coach.", isUnderWay: false },
  interrompue: { coach: "Arrêtée avant la fin", person: "C’est arrêté.", isUnderWay: false },
  annulee: { coach: "Annulée", person: "La demande est annulée.", isUnderWay: false },
};

/** A state by its word; the database lets no other in. */
export function prescriptionState(word: string): PrescriptionState {
  return prescriptionStates.find((state) => state === word) ?? "envoyee";
}

/** The states of what is not over: one of these at most for a person and an action. */
export const underWayStates: PrescriptionState[] = prescriptionStates.filter((state) => prescriptionWords[state].isUnderWay);

/**
 * Why a structure says no, or why it ended early. Of the structure and of the road, never of the person: nothing here can be
 * held against her (decision 0043).
 */
export const refusalReasons = {
  complet: "Plus de place",
  conditions: "Les conditions ne sont pas remplies",
  "trop-loin": "Trop loin, pas de transport",
  horaires: "Les horaires ne vont pas",
  "pas-joint": "La personne n’a pas pu être jointe",
  arretee: "L’action n’existe plus ou n’a pas lieu",
  autre: "Autre chose",
} as const;
export type PrescriptionReason = keyof typeof refusalReasons;
export const refusalReasonCodes = Object.keys(refusalReasons) as PrescriptionReason[];

/** « Plus de place »; nothing for none. */
export function reasonWords(reason: string | null): string {
  if (reason === null) return "";
  return Object.hasOwn(refusalReasons, reason) ? refusalReasons[reason as PrescriptionReason] : reason;
}

/** `asks`: what must come with it. */
export type PrescriptionMove = { from: readonly PrescriptionState[]; to: PrescriptionState; by: readonly PrescriptionMover[]; asks: "nothing" | "day" | "reason"; button: string };

const both = ["coach", "operator"] as const;

/**
 * Every change there is. The coach may write all of them: the structure answers her by phone too.
 *
 * @source issue 5 item 7 (« accept, plan, refuse with a reason »); the rest is what the referents' files follow
 */
export const prescriptionMoves: readonly PrescriptionMove[] = [
  { from: ["envoyee"], to: "acceptee", by: both, asks: "nothing", button: "Accepter" },
  { from: ["envoyee", "acceptee", "planifiee"], to: "planifiee", by: both, asks: "day", button: "Fixer une date" },
  { from: ["acceptee", "planifiee"], to: "commencee", by: both, asks: "nothing", button: "C’est commencé" },
  { from: ["commencee"], to: "terminee", by: both, asks: "nothing", button: "C’est terminé" },
  { from: ["envoyee", "acceptee", "planifiee"], to: "refusee", by: both, asks: "reason", button: "Refuser" },
  { from: ["commencee"], to: "interrompue", by: both, asks: "reason", button: "C’est arrêté" },
  { from: ["envoyee", "acceptee", "planifiee"], to: "annulee", by: ["coach"], asks: "nothing", button: "Annuler la demande" },
];

/** The changes someone may make now, in the order of the table: the buttons of the page. */
export function prescriptionMovesNow(from: PrescriptionState, by: PrescriptionMover): PrescriptionMove[] {
  return prescriptionMoves.filter((move) => move.from.includes(from) && move.by.includes(by));
}

/** A structure that has not answered for this many days is to be called. @source issue 5 item 7 */
export const UNANSWERED_AFTER_DAYS = 7;
const DAY_MS = 86_400_000;

/** The days a structure has let pass, once it is too long; null while there is time, or when it has answered. */
export function unansweredDays(state: PrescriptionState, movedAt: Date, now: Date): number | null {
  const days = Math.floor((now.getTime() - movedAt.getTime()) / DAY_MS);
  return state === "envoyee" && days >= UNANSWERED_AFTER_DAYS ? days : null;
}
