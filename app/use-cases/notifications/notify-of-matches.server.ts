import { choiceOf, USUAL_RHYTHM } from "#app/domain/notifications/choice.ts";
import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import { digestDueFor, type KnownDigest } from "#app/domain/notifications/digest.ts";
import type { Context } from "../context.server.ts";
import { mayLeaveAt } from "./may-leave-at.server.ts";
import { notifyAll, type Notice } from "./notify.server.ts";

const DAY_MS = 86_400_000;
/** Older digests decide nothing: they neither wait, be it a week, nor were made after a match of now. */
const DIGESTS_OF_DAYS = 9;

type Told = { beneficiaryId: string; userId: string; createdAt: Date; rhythm: string | null };

/**
 * Sees that people who were told of an offer get a message in the rhythm each chose: by the day unless they said otherwise,
 * today's digest, or tomorrow's when today's is gone.
 *
 * Does nothing for those whose digest carries the offer already, or for whom the match is no longer worth a message.
 *
 * @param found whom each of these offers was told to
 */
export async function notifyOfMatches(ctx: Context, found: readonly { offerId: string; beneficiaryIds: readonly string[] }[]): Promise<void> {
  const pairs = found.flatMap(({ offerId, beneficiaryIds }) => beneficiaryIds.map((person) => ({ offerId, person })));
  const told = await ctx.db.$queryRaw<Told[]>`
    SELECT DISTINCT ON (b.id) b.id AS "beneficiaryId", b.user_id AS "userId", n.created_at AS "createdAt", c.rhythm
    FROM unnest(${pairs.map(({ offerId }) => offerId)}::uuid[], ${pairs.map(({ person }) => person)}::uuid[]) AS f(offer_id, beneficiary_id)
    JOIN match m USING (offer_id, beneficiary_id) JOIN offer o ON o.id = m.offer_id AND o.status = 'open' JOIN beneficiary b ON b.id = m.beneficiary_id
    JOIN notification n ON n.dedupe_key = 'match-found:' || m.offer_id || ':' || m.beneficiary_id
    LEFT JOIN telling_choice c ON c.user_id = b.user_id
    WHERE NOT m.is_blocked ORDER BY b.id, n.created_at DESC`;
  const known = await knownDigests(ctx, told.map(({ userId }) => userId));
  // In the evening, the day it would go out is tomorrow: tomorrow's only one, then.
  const leavesAt = mayLeaveAt(ctx.now, false);
  const notices = told.flatMap(({ beneficiaryId, userId, createdAt, rhythm }): Notice[] => {
    const chosen = choiceOf(rhythm === null ? null : { channels: [], rhythm })?.rhythm ?? USUAL_RHYTHM;
    const due = digestDueFor(chosen, createdAt, leavesAt, known.get(userId) ?? []);
    return due === null ? [] : [{ userId, kind: "match-digest", subjectId: due, dedupeKey: dedupeKeys.matchDigest(beneficiaryId, due) }];
  });
  await ctx.db.$transaction((tx) => notifyAll(tx, ctx, notices));
}

async function knownDigests(ctx: Context, userIds: readonly string[]): Promise<Map<string, KnownDigest[]>> {
  const since = new Date(ctx.now.getTime() - DIGESTS_OF_DAYS * DAY_MS);
  const rows = await ctx.db.notification.findMany({
    where: { userId: { in: [...userIds] }, kind: "match-digest", createdAt: { gt: since } }, select: { userId: true, subjectId: true, status: true, createdAt: true },
  });
  const known = new Map<string, KnownDigest[]>();
  for (const { userId, subjectId, status, createdAt } of rows) {
    known.set(userId, [...(known.get(userId) ?? []), { due: subjectId ?? "", isWaiting: status === "pending" || status === "sending", createdAt }]);
  }
  return known;
}
