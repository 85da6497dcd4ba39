import { LEAST_SUGGESTIONS, spread, type Move, type Spread, type SpreadOptions, type SuggestionList } from "../matching/spread.ts";
import { isWithoutProposal, type ProposalFacts } from "./portfolio.ts";

export const batchViews = ["sans-proposition", "toutes"] as const;
/** Whom a batch is prepared for: those nobody has proposed anything to lately, everyone, or those the coach chose. */
export type BatchView = (typeof batchViews)[number] | "choisies";

/** Whether someone is of a view. Those whose coaching is over are in none, unless they are chosen. */
export function isInBatch(row: ProposalFacts & { beneficiaryId: string }, view: BatchView, chosen: readonly string[], now: Date): boolean {
  if (view === "choisies") return chosen.includes(row.beneficiaryId);
  return view === "toutes" ? row.episode !== null : isWithoutProposal(row, now);
}

/** Whether her first suggestion is ticked when the page opens: she was chosen, or has nothing to answer, to wait for or to do elsewhere. */
export function isTickedAtFirst({ episode, pendingProposals, underWay }: ProposalFacts, view: BatchView): boolean {
  return view !== "toutes" || (episode?.isInJob === false && pendingProposals === 0 && underWay === 0);
}

/**
 * The suggestions of a batch: those of the people ticked are spread; the others keep their own order and take nobody's place.
 *
 * @returns three suggestions a person where three exist, in the order given; what the rule moved, and what stays beyond its bound
 */
export function spreadBatch(lists: readonly SuggestionList[], isTicked: (person: string) => boolean, posts: ReadonlyMap<string, number>, options: SpreadOptions): Pick<Spread, "lists" | "overloaded"> & { moved: Map<string, Move> } {
  const result = spread(lists.filter(({ person }) => isTicked(person)), posts, { ...options, keep: LEAST_SUGGESTIONS });
  const spreadOf = new Map(result.lists.map((list) => [list.person, list]));
  return {
    lists: lists.map((list) => spreadOf.get(list.person) ?? { ...list, offers: list.offers.slice(0, LEAST_SUGGESTIONS) }),
    moved: new Map(result.moved.map((move) => [move.person, move])),
    overloaded: result.overloaded,
  };
}
