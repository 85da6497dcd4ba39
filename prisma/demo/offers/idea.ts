import type { AccessCode, ConstraintCode } from "#app/domain/offers/constraints.ts";
import type { LicenceCode } from "#app/domain/offers/licences.ts";
import type { FrenchLevelCode } from "#app/domain/skills/french-levels.ts";
import type { SkillId } from "../../reference/metiers/skills/all-skills.ts";
import type { Sector } from "../organisations/organisation.ts";
import type { Window } from "../people/person.ts";

/** What an employer would write: one idea becomes as many offers as it has texts, each of another organisation where there is one. */
export type OfferIdea = {
  /** The word the ids are made from. */
  key: string;
  sector: Sector;
  /** EMPLOI when missing. */
  kind?: "EMPLOI" | "IMMERSION" | "BENEVOLAT";
  romeCode: string;
  title: string;
  /** Short, as small employers write. `{à}` is the place: « à Flers ». */
  texts: readonly [string, ...string[]];
  /** Code of a contract; none for bénévolat. */
  contract?: string;
  months?: number;
  weeklyHours: number;
  windows: readonly Window[];
  /** What windows cannot say: a rota, hours to agree on. */
  hoursNote?: string;
  wage?: string;
  licences?: readonly LicenceCode[];
  french?: FrenchLevelCode;
  experience?: "beginner" | "wished" | "required";
  constraints?: readonly ConstraintCode[];
  access?: readonly AccessCode[];
  required: readonly SkillId[];
  useful?: readonly SkillId[];
  posts?: number;
  /** How far from the organisation's seat the work is, kilometres; 0 is at the seat. */
  around?: number;
  /** Days from today to the first day of work; « dès que possible » when missing. */
  startsIn?: number;
};

/** Gross hourly minimum wage. @source décret 2025-1228 (1 January 2026): 12,02 € */
export const SMIC = "12,02 € brut de l’heure (SMIC)";

/** Hours of a week in short: `week("1245 9-15", "3 9-12:30")` is Monday, Tuesday, Thursday and Friday 9 h to 15 h, Wednesday 9 h to 12 h 30. */
export function week(...lines: readonly string[]): Window[] {
  return lines.map((line) => {
    const [days = "", from = "", to = ""] = line.split(/[ -]/);
    return { days: [...days].map(Number), fromMinute: minutes(from), toMinute: minutes(to) };
  });
}

function minutes(clock: string): number {
  const [hours = 0, rest = 0] = clock.split(":").map(Number);
  return hours * 60 + rest;
}
