import { TELLING } from "#app/domain/notifications/telling.ts";
import { Prisma, type Tx } from "#app/infra/db.server.ts";
import { recordAll } from "#app/infra/outbox.server.ts";
import type { Context } from "../context.server.ts";
import { lockAndStamp, offerKey } from "./store-matches.server.ts";

const DAY_MS = 86_400_000;

/**
 * Chooses who is told of new matches, writes down that they are, and records the facts that make the messages.
 *
 * Told once for ever: the row written here has a unique key. Never of an offer that the person set aside, applied to or
 * was recommended, nor when her account is closed. Each offer has room for 8 people a post at once, best first.
 *
 * @param about the pairs that are looked at: those of an offer, or the few best of a person
 * @returns how many are told
 */
async function tell(tx: Tx, ctx: Context, about: Prisma.Sql): Promise<number> {
  const lately = new Date(ctx.now.getTime() - TELLING.waveDays * DAY_MS);
  const told = await tx.$queryRaw<{ beneficiaryId: string; offerId: string }[]>`
    WITH fit AS (
      SELECT m.beneficiary_id, m.offer_id, b.user_id, o.posts, row_number() OVER (PARTITION BY m.offer_id ORDER BY m.score DESC, m.beneficiary_id) AS place
      FROM match m JOIN beneficiary b ON b.id = m.beneficiary_id JOIN "user" u ON u.id = b.user_id AND u.disabled_at IS NULL JOIN offer o ON o.id = m.offer_id AND o.status = 'open'
      WHERE ${about} AND NOT m.is_blocked AND m.reach = 'in' AND m.score >= ${TELLING.leastScore}
        AND NOT EXISTS (SELECT 1 FROM offer_dismissal x WHERE x.beneficiary_id = m.beneficiary_id AND x.offer_id = m.offer_id)
        AND NOT EXISTS (SELECT 1 FROM application x WHERE x.beneficiary_id = m.beneficiary_id AND x.offer_id = m.offer_id)
        AND NOT EXISTS (SELECT 1 FROM recommendation x WHERE x.beneficiary_id = m.beneficiary_id AND x.offer_id = m.offer_id)
        AND NOT EXISTS (SELECT 1 FROM notification x WHERE x.dedupe_key = 'match-found:' || m.offer_id || ':' || m.beneficiary_id)
    ), chosen AS (
      SELECT f.beneficiary_id, f.offer_id, f.user_id FROM fit f
      WHERE f.place <= ${TELLING.peoplePerPost} * f.posts - (
        SELECT count(*) FROM notification n JOIN beneficiary t ON t.user_id = n.user_id
        WHERE n.kind = 'match-found' AND n.subject_id = f.offer_id::text AND n.created_at > ${lately}
          AND NOT EXISTS (SELECT 1 FROM offer_dismissal x WHERE x.beneficiary_id = t.id AND x.offer_id = f.offer_id))
    ), told AS (
      INSERT INTO notification (id, user_id, kind, subject_id, dedupe_key, channel, status, created_at, sent_at)
      SELECT gen_random_uuid(), c.user_id, 'match-found', c.offer_id, 'match-found:' || c.offer_id || ':' || c.beneficiary_id, 'none', 'sent', ${ctx.now}, ${ctx.now} FROM chosen c
      ON CONFLICT (dedupe_key) DO NOTHING RETURNING user_id, subject_id
    )
    SELECT c.beneficiary_id AS "beneficiaryId", c.offer_id AS "offerId" FROM chosen c JOIN told t ON t.user_id = c.user_id AND t.subject_id = c.offer_id::text`;
  const byOffer = new Map<string, string[]>();
  for (const { offerId, beneficiaryId } of told) byOffer.set(offerId, [...(byOffer.get(offerId) ?? []), beneficiaryId]);
  await recordAll(tx, "match.found", Array.from(byOffer, ([offerId, beneficiaryIds]) => ({ offerId, beneficiaryIds: beneficiaryIds.sort() })));
  return told.length;
}

/** Tells the best people of an offer who do not know of it yet, as far as there is room. */
export function tellOfOffer(tx: Tx, ctx: Context, offerId: string): Promise<number> {
  return tell(tx, ctx, Prisma.sql`m.offer_id = ${offerId}::uuid`);
}

/**
 * Tells a person of the best offers her new profile opens to her: a few, those that still have room.
 *
 * Call it in a transaction of its own: it takes the lock of each of these offers, so that their room is counted right.
 */
export async function tellPerson(tx: Tx, ctx: Context, beneficiaryId: string): Promise<number> {
  const best = await tx.match.findMany({
    where: { beneficiaryId, isBlocked: false }, orderBy: [{ score: "desc" }, { offerId: "asc" }], take: TELLING.offersPerProfileChange, select: { offerId: true },
  });
  const offerIds = best.map(({ offerId }) => offerId).sort();
  for (const offerId of offerIds) await lockAndStamp(tx, offerKey(offerId));
  return offerIds.length === 0 ? 0 : tell(tx, ctx, Prisma.sql`m.beneficiary_id = ${beneficiaryId}::uuid AND m.offer_id = ANY(${offerIds}::uuid[])`);
}
