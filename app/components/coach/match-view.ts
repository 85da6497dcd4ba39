import { minutesInWords, distanceInWords } from "#app/domain/kit/french-amounts.ts";
import type { CoachExplanation } from "#app/domain/matching/explain/for-coach.ts";
import type { MatchInShort } from "#app/domain/coaching/match-in-short.ts";
import type { TravelMode } from "#app/domain/matching/types.ts";
import { sayMode } from "#app/domain/matching/explain/words.ts";
import type { ScorePart } from "../matching/parts-bar.tsx";
import type { IconName } from "../ui/icon.tsx";
import { frenchText } from "../ui/typography.ts";
import { travelIcon } from "../offers/travel-line.tsx";

/** A match as the pages of a coach receive it. */
export type MatchView = CoachExplanation & { short: MatchInShort; travel: { mode: TravelMode | null; km: number; minutes: number | null } };

/** The segments of the bar: as wide as what a part could bring, filled as far as what it brings. */
export function partsOf({ parts }: Pick<MatchView, "parts">): ScorePart[] {
  return parts.map(({ part, title, points, outOf, sentence }) => ({ key: part, label: title, value: outOf === 0 ? 0 : points / outOf, weight: outOf, sentence: frenchText(sentence) }));
}

/** « 7 km · environ 20 min en scooter »; only the distance when no means of hers goes there. */
export function travelOf({ travel: { mode, km, minutes } }: Pick<MatchView, "travel">): { icon: IconName; text: string } {
  const way = mode === null || minutes === null ? "" : ` · ${minutesInWords(minutes)} ${sayMode(mode)}`;
  return { icon: travelIcon(mode), text: `${distanceInWords(km)}${way}` };
}
