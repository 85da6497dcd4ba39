import { wageAmount } from "../out/wage-amount.ts";

/**
 * The SMIC, euros gross an hour, from which day on; the last line whose day has come counts. A new decree is a new line.
 *
 * @source arrêté and décrets: 11,88 € from 2024-11-01; 12,02 € from 2026-01-01 (décret 2025-1228 of 17 December 2025). Mayotte has its own, lower
 */
export const minimumWages: readonly { from: string; hourEuros: number }[] = [
  { from: "2024-11-01", hourEuros: 11.88 },
  { from: "2026-01-01", hourEuros: 12.02 },
];

/** The minimum of a day, euros gross an hour; nothing for a day before the first line. */
export function minimumWageOn(day: string): number | null {
  return minimumWages.filter(({ from }) => from <= day).at(-1)?.hourEuros ?? null;
}

/** Paid by other rules than the SMIC: by age, by an allowance, or by clients. */
const OTHER_RULES = new Set(["apprentissage", "professionnalisation", "stage", "PMSMP", "formation", "service-civique", "independant"]);
/** Full time by law, hours a week; a month has 52 / 12 weeks. */
const FULL_TIME = 35;
/** Cents lost in rounding are nobody's mistake. */
const ROUNDING = 0.995;
/** So much above the minimum that it is worth a question: an hour at three and a half times, the same for a month at full time. */
const TOO_GOOD_TIMES = 3.5;

export type WageFacts = { kind: string; contract: string | null; wage: string; weeklyHours: number | null };
const HOURS_A_YEAR = 52;

/**
 * Whether the wage that an offer says plainly is under the legal minimum, or far above what such work pays. A wage that is not
 * said plainly, a net one, and a part-time month without its hours say nothing.
 */
export function weighWage({ kind, contract, wage, weeklyHours }: WageFacts, day: string): "below" | "too-good" | null {
  const least = minimumWageOn(day);
  if (kind !== "EMPLOI" || least === null || (contract !== null && OTHER_RULES.has(contract)) || /\bnets?\b/i.test(wage)) return null;
  const said = wageAmount(wage);
  if (said === null) return null;
  const hoursOf = { HOUR: 1, MONTH: ((weeklyHours ?? FULL_TIME) * HOURS_A_YEAR) / 12, YEAR: (weeklyHours ?? FULL_TIME) * HOURS_A_YEAR }[said.unit];
  if (said.least / hoursOf > least * TOO_GOOD_TIMES) return "too-good";
  if (said.unit !== "HOUR" && weeklyHours === null) return null;
  return said.most / hoursOf < least * ROUNDING ? "below" : null;
}
