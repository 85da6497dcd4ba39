import type { OfferKind } from "../../matching/types.ts";
import type { Hours } from "../wording.ts";
import type { Finding } from "./finding.ts";

/**
 * Where the text and the field of the same offer part ways.
 *
 * `hidden`: the text asks for what the field does not mention. `differs`: the two say different things.
 * `fieldSays` is the field in words, for the coach.
 */
export type Flag = { how: "hidden" | "differs"; field: "licences" | "weeklyHours" | "hours" | "constraints" | "experienceAsked" | "access" | "startsOn"; fieldSays: string };

/** A finding as it is kept with the offer, with its flag when the field disagrees. */
export type Reading = Finding & { flag?: Flag };

/** What the fields of an offer say of the things that a text may say too. Days are `2026-12-01`. */
export type FieldFacts = {
  kind: OfferKind;
  licences: string[];
  weeklyHours: number | null;
  windows: Hours[];
  /** Hours in words, as the source gives them: « Travail en journée · Travail le samedi ». */
  hoursNote: string;
  constraints: string[];
  access: string[];
  experienceAsked: string | null;
  startsOn: string | null;
};

/**
 * What `Offer.readings` holds: what the text says, and the fields as they were typed or received.
 *
 * The columns of the offer hold the stricter of the two (strict-facts.ts), so that whoever reads them is right without
 * knowing of this; the employer's form is filled from `fields`.
 */
export type KeptReadings = { findings: Reading[]; fields: FieldFacts | null; /** Readings that whoever typed the text said are not so (`findingKey`). */ setAside?: readonly string[] };

/** The readings of an offer as they come back from the database; a row never read has none. */
export function asReadings(stored: unknown): Required<KeptReadings> {
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return { findings: [], fields: null, setAside: [] };
  const { findings, fields, setAside } = stored as Partial<KeptReadings>;
  return { findings: findings ?? [], fields: fields ?? null, setAside: setAside ?? [] };
}
