import { daysBetween } from "../kit/french.ts";
import type { IsoDay } from "../matching/types.ts";

/** « 8e semaine sur 26 ». `week` may pass `weeks` when an episode goes on after its end. */
export type EpisodeWeek = { week: number; weeks: number };

/**
 * Which week of her coaching a person is in, the first one being 1.
 *
 * @param startsOn first day of the episode
 * @param endsOn its last day: six months are 26 weeks
 * @returns null before it starts
 */
export function episodeWeek(startsOn: IsoDay, endsOn: IsoDay, today: IsoDay): EpisodeWeek | null {
  const gone = daysBetween(startsOn, today);
  if (gone < 0) return null;
  return { week: Math.floor(gone / 7) + 1, weeks: Math.max(1, Math.floor((daysBetween(startsOn, endsOn) + 1) / 7)) };
}
