import { z } from "zod";
import { isId } from "../kit/id.ts";
import { field, neededOneOf, oneOf, text } from "../offers/form-values.schema.ts";
import { bilanDimensionCodes, bilanLevelCodes, LONGEST_BILAN_NOTE, type BilanLine } from "./dimensions.ts";
import { freinStates } from "./move-frein.ts";
import { freinMeansCodes, freinThemeCodes, HEALTH, LONGEST_FREIN_WORDS } from "./themes.ts";

const id = field<string>((given) => (isId(given) ? { value: given } : { wrong: "Choisissez une ligne de la liste." }));
const prescription = field<string | null>((given) => (given === undefined || given === null || given === "" ? { value: null } : isId(given) ? { value: given } : { wrong: "Choisissez une action de la liste." }));

/** What a coach's page of freins sends: a new one, or a step of one. */
export const freinFormSchema = z.discriminatedUnion("act", [
  z.object({
    act: z.literal("ouvrir"),
    theme: neededOneOf(freinThemeCodes, "Choisissez de quoi il s’agit."),
    words: text(LONGEST_FREIN_WORDS, `C’est trop long\u00a0: ${LONGEST_FREIN_WORDS} signes au plus.`),
  }),
  z.object({
    act: z.literal("changer"),
    freinId: id,
    seenState: neededOneOf(freinStates, "Relisez la page."),
    to: neededOneOf(freinStates, "Choisissez ce qui a changé."),
    means: oneOf(freinMeansCodes, "Choisissez dans la liste."),
    prescriptionId: prescription,
  }),
], "Dites ce qu’il faut faire.");
export type FreinForm = z.output<typeof freinFormSchema>;

const level = oneOf(bilanLevelCodes, "Choisissez une réponse de la liste.");
const note = text(LONGEST_BILAN_NOTE, `C’est trop long\u00a0: ${LONGEST_BILAN_NOTE} signes au plus.`);

/** A bilan as its page sends it: `level-mobilite`, `note-mobilite`… and the one it started from. */
export const bilanFormSchema = z.object({
  seenId: field<string | null>((given) => ({ value: isId(given) ? given : null })),
  ...Object.fromEntries(bilanDimensionCodes.map((code) => [`level-${code}`, level])),
  ...Object.fromEntries(bilanDimensionCodes.filter((code) => code !== HEALTH).map((code) => [`note-${code}`, note])),
}).transform((given) => {
  const values = given as Record<string, unknown>;
  const lines = bilanDimensionCodes.flatMap((dimension): BilanLine[] => {
    const chosen = values[`level-${dimension}`] as BilanLine["level"] | null;
    return chosen === null ? [] : [{ dimension, level: chosen, note: String(values[`note-${dimension}`] ?? "") }];
  });
  return { seenId: given.seenId, lines };
});
export type BilanInput = z.output<typeof bilanFormSchema>;
