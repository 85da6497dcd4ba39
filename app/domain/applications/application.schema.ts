import { z } from "zod";
import { isId } from "../kit/id.ts";
import { field, isIn, listOf, neededOneOf, oneOf, readClock, text, typedDay } from "../offers/form-values.schema.ts";
import { LONGEST_NOTE } from "./longest-note.ts";
import { LATER_DAYS } from "./slots.ts";
import { applicationStates } from "./states.ts";
import { personReasons, reasonCodes } from "./reasons.ts";

const note = text(LONGEST_NOTE, `Votre mot est trop long\u00a0: ${LONGEST_NOTE} signes au plus.`);
const personReason = neededOneOf(personReasons.map(({ code }) => code), "Choisissez une raison dans la liste.");
const isTicked = (value: unknown): boolean => value === true || value === "on" || value === "oui";

/** Whether her coach may read a reason that is hers alone: not unless she ticks it. */
const tellsCoach = field<boolean>((given) => ({ value: isTicked(given) }));

/** What she may do with an offer she set aside, or a métier she refused twice. */
export const setAsideSchema = z.discriminatedUnion("act", [
  z.object({ act: z.literal("remettre"), offerId: z.uuid() }),
  z.object({ act: z.enum(["cacher", "montrer"]), romeCode: z.string().regex(/^[A-Z]\d{4}$/) }),
]);

/** « Ça m’intéresse »: what she sends, and her consent for this employer, which nobody may tick for her. */
export const applySchema = z.object({
  message: note,
  wantsCall: field<boolean>((given) => ({ value: isTicked(given) })),
  consent: field<true>((given) => (isTicked(given) ? { value: true } : { wrong: "Dites que vous êtes d’accord pour que cet employeur voie votre carte." })),
});
export type ApplyInput = z.output<typeof applySchema>;

/** Her answer to « Votre coach vous propose… ». */
export const answerSchema = z.discriminatedUnion("answer", [
  z.object({ answer: z.literal("accepted"), ...applySchema.shape }),
  z.object({ answer: z.literal("declined"), reason: personReason, note }),
], "Répondez par oui ou par non.");
export type AnswerInput = z.output<typeof answerSchema>;

/** « Pas pour moi ». */
export const dismissSchema = z.object({ reason: personReason });

/** « Pas pour moi », with a word for her coach when he proposed it. */
export const declineSchema = z.object({ reason: personReason, note, tellsCoach });
export type DeclineInput = z.infer<typeof declineSchema>;

/** Taking an answer back. */
export const withdrawSchema = z.object({ reason: personReason, note, tellsCoach });

/** A coach's word with a proposal. */
export const recommendSchema = z.object({ note });

/** As many people as one proposal may go to at once: a portfolio, with room. */
export const MOST_PEOPLE_AT_ONCE = 60;
/** The people ticked on an offer's page, and the coach's word to each. */
export const recommendToManySchema = z.object({
  beneficiaryIds: listOf(isId, MOST_PEOPLE_AT_ONCE, `Choisissez ${MOST_PEOPLE_AT_ONCE} personnes au plus.`, "Choisissez les personnes dans la liste.").refine((ids) => ids.length > 0, "Choisissez au moins une personne."),
  note,
});

const someDay = typedDay("Indiquez un jour qui existe, par exemple 04/12/2026.");
const typedClock = field<string | null>((given) => {
  if (given === undefined || given === null || given === "") return { value: null };
  const clock = readClock(given);
  return clock === undefined || clock === "24:00" ? { wrong: "Indiquez une heure, par exemple 9:30." } : { value: clock };
});

/**
 * A move by an employer or a coach. What each move asks (a reason, a meeting, a first day) is the table's to say, not this schema's.
 *
 * `seenState` is the state the page showed: another one by now means that someone else answered first.
 */
export const moveSchema = z.object({
  to: neededOneOf(applicationStates, "Choisissez une réponse."),
  seenState: field((given) => ({ value: isIn(applicationStates)(given) ? given : null })),
  reason: oneOf(reasonCodes, "Choisissez une raison dans la liste."),
  note,
  meetingDay: someDay,
  meetingTime: typedClock,
  /** Two more moments, for her to choose among. */
  secondDay: someDay,
  secondTime: typedClock,
  thirdDay: someDay,
  thirdTime: typedClock,
  /** « Plus tard »: in how many days he is to be reminded. */
  laterDays: oneOf(LATER_DAYS.map(String), "Choisissez quand vous souhaitez que nous vous rappelions."),
  meetingPlace: text(LONGEST_NOTE, `Le lieu est trop long\u00a0: ${LONGEST_NOTE} signes au plus.`),
  startedOn: someDay,
  endedOn: someDay,
});
type Moments = "secondDay" | "secondTime" | "thirdDay" | "thirdTime" | "laterDays";
type Typed = z.output<typeof moveSchema>;
export type MoveInput = Omit<Typed, Moments> & Partial<Pick<Typed, Moments>>;
