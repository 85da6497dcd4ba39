import { cvBlocks } from "./cv-blocks.ts";
import type { CvView } from "./cv-view.ts";

/**
 * Words that an employer has no need of, and that may be held against her: benefits, health, family, beliefs, prison.
 *
 * Her CV is hers: she is told, nothing is taken out. What she only copied from an old CV is often one of these.
 *
 * @source Code du travail L. 1221-6 and L. 1132-1: what may not be asked nor weighed when hiring
 */
const TOO_MUCH: readonly RegExp[] = [
  /\bRSA\b/i, /revenu de solidarité/i, /\bRMI\b/i, /allocataire/i, /\bA\.?A\.?H\b/i, /\bRQTH\b/i, /handicap[ée]+e?s?\b/i, /travailleu[rs]e? handicapé/i, /invalidité/i,
  /\bdépressi(?:on|f|ve)\b/i, /\bcancer\b/i, /\bmalad(?:e|ie) (?:longue|chronique)/i, /\benceinte\b/i, /\bcélibataire\b/i, /\bdivorcée?\b/i, /\bmariée?\b/i, /\bveu(?:f|ve)\b/i,
  /\bmère (?:isolée|célibataire)\b/i, /\bnationalité\b/i, /\bnuméro de sécurité sociale\b/i, /\bincarcér/i, /\bdétention\b/i, /\bcasier judiciaire\b/i,
];

/** The words of a text that tell too much, as they are written; none is the usual. */
export function wordsThatTellTooMuch(text: string): string[] {
  return TOO_MUCH.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
}

/** The same over a whole CV, each once. */
export function tellsTooMuch(cv: CvView): string[] {
  const texts = [cv.title, cv.about, ...cvBlocks(cv).flatMap(({ items }) => items.flatMap(({ label, detail }) => [label, detail]))];
  return [...new Set(texts.flatMap(wordsThatTellTooMuch))];
}
