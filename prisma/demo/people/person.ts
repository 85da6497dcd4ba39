import type { TravelMode } from "#app/domain/matching/types.ts";
import type { LicenceCode } from "#app/domain/offers/licences.ts";
import type { ConstraintCode } from "#app/domain/offers/constraints.ts";
import type { FrenchLevelCode } from "#app/domain/skills/french-levels.ts";
import type { SkillId } from "../../reference/metiers/skills/all-skills.ts";
import type { DemoArea, DemoCommune } from "../places.ts";
import type { AgeBand, Family, Habitat, Orientation, RsaSince, Sex, Training } from "../shares.ts";

/** Weekly hours: ISO weekdays, minutes since midnight. */
export type Window = { days: number[]; fromMinute: number; toMinute: number };
/** A way to travel; `untilDay` is the last day of a loan, counted from today. */
export type DemoMeans = { mode: TravelMode; radiusKm?: number; untilDay?: number };
export type DemoProject = { rank: 1 | 2; romeCode: string; label: string };
export type DemoExperience = { romeCode: string | null; label: string; place: string; months: number; kind: "emploi" | "benevolat" | "vie"; endedYear: number | null };

/** Who someone is, for the official counts. */
export type Profile = {
  sex: Sex; age: AgeBand; family: Family; rsaSince: RsaSince; orientation: Orientation; training: Training; habitat: Habitat;
};

/** What someone can, has and wants. */
export type Wishes = {
  means: DemoMeans[];
  licences: LicenceCode[];
  windows: Window[];
  hours: { min: number | null; max: number | null };
  contracts: string[];
  kinds: ("EMPLOI" | "IMMERSION" | "BENEVOLAT")[];
  avoid: ConstraintCode[];
  french: FrenchLevelCode | null;
  projects: DemoProject[];
  experience: DemoExperience[];
  skills: SkillId[];
  about: string;
};

/** An invented person, before she becomes rows. */
export type DemoPerson = Profile & Wishes & {
  /** Where she stands in the demo; ids and dice are made from it. */
  key: string;
  id: string;
  userId: string;
  area: DemoArea;
  commune: DemoCommune;
  lat: number;
  lng: number;
  birthYear: number;
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  coachId: string | null;
  /** Days from today, 0 or less. */
  registeredDay: number;
  seenDay: number | null;
};
