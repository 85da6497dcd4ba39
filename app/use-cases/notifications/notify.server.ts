import { channelFor, type NotificationKind } from "#app/domain/notifications/kinds.ts";
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

/** The same for many people, in the same few statements. Gives the ids of what is new. */
export async function notifyAll(tx: Tx, ctx: Context, notices: readonly Notice[]): Promise<string[]> {
  if (notices.length === 0) return [];
  const users = await tx.user.findMany({ where: { id: { in: notices.map(({ userId }) => userId) }, disabledAt: null }, select: { id: true, email: true, phone: true } });
  const reachable = new Map(users.map((user) => [user.id, user]));
  const made = await tx.notification.createManyAndReturn({
    data: notices.flatMap((notice) => {
      const user = reachable.get(notice.userId);
      if (!user) return [];
      const channel = channelFor(notice.kind, user);
      // Nobody can be written to: it is told in the application, and that is done at once.
      const state = channel === "none" ? { status: "sent", sentAt: ctx.now } : { status: "pending" };
      return [{ id: ctx.newId(), ...notice, channel, createdAt: ctx.now, ...state }];
    }),
    skipDuplicates: true,
    select: { id: true, channel: true },
  });
  await recordAll(tx, "notification.created", made.filter(({ channel }) => channel !== "none").map(({ id }) => ({ notificationId: id })));
  return made.map(({ id }) => id);
}
