import type { ConstraintCode } from "../constraints.ts";

/**
 * One thing the text of an offer says, with the sentence it was read from.
 *
 * `stance`: `yes` it is asked or it is so, `wish` it would be welcome or is possible, `no` the text says it is not.
 * `confidence` 0 to 1: how sure the rule is of what the words mean, not how sure the employer is.
 * `start`, `end`: where the words stand in `title + "\n" + description`.
 */
export type Finding = FindingValue & { stance: Stance; sentence: string; confidence: number; start: number; end: number };

export type Stance = "yes" | "wish" | "no";

/** Minutes since midnight; `days` are ISO weekdays, null when the text does not say which. `to` ≤ `from` ends the next day. */
export type ReadWindow = { days: number[] | null; from: number; to: number };

export type FindingValue =
  /** Driving licence or certificate, a code of ../licences.ts. */
  | { kind: "licence"; value: string }
  /** `own`: one must come with it; `provided`: the employer lends one for the work. */
  | { kind: "vehicle"; value: "own" | "provided" }
  | { kind: "window"; value: ReadWindow }
  | { kind: "weekly-hours"; value: number }
  | { kind: "working-time"; value: "full" | "part" }
  /** Hours and conditions that have no figure: split shifts, night, week-end, teams, loads, phone, reading… */
  | { kind: "constraint"; value: ConstraintCode }
  | { kind: "beginner"; value: true }
  /** Months; null when the text asks for experience without saying how much. */
  | { kind: "experience"; value: number | null }
  | { kind: "access"; value: "housing" | "shuttle" | "carpool" | "transit" }
  /** A day, `2026-12-01`, or as soon as possible. */
  | { kind: "start"; value: string };

export type FindingKind = FindingValue["kind"];

/** From this confidence on, a finding counts when it is stricter than the field. Our choice: below, only the coach sees it. */
export const SURE_ENOUGH = 0.6;

/** What a finding is known by on a form, whatever its sentence: « licence-B-yes », « window-1.2-540-840-yes ». */
export function findingKey({ kind, value, stance }: Pick<Finding, "kind" | "value" | "stance">): string {
  const said = typeof value === "object" && value !== null ? [value.days?.join(".") ?? "", value.from, value.to].join("-") : String(value);
  return [kind, said, stance].join("-");
}
