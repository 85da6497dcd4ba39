import { NBSP } from "../../kit/french.ts";
import type { OfferStatus } from "../offer-states.ts";
import { ruleOfFlag, type Flag } from "./flag.ts";
import { refusalInWords } from "./verdicts.ts";

/** What an employer reads of an offer that waits or was refused: what, why, what to change, and the words someone wrote to him. */
export type LookWords = { state: "held" | "refused"; title: string; sentences: string[]; found: { quote: string; why: string; fix: string }[]; words: string };

/** Told at once, so that he can correct before anyone looks. Signs of a fake offer are not: whoever writes one would only hide them. */
const isTold = ({ code }: Flag): boolean => ruleOfFlag(code).severity === "holds" && code.startsWith("discrimination");

const SOON = "Quelqu’un de l’équipe la lit sous un jour ouvré, puis vous recevez un message.";

/**
 * The words for an employer whose offer nobody sees for now; null for any other state.
 *
 * That people reported it is never said: in a small commune he would guess who.
 *
 * @param last the last line of its history
 */
export function lookWords(status: OfferStatus, flags: readonly Flag[], last: { reason: string | null; words: string } | null): LookWords | null {
  if (status === "refused") {
    const { said, change } = refusalInWords(last?.reason ?? null);
    return { state: "refused", title: "Votre offre est à corriger.", sentences: [said, change].filter(Boolean), found: [], words: last?.words ?? "" };
  }
  if (status !== "held") return null;
  const found = last?.reason === "flagged" ? flags.filter(isTold).map(({ code, quote }) => ({ quote, why: ruleOfFlag(code).why, fix: ruleOfFlag(code).fix })) : [];
  const why: Record<string, string> = {
    "unknown-employer": `C’est votre première offre ici${NBSP}: nous la lisons avant de la proposer.`,
    corrected: "Votre correction est bien arrivée.",
    flagged: found.length > 0 ? `Des mots sont à revoir. Corrigez-les${NBSP}: l’offre paraît aussitôt.` : "Un point de votre offre est à vérifier.",
  };
  return { state: "held", title: "Votre offre attend un regard.", sentences: [...(why[last?.reason ?? ""] === undefined ? [] : [why[last?.reason ?? ""] as string]), SOON], found, words: "" };
}

/** What would bring more answers to an open offer: what the rules only note, as advice. */
export function adviceFor(flags: readonly Flag[]): string[] {
  return flags.filter(({ code }) => code === "missing-wage" || code === "missing-hours").map(({ code }) => ruleOfFlag(code).fix);
}
