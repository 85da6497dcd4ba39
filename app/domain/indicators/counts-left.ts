import { addMonths } from "../kit/calendar-days.ts";
import { RETENTION_MONTHS, standingOn, type Hire, type Retention } from "./retention.ts";
import type { Cell } from "./small-cells.ts";

/** What is counted of someone who is erased; each word is the official one where there is one. */
export const leftMeasures = {
  accompagnement: "coachings begun; detail: rank",
  sortie: "coachings ended; detail: exit",
  candidature: "answers sent; detail: where they stood",
  embauche: "first days of work; detail: kind of offer",
  "trop-loin": "« trop loin » said of an offer; detail: commune of residence",
  ...(Object.fromEntries(RETENTION_MONTHS.map((months) => [`maintien-${months}`, "jobs; detail: in-job, left, at-term or unknown"])) as Record<`maintien-${(typeof RETENTION_MONTHS)[number]}`, string>),
} as const;
export type LeftMeasure = keyof typeof leftMeasures;

/** A number of a month, about one person so far. `month`: `2026-11`. */
export type LeftCount = { month: string; measure: LeftMeasure; detail: string; count: number };

/** The dated facts of one person that indicators count. Days are calendar days. */
export type PersonFacts = {
  communeCode: string;
  episodes: readonly { startsOn: string; closedOn: string | null; rank: string; exit: string | null }[];
  applications: readonly { createdOn: string; state: string }[];
  hires: readonly (Hire & { kind: string })[];
  /** The days on which she said « trop loin » of an offer, one an offer. */
  tooFarOn: readonly string[];
};

const standing = (hire: Hire, months: number, today: string): string => {
  const day = addMonths(hire.hiredOn, months);
  const is = day > today ? "unknown" : standingOn(day, hire);
  return is === "left" && hire.endedAtTerm ? "at-term" : is;
};

/**
 * What is left of someone in the indicators once she is erased: numbers by month, of which each says one thing only. Nothing
 * leads from one to another, so that nobody can be put together again.
 */
export function countsLeft(facts: PersonFacts, today: string): LeftCount[] {
  const said: Omit<LeftCount, "count">[] = [
    ...facts.episodes.map(({ startsOn, rank }) => ({ month: startsOn, measure: "accompagnement" as const, detail: rank })),
    ...facts.episodes.flatMap(({ closedOn, exit }) => (closedOn === null ? [] : [{ month: closedOn, measure: "sortie" as const, detail: exit ?? "" }])),
    ...facts.applications.map(({ createdOn, state }) => ({ month: createdOn, measure: "candidature" as const, detail: state })),
    ...facts.hires.map(({ hiredOn, kind }) => ({ month: hiredOn, measure: "embauche" as const, detail: kind })),
    ...facts.hires.filter(({ kind }) => kind === "EMPLOI").flatMap((hire) => RETENTION_MONTHS.map((months) => ({ month: hire.hiredOn, measure: `maintien-${months}` as const, detail: standing(hire, months, today) }))),
    ...facts.tooFarOn.map((day) => ({ month: day, measure: "trop-loin" as const, detail: facts.communeCode })),
  ];
  const counts = new Map<string, LeftCount>();
  for (const { month: day, measure, detail } of said) {
    const month = day.slice(0, 7);
    const key = `${month} ${measure} ${detail}`;
    counts.set(key, { month, measure, detail, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

/** Retention of those who are here with those who were erased: the hires of a month count once its last day has come to its milestone. */
export function withRetentionLeft(here: Retention, left: readonly { month: string; detail: string; count: number }[], today: string): Retention {
  const counted = left.filter(({ month }) => addMonths(`${month}-31`, here.months) <= today);
  const of = (...details: string[]) => counted.filter(({ detail }) => details.includes(detail)).reduce((sum, { count }) => sum + count, 0);
  const [inJob, gone, unknown] = [here.inJob + of("in-job"), here.left + of("left", "at-term"), here.unknown + of("unknown")];
  return { ...here, inJob, left: gone, unknown, atTerm: here.atTerm + of("at-term"), hires: inJob + gone + unknown, share: inJob + gone === 0 ? null : inJob / (inJob + gone) };
}

/** Cells of those who are here with those of the erased: of one place and month, one cell. */
export function withCellsLeft(here: readonly Cell[], left: readonly Cell[]): Cell[] {
  const cells = new Map(here.map((cell) => [`${cell.place} ${cell.month}`, cell]));
  for (const cell of left) {
    const key = `${cell.place} ${cell.month}`;
    const known = cells.get(key);
    cells.set(key, known ? { ...known, count: known.count + cell.count, people: known.people + cell.people } : cell);
  }
  return [...cells.values()];
}
