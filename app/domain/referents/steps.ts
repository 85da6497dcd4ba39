import type { IsoDay } from "../matching/types.ts";

/** What has happened in a coaching, as yes or no: how many, when and how it was answered stay with her and her coach. */
export type StepFacts = { hasProposal: boolean; hasApplication: boolean; hasInterview: boolean; hiredOn: IsoDay | null; closedOn: IsoDay | null };

export type Step = { label: string; isReached: boolean };

const labels = ["Accompagnement commencé", "Des offres proposées", "Une candidature envoyée", "Un entretien avec un employeur", "Un travail commencé"] as const;

/**
 * The steps of a coaching for a referent: the furthest one reached and all before it, so that nothing ever goes back.
 *
 * No counts: eight offers proposed and no answer would be a file of refusals (decision 0048). Its end is said, never why.
 */
export function stepsOf({ hasProposal, hasApplication, hasInterview, hiredOn, closedOn }: StepFacts, today: IsoDay): { steps: Step[]; isOver: boolean } {
  const reached = [true, hasProposal, hasApplication, hasInterview, hiredOn !== null && hiredOn <= today].lastIndexOf(true);
  return { steps: labels.map((label, place) => ({ label, isReached: place <= reached })), isOver: closedOn !== null && closedOn <= today };
}
