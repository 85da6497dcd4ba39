import type { ApplicationState } from "#app/domain/applications/states.ts";
import type { DemoOffer } from "../offers/offer.ts";
import type { DemoPerson } from "../people/person.ts";

/** One dated line of an application's life. */
export type DemoMove = {
  from: ApplicationState | null;
  to: ApplicationState;
  at: Date;
  byId: string | null;
  byRole: "beneficiary" | "coach" | "employer" | "system";
  reason: string | null;
};

export type DemoRecommendation = {
  note: string;
  createdAt: Date;
  seenAt: Date | null;
  answer: "accepted" | "declined" | null;
  answerReason: string | null;
  answeredAt: Date | null;
};

export type DemoApplication = {
  id: string;
  person: DemoPerson;
  offer: DemoOffer;
  state: ApplicationState;
  moves: DemoMove[];
  message: string;
  wantsCall: boolean;
  readAt: Date | null;
  interviewAt: Date | null;
  interviewNote: string;
  /** The first day of work, days from today. */
  hiredDay: number | null;
  recommendation: DemoRecommendation | null;
};
