import { NBSP } from "../../kit/french.ts";

/** Hours a week that a person ticks: several together are one stretch, from the least to the most. */
const RANGES = {
  few: { label: `Moins de 15${NBSP}h`, hint: "Quelques heures", min: null, max: 15 },
  half: { label: `De 15 à 24${NBSP}h`, hint: "Un mi-temps", min: 15, max: 24 },
  most: { label: `De 24 à 35${NBSP}h`, hint: "Presque un temps plein", min: 24, max: 35 },
  full: { label: `35${NBSP}h ou plus`, hint: "Un temps plein", min: 35, max: null },
} as const;

type Range = keyof typeof RANGES;
/** `any`: whatever the hours. */
export type HoursRange = Range | "any";
const ranges = Object.keys(RANGES) as Range[];
export const hoursRanges: readonly HoursRange[] = [...ranges, "any"];

type Hours = { weeklyHoursMin: number | null; weeklyHoursMax: number | null };

/** What each range is called. */
export function hoursRangeWords(range: HoursRange): { label: string; hint: string } {
  return range === "any" ? { label: "Peu importe", hint: "Selon les offres" } : RANGES[range];
}

/** The hours a week that ranges stand for, those between them included; null where there is no bound. */
export function hoursOfRanges(ticked: readonly HoursRange[]): Hours {
  const held = ranges.filter((range) => ticked.includes(range));
  const [first, last] = [held[0], held[held.length - 1]];
  if (first === undefined || last === undefined || ticked.includes("any")) return { weeklyHoursMin: null, weeklyHoursMax: null };
  return { weeklyHoursMin: RANGES[first].min, weeklyHoursMax: RANGES[last].max };
}

/** The ranges that hours a week stand for; `isExact` false when they are none of ours: a coach entered them. */
export function rangesOfHours({ weeklyHoursMin, weeklyHoursMax }: Hours): { ranges: HoursRange[]; isExact: boolean } {
  if (weeklyHoursMin === null && weeklyHoursMax === null) return { ranges: ["any"], isExact: true };
  const held = ranges.filter((range) => (RANGES[range].min ?? 0) >= (weeklyHoursMin ?? 0) && (RANGES[range].max ?? Infinity) <= (weeklyHoursMax ?? Infinity));
  const made = hoursOfRanges(held);
  return { ranges: held, isExact: held.length > 0 && made.weeklyHoursMin === weeklyHoursMin && made.weeklyHoursMax === weeklyHoursMax };
}
