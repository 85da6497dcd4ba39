import type { PersonProgress } from "./progress.ts";

/** One answer of a person, as her page shows it. */
export type MyAnswer = {
  applicationId: string;
  offerId: string;
  title: string;
  communeName: string;
  employerName: string;
  isOfferOpen: boolean;
  waitingProposal: { recommendationId: string; note: string } | null;
  canWithdraw: boolean;
  canSendAgain: boolean;
  progress: PersonProgress;
};
