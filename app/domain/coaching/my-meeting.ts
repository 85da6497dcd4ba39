import type { AppointmentAnswer } from "./appointments.ts";

/** A meeting as a person sees it: with her coach, or an interview with an employer. */
export type MyMeeting = {
  meetingId: string;
  what: "appointment" | "interview";
  /** « Rendez-vous avec Solène », « Entretien : Aide à domicile, Les Tilleuls ». */
  title: string;
  startsAt: Date;
  minutes: number | null;
  place: string;
  /** Where its commune is, when it is known: kilometres in a straight line from her home; 0 in her own commune. */
  near: { communeName: string; km: number } | null;
  isCancelled: boolean;
  answer: AppointmentAnswer | null;
  canAnswer: boolean;
};

/** The commune that a place may name: what follows its last comma, else the whole. */
export function communeInPlace(place: string): string {
  return (place.split(",").at(-1) ?? "").trim();
}
