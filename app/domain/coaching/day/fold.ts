import { dayGroupNames } from "./kinds.ts";
import type { DayGroups } from "./arrange.ts";
import type { DayLine } from "./line.ts";

/**
 * Lines that are read together when there are several: from how many on, and what the one line over them says.
 *
 * Nothing of them is lost: they open in place, each with its button.
 *
 * @source our choice (decision 0050): what asks for nothing, what is not for tomorrow, and what does not move by itself
 */
export const dayFolds = {
  "later-interviews": { least: 2, title: (many: number) => `${many}\u00a0entretiens plus tard dans la semaine` },
  "employer-steps": { least: 4, title: (many: number) => `${many}\u00a0employeurs à qui donner suite, comme prévu` },
  ending: { least: 3, title: (many: number) => `${many}\u00a0accompagnements finissent dans le mois` },
  "no-sign": { least: 3, title: (many: number) => `${many}\u00a0personnes sans nouvelles depuis deux semaines ou plus` },
  "to-propose": { least: 4, title: (many: number) => `${many}\u00a0personnes à qui proposer une offre proche` },
  "no-offer": { least: 3, title: (many: number) => `${many}\u00a0personnes sans proposition ni offre proche` },
  news: { least: 2, title: (many: number) => `${many}\u00a0nouvelles, rien à faire` },
} as const satisfies Record<string, { least: number; title: (many: number) => string }>;
export type DayFold = keyof typeof dayFolds;

export type FoldedLines = { fold: DayFold; title: string; lines: readonly DayLine[] };
/** What stands in a list: a line, or several under one. */
export type DayEntry = DayLine | FoldedLines;

/** The lines of a group, those that are read together under one, where the first of them stood. */
export function folded(lines: readonly DayLine[]): DayEntry[] {
  const together = new Map<DayFold, DayLine[]>();
  for (const line of lines) if (line.fold !== undefined) together.set(line.fold, [...(together.get(line.fold) ?? []), line]);
  return lines.flatMap((line): DayEntry[] => {
    const { fold } = line;
    const all = fold === undefined ? [] : (together.get(fold) ?? []);
    if (fold === undefined || all.length < dayFolds[fold].least) return [line];
    return all[0] === line ? [{ fold, title: dayFolds[fold].title(all.length), lines: all }] : [];
  });
}

/** How many lines there are to read: those under one are one; those put off are left out. */
export function linesToRead(groups: DayGroups): number {
  return dayGroupNames.reduce((sum, name) => sum + folded(groups[name]).length, 0);
}
