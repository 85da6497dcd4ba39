import { z } from "zod";
import { field, listOf, neededOneOf, text, typedDay, typedNumber } from "../offers/form-values.schema.ts";
import { experienceKinds } from "./profile-facts.ts";

const LONGEST_LINE = 120;
/** As much as fits under a name. */
const LONGEST_TITLE = 80;
export const LONGEST_ABOUT = 400;

const isTicked = field<boolean>((given) => ({ value: given === true || given === "on" }));
/** One line, whatever was pasted. */
const oneLine = (longest: number, needed?: string) =>
  text(longest, `C’est trop long\u00a0: ${longest} signes au plus.`, needed === undefined ? undefined : { least: 2, say: needed }).transform((words) => words.replace(/\s*\n\s*/g, " "));
const year = typedNumber("Indiquez une année, par exemple 2024.", 1950, 2100, "Indiquez une année, par exemple 2024.", true);
const years = typedNumber("Indiquez un nombre d’années, par exemple 2.", 0, 60, "Indiquez entre 0 et 60\u00a0ans.", true);
const months = typedNumber("Indiquez un nombre de mois, par exemple 6.", 0, 720, "Indiquez entre 0 et 720\u00a0mois.", true);

/** How long: years and months, each left empty when there is none. */
const duration = { years, months };
const place = oneLine(LONGEST_LINE);
export const inMonths = (given: { years: number | null; months: number | null }): number => Math.min(720, (given.years ?? 0) * 12 + (given.months ?? 0));

/**
 * What is done to one line: other words (empty ones give ours back), with where, how long and until when for what she has done
 * or learnt; or out, back in, gone for good.
 */
export const cvLineSchema = z.discriminatedUnion("act", [
  z.object({ act: z.literal("words"), words: oneLine(LONGEST_LINE), place, ...duration, endedYear: year, year }),
  z.object({ act: z.literal("hide") }),
  z.object({ act: z.literal("show") }),
  z.object({ act: z.literal("delete") }),
], "Choisissez ce que vous voulez faire.");
export type CvLineChange = z.output<typeof cvLineSchema>;

/** What is at the top of a CV, one form each, as its address names it. */
const tops = {
  titre: z.object({ title: oneLine(LONGEST_TITLE) }),
  phrase: z.object({ about: text(LONGEST_ABOUT, `C’est trop long\u00a0: ${LONGEST_ABOUT} signes au plus.`) }),
  contact: z.object({ showsPhone: isTicked, showsEmail: isTicked }),
  naissance: z.object({ bornOn: typedDay("Indiquez un jour qui existe, par exemple 03/05/1988.") }),
};
export type CvTop = Partial<{ title: string; about: string; showsPhone: boolean; showsEmail: boolean; bornOn: string | null }>;
export function cvTopSchema(part: keyof typeof tops): z.ZodType<CvTop> {
  return tops[part];
}

/** What she adds, one form each, as its address names it. */
const additions = {
  experience: z.object({
    kind: neededOneOf(experienceKinds, "Dites si c’était un emploi, du bénévolat ou dans votre vie."),
    label: oneLine(LONGEST_LINE, "Dites ce que vous avez fait, par exemple Aide à domicile."),
    place,
    ...duration,
    endedYear: year,
  }).transform((given) => ({ what: "experience" as const, ...given })),
  formation: z.object({ label: oneLine(LONGEST_LINE, "Dites ce que vous avez appris, par exemple CAP cuisine."), place, year }).transform((given) => ({ what: "formation" as const, ...given })),
  langue: z.object({ label: oneLine(LONGEST_LINE, "Dites la langue, par exemple Portugais.") }).transform((given) => ({ what: "langue" as const, ...given })),
};
export type NewExperience = z.output<(typeof additions)["experience"]>;
export type NewTraining = z.output<(typeof additions)["formation"]>;
export type CvAddition = NewExperience | NewTraining | z.output<(typeof additions)["langue"]>;
export function cvAdditionSchema(what: keyof typeof additions): z.ZodType<CvAddition> {
  return additions[what];
}

/** Her link: made, or cut. */
export const cvLinkActSchema = z.object({ act: neededOneOf(["make", "cut"], "Choisissez ce que vous voulez faire.") });

const isSkillId = (value: unknown): value is string => typeof value === "string" && /^[a-z0-9][a-z0-9-]{1,79}$/.test(value);
/** Skills of a métier, ticked because she has done them. */
export const tickedSkillsSchema = z.object({ skills: listOf(isSkillId, 60, "Choisissez au plus 60 choses que vous savez faire.", "Choisissez dans la liste ce que vous savez faire.") });

/** What is said when a CV could not be changed. */
export const cvRefusals: Record<string, string> = {
  "cv.no-such-line": "Cette ligne n’est plus sur votre CV.",
  "cv.not-yours-to-delete": "Cette ligne vient de vos réponses. Retirez-la de votre CV.",
  "cv.too-many": "C’est assez pour un CV. Retirez d’abord une ligne.",
  "cv.born-too-late": "Indiquez votre date de naissance, par exemple 03/05/1988.",
};
