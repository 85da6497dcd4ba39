import { daysBetween } from "../../kit/french.ts";
import { grouped } from "../../kit/grouped.ts";
import { wageAmount } from "../out/wage-amount.ts";
import { compareEmployers, compareTitles, textShared } from "./compared-words.ts";

/** What is compared of an offer. Days are `YYYY-MM-DD`; '' and null: its source does not say. */
export type Vacancy = {
  kind: string; title: string; romeCode: string | null; employer: string; communeCode: string; description: string; wage: string;
  contract: string | null; contractMonths: number | null; weeklyHours: number | null; isNight: boolean; publishedOn: string | null; startsOn: string | null;
};
/** Why two offers are two. */
export type Difference = "kind" | "place" | "contract" | "hours" | "wage" | "date" | "employer" | "title" | "too-little";
export type Verdict = { same: true; shared: number } | { same: false; because: Difference };

/** Our choices. Days between two publications; days between two first days; hours a week. */
const PUBLISHED_WITHIN = 30;
const STARTS_WITHIN = 7;
const HOURS_WITHIN = 1;
/** Parts of a text found in another: enough to bear out names that agree, and enough where a name is missing. Our choices. */
const ALIKE = 0.5;
const THE_SAME_TEXT = 0.7;
/** Signs from which a text that says nothing of the night means the day. Our choice. */
const TELLS = 150;
const AGENCY = /int[ée]rim|travail temporaire|recrutement|placement/i;

const daysApart = (one: string, other: string): number => Math.abs(daysBetween(one, other));

/**
 * Whether two offers of two sources are one vacancy. Precise before generous: two posts shown as one hide a job, one shown
 * twice is only seen twice.
 *
 * What both say must agree: kind, commune, contract and its length, hours, wage, days. Then the employer and the title:
 * - titles of the same words are enough, of one employer;
 * - a title within the other (« agent d’entretien », « agent d’entretien des locaux ») needs the text, or hours and wage;
 * - a nameless employer, an agency, or a day unknown needs the text: an agency has many posts of one name.
 *
 * @returns `shared`: how much of the text is the same, to choose among several
 * @source our choice, decision 0062
 */
export function sameVacancy(one: Vacancy, other: Vacancy): Verdict {
  const differ = differenceOf(one, other);
  if (differ !== null) return { same: false, because: differ };
  const isNamed = compareEmployers(one.employer, other.employer);
  if (isNamed === false) return { same: false, because: "employer" };
  const titles = compareTitles(one.title, other.title);
  if (titles === "far" || (titles === "within" && one.romeCode !== null && other.romeCode !== null && one.romeCode !== other.romeCode)) return { same: false, because: "title" };
  const shared = textShared(one.description, other.description) ?? 0;
  const agency = AGENCY.test(`${one.employer} ${other.employer}`) || [one.contract, other.contract].some((contract) => contract === "interim" || contract === "interim-insertion");
  const isDated = one.publishedOn !== null && other.publishedOn !== null;
  const asked = isNamed === null || agency ? THE_SAME_TEXT : titles === "within" || !isDated ? ALIKE : 0;
  const bornOut = isNamed === true && !agency && isDated && hoursAndWageAgree(one, other);
  return shared >= asked || bornOut ? { same: true, shared } : { same: false, because: "too-little" };
}

function differenceOf(one: Vacancy, other: Vacancy): Difference | null {
  if (one.kind !== other.kind) return "kind";
  if (one.communeCode !== other.communeCode) return "place";
  if (isSaidOtherwise(one.contract, other.contract) || isSaidOtherwise(one.contractMonths, other.contractMonths)) return "contract";
  if (one.weeklyHours !== null && other.weeklyHours !== null && Math.abs(one.weeklyHours - other.weeklyHours) > HOURS_WITHIN) return "hours";
  if (one.isNight !== other.isNight && one.description.length > TELLS && other.description.length > TELLS) return "hours";
  const [wage, otherWage] = [wageAmount(one.wage), wageAmount(other.wage)];
  if (wage && otherWage && wage.unit === otherWage.unit && (wage.most < otherWage.least || otherWage.most < wage.least)) return "wage";
  if (one.publishedOn !== null && other.publishedOn !== null && daysApart(one.publishedOn, other.publishedOn) > PUBLISHED_WITHIN) return "date";
  if (one.startsOn !== null && other.startsOn !== null && daysApart(one.startsOn, other.startsOn) > STARTS_WITHIN) return "date";
  return null;
}

const isSaidOtherwise = <T>(one: T | null, other: T | null): boolean => one !== null && other !== null && one !== other;

function hoursAndWageAgree(one: Vacancy, other: Vacancy): boolean {
  return one.weeklyHours !== null && other.weeklyHours !== null && wageAmount(one.wage)?.unit !== undefined && wageAmount(one.wage)?.unit === wageAmount(other.wage)?.unit;
}

/** Nearly word for word: alone among several that could be the same, it is. */
const WORD_FOR_WORD = 0.9;

/**
 * Who is with whom, of new offers and those that are here. One with one: where several could be, the text decides, else nobody.
 *
 * @returns the new one's key → the key of what is here
 */
export function pairVacancies(fresh: ReadonlyMap<string, Vacancy>, here: ReadonlyMap<string, Vacancy>): Map<string, string> {
  const found: { key: string; with: string; shared: number }[] = [];
  const places = grouped([...here], ([, { communeCode }]) => [communeCode]);
  for (const [key, vacancy] of fresh) {
    for (const [other, there] of places.get(vacancy.communeCode) ?? []) {
      const verdict = sameVacancy(vacancy, there);
      if (verdict.same) found.push({ key, with: other, shared: verdict.shared });
    }
  }
  const rivals = (one: (typeof found)[number]) => found.filter((pair) => pair !== one && (pair.key === one.key || pair.with === one.with));
  return new Map(found.filter((one) => rivals(one).every((rival) => one.shared >= WORD_FOR_WORD && rival.shared < WORD_FOR_WORD)).map((one) => [one.key, one.with]));
}
