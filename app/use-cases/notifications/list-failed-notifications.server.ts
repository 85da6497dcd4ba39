import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { record } from "#app/infra/outbox.server.ts";
import { inTransaction } from "../transaction.server.ts";
import type { Context } from "../context.server.ts";

export type FailedNotification = { id: string; kind: string; channel: string; error: string | null; createdAt: Date; userId: string; name: string };
type Staff = Context<ActorOf<"hotliner"> | ActorOf<"admin">>;

/** The messages of a territory that could not be sent, newest first: someone has to call these people. */
export async function listFailedNotifications(ctx: Staff): Promise<FailedNotification[]> {
  const rows = await ctx.db.notification.findMany({
    where: { status: "failed", user: { territoryId: ctx.actor.territoryId } }, orderBy: { createdAt: "desc" }, take: 200,
    select: { id: true, kind: true, channel: true, lastError: true, createdAt: true, user: { select: { id: true, firstName: true, lastName: true } } },
  });
  return rows.map(({ user, lastError, ...row }) => ({ ...row, error: lastError, userId: user.id, name: `${user.firstName} ${user.lastName}` }));
}

/**
 * Sends a failed message again, the address having been put right for instance.
 *
 * @returns refusal `notification.missing`: unknown, of another territory, or not failed any more
 */
export async function retryNotification(ctx: Staff, notificationId: string): Promise<Result<null>> {
  return inTransaction(ctx, async (tx) => {
    const set = await tx.notification.updateMany({ where: { id: notificationId, status: "failed", user: { territoryId: ctx.actor.territoryId } }, data: { status: "pending", lastError: null } });
    if (set.count === 0) return refuse("missing", "notification.missing");
    await record(tx, "notification.created", { notificationId });
    return ok(null);
  });
}
