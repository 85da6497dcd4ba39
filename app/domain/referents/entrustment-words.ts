import { listInWords } from "../kit/french-amounts.ts";

/**
 * Why a person is entrusted to a referent. `isLegal`: a mission that the law gives, of which she is told; the others need her
 * yes, and she can end them (decision 0048).
 */
export const motives = {
  mission: { label: "Référent désigné par le Département", hint: "Sa mission est prévue par la loi. La personne en est informée.", isLegal: true, person: "C’est sa mission, prévue par la loi. Votre coach peut vous l’expliquer." },
  prescription: { label: "Structure qui l’a orientée vers l’accompagnement", hint: "Avec l’accord de la personne. Elle peut arrêter quand elle veut.", isLegal: false, person: "Cette structure vous a conseillé l’aide d’un coach. Vous avez dit oui." },
  appui: { label: "Partenaire qui l’aide en même temps", hint: "Avec l’accord de la personne. Elle peut arrêter quand elle veut.", isLegal: false, person: "Cette structure vous aide aussi. Vous avez dit oui." },
} as const;
export type EntrustmentMotive = keyof typeof motives;
export const motiveCodes = Object.keys(motives) as EntrustmentMotive[];

/** What a referent may read of someone; her name always. Nothing else exists for him: no absence, no refusal, no frein. */
export const shownThings = {
  contact: { label: "Ses coordonnées", hint: "Sa commune, son téléphone, son adresse e-mail.", referent: "sa commune, son téléphone et son adresse e-mail", person: "Votre commune, votre téléphone et votre e-mail." },
  etapes: { label: "Les étapes de son accompagnement", hint: "Son coach, le début, la fin prévue et l’étape atteinte. Sans nombre ni raison.", referent: "les étapes de son accompagnement", person: "Les étapes avec votre coach, sans détail." },
  tripartite: { label: "Les rendez-vous à trois à venir", hint: "Le jour, l’heure et le lieu. Jamais les rendez-vous passés.", referent: "les rendez-vous à trois à venir", person: "Vos prochains rendez-vous à trois." },
} as const;
export type ShownThing = keyof typeof shownThings;
export const shownCodes = Object.keys(shownThings) as ShownThing[];

/** What no entrustment ever shows, said on the page itself. @source decision 0048 */
export const NEVER_SHOWN = "Vous ne voyez pas ses absences, ses refus, ses réponses aux offres, ses messages, ce qui freine, sa santé ni sa famille.";
/** The same for her. */
export const NEVER_SHOWN_TO_PERSON = ["Jamais vos absences ni vos refus.", "Jamais vos messages, ni ce qui freine."] as const;

/** A motive by its word; the database lets no other in. */
export function motiveOf(word: string): EntrustmentMotive {
  return motiveCodes.find((one) => one === word) ?? "appui";
}

/** The known things of a stored list, in the order of the table. */
export function shownOf(words: readonly string[]): ShownThing[] {
  return shownCodes.filter((one) => words.includes(one));
}

/** « Vous voyez son nom, sa commune, … et les rendez-vous à trois à venir. » */
export function shownToReferent(shows: readonly ShownThing[]): string {
  return `Vous voyez ${listInWords(["son nom", ...shows.map((one) => shownThings[one].referent)])}.`;
}

/** The same things, for her: one short sentence each. */
export function shownToPerson(shows: readonly ShownThing[]): string[] {
  return ["Votre nom.", ...shows.map((one) => shownThings[one].person)];
}
