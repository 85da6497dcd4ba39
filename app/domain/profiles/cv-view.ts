import { phoneInWords } from "../accounts/address.ts";
import { NBSP } from "../kit/french.ts";
import type { IsoDay } from "../matching/types.ts";
import { cvLines, type CvSection } from "./cv-lines.ts";
import type { ExperienceFacts } from "./profile-facts.ts";

export { monthsInWords } from "./cv-lines.ts";

/** What she decided about her CV. `bornOn` is there only because she wanted it on her CV. */
export type CvChoices = {
  title: string;
  hidden: readonly string[];
  wording: Readonly<Record<string, string>>;
  showsPhone: boolean;
  showsEmail: boolean;
  bornOn: IsoDay | null;
};

/** As long as she decided nothing. */
export const NO_CHOICES: CvChoices = { title: "", hidden: [], wording: {}, showsPhone: true, showsEmail: true, bornOn: null };

/** What is read to make a CV, and nothing else: no address, nationality, family, health, RSA nor frein can be on it. */
export type CvFacts = {
  firstName: string;
  lastName: string;
  communeName: string;
  phone: string | null;
  email: string | null;
  about: string;
  projects: readonly { romeCode: string; label: string }[];
  experience: readonly (ExperienceFacts & { id: string })[];
  skills: readonly { id: string; label: string }[];
  trainings: readonly { id: string; label: string; place: string; year: number | null }[];
  licences: readonly string[];
  frenchLevel: string | null;
  choices: CvChoices;
};

/** What she has done or learnt, and what is said after it: « Agent d’entretien », « Mairie, 8 mois, jusqu’en 2024 ». */
export type CvEntry = { label: string; detail: string };

/** The CV as everyone sees it: herself, the employer she agreed to, whoever holds her link. What she took out is not in it. */
export type CvView = {
  name: string;
  title: string;
  communeName: string;
  phone: { words: string; e164: string } | null;
  email: string | null;
  /** « 3 mai 1988 », only when she wants it. */
  born: string | null;
  about: string;
  projects: string[];
  experience: CvEntry[];
  skills: string[];
  trainings: CvEntry[];
  licences: string[];
  languages: string[];
};

/** A person's CV from what she has told and what she decided. Its title is her own, else her first wish, which is then not said twice. */
export function cvView(facts: CvFacts): CvView {
  const { choices } = facts;
  const shown = cvLines(facts).filter(({ isHidden }) => !isHidden);
  const of = (section: CvSection) => shown.filter((line) => line.section === section);
  const words = (section: CvSection) => of(section).map((line) => line.words).filter((one) => one !== "");
  const entries = (section: CvSection) => of(section).map((line) => ({ label: line.words, detail: line.detail }));
  const wishes = words("project");
  const title = choices.title || (wishes[0] ?? "");
  return {
    name: `${facts.firstName} ${facts.lastName}`,
    title,
    communeName: facts.communeName,
    phone: facts.phone === null || !choices.showsPhone ? null : { words: phoneInWords(facts.phone), e164: facts.phone },
    email: choices.showsEmail ? facts.email : null,
    born: choices.bornOn === null ? null : birthInWords(choices.bornOn),
    about: facts.about,
    projects: wishes.filter((wish) => wish !== title),
    experience: entries("experience"),
    skills: words("skill"),
    trainings: entries("training"),
    licences: words("licence"),
    languages: words("language"),
  };
}

const MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

/** « 3 mai 1988 »: the weekday of a birth is nobody's business. */
export function birthInWords(day: IsoDay): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${date === "01" ? "1er" : Number(date)}${NBSP}${MONTHS[Number(month) - 1] ?? ""} ${year}`;
}
