/** Levels of the CEFR in plain words, weakest first. `A0` is a person who begins. */
const levels = [
  { code: "A0", label: "Je débute en français", forOffer: "Aucun français demandé" },
  { code: "A1", label: "Je comprends et je dis quelques mots", forOffer: "Quelques mots de français" },
  { code: "A2", label: "Je me fais comprendre pour les choses de tous les jours", forOffer: "Comprendre des consignes simples" },
  { code: "B1", label: "Je me débrouille dans une conversation", forOffer: "Parler avec les clients ou l’équipe" },
  { code: "B2", label: "Je parle bien, j’écris sans trop de mal", forOffer: "Bien parler et écrire des messages" },
  { code: "C1", label: "Je parle et j’écris couramment", forOffer: "Bien écrire le français" },
  { code: "C2", label: "Je parle et j’écris parfaitement", forOffer: "Parfaite maîtrise de l’écrit" },
] as const;

export type FrenchLevelCode = (typeof levels)[number]["code"];
/** `label` is said by the person, `forOffer` says what the work needs. */
export type FrenchLevelChoice = { code: FrenchLevelCode; label: string; forOffer: string };

/** Every level we know. */
export const frenchLevelWords: readonly FrenchLevelChoice[] = levels;

/** The levels that a form proposes: A0 to C1. C2 only comes from files. */
export const frenchLevelChoices: readonly FrenchLevelChoice[] = levels.filter((level) => level.code !== "C2");

/** What an offer asks of French, in plain words; null for an unknown code. */
export function frenchNeeded(code: string): string | null {
  return levels.find((level) => level.code === code)?.forOffer ?? null;
}
