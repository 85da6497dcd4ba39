import { z } from "zod";
import { minutesOf } from "../matching/week.ts";
import { readClock } from "./form-values.schema.ts";

/** A line of the timetable as the rules hold it: ISO weekdays in order, `HH:MM`; `to` not after `from` ends the next day. */
export type OfferWindow = { days: number[]; from: string; to: string };

const MOST_LINES = 14;
const LONGEST_DAY = 16 * 60;

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined && one !== null && one !== "");
const filled = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";

type Read = { window: OfferWindow | null } | { field: "days" | "from" | "to"; say: string };

/** One line from the form: a line left empty gives null, a line half filled says what is missing. */
function readLine(row: unknown): Read {
  const { days, from, to } = (typeof row === "object" && row !== null ? row : {}) as { days?: unknown; from?: unknown; to?: unknown };
  const ticked = listed(days);
  if (ticked.length === 0 && !filled(from) && !filled(to)) return { window: null };
  if (ticked.length === 0) return { field: "days", say: "Cochez les jours de cette ligne, par exemple lundi et jeudi." };
  const weekdays = [...new Set(ticked.map((day) => (typeof day === "string" || typeof day === "number" ? Number(day) : NaN)))].sort((a, b) => a - b);
  if (!weekdays.every((day) => Number.isInteger(day) && day >= 1 && day <= 7)) return { field: "days", say: "Cochez des jours de la semaine." };
  const start = readClock(from);
  if (start === undefined || start === "24:00") return { field: "from", say: "Indiquez l’heure de début, par exemple 9:00." };
  const end = readClock(to);
  if (end === undefined) return { field: "to", say: "Indiquez l’heure de fin, par exemple 15:00." };
  if (start === end) return { field: "to", say: "L’heure de fin est la même que celle de début\u00a0: changez l’une des deux." };
  const minutes = minutesOf(end) - minutesOf(start);
  if ((minutes > 0 ? minutes : minutes + 1440) > LONGEST_DAY) return { field: "to", say: "Cette journée dure plus de 16 heures\u00a0: vérifiez les heures." };
  return { window: { days: weekdays, from: start, to: end } };
}

/** The timetable: at most 14 lines, empty ones left out. A hole in the list (line 3 without line 2) is an empty line. */
export const windowsField = z.unknown().optional().transform((given, ctx): OfferWindow[] => {
  const rows: unknown[] = given === undefined || given === null || given === "" ? [] : Array.from(Array.isArray(given) ? given : [given]);
  if (rows.length > MOST_LINES) {
    ctx.addIssue({ code: "custom", message: "Donnez au plus 14 lignes d’horaires.", input: given });
    return z.NEVER;
  }
  return rows.flatMap((row, place) => {
    const read = readLine(row);
    if ("window" in read) return read.window ?? [];
    ctx.addIssue({ code: "custom", path: [place, read.field], message: read.say, input: row });
    return [];
  });
});
