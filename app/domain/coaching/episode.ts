import { daysBetween } from "../kit/french.ts";
import type { IsoDay } from "../matching/types.ts";

const DAY_MS = 86_400_000;
/** Six months. @source domain/orne.md 1.2 */
const EPISODE_WEEKS = 26;

/** The first and the last day of a coaching that starts on this day: 26 weeks, both days counted. */
export function newEpisode(startsOn: IsoDay): { startsOn: IsoDay; endsOn: IsoDay } {
  return { startsOn, endsOn: new Date(Date.parse(`${startsOn}T00:00:00Z`) + (EPISODE_WEEKS * 7 - 1) * DAY_MS).toISOString().slice(0, 10) };
}

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
