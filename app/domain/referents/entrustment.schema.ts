import { z } from "zod";
import { isId } from "../kit/id.ts";
import { field, isIn, listOf, neededOneOf } from "../offers/form-values.schema.ts";
import { ENTRUSTMENT } from "./entrustment.ts";
import { motiveCodes, shownCodes } from "./entrustment-words.ts";

const monthWords = ENTRUSTMENT.monthsToChoose.map(String);
const id = (wrong: string) => field<string>((given) => (isId(given) ? { value: given } : { wrong }));

/** A box that says: the person has agreed. */
export const agreement = field<boolean>((given) => ({ value: given === true || given === "on" }));

/** A new access: to whom, why, for how long, what is seen. */
export const entrustSchema = z.object({
  referentId: id("Choisissez un référent dans la liste."),
  motive: neededOneOf(motiveCodes, "Choisissez pourquoi."),
  months: neededOneOf(monthWords, "Choisissez une durée.").transform(Number),
  shows: listOf(isIn(shownCodes), shownCodes.length, "Choisissez dans la liste.", "Choisissez dans la liste.").refine((shows) => shows.length > 0, "Choisissez au moins une chose."),
  hasAgreed: agreement,
});
export type EntrustInput = z.output<typeof entrustSchema>;

/** One click on an access: more time, or its end. */
export const entrustmentActSchema = z.object({ act: neededOneOf(["extend", "end"] as const, "Choisissez ce que vous voulez faire."), entrustmentId: id("Choisissez un accès.") });

/** An administrator ends one of all the accesses. */
export const stopEntrustmentSchema = z.object({ entrustmentId: id("Choisissez un accès de la liste."), beneficiaryId: id("Choisissez un accès de la liste.") });

/** She ends an access. */
export const opposeSchema = z.object({ entrustmentId: id("Choisissez un accès de la liste.") });
