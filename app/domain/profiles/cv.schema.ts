import { z } from "zod";
import { field, neededOneOf, text, typedDay, typedNumber } from "../offers/form-values.schema.ts";
import { experienceKinds } from "./profile-facts.ts";

const LONGEST_LINE = 120;
/** As much as fits under a name. */
const LONGEST_TITLE = 80;
export const LONGEST_ABOUT = 400;

const isTicked = field<boolean>((given) => ({ value: given === true || given === "on" }));
const key = field<string>((given) => (typeof given === "string" && /^(?:project|experience|skill|training|licence|language):[\w-]{1,80}$/.test(given) ? { value: given } : { wrong: "Choisissez une ligne de votre CV." }));
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

/** The words of a line; with an experience or a training, where, how long, until when. Empty words give ours back. */
export const cvLineSchema = z.object({ words: oneLine(LONGEST_LINE) });
export const cvExperienceLineSchema = z.object({ words: oneLine(LONGEST_LINE), place, ...duration, endedYear: year });
export const cvTrainingLineSchema = z.object({ words: oneLine(LONGEST_LINE), place, year });

/** A line out, back in, or gone for good. */
export const cvLineActSchema = z.object({ key, act: neededOneOf(["hide", "show", "delete"], "Choisissez ce que vous voulez faire.") });
export type CvLineAct = z.output<typeof cvLineActSchema>;

/** What is at the top of a CV, one form each. */
export const cvTitleSchema = z.object({ title: oneLine(LONGEST_TITLE) });
export const cvAboutSchema = z.object({ about: text(LONGEST_ABOUT, `C’est trop long\u00a0: ${LONGEST_ABOUT} signes au plus.`) });
export const cvContactSchema = z.object({ showsPhone: isTicked, showsEmail: isTicked });
export const cvBirthSchema = z.object({ bornOn: typedDay("Indiquez un jour qui existe, par exemple 03/05/1988.") });

/** What she adds. */
export const newExperienceSchema = z.object({
  kind: neededOneOf(experienceKinds, "Dites si c’était un emploi, du bénévolat ou dans votre vie."),
  label: oneLine(LONGEST_LINE, "Dites ce que vous avez fait, par exemple Aide à domicile."),
  place,
  ...duration,
  endedYear: year,
});
export const newTrainingSchema = z.object({ label: oneLine(LONGEST_LINE, "Dites ce que vous avez appris, par exemple CAP cuisine."), place, year });
export const newLanguageSchema = z.object({ label: oneLine(LONGEST_LINE, "Dites la langue, par exemple Portugais.") });
export type NewExperience = z.output<typeof newExperienceSchema>;
export type NewTraining = z.output<typeof newTrainingSchema>;

/** What is said when a CV could not be changed. */
export const cvRefusals: Record<string, string> = {
  "cv.no-such-line": "Cette ligne n’est plus sur votre CV.",
  "cv.not-yours-to-delete": "Cette ligne vient de vos réponses. Retirez-la de votre CV.",
  "cv.too-many": "C’est assez pour un CV. Retirez d’abord une ligne.",
  "cv.born-too-late": "Indiquez votre date de naissance, par exemple 03/05/1988.",
};
