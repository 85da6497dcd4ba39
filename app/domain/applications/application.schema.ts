import { z } from "zod";
import { isCalendarDay } from "../matching/calendar.ts";
import { applicationStates } from "./states.ts";
import { personReasons } from "./reasons.ts";

/** The longest message, note or place, in signs. */
export const LONGEST_NOTE = 500;
const note = z.string("Écrivez votre mot.").trim().max(LONGEST_NOTE, `Votre mot est trop long\u00a0: ${LONGEST_NOTE} signes au plus.`).default("");
const personReason = z.enum(personReasons.map(({ code }) => code), "Choisissez une raison dans la liste.");
const day = z.string().refine(isCalendarDay, "Indiquez un jour, par exemple 04/12/2026.");

/** « Ça m’intéresse »: what she sends, and her consent for this employer, which nobody may tick for her. */
export const applySchema = z.object({
  message: note,
  wantsCall: z.boolean().default(false),
  consent: z.literal(true, "Cochez la case pour que cet employeur puisse voir votre carte."),
});
export type ApplyInput = z.infer<typeof applySchema>;

/** Her answer to « Votre coach vous propose… ». */
export const answerSchema = z.discriminatedUnion("answer", [
  z.object({ answer: z.literal("accepted"), ...applySchema.shape }),
  z.object({ answer: z.literal("declined"), reason: personReason, note }),
], "Répondez par oui ou par non.");
export type AnswerInput = z.infer<typeof answerSchema>;

/** « Pas pour moi ». */
export const dismissSchema = z.object({ reason: personReason });

/** Taking an answer back. */
export const withdrawSchema = z.object({ reason: personReason, note });

/** A coach's word with a proposal. */
export const recommendSchema = z.object({ note });

/**
 * A move by an employer or a coach. What each move asks (a reason, a meeting, a first day) is the table's to say, not this schema's.
 *
 * `seenState` is the state the page showed: another one by now means that someone else answered first.
 */
export const moveSchema = z.object({
  to: z.enum(applicationStates, "Choisissez une réponse."),
  seenState: z.enum(applicationStates).optional(),
  reason: z.string().max(40).optional(),
  note,
  meetingDay: day.optional(),
  meetingTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Indiquez une heure, par exemple 9:30.").optional(),
  meetingPlace: note,
  startedOn: day.optional(),
});
export type MoveInput = z.infer<typeof moveSchema>;
