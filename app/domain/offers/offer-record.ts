import type { FrenchLevel, OfferKind } from "../matching/types.ts";
import type { OfferStatus } from "./offer-states.ts";
import type { Hours } from "./wording.ts";

/** An offer as it is read to be shown, with the names of what its codes point to. Days are `2026-12-01`. */
export type OfferRecord = {
  id: string;
  kind: OfferKind;
  status: OfferStatus;
  title: string;
  description: string;
  romeCode: string | null;
  communeCode: string;
  communeName: string;
  placeNote: string;
  contract: string | null;
  contractMonths: number | null;
  weeklyHours: number | null;
  hoursNote: string;
  wage: string;
  startsOn: string | null;
  endsOn: string | null;
  posts: number;
  totalHours: number | null;
  weeks: number | null;
  preparesFor: string;
  accompaniedBy: string;
  costs: string | null;
  gainedSkills: string[];
  clauseHours: number | null;
  contactName: string;
  contactPhone: string;
  contactEmail: string;
  licences: string[];
  frenchLevel: FrenchLevel | null;
  access: string[];
  constraints: string[];
  experienceAsked: string | null;
  windows: Hours[];
  skills: { id: string; label: string; required: boolean }[];
  /** As stored: read through `asReadings`. */
  readings: unknown;
  source: string;
  sourceUrl: string | null;
  employer: { id: string; name: string; kind: "entreprise" | "association" | "institution"; activity: string } | null;
  /** Imported offers: the name as the source gives it, or ''. */
  employerLabel: string;
  publishedAt: Date | null;
  expiresAt: Date | null;
};
