import type { DayGroups, SnoozedLine } from "./arrange.ts";
import { folded, linesToRead, type DayEntry } from "./fold.ts";
import { dayGroupNames, type DayGroup } from "./kinds.ts";

/** How many lines of a group are shown; the rest is one link away. The count is small on purpose. */
const SHOWN: Record<DayGroup, number> = { now: 10, soon: 8, watch: 6 };
/** The same of lines that are read together: a screen of them. */
const FOLDED = 12;
/** Above this, what is asked for whole is cut all the same: nobody reads three hundred lines. */
const MOST = 300;

export type ShownEntry = DayEntry & { /** Of lines read together: how many more there are. */ more?: number };
/** A group as the page shows it. `rest`: how many entries there are besides. */
export type ShownGroup = { name: DayGroup; count: number; entries: ShownEntry[]; rest: number };
export type ShownDay = { waiting: number; groups: ShownGroup[]; later: { count: number; lines: SnoozedLine[] } };

/**
 * What a page shows of a day: the first lines of each group and of each fold, all of the group that is asked for whole.
 *
 * Cut here rather than in the page: two hundred lines that nobody sees would be written, sent and drawn.
 */
export function shownDay(groups: DayGroups, whole: DayGroup | null): ShownDay {
  const shown = dayGroupNames.filter((name) => groups[name].length > 0).map((name): ShownGroup => {
    const entries = folded(groups[name]);
    const isWhole = name === whole;
    const first = entries.slice(0, isWhole ? MOST : SHOWN[name]);
    return { name, count: entries.length, rest: entries.length - first.length, entries: first.map((entry) => cut(entry, isWhole ? MOST : FOLDED)) };
  });
  return { waiting: linesToRead(groups), groups: shown, later: { count: groups.later.length, lines: groups.later.slice(0, MOST) } };
}

function cut(entry: DayEntry, most: number): ShownEntry {
  return "lines" in entry && entry.lines.length > most ? { ...entry, lines: entry.lines.slice(0, most), more: entry.lines.length - most } : entry;
}
