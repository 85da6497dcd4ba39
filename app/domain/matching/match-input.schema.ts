import { z } from "zod";
import { LONGEST_DISTANCE_KM } from "../geo/distance.ts";
import { isCalendarDay } from "./calendar.ts";
import { frenchLevels, offerKinds, travelModes } from "./types.ts";

/**
 * The input file of the matching, before communes are looked up (design/matching.md).
 *
 * Unknown keys are ignored: nothing that is not named here can enter the matching. `null` means missing, like nothing.
 */

/** Longest lists taken. 10 000 skills are slow to read aloud, but not wrong. */
export const limits = { records: 200_000, skills: 10_000, list: 200, text: 200 } as const;

/** Months of an experience whose length nobody wrote: half of what counts in full. Our choice. */
const UNKNOWN_MONTHS = 6;

const missing = "manque";
const needed = (expected: string) => ({ error: (issue: { input?: unknown }) => (issue.input === undefined ? missing : `doit être ${expected}`) });

const text = z.string(needed("un texte")).refine((value) => value.trim() !== "", "ne doit pas être vide").max(limits.text, `doit avoir au plus ${limits.text} signes`);
const number = z.number(needed("un nombre")).refine(Number.isFinite, "doit être un nombre fini");
const atLeast0 = number.refine((value) => !(value < 0), "ne peut pas être négatif");
const km = atLeast0.refine((value) => value <= LONGEST_DISTANCE_KM, "dépasse la moitié du tour de la Terre");
const whole = (least: number, most: number) =>
  number.refine((value) => Number.isInteger(value) && value >= least && value <= most, `doit être un entier de ${least} à ${most}`);
const day = z.string(needed("une date")).refine(isCalendarDay, "doit être une date qui existe, comme 2026-11-20");
const clock = z.string(needed("une heure")).regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, "doit être une heure comme 08:30");
const rome = z.string(needed("un code ROME")).regex(/^[A-N]\d{4}$/, "doit être un code ROME, comme K1304");
const oneOf = <T extends readonly [string, ...string[]]>(values: T, what: string) =>
  z.enum(values, { error: (issue) => (issue.input === undefined ? missing : `${what} : ${values.join(", ")}`.replace(" :", "\u00A0:")) });
const list = <T extends z.ZodType>(of: T, most: number = limits.list) => z.array(of, needed("une liste")).max(most, `doit avoir au plus ${most} éléments`);
const texts = (most?: number) => list(text, most).nullish().transform((values) => values ?? []);

const point = z.object({
  lat: number.refine((value) => Math.abs(value) <= 90, "doit être entre -90 et 90"),
  lng: number.refine((value) => Math.abs(value) <= 180, "doit être entre -180 et 180"),
}, needed("un point { lat, lng }"));

const window = z.object({
  days: list(whole(1, 7), 7).min(1, "doit nommer au moins un jour"),
  from: clock, to: clock,
}, needed("une plage d’heures")).superRefine(({ from, to }, ctx) => {
  if (from === to) ctx.addIssue({ code: "custom", path: ["to"], message: "est égal au début : la plage est vide".replace(" :", "\u00A0:") });
  if (from === "24:00") ctx.addIssue({ code: "custom", path: ["from"], message: "un début à 24:00 s’écrit 00:00 du jour suivant" });
});
const windows = list(window, 100).nullish();

const means = z.object({ mode: oneOf(travelModes, "n’est pas un moyen connu"), radiusKm: km.nullish(), until: day.nullish() }, needed("un moyen de transport"));

const aid = z.object({
  id: text, mode: oneOf(travelModes, "n’est pas un moyen connu"), commune: text.nullish(), at: point.nullish(),
  radiusKm: km.nullish(), serviceKm: km.nullish(), maxDays: whole(1, 36_500).nullish(), licences: texts(),
}, needed("une aide"));

const hours = z.object({ min: atLeast0.nullish(), max: atLeast0.nullish() }, needed("{ min, max }"))
  .refine(({ min, max }) => min == null || max == null || min <= max, { path: ["min"], message: "dépasse max" });

const person = z.object({
  id: text, commune: text.nullish(), home: point.nullish(),
  means: list(means).nullish().transform((values) => values ?? []),
  licences: texts(),
  projects: list(z.object({ rank: whole(1, 2), rome }, needed("un projet"))).nullish().transform((values) => values ?? []),
  experience: list(z.object({ rome, months: atLeast0.refine((value) => value <= 1200, "dépasse cent ans").nullish().transform((months) => months ?? UNKNOWN_MONTHS) }, needed("une expérience")))
    .nullish().transform((values) => values ?? []),
  skills: texts(limits.skills),
  frenchLevel: oneOf(frenchLevels, "n’est pas un niveau connu").nullish(),
  weeklyHours: hours.nullish(), availability: windows, contracts: texts(),
  kinds: list(oneOf(offerKinds, "n’est pas un genre d’offre connu")).nullish(), avoid: texts(),
}, needed("une personne"));

const offer = z.object({
  id: text, kind: oneOf(offerKinds, "n’est pas un genre d’offre connu"), rome: rome.nullish(), commune: text.nullish(), at: point.nullish(),
  posts: whole(1, 100_000).nullish().transform((posts) => posts ?? 1),
  skills: z.object({ required: texts(limits.skills), useful: texts(limits.skills) }, needed("{ required, useful }")).nullish()
    .transform((skills) => skills ?? { required: [], useful: [] }),
  licences: texts(), frenchLevel: oneOf(frenchLevels, "n’est pas un niveau connu").nullish(),
  weeklyHours: atLeast0.refine((value) => value <= 168, "dépasse les heures d’une semaine").nullish(),
  schedule: windows, contract: text.nullish(), startDate: day.nullish(), access: texts(), constraints: texts(),
}, needed("une offre"));

export const matchInputSchema = z.object({
  asOf: day.nullish(),
  aids: list(aid, limits.records).nullish().transform((values) => values ?? []),
  people: list(person, limits.records),
  offers: list(offer, limits.records),
}, needed("un objet { asOf, aids, people, offers }"));

export type MatchInputFile = z.infer<typeof matchInputSchema>;
