import type { CommuneTable } from "#app/domain/geo/commune-table.ts";
import { readMatchInput } from "#app/domain/matching/read-match-input.ts";
import type { Grade, JudgedOffer, JudgedPerson } from "./types.ts";

type Words = Record<string, unknown>;
const textOf = (record: unknown, key: string): string => {
  const value = (record as Words | null)?.[key];
  return typeof value === "string" ? value : "";
};

/** The people of a judged set: entries of `match --input` with `who` and `sex` beside. @throws with every fault */
export function readPeople(json: readonly unknown[], communes: CommuneTable): JudgedPerson[] {
  const { people } = accepted({ people: json, offers: [] }, communes);
  return people.map((person, place) => ({ person, who: textOf(json[place], "who"), sex: textOf(json[place], "sex"), communeCode: textOf(json[place], "commune") || null }));
}

/** The offers of a judged set: entries of `match --input` with `title` and `description` beside. @throws with every fault */
export function readOffers(json: readonly unknown[], communes: CommuneTable): JudgedOffer[] {
  const { offers } = accepted({ people: [], offers: json }, communes);
  return offers.map((offer, place) => ({ offer, title: textOf(json[place], "title"), description: textOf(json[place], "description") }));
}

function accepted(json: unknown, communes: CommuneTable) {
  const read = readMatchInput(json, communes);
  if (!read.ok) throw new Error(`the judged set is wrong:\n${read.faults.map(({ path, message }) => `${path}: ${message}`).join("\n")}`);
  return read.value;
}

/**
 * The grades, by person then by offer.
 *
 * @param json entries `{ person, offer, grade }`; anything else in them is for readers
 * @throws when one names nobody, no grade, or a pair that was judged already
 */
export function readGrades(json: readonly unknown[], people: readonly JudgedPerson[], offers: readonly JudgedOffer[]): Map<string, Map<string, Grade>> {
  const grades = new Map(people.map(({ person }) => [person.id, new Map<string, Grade>()]));
  const known = new Set(offers.map(({ offer }) => offer.id));
  json.forEach((judgement, place) => {
    const [person, offer, grade] = [textOf(judgement, "person"), textOf(judgement, "offer"), (judgement as Words)["grade"]];
    const ofPerson = grades.get(person);
    if (!ofPerson || !known.has(offer) || (grade !== 0 && grade !== 1 && grade !== 2)) throw new Error(`judgement ${place} is about an unknown person, offer or grade: ${JSON.stringify(judgement)}`);
    if (ofPerson.has(offer)) throw new Error(`judgement ${place}: ${person} and ${offer} were judged before`);
    ofPerson.set(offer, grade);
  });
  return grades;
}
