import { choiceOf, waysFor, type Way } from "#app/domain/notifications/choice.ts";
import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import type { NotificationKind } from "#app/domain/notifications/kinds.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { recordAll } from "#app/infra/outbox.server.ts";
import type { Context } from "../context.server.ts";

/** One thing to tell one user. `dedupeKey` (domain/notifications/dedupe-keys.ts) makes it once for ever. */
export type Notice = { userId: string; kind: NotificationKind; subjectId: string; dedupeKey: string };

/**
 * Writes down that someone is to be told, with the fact that sends it, in the caller's transaction.
 *
 * @returns the notification's id; null when it was written before, or when the account is closed
 */
export async function notify(tx: Tx, ctx: Context, notice: Notice): Promise<string | null> {
  return (await notifyAll(tx, ctx, [notice]))[0] ?? null;
}

/**
 * The same for many people, in the same few statements.
 *
 * Whoever chose several ways is written to by each: the first makes the message unique, the others only follow one that is
 * new, so that a way ticked today tells nothing of yesterday.
 *
 * @returns the ids of what is new, one a notice
 */
export async function notifyAll(tx: Tx, ctx: Context, notices: readonly Notice[]): Promise<string[]> {
  if (notices.length === 0) return [];
  const waysOf = await reachOf(tx, notices);
  const made = await tx.notification.createManyAndReturn({
    data: notices.flatMap((notice) => {
      const ways = waysOf(notice);
      // Nobody can or may be written to: it is told in the application, and that is done at once.
      return ways === null ? [] : [rowOf(ctx, notice, ways[0])];
    }),
    skipDuplicates: true,
    select: { id: true, channel: true, dedupeKey: true },
  });
  const fresh = new Set(made.map(({ dedupeKey }) => dedupeKey));
  const others = notices.filter(({ dedupeKey }) => fresh.has(dedupeKey)).flatMap((notice) =>
    (waysOf(notice) ?? []).slice(1).map((way) => rowOf(ctx, { ...notice, dedupeKey: dedupeKeys.byAnotherWay(notice.dedupeKey, way) }, way)));
  if (others.length > 0) await tx.notification.createMany({ data: others, skipDuplicates: true });
  await recordAll(tx, "notification.created", [...made, ...others].filter(({ channel }) => channel !== "none").map(({ id }) => ({ notificationId: id })));
  return made.map(({ id }) => id);
}

function rowOf(ctx: Context, notice: Notice, way: Way | undefined) {
  const state = way === undefined ? { status: "sent", sentAt: ctx.now } : { status: "pending" };
  return { id: ctx.newId(), ...notice, channel: way ?? "none", createdAt: ctx.now, ...state };
}

/** By which ways each notice goes; null for those whose account is closed. */
async function reachOf(tx: Tx, notices: readonly Notice[]): Promise<(notice: Notice) => Way[] | null> {
  const users = await tx.user.findMany({
    where: { id: { in: notices.map(({ userId }) => userId) }, disabledAt: null }, relationLoadStrategy: "join",
    select: { id: true, email: true, phone: true, telling: { select: { channels: true, rhythm: true } }, _count: { select: { pushes: true } } },
  });
  const known = new Map(users.map(({ id, email, phone, telling, _count }) => [id, { choice: choiceOf(telling), reach: { email, phone, pushes: _count.pushes } }]));
  return ({ userId, kind }) => {
    const user = known.get(userId);
    return user === undefined ? null : waysFor(kind, user.choice, user.reach);
  };
}
