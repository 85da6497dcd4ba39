import { TELLING } from "#app/domain/notifications/telling.ts";
import { Prisma, type Tx } from "#app/infra/db.server.ts";
import { record, recordAll } from "#app/infra/outbox.server.ts";
import type { Context } from "../context.server.ts";
import { demandOf } from "./expected-demand.server.ts";
import { isOfHiddenMetier } from "./hidden-metiers.ts";
import { lockOffers } from "./store-matches.server.ts";
import { waitsForAnswers } from "./waits-for-answers.ts";

const DAY_MS = 86_400_000;
const LOCKED_AT_ONCE = 500;
/** Up to so many offers, each has its own fact. */
const FEW = 5;

/**
 * How many more people may be told of an offer: its bound less those who have it before them, through a coach or by an
 * answer of theirs, and those told lately who have not set it aside. Someone who is both counts once.
 */
function roomToTell(offerId: Prisma.Sql, bound: Prisma.Sql, lately: Date): Prisma.Sql {
  return Prisma.sql`(${bound} - ${demandOf(offerId)} - (
    SELECT count(*) FROM notification n JOIN beneficiary t ON t.user_id = n.user_id
    WHERE n.kind = 'match-found' AND n.subject_id = ${offerId}::text AND n.created_at > ${lately}
      AND NOT EXISTS (SELECT 1 FROM offer_dismissal x WHERE x.beneficiary_id = t.id AND x.offer_id = ${offerId})
      AND NOT EXISTS (SELECT 1 FROM application x WHERE x.beneficiary_id = t.id AND x.offer_id = ${offerId})))`;
}

/** The pairs that are worth telling and were not told: rows `m`, with the person `b`, the offer `o`, its territory `y`. */
function newsIn(ctx: Context): Prisma.Sql {
  return Prisma.sql`FROM match m JOIN beneficiary b ON b.id = m.beneficiary_id JOIN "user" u ON u.id = b.user_id AND u.disabled_at IS NULL
      JOIN offer o ON o.id = m.offer_id AND o.status = 'open' AND (o.expires_at IS NULL OR o.expires_at > ${ctx.now}) JOIN territory y ON y.id = o.territory_id
      WHERE NOT m.is_blocked AND m.reach = 'in' AND m.score >= ${TELLING.leastScore} AND NOT ${waitsForAnswers}
        AND NOT EXISTS (SELECT 1 FROM offer_dismissal x WHERE x.beneficiary_id = m.beneficiary_id AND x.offer_id = m.offer_id)
        AND NOT ${isOfHiddenMetier(Prisma.raw("m.beneficiary_id"))}
        AND NOT EXISTS (SELECT 1 FROM application x WHERE x.beneficiary_id = m.beneficiary_id AND x.offer_id = m.offer_id)
        AND NOT EXISTS (SELECT 1 FROM recommendation x WHERE x.beneficiary_id = m.beneficiary_id AND x.offer_id = m.offer_id)
        AND NOT EXISTS (SELECT 1 FROM notification x WHERE x.dedupe_key = 'match-found:' || m.offer_id || ':' || m.beneficiary_id)`;
}

/**
 * Chooses who is told of new matches, writes down that they are, and records the facts that make the messages.
 *
 * Told once for ever: the row written here has a unique key. Never of an offer that the person set aside or whose métier she hid,
 * that she applied to or was recommended, nor when her account is closed. The bound is that of proposals (domain/matching/spread.ts): an offer is
 * told to no more people than have room before it, best first, those whom a coach proposed it to or who answered counted.
 * A wall here, where a coach is only warned: nobody is there to judge, and places come free again.
 *
 * @param about the pairs that are looked at: those of an offer, or the few best of a person
 * @returns how many are told
 */
