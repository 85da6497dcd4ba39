import { z } from "zod";
import { isId } from "../kit/id.ts";
import { field, neededOneOf, text, typedDay } from "../offers/form-values.schema.ts";
import { endingReasons } from "../applications/reasons.ts";
import { checkInAnswers } from "./answers.ts";

/** The longest word with an answer, in signs. */
export const LONGEST_WORD = 300;
const word = text(LONGEST_WORD, `Votre mot est trop long\u00a0: ${LONGEST_WORD} signes au plus.`);
const answer = neededOneOf(checkInAnswers, "Choisissez une des trois réponses.");
const checkInId = field<string>((given) => (isId(given) ? { value: given } : { wrong: "Choisissez une ligne de la liste." }));

/** What the page behind a link sends: one of the three buttons, or a word afterwards. */
export const linkAnswerSchema = z.discriminatedUnion("act", [z.object({ act: z.literal("repondre"), answer }), z.object({ act: z.literal("mot"), word })], "Choisissez une des trois réponses.");
export type LinkAnswer = z.output<typeof linkAnswerSchema>;

/** What a coach does on the page of someone's work: note what was said, say that it was dealt with, the end, the first day. */
export const workSchema = z.discriminatedUnion("act", [
  z.object({ act: z.literal("noter"), checkInId, answer, word }),
  z.object({ act: z.literal("vu"), checkInId }),
  z.object({ act: z.literal("fin"), reason: neededOneOf(endingReasons.map(({ code }) => code), "Choisissez une raison."), endedOn: typedDay("Indiquez un jour qui existe, par exemple 04/12/2026.") }),
  z.object({ act: z.literal("debut"), hiredOn: typedDay("Indiquez un jour qui existe, par exemple 04/12/2026.") }),
], "Dites ce qu’il faut faire.");
export type WorkInput = z.output<typeof workSchema>;
export type NotedAnswer = Extract<WorkInput, { act: "noter" }>;
