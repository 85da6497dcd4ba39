import type { ActorOf } from "#app/domain/access/actor.ts";
import { boundOf, type SpreadOptions, type SuggestionList } from "#app/domain/matching/spread.ts";
import { Prisma } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";
import { demandOf, readPeoplePerPost } from "./expected-demand.server.ts";

/** What the rule of the spread reads: the lists, the posts of each offer, who has it before them, the territory's multiple. */
export type Suggestions = { lists: SuggestionList[]; posts: Map<string, number>; options: Required<Pick<SpreadOptions, "multiple" | "already">> };

/** How many people an offer may have before them, and has. */
export function standingOf({ posts, options }: Suggestions, offerId: string): { posts: number; already: number; bound: number } {
  const of = posts.get(offerId) ?? 1;
  return { posts: of, already: options.already.get(offerId) ?? 0, bound: boundOf(of, options.multiple) };
}

type Row = { person: string; offer: string; score: number };
type OfferRow = { offer: string; posts: number; already: number };

/**
 * What these people of a coach may be suggested, best first, as last computed: offers within reach, that nothing blocks,
 * neither proposed, answered nor set aside.
 *
 * In the order given; someone who is not hers has an empty list. Two round trips.
 *
 * @param others offers whose posts and demand are wanted besides, whoever may be suggested them
 */
export async function readSuggestions(ctx: Context<ActorOf<"coach">>, beneficiaryIds: readonly string[], others: readonly string[] = []): Promise<Suggestions> {
  const [rows, multiple] = await Promise.all([
    ctx.db.$queryRaw<Row[]>`
      SELECT m.beneficiary_id AS person, m.offer_id AS offer, m.score
      FROM match m JOIN beneficiary b ON b.id = m.beneficiary_id AND b.coach_id = ${ctx.actor.userId}::uuid AND b.territory_id = ${ctx.actor.territoryId}::uuid
        JOIN offer o ON o.id = m.offer_id AND o.status = 'open' AND (o.expires_at IS NULL OR o.expires_at > ${ctx.now})
      WHERE m.beneficiary_id = ANY(${beneficiaryIds}::uuid[]) AND NOT m.is_blocked AND m.reach = 'in'
        AND NOT EXISTS (SELECT 1 FROM offer_dismissal x WHERE x.beneficiary_id = m.beneficiary_id AND x.offer_id = m.offer_id)
        AND NOT EXISTS (SELECT 1 FROM application x WHERE x.beneficiary_id = m.beneficiary_id AND x.offer_id = m.offer_id)
        AND NOT EXISTS (SELECT 1 FROM recommendation x WHERE x.beneficiary_id = m.beneficiary_id AND x.offer_id = m.offer_id)
      ORDER BY m.beneficiary_id, m.score DESC, m.offer_id`,
    readPeoplePerPost(ctx.db, ctx.actor.territoryId),
  ]);
  const offerIds = [...new Set([...rows.map(({ offer }) => offer), ...others])];
  const offers = await ctx.db.$queryRaw<OfferRow[]>`
    SELECT o.id AS offer, o.posts, ${demandOf(Prisma.sql`o.id`)} AS already FROM offer o
    WHERE o.id = ANY(${offerIds}::uuid[]) AND o.territory_id = ${ctx.actor.territoryId}::uuid`;
  const offersOf = new Map<string, { offer: string; score: number }[]>(beneficiaryIds.map((id) => [id, []]));
  for (const { person, offer, score } of rows) offersOf.get(person)?.push({ offer, score });
  return {
    lists: Array.from(offersOf, ([person, list]) => ({ person, offers: list })),
    posts: new Map(offers.map(({ offer, posts }) => [offer, posts])),
    options: { multiple, already: new Map(offers.map(({ offer, already }) => [offer, already])) },
  };
}
