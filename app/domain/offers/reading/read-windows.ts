import { areCallHours, clockRangesOf, isSpan, type ClockRange } from "./clock-ranges.ts";
import { daySetsOf, type DaySet } from "./day-sets.ts";
import type { Segment } from "./fold.ts";
import type { Hit } from "./read-licences.ts";
import { startEndRangesOf } from "./read-start-end.ts";

/** A break longer than this within a day makes split shifts. Minutes. @source Code du travail L. 3123-23: two hours for a part-time worker */
export const LONGEST_PLAIN_BREAK = 120;

type Placed = { range: ClockRange; days: number[] | null };

/**
 * The working hours of a sentence, each with its days when they are said beside it, and the split shifts they make.
 *
 * Hours of a telephone line are left out; a span (« ouvert de 8h à 20h ») is kept with little confidence.
 */
export function readWindows(segment: Segment): Hit[] {
  const { folded } = segment;
  const told = clockRangesOf(folded);
  const ranges = told.length > 0 ? told : startEndRangesOf(folded);
  if (ranges.length === 0 || areCallHours(folded)) return [];
  const placed = withDays(ranges, daySetsOf(folded).filter((set) => !set.off), folded);
  const confidence = isSpan(folded) ? 0.5 : 0.85;
  const hits: Hit[] = placed.map(({ range, days }) => ({
    found: { kind: "window", value: { days, from: range.from, to: range.to } },
    stance: "yes", confidence: /\b(?:si|exceptionnellement|occasionnellement)\b/.test(folded.slice(Math.max(0, range.start - 30), range.start)) ? 0.5 : confidence, start: range.start, end: range.end,
  }));
  const split = placed.findIndex((one, place) => isSplit(placed[place - 1], one, folded));
  if (split > 0) {
    const start = (placed[split - 1] as Placed).range.start;
    hits.push({ found: { kind: "constraint", value: "split-shifts" }, stance: "yes", confidence: Math.min(confidence, 0.8), start, end: (placed[split] as Placed).range.end });
  }
  return hits;
}

/** What may stand between days and hours that belong together: « lundi : de », « (du ». */
const GLUE = /^[\s:,(]*(?:(?:inclus|fixes?|sur \d jours|de|du|le|les|tous|chaque|soit|a|en|travail|horaires?|matin|soir|apres-midi)[\s:,(]*){0,4}$/;

/**
 * Gives each stretch of the day its weekdays: those glued before it, else those glued after it, else those of its
 * neighbour when no other days stand between, else the nearest said before.
 */
function withDays(ranges: ClockRange[], sets: DaySet[], folded: string): Placed[] {
  const placed: Placed[] = ranges.map((range, place) => {
    const next = ranges[place + 1];
    const before = sets.filter((set) => set.end <= range.start && GLUE.test(folded.slice(set.end, range.start))).at(-1);
    const after = sets.find((set) => set.start >= range.end && GLUE.test(folded.slice(range.end, set.start)));
    const last = ranges[place - 1];
    // « 5h-13h du lundi au jeudi, 5h-12h le vendredi »: the first days are those of the first hours.
    const isOfLast = before !== undefined && after !== undefined && last !== undefined && last.end <= before.start && GLUE.test(folded.slice(last.end, before.start));
    if (before && !isOfLast) return { range, days: runOf(sets, before) };
    // Days glued to the hours that follow belong to those: « 11h15 – 13h30, mardi de 16h15 à 18h30 ».
    const isTaken = after !== undefined && next !== undefined && after.end <= next.start && GLUE.test(folded.slice(after.end, next.start)) && !/[,;]/.test(folded.slice(after.end, next.start));
    return { range, days: after && !isTaken ? after.days : null };
  });
  const between = (from: number, to: number) => sets.some((set) => set.start >= from && set.end <= to);
  placed.forEach((one, place) => {
    const before = placed[place - 1];
    if (one.days === null && before && before.days !== null && !between(before.range.end, one.range.start)) one.days = before.days;
  });
  for (let place = placed.length - 2; place >= 0; place -= 1) {
    const [one, after] = [placed[place] as Placed, placed[place + 1] as Placed];
    if (one.days === null && after.days !== null && !between(one.range.end, after.range.start) && !/\bplus\b/.test(folded.slice(one.range.end, after.range.start))) one.days = after.days;
  }
  for (const one of placed) if (one.days === null) one.days = runOf(sets, sets.filter((set) => set.end <= one.range.start).at(-1));
  return placed;
}

/** « Mardi : mercredi, vendredi : 6h/9h »: sets that touch one another count as one. */
function runOf(sets: DaySet[], last: DaySet | undefined): number[] | null {
  if (!last) return null;
  const days = new Set(last.days);
  for (let place = sets.indexOf(last); place > 0; place -= 1) {
    const before = sets[place - 1] as DaySet;
    if ((sets[place] as DaySet).start - before.end > 4) break;
    for (const day of before.days) days.add(day);
  }
  return [...days].sort((a, b) => a - b);
}

function isSplit(first: Placed | undefined, second: Placed, folded: string): boolean {
  if (!first || second.range.from < first.range.to || first.range.to < first.range.from) return false;
  if (String(first.days) !== String(second.days)) return false;
  const between = folded.slice(first.range.end, second.range.start);
  return !/\bou\b/.test(between) && between.length < 40 && second.range.from - first.range.to > LONGEST_PLAIN_BREAK;
}
