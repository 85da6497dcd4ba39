/**
 * How many people a coach accompanies at once, and after how long without a proposal someone is shown to her.
 *
 * Above `people` she is warned, never stopped.
 *
 * @source people: domain/orne.md 1.2; days: issue 5, « nobody has proposed anything to for 3 weeks »
 */
export const CASELOAD = { people: 30, quietDays: 21 } as const;

const DAY_MS = 86_400_000;

/** What is looked at to say that nobody has proposed anything lately. `episode` null: no coaching is open. */
export type ProposalFacts = { episode: { isInJob: boolean } | null; pendingProposals: number; underWay: number; lastProposalAt: Date | null };

/**
 * Whether nobody has proposed anything to a person for three weeks, while she still looks.
 *
 * Not of those in a job, those whose coaching is over, nor those who have something to answer or to wait for.
 */
export function isWithoutProposal({ episode, pendingProposals, underWay, lastProposalAt }: ProposalFacts, now: Date): boolean {
  if (episode === null || episode.isInJob || pendingProposals > 0 || underWay > 0) return false;
  return lastProposalAt === null || now.getTime() - lastProposalAt.getTime() >= CASELOAD.quietDays * DAY_MS;
}

export const portfolioViews = ["toutes", "sans-proposition", "a-relancer", "en-poste"] as const;
export type PortfolioView = (typeof portfolioViews)[number];

/** What narrowing looks at. */
export type Narrowable = ProposalFacts & { firstName: string; lastName: string; communeName: string; silent: number };

/** Whether someone belongs to a view of the portfolio. `a-relancer`: an employer has left her without an answer. */
export function isInView(row: Narrowable, view: PortfolioView, now: Date): boolean {
  switch (view) {
    case "toutes": return true;
    case "sans-proposition": return isWithoutProposal(row, now);
    case "a-relancer": return row.silent > 0;
    case "en-poste": return row.episode?.isInJob === true;
  }
}
