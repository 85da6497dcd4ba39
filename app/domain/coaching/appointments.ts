import { ok, refuse, type Result } from "../kit/result.ts";

/** What kinds of appointments there are, and how they ended; the words of the columns `appointment.kind` and `.status`. */
export const appointmentKinds = { individuel: "Rendez-vous", atelier: "Atelier", tripartite: "Rendez-vous à trois" } as const;
export const appointmentStatuses = { fixe: "à venir", honore: "honoré", excuse: "absence excusée", "non-excuse": "absence non excusée", annule: "annulé" } as const;

/** « Atelier »; a word nobody knows is shown as it is. */
export function appointmentKindWords(kind: string): string {
  return Object.hasOwn(appointmentKinds, kind) ? appointmentKinds[kind as keyof typeof appointmentKinds] : kind;
}

/** « honoré », « absence excusée »; one that is past and still `fixe` has not been noted. */
export function appointmentStatusWords(status: string, isPast: boolean): string {
  if (status === "fixe") return isPast ? "à noter" : appointmentStatuses.fixe;
  return Object.hasOwn(appointmentStatuses, status) ? appointmentStatuses[status as keyof typeof appointmentStatuses] : status;
}

export type AppointmentStatus = keyof typeof appointmentStatuses;

/** A status by its word; one that nobody knows is `fixe`: nothing was noted. */
export function appointmentStatus(word: string): AppointmentStatus {
  return Object.hasOwn(appointmentStatuses, word) ? (word as AppointmentStatus) : "fixe";
}

/** `before`: until it begins; `after`: once it has begun; `any`: both. */
export type AppointmentMove = { from: AppointmentStatus; to: AppointmentStatus; when: "before" | "after" | "any"; button: string };

/**
 * How an appointment ends: every change of status there is. All are the coach's, by a button. None happens by itself: neither
 * what the person answers, nor her silence, nor the hour that passes, makes an absence.
 *
 * @source domain/orne.md 3 (absences), issue 4 item 6 (« 'cannot' given in time makes it 'excuse' only by the coach »)
 */
export const appointmentMoves: readonly AppointmentMove[] = [
  { from: "fixe", to: "honore", when: "after", button: "Rendez-vous honoré" },
  { from: "fixe", to: "excuse", when: "any", button: "Absence excusée" },
  { from: "fixe", to: "non-excuse", when: "after", button: "Absence non excusée" },
  { from: "fixe", to: "annule", when: "before", button: "Annuler le rendez-vous" },
  // What was noted by mistake is corrected.
  { from: "honore", to: "excuse", when: "after", button: "Absence excusée" },
  { from: "honore", to: "non-excuse", when: "after", button: "Absence non excusée" },
  { from: "excuse", to: "honore", when: "after", button: "Rendez-vous honoré" },
  { from: "excuse", to: "fixe", when: "before", button: "Remettre à venir" },
  { from: "non-excuse", to: "honore", when: "after", button: "Rendez-vous honoré" },
  { from: "non-excuse", to: "excuse", when: "after", button: "Absence excusée" },
  { from: "annule", to: "fixe", when: "before", button: "Remettre à venir" },
];

/** The changes that a coach may make now, in the order of the table: the buttons of her page. */
export function appointmentMovesNow(from: AppointmentStatus, startsAt: Date, now: Date): AppointmentMove[] {
  const when = startsAt > now ? "before" : "after";
  return appointmentMoves.filter((move) => move.from === from && (move.when === "any" || move.when === when));
}

/** What a person may say of an appointment to come, and how her coach reads it. `move`: she asks for another moment. */
export const appointmentAnswers = { confirmed: "a confirmé", cannot: "ne peut pas venir", move: "demande un autre moment" } as const;
export type AppointmentAnswer = keyof typeof appointmentAnswers;

/** Why she cannot come: for her coach only. Never her health; « autre » needs no more words. */
export const absenceReasons = [
  { code: "transport", label: "Je n’ai pas de transport", short: "Transport" },
  { code: "garde-enfants", label: "Je n’ai pas de garde pour les enfants", short: "Garde d’enfants" },
  { code: "travail", label: "Je travaille", short: "Travail" },
  { code: "autre", label: "Une autre raison", short: "Autre raison" },
] as const;

/** « Transport »; a word nobody knows is shown as it is. */
export function absenceReasonWords(code: string): string {
  return absenceReasons.find((reason) => reason.code === code)?.short ?? code;
}

/** « ne peut pas venir »; nothing for a word that is no answer. */
export function appointmentAnswerWords(answer: string | null): string | null {
  return answer !== null && Object.hasOwn(appointmentAnswers, answer) ? appointmentAnswers[answer as AppointmentAnswer] : null;
}

/**
 * Whether a person may still answer, and change her answer: until it begins, while it stands.
 *
 * The answer changes no status: an absence is noted by the coach alone.
 *
 * @returns refusals: `appointment.not-standing` (cancelled, or noted already) | `appointment.begun`
 */
export function mayAnswerAppointment(status: AppointmentStatus, startsAt: Date, now: Date): Result<true> {
  if (status !== "fixe") return refuse("conflict", "appointment.not-standing");
  return startsAt > now ? ok(true) : refuse("conflict", "appointment.begun");
}

/**
 * Whether her coach is told of a person's absences: more unexcused ones than the territory lets pass. It informs the coach
 * and nobody else, and changes nothing.
 *
 * @source domain/orne.md 3.2 (« plus de deux absences injustifiées »); who is told: issue 5 item 6
 */
export function isAbsenceAlert(unexcused: number, { absencesLetPass }: { absencesLetPass: number }): boolean {
  return unexcused > absencesLetPass;
}

/** What is said for each refusal about an appointment. */
export const appointmentRefusals: Record<string, string> = {
  "appointment.missing": "Ce rendez-vous n’existe pas ou n’existe plus.",
  "appointment.not-standing": "Ce rendez-vous n’est plus prévu. Regardez vos rendez-vous, ou appelez votre coach.",
  "appointment.link-over": "Ce rendez-vous est passé.",
  "appointment.begun": "L’heure de ce rendez-vous est passée. Appelez votre coach.",
  "appointment.no-such-move": "Ce rendez-vous a changé entre-temps. Regardez où il en est.",
  "appointment.clashes": "Quelque chose d’autre est prévu à ce moment. Changez, ou gardez quand même.",
  "appointment.past": "Choisissez un jour et une heure à venir.",
  "series.missing": "Cette série n’existe plus.",
  "appointment.no-other-moment": "Pour un entretien, dites seulement si vous venez.",
};
