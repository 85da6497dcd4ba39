import type { Match } from "./match.ts";

/** What a person reads instead of a score. Never a percentage. */
export const closenessLabels = ["Très proche de vous", "Proche de vous", "À essayer", "Possible avec une aide"] as const;
export type ClosenessLabel = (typeof closenessLabels)[number];

/** From these scores on. Our choice: 70 takes the métier itself, within reach, and one thing more. */
const VERY_CLOSE = 70;
const CLOSE = 50;

/** How near an offer is to a person, in her words; null when something makes it impossible for now. */
export function closenessLabel(match: Pick<Match, "score" | "reach" | "blockers">): ClosenessLabel | null {
  if (match.blockers.length > 0) return null;
  if (match.reach === "with-aid") return "Possible avec une aide";
  if (match.score >= VERY_CLOSE) return "Très proche de vous";
  return match.score >= CLOSE ? "Proche de vous" : "À essayer";
}
