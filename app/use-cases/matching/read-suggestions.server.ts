import type { ActorOf } from "#app/domain/access/actor.ts";
import { boundOf, SPREAD, type SpreadOptions, type SuggestionList } from "#app/domain/matching/spread.ts";
import { Prisma } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";
import { demandOf } from "./expected-demand.server.ts";
import { stillServes } from "./still-serves.server.ts";
import { waitsForAnswers } from "./waits-for-answers.ts";

/** What the rule of the spread reads: the lists, the posts of each offer, who has it before them, the territory's multiple. */
export type Suggestions = { lists: SuggestionList[]; posts: Map<string, number>; options: Required<Pick<SpreadOptions, "multiple" | "already">> };

/** How many people an offer may have before them, and has. */
export function standingOf({ posts, options }: Suggestions, offerId: string): { posts: number; already: number; bound: number } {
  const of = posts.get(offerId) ?? 1;
  return { posts: of, already: options.already.get(offerId) ?? 0, bound: boundOf(of, options.multiple) };
}

/** Three kinds of rows in one answer: a pair with its score, an offer with where it stands, the territory's multiple. */
type Row = { person: string | null; offer: string | null; score: number | null; posts: number | null; already: number | null; multiple: number | null };

/**
 * What these people of a coach may be suggested, best first, as last computed: offers within reach, that nothing blocks,
 * neither proposed, answered nor set aside, and whose employer does not keep too many waiting.
 *
 * In the order given; someone who is not hers has an empty list. One round trip.
 *
 * @param others offers whose posts and demand are wanted besides, whoever may be suggested them
 */
export async function readSuggestions(ctx: Context<ActorOf<"coach">>, beneficiaryIds: readonly string[], others: readonly string[] = []): Promise<Suggestions> {
  const territory = Prisma.sql`${ctx.actor.territoryId}::uuid`;
  const rows = await ctx.db.$queryRaw<Row[]>`
    WITH list AS (
      SELECT m.beneficiary_id, m.offer_id, m.score
      FROM match m JOIN beneficiary b ON b.id = m.beneficiary_id AND b.coach_id = ${ctx.actor.userId}::uuid AND b.territory_id = ${territory}
        JOIN offer o ON o.id = m.offer_id AND o.status = 'open' AND (o.expires_at IS NULL OR o.expires_at > ${ctx.now})
      WHERE m.beneficiary_id = ANY(${beneficiaryIds}::uuid[]) AND NOT m.is_blocked AND m.reach = 'in' AND ${stillServes(ctx.now)} AND NOT ${waitsForAnswers}
        AND NOT EXISTS (SELECT 1 FROM offer_dismissal x WHERE x.beneficiary_id = m.beneficiary_id AND x.offer_id = m.offer_id)
        AND NOT EXISTS (SELECT 1 FROM application x WHERE x.beneficiary_id = m.beneficiary_id AND x.offer_id = m.offer_id)
        AND NOT EXISTS (SELECT 1 FROM recommendation x WHERE x.beneficiary_id = m.beneficiary_id AND x.offer_id = m.offer_id)
    )
    SELECT beneficiary_id AS person, offer_id AS offer, score, NULL::int AS posts, NULL::int AS already, NULL::int AS multiple FROM list
    UNION ALL
    SELECT NULL, o.id, NULL, o.posts, ${demandOf(Prisma.sql`o.id`)}, NULL FROM offer o
    WHERE o.territory_id = ${territory} AND (o.id = ANY(${others}::uuid[]) OR o.id IN (SELECT offer_id FROM list))
    UNION ALL
    SELECT NULL, NULL, NULL, NULL, NULL, t.people_per_post FROM territory t WHERE t.id = ${territory}
    ORDER BY person, score DESC, offer`;
  const offersOf = new Map<string, { offer: string; score: number }[]>(beneficiaryIds.map((id) => [id, []]));
  const posts = new Map<string, number>();
  const already = new Map<string, number>();
  let multiple: number = SPREAD.multiple;
  for (const row of rows) {
    if (row.multiple !== null) multiple = Math.max(1, row.multiple);
    if (row.offer === null) continue;
    if (row.person !== null) offersOf.get(row.person)?.push({ offer: row.offer, score: row.score ?? 0 });
    else {
      posts.set(row.offer, row.posts ?? 1);
      already.set(row.offer, row.already ?? 0);
    }
  }
  return { lists: Array.from(offersOf, ([person, offers]) => ({ person, offers })), posts, options: { multiple, already } };
}
