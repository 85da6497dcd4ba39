import { capital } from "../kit/french-amounts.ts";
import { NBSP } from "../kit/french.ts";
import { licenceLabel } from "../offers/licences.ts";
import { frenchLevelWords } from "../skills/french-levels.ts";
import type { CvFacts } from "./cv-view.ts";
import type { ExperienceFacts } from "./profile-facts.ts";

export const cvSections = ["project", "experience", "skill", "training", "licence", "language"] as const;
export type CvSection = (typeof cvSections)[number];

/**
 * One line of a CV, that she may reword or take out.
 *
 * `key` names it for ever: « experience:<id> », « licence:B ». `ours` are the words made from her answers, `words` those that
 * are shown: hers where she changed them. `detail` comes after, and is hers to change where the line itself is hers.
 */
export type CvLine = { key: string; section: CvSection; ours: string; words: string; detail: string; isHidden: boolean };

/** Levels shown on a CV. Below, an employer would read more than the level: the matching already compares it with what the offer needs. */
const SHOWN_LEVELS = ["B1", "B2", "C1", "C2"];

/** Every line her answers make, hidden ones too, in the order of the CV: within a part, the most recent first. */
export function cvLines(facts: CvFacts): CvLine[] {
  const { hidden, wording } = facts.choices;
  const line = (section: CvSection, id: string, ours: string, detail = ""): CvLine => {
    const key = `${section}:${id}`;
    return { key, section, ours, detail, words: own(wording, key) ?? ours, isHidden: hidden.includes(key) };
  };
  return [
    ...facts.projects.map(({ romeCode, label }) => line("project", romeCode, capital(label))),
    ...shownExperience(facts.experience).map((one) => line("experience", one.id, capital(one.label), experienceDetail(one))),
    ...facts.skills.map(({ id, label }) => line("skill", id, label)),
    ...byYear(facts.trainings).map(({ id, label, place, year }) => line("training", id, capital(label), [place, year === null ? "" : String(year)].filter(Boolean).join(", "))),
    ...facts.licences.map((code) => line("licence", code, licenceLabel(code))),
    ...languageIds(facts).map((id) => line("language", id, id === "fr" && isShown(facts.frenchLevel) ? french(facts.frenchLevel) : "")),
  ];
}

/**
 * What shows as experience, the newest first; what goes on still is the newest.
 *
 * What she learnt in her own life (`vie`) shows as skills only: « s’occuper d’un parent » would tell of her family.
 */
export function shownExperience<T extends Pick<ExperienceFacts, "kind" | "endedYear" | "months">>(experience: readonly T[]): T[] {
  return experience.filter(({ kind }) => kind !== "vie").sort((a, b) => (b.endedYear ?? Infinity) - (a.endedYear ?? Infinity) || b.months - a.months);
}

function byYear<T extends { year: number | null }>(trainings: readonly T[]): T[] {
  return [...trainings].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
}

/** « Mairie (8 mois, jusqu’en 2024) », « bénévolat »: what is said after what she did. */
export function experienceDetail({ place, months, kind, endedYear }: Pick<ExperienceFacts, "place" | "months" | "kind" | "endedYear">): string {
  const time = [monthsInWords(months), endedYear === null ? "" : `jusqu’en ${endedYear}`].filter(Boolean).join(", ");
  return [kind === "benevolat" ? "bénévolat" : "", place, time].filter(Boolean).join(", ");
}

/** French from the level that is shown, and the languages she wrote herself: their words are all there is of them. */
function languageIds({ frenchLevel, choices }: CvFacts): string[] {
  const hers = Object.keys(choices.wording).flatMap((key) => (key.startsWith("language:") ? [key.slice("language:".length)] : []));
  return [...new Set([...(isShown(frenchLevel) ? ["fr"] : []), ...hers.sort()])];
}

const isShown = (frenchLevel: string | null): boolean => frenchLevel !== null && SHOWN_LEVELS.includes(frenchLevel);

function french(code: string | null): string {
  const label = frenchLevelWords.find((level) => level.code === code)?.label ?? "";
  return `Français${NBSP}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

/** A value of an object that came from a form: never one of `Object.prototype`. */
function own(record: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** « 8 mois », « 1 an », « 2 ans et 6 mois »; '' for nought. Above five years, whole years. */
export function monthsInWords(months: number): string {
  if (months <= 0) return "";
  if (months < 12) return `${months}${NBSP}mois`;
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const words = `${years}${NBSP}an${years > 1 ? "s" : ""}`;
  return rest === 0 || years >= 5 ? words : `${words} et ${rest}${NBSP}mois`;
}
