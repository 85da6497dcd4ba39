import { dayGroupNames, dayKinds, type DayGroup } from "./kinds.ts";
import type { DayLine } from "./line.ts";

/** A line put off: until when, and what it said then. */
export type Snooze = { key: string; stamp: string; untilAt: Date };
export type SnoozedLine = DayLine & { untilAt: Date };
/** `later`: what she put off, the first to come back first. */
export type DayGroups = Record<DayGroup, DayLine[]> & { later: SnoozedLine[] };

/** Where a line stands. */
export function groupOf(line: DayLine): DayGroup {
  return line.group ?? dayKinds[line.kind].group;
}

/**
 * A coach's day from all its lines: one line a thing, the more urgent kind wins; the most urgent first in its group; what she
 * put off aside, until its hour or until the fact changes.
 *
 * A thing put off stays so as a whole: a less urgent line about it, or that it covers, does not take its place.
 */
export function arrangeDay(lines: readonly DayLine[], snoozes: readonly Snooze[], now: Date): DayGroups {
  const oneEach = new Map<string, DayLine>();
  for (const line of lines) {
    const held = oneEach.get(line.key);
    if (held === undefined || compare(line, held) < 0) oneEach.set(line.key, line);
  }
  for (const line of [...oneEach.values()]) {
    for (const key of line.covers ?? []) {
      const covered = oneEach.get(key);
      if (covered !== undefined && compare(line, covered) < 0) oneEach.delete(key);
    }
  }
  const asleep = new Map(snoozes.filter(({ untilAt }) => untilAt > now).map((snooze) => [snooze.key, snooze]));
  const groups: DayGroups = { now: [], soon: [], watch: [], later: [] };
  for (const line of [...oneEach.values()].sort(compare)) {
    const snooze = asleep.get(line.key);
    if (snooze?.stamp === line.stamp) groups.later.push({ ...line, untilAt: snooze.untilAt });
    else groups[groupOf(line)].push(line);
  }
  groups.later.sort((a, b) => a.untilAt.getTime() - b.untilAt.getTime() || compare(a, b));
  return groups;
}

/** How many lines wait, those put off left out. */
export function waitingLines(groups: DayGroups): number {
  return dayGroupNames.reduce((sum, name) => sum + groups[name].length, 0);
}

/** By kind, then in the order of the kind; ids last, so that two readings give one order. */
function compare(a: DayLine, b: DayLine): number {
  return dayKinds[a.kind].urgency - dayKinds[b.kind].urgency || a.order - b.order || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
