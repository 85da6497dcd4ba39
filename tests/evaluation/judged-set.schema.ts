import { z } from "zod";
import { accessCodes, constraintCodes } from "#app/domain/offers/constraints.ts";
import { contractCodes } from "#app/domain/offers/contracts.ts";
import { licenceCodes } from "#app/domain/offers/licences.ts";
import { frenchLevels, offerKinds, travelModes } from "#app/domain/matching/types.ts";

/** Why a pair has its grade: what holds it back, or `good`, when nothing does. */
export const reasonCodes = ["occupation", "skills", "licence", "hours", "reach", "kind", "french", "avoid", "contract", "diploma", "good"] as const;

/** One judged pair. `reason` is a sentence of the judge, where the offer is ours and may be spoken of. */
export const judgementSchema = z.strictObject({
  person: z.string().min(1),
  offer: z.string().min(1),
  grade: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  because: z.array(z.enum(reasonCodes)).min(1),
  reason: z.string().min(1).optional(),
});
export type Judgement = z.infer<typeof judgementSchema>;

const rome = z.string().regex(/^[A-N]\d{4}$/);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const hours = z.number().min(0).max(48);
const point = z.strictObject({ lat: z.number(), lng: z.number() });

/** A person of the judged set: an entry of `match --input`, with `who` and `sex`, which only people and the splits read. */
export const judgedPersonSchema = z.strictObject({
  who: z.string().min(20),
  sex: z.enum(["F", "M"]),
  id: z.string().min(1),
  commune: z.string().regex(/^(\d{5}|2[AB]\d{3})$/).optional(),
  home: point.optional(),
  means: z.array(z.strictObject({ mode: z.enum(travelModes), radiusKm: z.number().positive().optional(), until: z.iso.date().optional() })).optional(),
  licences: z.array(z.enum(licenceCodes)).optional(),
  projects: z.array(z.strictObject({ rank: z.union([z.literal(1), z.literal(2)]), rome })).optional(),
  experience: z.array(z.strictObject({ rome, months: z.number().int().min(0) })).optional(),
  skills: z.array(z.string().regex(/^[a-z0-9-]+$/)).optional(),
  frenchLevel: z.enum(frenchLevels).optional(),
  weeklyHours: z.strictObject({ min: hours, max: hours }).partial().optional(),
  availability: z.array(z.strictObject({ days: z.array(z.number().int().min(1).max(7)).min(1), from: time, to: time })).optional(),
  contracts: z.array(z.enum(contractCodes)).optional(),
  kinds: z.array(z.enum(offerKinds)).optional(),
  avoid: z.array(z.enum(constraintCodes)).optional(),
});
export type JudgedPersonEntry = z.infer<typeof judgedPersonSchema>;

const skillIds = z.array(z.string().regex(/^[a-z0-9-]+$/));

/** An offer written for the judged set: an entry of `match --input` with its text. Its fields are as poor or wrong as real ones. */
export const judgedOfferSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(5),
  description: z.string().min(120),
  kind: z.enum(offerKinds),
  rome,
  commune: z.string().regex(/^(\d{5}|2[AB]\d{3})$/),
  posts: z.number().int().min(1),
  contract: z.enum(contractCodes).optional(),
  weeklyHours: hours.optional(),
  startDate: z.iso.date().optional(),
  skills: z.strictObject({ required: skillIds, useful: skillIds }),
  licences: z.array(z.enum(licenceCodes)),
  schedule: z.array(z.strictObject({ days: z.array(z.number().int().min(1).max(7)).min(1), from: time, to: time })),
  frenchLevel: z.enum(frenchLevels).optional(),
  access: z.array(z.enum(accessCodes)).optional(),
  constraints: z.array(z.enum(constraintCodes)).optional(),
});
export type JudgedOfferEntry = z.infer<typeof judgedOfferSchema>;
