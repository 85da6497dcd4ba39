import { ok, refuse, type Result } from "../kit/result.ts";
import { HEALTH, type FreinMeans } from "./themes.ts";

export const freinStates = ["ouvert", "travaille", "leve"] as const;
export type FreinState = (typeof freinStates)[number];

/** What each state is called, for the coach and for the person. */
export const freinStateWords: Record<FreinState, { coach: string; person: string }> = {
  ouvert: { coach: "Ouvert", person: "Noté ensemble" },
  travaille: { coach: "En cours", person: "Vous y travaillez ensemble" },
  leve: { coach: "Levé", person: "C’est réglé" },
};

/** Every step there is. `asks`: by what it is worked on or lifted must be said. */
export const freinMoves = [
  { from: "ouvert", to: "travaille", button: "On y travaille", asks: true },
  { from: "ouvert", to: "leve", button: "C’est levé", asks: true },
  { from: "travaille", to: "leve", button: "C’est levé", asks: true },
  { from: "travaille", to: "ouvert", button: "Revenir à ouvert", asks: false },
  { from: "leve", to: "ouvert", button: "Rouvrir", asks: false },
] as const satisfies readonly { from: FreinState; to: FreinState; button: string; asks: boolean }[];
export type FreinMove = (typeof freinMoves)[number];

/** The steps open from a state, in the order of the buttons. */
export function freinMovesFrom(state: FreinState): FreinMove[] {
  return freinMoves.filter(({ from }) => from === state);
}

/** A state as it was stored. @throws on a word that is no state: the constraint `frein-state` lets none in */
export function freinState(text: string): FreinState {
  const state = freinStates.find((one) => one === text);
  if (state === undefined) throw new Error(`No frein is in the state « ${text} »`);
  return state;
}

export const freinRefusals = {
  "frein.already-open": "Ce frein est déjà noté. Changez son état dans la liste.",
  "frein.health-in-words": "Pour la santé, n’écrivez rien d’autre : laissez la case vide.",
  "frein.moved-meanwhile": "Ce frein a changé entre-temps. Relisez la page.",
  "frein.no-such-move": "Ce frein a changé entre-temps. Relisez la page.",
  "frein.means-missing": "Dites par quoi, dans la liste.",
  "bilan.empty": "Répondez pour au moins une ligne.",
  "bilan.seen-meanwhile": "Un autre bilan a été enregistré entre-temps. Relisez la page.",
} as const;

/**
 * Opens a frein. Of health nothing is written but its name.
 *
 * @returns refusal: `frein.health-in-words`
 */
export function openFrein(theme: string, words: string): Result<{ theme: string; words: string }> {
  if (theme === HEALTH && words.trim() !== "") return refuse("invalid", "frein.health-in-words", "words");
  return ok({ theme, words: words.trim() });
}

/**
 * Says whether a frein may go from a state to another, and what is kept of how. Of health, which action is never kept.
 *
 * @returns refusals: `frein.no-such-move` (conflict) | `frein.means-missing`
 */
export function moveFrein(theme: string, from: FreinState, to: FreinState, by: { means: FreinMeans | null; prescriptionId: string | null }): Result<{ to: FreinState; byWhat: FreinMeans | null; prescriptionId: string | null }> {
  const move = freinMoves.find((one) => one.from === from && one.to === to);
  if (!move) return refuse("conflict", "frein.no-such-move");
  if (!move.asks) return ok({ to, byWhat: null, prescriptionId: null });
  // Naming the action says that it was an action.
  const means = by.means ?? (by.prescriptionId === null ? null : "action");
  if (means === null) return refuse("invalid", "frein.means-missing", "means");
  return ok({ to, byWhat: means, prescriptionId: theme === HEALTH || means !== "action" ? null : by.prescriptionId });
}
