import { count } from "../kit/french-amounts.ts";
import { timeInWords } from "../kit/french.ts";
import { clockOf } from "../matching/week.ts";
import { costWords } from "./offer-more.schema.ts";

/** What some offers have beside a contract and a week. */
export type MoreFacts = { totalHours: number | null; weeks: number | null; preparesFor: string; accompaniedBy: string; costs: string | null; gainedSkills: readonly string[] };
/** The columns of those facts. */
export const moreColumns = { totalHours: true, weeks: true, preparesFor: true, accompaniedBy: true, costs: true, gainedSkills: true } as const;
/** The same in words; '' and [] for what is not said. */
export type MoreWords = { length: string; prepares: string; beside: string; costs: string; learns: string[] };

/**
 * « 12 h en tout, pendant 8 semaines », « Frais remboursés », the names of the skills learnt there.
 *
 * @param skillLabel the name of a skill by its id, null when it is known no more: such a one is left out
 */
export function moreWords(offer: MoreFacts, skillLabel: (id: string) => string | null): MoreWords {
  const hours = offer.totalHours === null ? "" : `${timeInWords(clockOf(Math.round(offer.totalHours * 60)))} en tout`;
  const weeks = offer.weeks === null ? "" : `pendant ${count(offer.weeks, "semaine")}`;
  return {
    length: [hours, weeks].filter(Boolean).join(", "),
    prepares: offer.preparesFor,
    beside: offer.accompaniedBy,
    costs: offer.costs !== null && Object.hasOwn(costWords, offer.costs) ? costWords[offer.costs as keyof typeof costWords] : "",
    learns: offer.gainedSkills.flatMap((id) => skillLabel(id) ?? []),
  };
}
