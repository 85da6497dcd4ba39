import { phoneInWords } from "../accounts/address.ts";
import { NBSP } from "../kit/french.ts";
import { licenceLabel } from "../offers/licences.ts";
import { frenchLevelWords } from "../skills/french-levels.ts";
import type { ExperienceFacts } from "./profile-facts.ts";

/** What is read to make a CV, and nothing else: no address, birth date, nationality, family, health, RSA nor frein can be on it. */
export type CvFacts = {
  firstName: string;
  lastName: string;
  communeName: string;
  phone: string | null;
  email: string | null;
  about: string;
  projects: readonly { label: string }[];
  experience: readonly ExperienceFacts[];
  skills: readonly string[];
  licences: readonly string[];
  frenchLevel: string | null;
};

/** The CV, ready to be shown to the employer she agreed to, or to herself. */
export type CvView = {
  name: string;
  communeName: string;
  phone: { words: string; e164: string } | null;
  email: string | null;
  about: string;
  projects: string[];
  experience: { label: string; place: string; duration: string; isBenevolat: boolean; endedYear: number | null }[];
  skills: string[];
  licences: string[];
  languages: string[];
};

/** Levels shown on a CV. Below, an employer would read more than the level: the matching already compares it with what the offer needs. */
const SHOWN_LEVELS = ["B1", "B2", "C1", "C2"];

/**
 * A person's CV from what she has told: experience with the newest first, skills as things she can do.
 *
 * What she learnt in her own life (`vie`) shows as skills only: « s’occuper d’un parent » would tell of her family.
 */
export function cvView(facts: CvFacts): CvView {
  const level = facts.frenchLevel !== null && SHOWN_LEVELS.includes(facts.frenchLevel) ? frenchLevelWords.find(({ code }) => code === facts.frenchLevel) : undefined;
  return {
    name: `${facts.firstName} ${facts.lastName}`,
    communeName: facts.communeName,
    phone: facts.phone === null ? null : { words: phoneInWords(facts.phone), e164: facts.phone },
    email: facts.email,
    about: facts.about,
    projects: facts.projects.map(({ label }) => label),
    experience: facts.experience
      .filter(({ kind }) => kind !== "vie")
      .sort((a, b) => (b.endedYear ?? Infinity) - (a.endedYear ?? Infinity) || b.months - a.months)
      .map(({ label, place, months, kind, endedYear }) => ({ label, place, duration: monthsInWords(months), isBenevolat: kind === "benevolat", endedYear })),
    skills: [...facts.skills],
    licences: facts.licences.map(licenceLabel),
    languages: level ? [`Français${NBSP}: ${level.label.charAt(0).toLowerCase()}${level.label.slice(1)}`] : [],
  };
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
