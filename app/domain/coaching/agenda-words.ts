import { appointmentKindWords } from "./appointments.ts";

/** « M. L. »: all that a calendar outside the house may say of a person. */
export function initials({ firstName, lastName }: { firstName: string; lastName: string }): string {
  return [firstName, lastName].map((name) => name.trim().slice(0, 1).toUpperCase()).filter(Boolean).map((letter) => `${letter}.`).join(" ");
}

/** « Atelier N. R. »: the title of an appointment in a coach's own agenda. */
export function agendaTitle(kind: string, person: { firstName: string; lastName: string }): string {
  return `${appointmentKindWords(kind)} ${initials(person)}`;
}
