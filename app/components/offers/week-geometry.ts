import { dayStretches } from "#app/domain/kit/weekly-hours.ts";
import type { WeeklyHours } from "#app/domain/kit/weekly-hours.ts";

export type WeekBar = { day: number; y: number; height: number };
export type WeekDrawingView = { bars: WeekBar[]; hours: { hour: number; y: number }[]; height: number; top: number };

/** Height of the drawing of the hours, and where it begins under the names of the days. */
const HEIGHT = 132;
const TOP = 26;
const SMALLEST = 6;

/**
 * Where the hours stand in the drawing of a week: from 7 h to 19 h, wider when the work is.
 *
 * @returns y in units of the drawing; `hours` are the marks at the left, three or four of them
 */
export function weekGeometry(week: readonly WeeklyHours[]): WeekDrawingView {
  const stretches = dayStretches(week);
  const first = Math.min(7, ...stretches.map(({ fromMinute }) => Math.floor(fromMinute / 60)));
  const last = Math.max(19, ...stretches.map(({ toMinute }) => Math.ceil(toMinute / 60)));
  const y = (minute: number) => TOP + ((minute / 60 - first) / (last - first)) * HEIGHT;
  const step = last - first > 16 ? 6 : 4;
  const marks = Array.from({ length: 25 }, (_, hour) => hour).filter((hour) => hour % step === 0 && hour >= first && hour <= last);
  return {
    bars: stretches.map(({ day, fromMinute, toMinute }) => ({ day, y: y(fromMinute), height: Math.max(SMALLEST, y(toMinute) - y(fromMinute)) })),
    hours: marks.map((hour) => ({ hour, y: y(hour * 60) })),
    height: TOP + HEIGHT + 6,
    top: TOP,
  };
}
