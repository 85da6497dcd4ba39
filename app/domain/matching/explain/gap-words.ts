import { capital, count, numberInWords } from "../../kit/french-amounts.ts";
import { NBSP, timeInWords } from "../../kit/french.ts";
import { EARLIEST, LATEST, type OpenedByGap, type WeekPart } from "../gaps-opened.ts";
import { clockOf } from "../week.ts";
import type { Labels } from "./labels.ts";

/** What one change would open, for the coach: « Avec le permis B » · « 12 offres de plus ». */
export type GapWords = { change: string; opens: string };

const weekPartWords: Readonly<Record<WeekPart, string>> = {
  early: `En commençant plus tôt le matin, dès ${timeInWords(clockOf(EARLIEST))}`, late: `En finissant plus tard le soir, jusqu’à ${timeInWords(clockOf(LATEST))}`,
  saturday: "En travaillant aussi le samedi", sunday: "En travaillant aussi le dimanche",
};

/**
 * A change and what it opens, in words. A certificate bars nothing: these offers are within reach and ask for it.
 *
 * @param hours the bounds of the hours a week she looks for
 */
export function gapInWords(gap: Pick<OpenedByGap, "kind" | "code">, offers: number, hours: { min: number | null; max: number | null }, labels: Labels): GapWords {
  const opens = `${count(offers, "offre")} de plus`;
  const h = (amount: number) => `${numberInWords(amount)}${NBSP}h par semaine`;
  switch (gap.kind) {
    case "licence": return { change: `Avec ${labels.licence(gap.code)}`, opens };
    case "certificate": return { change: capital(labels.licence(gap.code)), opens: `pour ${count(offers, "offre")} à sa portée` };
    case "french": return { change: `Avec le niveau ${gap.code} de français`, opens };
    case "availability": return { change: weekPartWords[gap.code as WeekPart], opens };
    case "hours": return { change: gap.code === "more" ? `En acceptant plus de ${h(hours.max ?? 0)}` : `En acceptant moins de ${h(hours.min ?? 0)}`, opens };
  }
}
