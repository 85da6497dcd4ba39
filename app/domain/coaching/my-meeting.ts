import type { AppointmentAnswer } from "./appointments.ts";

/** A meeting as a person sees it: with her coach, an interview with an employer, or an invitation to a workshop or a job dating. */
export type MyMeeting = {
  meetingId: string;
  what: "appointment" | "interview" | "invitation";
  /** « Rendez-vous avec Solène », « Entretien : Aide à domicile, Les Tilleuls ». */
  title: string;
  startsAt: Date;
  /** Of an interview: the other moments she may pick instead; none once she answered. */
  otherSlots?: Date[];
  minutes: number | null;
  place: string;
  /** Where its commune is, when it is known: kilometres in a straight line from her home; 0 in her own commune. */
  near: { communeName: string; km: number } | null;
  /** What an invitation is about, in the coach's words. */
  about?: string;
  isCancelled: boolean;
  /** Her coach noted beforehand that she is not expected: nothing is asked of her. */
  isExcused: boolean;
  /** Of an excused one in a list: her next meeting that stands, if there is one. */
  nextAt?: Date | null;
  answer: AppointmentAnswer | null;
  canAnswer: boolean;
};

/** The commune that a place may name: what follows its last comma, else the whole. */
export function communeInPlace(place: string): string {
  return (place.split(",").at(-1) ?? "").trim();
}
