import type { ActorOf } from "#app/domain/access/actor.ts";
import { MOST_PEOPLE_AT_ONCE } from "#app/domain/applications/application.schema.ts";
import { isInBatch, isTickedAtFirst, spreadBatch, type BatchView } from "#app/domain/coaching/batch.ts";
import { normalise } from "#app/domain/skills/normalise.ts";
import type { Standing } from "#app/domain/recommendations/spread-words.ts";
import type { Context } from "../context.server.ts";
import { readPortfolio, type PortfolioRow } from "../coaching/read-portfolio.server.ts";
import { readSuggestions, standingOf, type Suggestions } from "../matching/read-suggestions.server.ts";
import { readCards, type SuggestionCard } from "./suggestion-cards.server.ts";

export type BatchPerson = {
  beneficiaryId: string;
  firstName: string;
  lastName: string;
  communeName: string;
  wish: string | null;
  pendingProposals: number;
  /** Her first suggestion is ticked when the page opens. */
  isTicked: boolean;
  suggestions: SuggestionCard[];
  /** Why her first suggestion is not her very best. */
  moved: { title: string; cost: number } | null;
};
/** An offer the rule turned people from, or that stays beyond its bound because nothing is nearly as good for them. */
export type BatchNote = Standing & { offerId: string; title: string; people: { beneficiaryId: string; firstName: string; cost: number }[] };
export type Batch = {
  people: BatchPerson[];
  /** Nothing within reach to suggest to them. */
  without: { beneficiaryId: string; firstName: string; lastName: string }[];
  moved: BatchNote[];
  overloaded: BatchNote[];
  counts: Record<Exclude<BatchView, "choisies">, number>;
  /** All her people, to choose from. */
  all: { beneficiaryId: string; firstName: string; lastName: string; isShown: boolean }[];
  /** People of the view who do not fit in one batch. */
  left: number;
};

/**
 * « Proposer à plusieurs »: three suggestions within reach for each of a coach's people, where three exist, spread so that
 * no offer is first for more people than its posts can bear while another is nearly as good.
 *
 * What stands before each offer is what all the coaches of the territory proposed and nobody refused. Three round trips,
 * however many people.
 *
 * @param asked `chosen`: ids, for the view `choisies`; ids that are not hers are passed over
 */
export async function prepareBatch(ctx: Context<ActorOf<"coach">>, asked: { view: BatchView; chosen: readonly string[] }): Promise<Batch> {
  const portfolio = await readPortfolio(ctx);
  const ofView = portfolio.filter((row) => isInBatch(row, asked.view, asked.chosen, ctx.now));
  const rows = ofView.slice(0, MOST_PEOPLE_AT_ONCE);
  const suggestions = await readSuggestions(ctx, rows.map(({ beneficiaryId }) => beneficiaryId));
  const ticked = new Set(rows.filter((row) => isTickedAtFirst(row, asked.view)).map(({ beneficiaryId }) => beneficiaryId));
  const { lists, moved, overloaded } = spreadBatch(suggestions.lists, (person) => ticked.has(person), suggestions.posts, suggestions.options);
  const shown = lists.flatMap(({ person, offers }) => offers.map(({ offer }) => ({ beneficiaryId: person, offerId: offer })));
  const cards = await readCards(ctx, shown, [...new Set(Array.from(moved.values(), ({ from }) => from))]);
  const listOf = new Map(lists.map(({ person, offers }) => [person, offers]));
  const people = rows.map((row): BatchPerson => {
    const { beneficiaryId, firstName, lastName, communeName, pendingProposals } = row;
    const move = moved.get(beneficiaryId);
    return {
      beneficiaryId, firstName, lastName, communeName, pendingProposals, wish: cards.wishOf(beneficiaryId), isTicked: ticked.has(beneficiaryId),
      suggestions: (listOf.get(beneficiaryId) ?? []).flatMap(({ offer }) => cards.of(beneficiaryId, offer) ?? []),
      moved: move ? { title: cards.titleOf(move.from), cost: move.cost } : null,
    };
  });
  const byId = new Map(rows.map((row) => [row.beneficiaryId, row]));
  const noted = noteMaker(byId, suggestions, cards.titleOf);
  return {
    people: people.filter((person) => person.suggestions.length > 0),
    without: people.filter((person) => person.suggestions.length === 0).map(({ beneficiaryId, firstName, lastName }) => ({ beneficiaryId, firstName, lastName })),
    moved: [...new Set(Array.from(moved.values(), ({ from }) => from))].map((from) => noted(from, [...moved.values()].filter((move) => move.from === from))),
    overloaded: overloaded.map(({ offer }) => noted(offer, lists.filter(({ person, offers }) => ticked.has(person) && offers[0]?.offer === offer).map(({ person }) => ({ person, cost: 0 })))),
    counts: { "sans-proposition": portfolio.filter((row) => isInBatch(row, "sans-proposition", [], ctx.now)).length, toutes: portfolio.filter((row) => isInBatch(row, "toutes", [], ctx.now)).length },
    all: portfolio.map(({ beneficiaryId, firstName, lastName }) => ({ beneficiaryId, firstName, lastName, isShown: byId.has(beneficiaryId) })),
    left: ofView.length - rows.length,
  };
}

function noteMaker(rows: ReadonlyMap<string, PortfolioRow>, suggestions: Suggestions, titleOf: (offerId: string) => string) {
  return (offerId: string, moves: readonly { person: string; cost: number }[]): BatchNote => ({
    offerId, title: titleOf(offerId), ...standingOf(suggestions, offerId),
    people: moves.map(({ person, cost }) => ({ beneficiaryId: person, firstName: rows.get(person)?.firstName ?? "", cost })).sort((a, b) => a.cost - b.cost || (normalise(a.firstName) < normalise(b.firstName) ? -1 : 1)),
  });
}
