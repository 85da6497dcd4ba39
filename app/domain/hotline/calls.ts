import { wordsThatTellTooMuch } from "../profiles/tells-too-much.ts";

/** Why someone called the help line, or was called. The counts of the year read these codes. */
export const callMotives = {
  entrer: { label: "N’arrive pas à entrer" },
  comprendre: { label: "Ne comprend pas une page ou un message" },
  repondre: { label: "Veut répondre à une offre" },
  contact: { label: "Changement de numéro ou d’adresse" },
  "rendez-vous": { label: "Question sur un rendez-vous" },
  "employeur-offre": { label: "Employeur\u00a0: dicte ou corrige une offre" },
  "employeur-reponse": { label: "Employeur\u00a0: répond à une candidature" },
  rappel: { label: "Employeur\u00a0: a laissé son numéro" },
  relance: { label: "Employeur relancé par nous" },
  autre: { label: "Autre chose" },
} as const satisfies Record<string, { label: string }>;
export type CallMotive = keyof typeof callMotives;
export const callMotiveCodes = Object.keys(callMotives) as CallMotive[];

/** What became of a call. */
export const callOutcomes = {
  regle: { label: "Réglé", tone: "leaf" },
  rappeler: { label: "À rappeler", tone: "amber" },
  transmis: { label: "Transmis au coach", tone: "sky" },
  absent: { label: "Pas de réponse", tone: "plain" },
} as const satisfies Record<string, { label: string; tone: "leaf" | "amber" | "sky" | "plain" }>;
export type CallOutcome = keyof typeof callOutcomes;
export const callOutcomeCodes = Object.keys(callOutcomes) as CallOutcome[];

/** The longest line about a call, in signs: the constraint `call-line-is-one-line` of the database holds it too. */
export const LONGEST_LINE = 160;

/** The motive of a stored call in words; one that is no longer in the list is said as it was stored. */
export function motiveInWords(code: string): string {
  return Object.hasOwn(callMotives, code) ? callMotives[code as CallMotive].label : code;
}

/** Words of health that people say on the phone and that no line about a call needs; without accents. */
const HEALTH: readonly RegExp[] = [/\bmalad/, /\bhopital/, /\bmedecin/, /\bmedicament/, /\boper(?:ee?|ation)\b/, /\bgrossesse/, /\balcool/, /\bdepress/, /\bpsy(?:chiatre|chologue)?\b/, /\bburn.?out/, /\barret de travail/, /\btraitement\b/];

/** Whether a line about a call says something of health or of private life that it need not: it is kept a year and many read it. */
export function tellsTooMuchForACall(line: string): boolean {
  const plain = line.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  return wordsThatTellTooMuch(line).length > 0 || HEALTH.some((pattern) => pattern.test(plain));
}

/** What is said for each refusal about a call. */
export const callRefusals: Record<string, string> = {
  "call.nobody": "Cette personne ou cette organisation n’existe plus. Cherchez-la de nouveau.",
  "call.too-intimate": "Cette ligne parle de santé ou de vie privée. Dites seulement ce qui a été fait, par exemple «\u00a0code renvoyé\u00a0».",
};
