import type { ExperienceKind } from "../profile-facts.ts";

/** What an old CV proposes, by what it would become. */
export type ProposedValue =
  | { section: "experience"; value: { label: string; place: string; months: number; endedYear: number | null; kind: ExperienceKind; romeCode: string | null } }
  | { section: "training"; value: { label: string; place: string; year: number | null } }
  | { section: "skill"; value: { id: string; label: string } }
  | { section: "licence"; value: { code: string } }
  | { section: "language"; value: { label: string } };

/** One thing read, with the sentence it was read from, and what she said of it. Nothing is hers before she says yes. */
export type Proposal = ProposedValue & { key: string; sentence: string; state: "waiting" | "taken" | "left" };

/** What tells métiers and skills from words: the referential, given by who reads it. */
export type Finders = {
  metier: (words: string) => { romeCode: string; score: number } | null;
  skill: (words: string) => { id: string; label: string } | null;
};

/** What she has told already, and is not asked again. */
export type Known = { experience: readonly string[]; trainings: readonly string[]; skills: readonly string[]; licences: readonly string[]; languages: readonly string[] };
