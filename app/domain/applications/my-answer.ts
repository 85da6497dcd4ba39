import type { OfferKind } from "../matching/types.ts";
import type { PersonProgress } from "./progress.ts";

/** One answer of a person, as her page shows it. */
export type MyAnswer = {
  applicationId: string;
  offerId: string;
  kind: OfferKind;
  title: string;
  communeName: string;
  employerName: string;
  isOfferOpen: boolean;
  waitingProposal: { recommendationId: string; note: string } | null;
  canWithdraw: boolean;
  canSendAgain: boolean;
  /** It has begun, and its offer says what one learns there. */
  teaches: boolean;
  progress: PersonProgress;
};
