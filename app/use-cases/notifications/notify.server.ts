import { channelFor, type NotificationKind } from "#app/domain/notifications/kinds.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { record } from "#app/infra/outbox.server.ts";
import type { Context } from "../context.server.ts";

/** One thing to tell one user. `dedupeKey` (domain/notifications/dedupe-keys.ts) makes it once for ever. */
export type Notice = { userId: string; kind: NotificationKind; subjectId: string; dedupeKey: string };

/**
 * Writes down that someone is to be told, with the fact that sends it, in the caller's transaction.
 *
 * @returns the notification's id; null when it was written before, or when the account is closed
 */
export async function notify(tx: Tx, ctx: Context, { userId, kind, subjectId, dedupeKey }: Notice): Promise<string | null> {
  const user = await tx.user.findUnique({ where: { id: userId }, select: { email: true, phone: true, disabledAt: true } });
  if (!user || user.disabledAt) return null;
  const channel = channelFor(kind, user);
  const id = ctx.newId();
  // Nobody can be written to: it is told in the application, and that is done at once.
  const state = channel === "none" ? { status: "sent", sentAt: ctx.now } : { status: "pending" };
  const made = await tx.notification.createMany({ data: [{ id, userId, kind, subjectId, dedupeKey, channel, createdAt: ctx.now, ...state }], skipDuplicates: true });
  if (made.count === 0) return null;
  if (channel !== "none") await record(tx, "notification.created", { notificationId: id });
  return id;
}
