import { z } from "zod";
import { plainText } from "../kit/plain-text.ts";
import { isCalendarDay } from "../matching/calendar.ts";

/**
 * Fields as an HTML form sends them without a script: text, empty for absent, one value or several under a name.
 *
 * Each also takes the value already made (a number, a list), so that one schema serves the form and the rest. They
 * start from `unknown` on purpose: Conform turns the '' of a `z.string()` into "absent", wherever it stands.
 */

const isAbsent = (value: unknown): boolean => value === undefined || value === null || (typeof value === "string" && value.trim() === "");

/** A field made by `read`: it gives the value, or the sentence to show beside the field. */
export function field<T>(read: (value: unknown) => { value: T } | { wrong: string }) {
  return z.unknown().optional().transform((given, ctx): T => {
    const made = read(given);
    if ("value" in made) return made.value;
    ctx.addIssue({ code: "custom", message: made.wrong, input: given });
    return z.NEVER;
  });
}

/** A text trimmed, '' when absent; line ends are \n. `needed` is the sentence for an absent or too short one. */
export function text(longest: number, tooLong: string, needed?: { least: number; say: string }) {
  return field<string>((given) => {
    const value = typeof given === "string" ? plainText(given).replace(/\r\n?/g, "\n").trim() : isAbsent(given) ? "" : null;
    if (value === null) return { wrong: "Écrivez du texte." };
    if (needed && value.length < needed.least) return { wrong: needed.say };
    return value.length > longest ? { wrong: tooLong } : { value };
  });
}

/** One of a list of codes, null when absent. */
export function oneOf<T extends string>(codes: readonly T[], wrong: string) {
  return field<T | null>((given) => {
    if (isAbsent(given)) return { value: null };
    const code = codes.find((one) => one === given);
    return code === undefined ? { wrong } : { value: code };
  });
}

/** One of a list of codes, that must be given. */
export function neededOneOf<T extends string>(codes: readonly T[], wrong: string) {
  return field<T>((given) => {
    const code = codes.find((one) => one === given);
    return code === undefined ? { wrong } : { value: code };
  });
}

/** A list under one name: nothing, one value or several that `isGood` accepts; empty ones and repeats are left out. */
export function listOf<T extends string>(isGood: (value: unknown) => value is T, most: number, tooMany: string, wrong: string) {
  return field<T[]>((given) => {
    const values = [...new Set((Array.isArray(given) ? given : [given]).filter((one) => !isAbsent(one)))];
    if (values.length > most) return { wrong: tooMany };
    return values.every(isGood) ? { value: values } : { wrong };
  });
}

/** Whether a value is one of the codes of a list. */
export function isIn<T extends string>(codes: readonly T[]) {
  return (value: unknown): value is T => codes.some((code) => code === value);
}

/** A number as it is typed in France: « 24,5 », « 24.5 », « 24h30 », « 1 200 »; null when absent. */
export function typedNumber(wrong: string, least: number, most: number, outOfBounds: string, isWhole = false) {
  return field<number | null>((given) => {
    if (isAbsent(given)) return { value: null };
    const value = readNumber(given);
    if (value === undefined || (isWhole && !Number.isInteger(value))) return { wrong };
    return value < least || value > most ? { wrong: outOfBounds } : { value };
  });
}

/** A day, `2026-12-01` as a date field sends it, or typed « 1/12/2026 »; null when absent. */
export function typedDay(wrong: string) {
  return field<string | null>((given) => {
    if (isAbsent(given)) return { value: null };
    const day = readDay(given);
    return day !== undefined && isCalendarDay(day) ? { value: day } : { wrong };
  });
}

/** A time of the day as `HH:MM`, typed « 9:00 », « 9h », « 9 h 30 »; `24:00` and « minuit » end a day. Undefined when it is none. */
export function readClock(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const typed = value.trim().toLowerCase();
  if (typed === "minuit") return "24:00";
  if (typed === "midi") return "12:00";
  const parts = /^(\d{1,2})(?:\s*(?:h|:)\s*(\d{2})?(?::\d{2})?)?$/.exec(typed);
  const hours = Number(parts?.[1]);
  const minutes = Number(parts?.[2] ?? 0);
  if (!parts || minutes > 59 || hours * 60 + minutes > 1440) return undefined;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

function readNumber(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value !== "string") return undefined;
  const typed = value.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  const clock = /^(\d{1,2})h(\d{2})?$/i.exec(typed);
  if (clock) return Number(clock[1]) + Number(clock[2] ?? 0) / 60;
  return /^[+-]?\d{1,9}(\.\d{1,6})?$/.test(typed) ? Number(typed) : undefined;
}

function readDay(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const typed = value.trim();
  const french = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(typed);
  if (!french) return typed;
  return `${french[3]}-${(french[2] as string).padStart(2, "0")}-${(french[1] as string).padStart(2, "0")}`;
}
