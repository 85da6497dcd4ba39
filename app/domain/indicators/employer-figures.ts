import { LEAST_PEOPLE } from "./small-cells.ts";

/** What is counted for the page for employers, over the last twelve months where a time is needed. */
export type EmployerCounts = { people: number; openOffers: number; offersAnswered: number; medianDays: number | null; started: number };
export type Figure = { value: number; of: "people" | "first-answer-days" | "started" };

/** Under this many offers a median says nothing. Our choice. */
const LEAST_OFFERS = 10;

/**
 * The figures that may be shown to anyone: each is counted at this instant in our own base, none is invented or rounded up.
 *
 * One that stands on too few people or offers is not shown. People are told by the ten below.
 */
export function employerFigures(counts: EmployerCounts): Figure[] {
  const figures: Figure[] = [];
  if (counts.people >= 10) figures.push({ value: Math.floor(counts.people / 10) * 10, of: "people" });
  if (counts.medianDays !== null && counts.offersAnswered >= LEAST_OFFERS) figures.push({ value: counts.medianDays, of: "first-answer-days" });
  if (counts.started >= LEAST_PEOPLE) figures.push({ value: counts.started, of: "started" });
  return figures;
}
