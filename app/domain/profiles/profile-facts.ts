import type { IsoDay, OfferKind, TravelMode } from "../matching/types.ts";

export const experienceKinds = ["emploi", "benevolat", "vie"] as const;
export type ExperienceKind = (typeof experienceKinds)[number];

/** Something she has done; months spent at it. */
export type ExperienceFacts = { label: string; place: string; months: number; kind: ExperienceKind; romeCode: string | null; endedYear: number | null };

/**
 * What a person has told of herself, as she and her coach may read it. Situation and freins are no part of it.
 *
 * Times are `HH:MM`, `24:00` ends a day. An empty list of wishes means "any".
 */
export type ProfileFacts = {
  communeCode: string;
  communeName: string;
  means: { mode: TravelMode; radiusKm: number | null; until: IsoDay | null }[];
  availability: { days: number[]; from: string; to: string }[];
  projects: { romeCode: string; label: string }[];
  experience: ExperienceFacts[];
  skills: { id: string; label: string }[];
  licences: string[];
  frenchLevel: string | null;
  /** How she says she reads and speaks French: well | some | little; the level above comes from them, or from her coach. */
  readsFrench: string | null;
  speaksFrench: string | null;
  weeklyHoursMin: number | null;
  weeklyHoursMax: number | null;
  contracts: string[];
  kinds: OfferKind[];
  avoid: string[];
  about: string;
};
