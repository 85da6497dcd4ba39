/** Whom news are asked of. What one says is never shown to the other. */
export const checkInSides = ["person", "employer"] as const;
export type CheckInSide = (typeof checkInSides)[number];

/** A milestone after the first day of work: so many days, or so many calendar months. */
type Span = { days: number } | { months: number };

/**
 * When news are asked after the first day, and what the moment is called.
 *
 * @source issue 5 item 9: D+2, D+15, M1, M2, M3, M6, M12
 */
export const milestones = {
  j2: { after: { days: 2 }, label: "2 jours" },
  j15: { after: { days: 15 }, label: "15 jours" },
  m1: { after: { months: 1 }, label: "1 mois" },
  m2: { after: { months: 2 }, label: "2 mois" },
  m3: { after: { months: 3 }, label: "3 mois" },
  m6: { after: { months: 6 }, label: "6 mois" },
  m12: { after: { months: 12 }, label: "1 an" },
} as const satisfies Record<string, { after: Span; label: string }>;
export type Milestone = keyof typeof milestones;
export const milestoneCodes = Object.keys(milestones) as Milestone[];

const DAY_MS = 86_400_000;
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** A calendar day some days later. */
export function addDays(day: string, days: number): string {
  return dayOf(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);
}

/** The same day some calendar months later; where the month is shorter, its last day: one month after 31 January is 28 February. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)));
}

/** The day on which a milestone after this first day falls. */
export function dayOfMilestone(hiredOn: string, milestone: Milestone): string {
  const after: Span = milestones[milestone].after;
  return "days" in after ? addDays(hiredOn, after.days) : addMonths(hiredOn, after.months);
}

/** The milestone that comes after another; null after the last. */
export function nextMilestone(milestone: Milestone): Milestone | null {
  return milestoneCodes[milestoneCodes.indexOf(milestone) + 1] ?? null;
}

/** Whether a word is a milestone. */
export function isMilestone(word: string): word is Milestone {
  return Object.hasOwn(milestones, word);
}
