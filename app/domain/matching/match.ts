import type { Reason } from "./explain/reason.ts";
import type { Blocker, Gap, PartName, Reach, TravelMode } from "./types.ts";

/**
 * A judged pair with its reasons, ready to be stored.
 *
 * `score` is 0 to 100 with one decimal, `parts` are 0 to 1, distances kilometres as the crow flies, minutes an estimate.
 * `weights` is the version of the table that made it.
 */
export type Match = {
  person: string;
  offer: string;
  score: number;
  reach: Reach;
  mode: TravelMode | null;
  distanceKm: number;
  minutes: number | null;
  aid: string | null;
  blockers: Blocker[];
  gaps: Gap[];
  parts: Record<PartName, number>;
  reasons: Reason[];
  weights: string;
};

/** Whether something makes the pair impossible as things stand. */
export function isBlocked(match: Pick<Match, "blockers">): boolean {
  return match.blockers.length > 0;
}
