import { z } from "zod";
import { isId } from "../kit/id.ts";
import { field, isIn, listOf, neededOneOf, readClock, text, typedDay, typedNumber } from "../offers/form-values.schema.ts";
import { isCalendarDay } from "../matching/calendar.ts";
import { absenceExplanations } from "./absences.ts";
import { absenceReasons, appointmentStatuses, type AppointmentStatus } from "./appointments.ts";
import { HALF_DAYS, type HalfDay } from "./half-days.ts";

/** The longest word with an answer, in signs. */
export const LONGEST_ANSWER_NOTE = 300;

const isHalfDay = (value: unknown): value is HalfDay => typeof value === "string" && /^\d{4}-\d{2}-\d{2} (matin|apres-midi)$/.test(value) && isCalendarDay(value.slice(0, 10));
const choose = `Choisissez deux ou trois moments.`;
const note = text(LONGEST_ANSWER_NOTE, `Votre mot est trop long\u00a0: ${LONGEST_ANSWER_NOTE} signes au plus.`);

/** What a person says of an appointment: she comes, she cannot, or she asks for another moment. */
export const appointmentAnswerSchema = z.discriminatedUnion("answer", [
  // Of several moments an employer proposes, the one she picks.
  z.object({ answer: z.literal("confirmed"), slot: field<Date | null>((given) => (typeof given === "string" && given !== "" ? (Number.isNaN(Date.parse(given)) ? { wrong: "Choisissez un moment dans la liste." } : { value: new Date(given) }) : { value: null })).optional() }),
  z.object({ answer: z.literal("cannot"), reason: neededOneOf(absenceReasons.map(({ code }) => code), "Choisissez une raison."), note }),
  z.object({ answer: z.literal("move"), halfDays: listOf(isHalfDay, HALF_DAYS.most, choose, choose).refine((halves) => halves.length >= HALF_DAYS.least, choose), note }),
], "Dites si vous venez.");
export type AppointmentAnswerInput = z.output<typeof appointmentAnswerSchema>;

/** What a person says of an absence that was noted: one tap, and words if she likes. */
export const explainAbsenceSchema = z.object({ reason: neededOneOf(absenceExplanations.map(({ code }) => code), "Choisissez une raison."), note });
export type ExplainAbsenceInput = z.output<typeof explainAbsenceSchema>;

/** An absence that stays as it was noted, her explanation read. `seen`: when she wrote what the page showed. */
export const keepAbsenceSchema = z.object({
  act: z.literal("garder"),
  appointmentId: field<string>((given) => (isId(given) ? { value: given } : { wrong: "Choisissez un rendez-vous dans la liste." })),
  seen: field<Date>((given) => (typeof given === "string" && !Number.isNaN(Date.parse(given)) ? { value: new Date(given) } : { wrong: "Cette page était trop ancienne. Réessayez." })),
});
export type KeepAbsenceInput = z.output<typeof keepAbsenceSchema>;

/** What a coach notes of an appointment. `seen` is the status that the page showed. */
export const noteAppointmentSchema = z.object({
  appointmentId: field<string>((given) => (isId(given) ? { value: given } : { wrong: "Choisissez un rendez-vous dans la liste." })),
  seen: neededOneOf(Object.keys(appointmentStatuses) as AppointmentStatus[], "La page était trop ancienne. Réessayez."),
  to: field<AppointmentStatus>((given) => (isIn(Object.keys(appointmentStatuses) as AppointmentStatus[])(given) ? { value: given } : { wrong: "Choisissez ce qui s’est passé." })),
});
export type NoteAppointmentInput = z.output<typeof noteAppointmentSchema>;

/** A weekly series that stops. */
export const stopSeriesSchema = z.object({ act: z.literal("arret"), seriesId: field<string>((given) => (isId(given) ? { value: given } : { wrong: "Choisissez une série dans la liste." })) });

/** The longest place of a meeting, in signs. */
export const LONGEST_PLACE = 120;
/** How long a meeting may last, in minutes. */
export const MEETING_MINUTES = { least: 10, most: 480 } as const;

/** A day, an hour, how long and where: what every meeting has. */
export const meetingMoment = {
  day: typedDay("Écrivez une date, par exemple 20/11/2026.").refine((day) => day !== null, "Indiquez le jour.").transform((day) => day ?? ""),
  time: field<string>((given) => {
    const time = readClock(given);
    return time === undefined || time === "24:00" ? { wrong: "Écrivez l’heure comme 9 h 30." } : { value: time };
  }),
  minutes: typedNumber("Écrivez un nombre de minutes.", MEETING_MINUTES.least, MEETING_MINUTES.most, `Indiquez entre ${MEETING_MINUTES.least} et ${MEETING_MINUTES.most}\u00a0minutes.`, true).refine((value) => value !== null, "Indiquez la durée.").transform((value) => value ?? 45),
  place: text(LONGEST_PLACE, `Ce lieu est trop long\u00a0: ${LONGEST_PLACE} signes au plus.`, { least: 1, say: "Indiquez le lieu, ou « Par téléphone »." }),
};
const isAgreed = field<boolean>((given) => ({ value: given === "on" || given === true }));

/** A new appointment of a person, once or every week. `agreed`: what stands against it was read. */
export const newAppointmentSchema = z.object({ kind: neededOneOf(["individuel", "atelier", "tripartite"] as const, "Choisissez le genre de rendez-vous."), ...meetingMoment, weekly: isAgreed, agreed: isAgreed });
export type NewAppointmentInput = z.output<typeof newAppointmentSchema>;

/** Another day, hour or place for an appointment. `seen`: its hour on the page that was sent. */
export const moveAppointmentSchema = z.object({ ...meetingMoment, seen: field<string>((given) => (typeof given === "string" && !Number.isNaN(Date.parse(given)) ? { value: given } : { wrong: "Cette page était trop ancienne. Réessayez." })), agreed: isAgreed });
export type MoveAppointmentInput = z.output<typeof moveAppointmentSchema>;
