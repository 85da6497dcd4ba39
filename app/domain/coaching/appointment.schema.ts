import { z } from "zod";
import { isId } from "../kit/id.ts";
import { field, isIn, listOf, neededOneOf, text } from "../offers/form-values.schema.ts";
import { isCalendarDay } from "../matching/calendar.ts";
import { absenceReasons, appointmentStatuses, type AppointmentStatus } from "./appointments.ts";
import { HALF_DAYS, type HalfDay } from "./half-days.ts";

/** The longest word with an answer, in signs. */
export const LONGEST_ANSWER_NOTE = 300;

const isHalfDay = (value: unknown): value is HalfDay => typeof value === "string" && /^\d{4}-\d{2}-\d{2} (matin|apres-midi)$/.test(value) && isCalendarDay(value.slice(0, 10));
const choose = `Choisissez deux ou trois moments.`;
const note = text(LONGEST_ANSWER_NOTE, `Votre mot est trop long\u00a0: ${LONGEST_ANSWER_NOTE} signes au plus.`);

/** What a person says of an appointment: she comes, she cannot, or she asks for another moment. */
export const appointmentAnswerSchema = z.discriminatedUnion("answer", [
  z.object({ answer: z.literal("confirmed") }),
  z.object({ answer: z.literal("cannot"), reason: neededOneOf(absenceReasons.map(({ code }) => code), "Choisissez une raison."), note }),
  z.object({ answer: z.literal("move"), halfDays: listOf(isHalfDay, HALF_DAYS.most, choose, choose).refine((halves) => halves.length >= HALF_DAYS.least, choose), note }),
], "Dites si vous venez.");
export type AppointmentAnswerInput = z.output<typeof appointmentAnswerSchema>;

/** What a coach notes of an appointment. `seen` is the status that the page showed. */
export const noteAppointmentSchema = z.object({
  appointmentId: field<string>((given) => (isId(given) ? { value: given } : { wrong: "Choisissez un rendez-vous dans la liste." })),
  seen: neededOneOf(Object.keys(appointmentStatuses) as AppointmentStatus[], "La page était trop ancienne. Réessayez."),
  to: field<AppointmentStatus>((given) => (isIn(Object.keys(appointmentStatuses) as AppointmentStatus[])(given) ? { value: given } : { wrong: "Choisissez ce qui s’est passé." })),
});
export type NoteAppointmentInput = z.output<typeof noteAppointmentSchema>;
