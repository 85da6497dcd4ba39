import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { record } from "#app/infra/outbox.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";

/**
 * Closes an account of the territory: its sessions and the codes on their way end at once, its browsers ring no more. Twice is no error.
 *
 * Nothing it did is erased; `enableAccount` opens it again.
 *
 * @returns refusals: `account.missing` | `account.own`
 */
export function disableAccount(ctx: Context<ActorOf<"admin">>, userId: string): Promise<Result<{ endedSessions: number }>> {
  return inTransaction(ctx, async (tx) => {
    if (userId === ctx.actor.userId) return refuse("conflict", "account.own");
    const found = await tx.user.findFirst({ where: { id: userId, territoryId: ctx.actor.territoryId }, select: { id: true } });
    if (!found) return refuse("missing", "account.missing");
    const closed = await tx.user.updateMany({ where: { id: userId, disabledAt: null }, data: { disabledAt: ctx.now } });
    const ended = await tx.session.deleteMany({ where: { userId } });
    await tx.pushSubscription.deleteMany({ where: { userId } });
    await tx.signInCode.updateMany({ where: { userId, usedAt: null }, data: { usedAt: ctx.now } });
    if (closed.count === 1) {
      await noteInAudit(tx, ctx, { action: "account.disabled", subjectType: "user", subjectId: userId });
      await tellMatching(tx, userId);
    }
    return ok({ endedSessions: ended.count });
  });
}

/**
 * Opens a closed account again, and nothing of it will be erased; whoever it belongs to signs in anew. Twice is no error.
 *
 * The help line undoes a leaving (`erasesOn`), for who calls back; what the administration closed, the administration opens.
 *
 * @returns refusals: `account.missing` | `account.not-left`
 */
export function enableAccount(ctx: Context<ActorOf<"admin"> | ActorOf<"hotliner">>, userId: string): Promise<Result<{ userId: string }>> {
  return inTransaction(ctx, async (tx) => {
    const found = await tx.user.findFirst({ where: { id: userId, territoryId: ctx.actor.territoryId }, select: { disabledAt: true, erasesOn: true, beneficiary: { select: { id: true } } } });
    if (!found) return refuse("missing", "account.missing");
    if (ctx.actor.role === "hotliner" && found.disabledAt !== null && found.erasesOn === null) return refuse("conflict", "account.not-left");
    const opened = await tx.user.updateMany({ where: { id: userId, disabledAt: { not: null } }, data: { disabledAt: null, erasesOn: null } });
    if (opened.count === 1) {
      const cameBack = found.erasesOn !== null && found.beneficiary;
      await noteInAudit(tx, ctx, cameBack ? { action: "person.came-back", subjectType: "beneficiary", subjectId: cameBack.id, beneficiaryId: cameBack.id } : { action: "account.enabled", subjectType: "user", subjectId: userId });
      await tellMatching(tx, userId);
    }
    return ok({ userId });
  });
}

/** A person whose account closes or opens leaves or enters the lists of offers, and has hers made. */
async function tellMatching(tx: Tx, userId: string): Promise<void> {
  const person = await tx.beneficiary.findUnique({ where: { userId }, select: { id: true } });
  if (person) await record(tx, "profile.changed", { beneficiaryId: person.id });
}
