import type { LatLng } from "../geo/lat-lng.ts";

/** What a person and an offer are to the matching: plain, serialisable, nothing about freins, health, family or RSA. */

export const travelModes = ["walk", "bike", "ebike", "scooter", "car", "carpool", "transit"] as const;
export type TravelMode = (typeof travelModes)[number];

export const offerKinds = ["EMPLOI", "IMMERSION", "BENEVOLAT"] as const;
export type OfferKind = (typeof offerKinds)[number];

/** Levels of the CEFR, weakest first; `A0` is a person who begins. */
export const frenchLevels = ["A0", "A1", "A2", "B1", "B2", "C1", "C2"] as const;
export type FrenchLevel = (typeof frenchLevels)[number];

/** A calendar day, `2026-11-20`. */
export type IsoDay = string;

/**
 * Hours of a week: ISO weekdays (1 is Monday), `HH:MM` times.
 *
 * A window whose `to` is not after its `from` ends the next day; equal times are 24 hours.
 */
export type WeeklyWindow = { days: readonly number[]; from: string; to: string };

/** A way to travel. No `radiusKm`: the territory's default for the mode. `until` is the last day of a loan. */
export type Means = { mode: TravelMode; radiusKm?: number | null; until?: IsoDay | null };

/** Rank 1 is the wish, 2 the fallback. */
export type Project = { rank: number; rome: string };

/** What a person has lived, bénévolat included. Months are those spent at it. */
export type Experience = { rome: string; months: number };

/** Hours a week a person looks for. */
export type HoursWanted = { min?: number | null; max?: number | null };

/** A beneficiary as the matching sees her. A missing or empty list of wishes means "any". */
export type Person = {
  id: string;
  home: LatLng;
  means: readonly Means[];
  licences: readonly string[];
  projects: readonly Project[];
  experience: readonly Experience[];
  skills: readonly string[];
  frenchLevel?: FrenchLevel | null;
  weeklyHours?: HoursWanted | null;
  availability?: readonly WeeklyWindow[] | null;
  contracts?: readonly string[] | null;
  kinds?: readonly OfferKind[] | null;
  /** Characteristics of work she would rather avoid, as she said them; compared with the `constraints` of an offer. */
  avoid: readonly string[];
};

/** A job, an immersion (PMSMP, stage) or a bénévolat mission. */
export type Offer = {
  id: string;
  kind: OfferKind;
  at: LatLng;
  rome?: string | null;
  posts: number;
  skills: { required: readonly string[]; useful: readonly string[] };
  /** Driving licences (`B`, `AM`…) and certificates (`CACES-3`, `FIMO`…) that the work asks for. */
  licences: readonly string[];
  frenchLevel?: FrenchLevel | null;
  weeklyHours?: number | null;
  schedule?: readonly WeeklyWindow[] | null;
  contract?: string | null;
  startDate?: IsoDay | null;
  /** What the employer offers for coming: `shuttle`, `carpool`, `transit`, `housing`. Other words are ignored. */
  access: readonly string[];
  constraints: readonly string[];
};

/** A line of the directory of mobility aids: a vehicle that is lent near a place. */
export type Aid = {
  id: string;
  mode: TravelMode;
  at: LatLng;
  /** How far the lent vehicle takes a person from her home; none: the territory's default for the mode. */
  radiusKm?: number | null;
  /** How far from its place the aid lends; none: as far as its vehicle goes. */
  serviceKm?: number | null;
  /** Longest loan, in days; none: no limit. */
  maxDays?: number | null;
  /** Licences the lender asks for, all of them, beside what the law asks for the mode. */
  licences: readonly string[];
};

export type Reach = "in" | "with-aid" | "out";

/** What makes a pair impossible as things stand. `kind` covers the kind of offer and the work she avoids. */
export const blockers = ["reach", "licence", "schedule", "french", "kind", "hours"] as const;
export type Blocker = (typeof blockers)[number];

/** What is missing but can be got. `code` is a skill, a licence, a certificate, or a travel mode for a vehicle. */
export type Gap = { kind: "skill" | "licence" | "certificate" | "vehicle"; code: string };

export const partNames = ["occupation", "skills", "distance", "schedule", "contract", "experience"] as const;
export type PartName = (typeof partNames)[number];

/** Each 0 to 1, in thousandths. */
export type Parts = Record<PartName, number>;
