import { dayInWords, localDay } from "../../kit/french.ts";
import { rankOf, sourceName } from "./sources.ts";

/** When a source held an offer. `goneAt`: when it was found to hold it no more. */
export type SeenAt = { source: string; url: string | null; firstSeenAt: Date; seenAt: Date; goneAt: Date | null };

/**
 * Where and when an offer was seen, for staff, the source that is believed first on top.
 *
 * @param today `YYYY-MM-DD`
 */
export function seenInWords(seen: readonly SeenAt[], today: string): { words: string; url: string | null }[] {
  const day = (at: Date) => dayInWords(localDay(at), today);
  return [...seen].sort((a, b) => rankOf(a.source) - rankOf(b.source)).map(({ source, url, firstSeenAt, seenAt, goneAt }) => {
    const first = localDay(firstSeenAt) === localDay(seenAt) ? "" : `, la première fois le ${day(firstSeenAt)}`;
    return { words: goneAt ? `N’est plus chez ${sourceName(source)} depuis le ${day(goneAt)}.` : `Vue chez ${sourceName(source)} le ${day(seenAt)}${first}.`, url: goneAt ? null : url };
  });
}