async function tell(tx: Tx, ctx: Context, about: Prisma.Sql): Promise<number> {
  const lately = new Date(ctx.now.getTime() - TELLING.waveDays * DAY_MS);
  const told = await tx.$queryRaw<{ beneficiaryId: string; offerId: string }[]>`
    WITH fit AS (
      SELECT m.beneficiary_id, m.offer_id, b.user_id, o.posts, y.people_per_post, row_number() OVER (PARTITION BY m.offer_id ORDER BY m.score DESC, m.beneficiary_id) AS place
      ${newsIn(ctx)} AND ${about}
    ), room AS (
      -- Once an offer, not once a person it suits.
      SELECT e.offer_id, ${roomToTell(Prisma.sql`e.offer_id`, Prisma.sql`e.bound`, lately)} AS places FROM (SELECT DISTINCT offer_id, posts * people_per_post AS bound FROM fit) e
    ), chosen AS (
      SELECT f.beneficiary_id, f.offer_id, f.user_id FROM fit f JOIN room r ON r.offer_id = f.offer_id WHERE f.place <= r.places
    ), told AS (
      INSERT INTO notification (id, user_id, kind, subject_id, dedupe_key, channel, status, created_at, sent_at)
      SELECT gen_random_uuid(), c.user_id, 'match-found', c.offer_id, 'match-found:' || c.offer_id || ':' || c.beneficiary_id, 'none', 'sent', ${ctx.now}, ${ctx.now} FROM chosen c
      ON CONFLICT (dedupe_key) DO NOTHING RETURNING user_id, subject_id
    )
    SELECT c.beneficiary_id AS "beneficiaryId", c.offer_id AS "offerId" FROM chosen c JOIN told t ON t.user_id = c.user_id AND t.subject_id = c.offer_id::text`;
  const byOffer = new Map<string, string[]>();
  for (const { offerId, beneficiaryId } of told) byOffer.set(offerId, [...(byOffer.get(offerId) ?? []), beneficiaryId]);
  const found = Array.from(byOffer, ([offerId, beneficiaryIds]) => ({ offerId, beneficiaryIds: beneficiaryIds.sort() }));
  if (found.length <= FEW) await recordAll(tx, "match.found", found);
  else await record(tx, "matches.found", { found });
  return told.length;
}

/** Tells the best people of each of these offers who do not know of it yet, as far as there is room. */
export function tellOfOffers(tx: Tx, ctx: Context, offerIds: readonly string[]): Promise<number> {
  return tell(tx, ctx, Prisma.sql`m.offer_id = ANY(${offerIds}::uuid[])`);
}

/** The same for any number of offers, with the locks of a few hundred at a time. Call it outside of a transaction. */
export async function tellInTurn(ctx: Context, offerIds: readonly string[]): Promise<number> {
  let told = 0;
  for (let start = 0; start < offerIds.length; start += LOCKED_AT_ONCE) {
    const some = offerIds.slice(start, start + LOCKED_AT_ONCE);
    told += await ctx.db.$transaction(async (tx) => {
      await lockOffers(tx, some);
      return tellOfOffers(tx, ctx, some);
    }, { timeout: 60_000, maxWait: 60_000 });
  }
  return told;
}

/** The offers of a territory that have room and someone to tell: one statement, so that the night need not try each of thousands. */
export async function offersToTell(ctx: Context, territoryId: string): Promise<string[]> {
  const lately = new Date(ctx.now.getTime() - TELLING.waveDays * DAY_MS);
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    WITH fit AS MATERIALIZED (SELECT DISTINCT m.offer_id, o.posts * y.people_per_post AS bound ${newsIn(ctx)} AND o.territory_id = ${territoryId}::uuid)
    SELECT e.offer_id AS id FROM fit e WHERE ${roomToTell(Prisma.sql`e.offer_id`, Prisma.sql`e.bound`, lately)} > 0 ORDER BY 1`;
  return rows.map(({ id }) => id);
}

/**
 * Tells a person of the best offers her new profile opens to her: a few, those that still have room.
 *
 * An offer that is full gives its place to the next one that is worth telling: as in a batch, another stands for it.
 * Call it in a transaction of its own: it takes the lock of each of these offers, so that their room is counted right.
 */
export async function tellPerson(tx: Tx, ctx: Context, beneficiaryId: string): Promise<number> {
  const lately = new Date(ctx.now.getTime() - TELLING.waveDays * DAY_MS);
  const best = await tx.$queryRaw<{ offerId: string }[]>`
    SELECT m.offer_id AS "offerId" FROM match m JOIN offer o ON o.id = m.offer_id AND o.status = 'open' JOIN territory y ON y.id = o.territory_id
    WHERE m.beneficiary_id = ${beneficiaryId}::uuid AND NOT m.is_blocked AND m.reach = 'in' AND m.score >= ${TELLING.leastScore} AND NOT ${waitsForAnswers}
      AND (EXISTS (SELECT 1 FROM notification x WHERE x.dedupe_key = 'match-found:' || m.offer_id || ':' || m.beneficiary_id)
        OR ${roomToTell(Prisma.sql`m.offer_id`, Prisma.sql`o.posts * y.people_per_post`, lately)} > 0)
    ORDER BY m.score DESC, m.offer_id LIMIT ${TELLING.offersPerProfileChange}`;
  const offerIds = best.map(({ offerId }) => offerId).sort();
  await lockOffers(tx, offerIds);
  return offerIds.length === 0 ? 0 : tell(tx, ctx, Prisma.sql`m.beneficiary_id = ${beneficiaryId}::uuid AND m.offer_id = ANY(${offerIds}::uuid[])`);
}
