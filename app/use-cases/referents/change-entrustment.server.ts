import type { ActorOf } from "#app/domain/access/actor.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import { extend, isReadable, oppose } from "#app/domain/referents/entrustment.ts";
import type { Prisma, Tx } from "#app/infra/db.server.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import { dateOf } from "../coaching/held-episode.server.ts";
import type { Context } from "../context.server.ts";
import { notify } from "../notifications/notify.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { entrustmentColumns, entrustmentLine } from "./entrustment-rows.server.ts";

type Staff = Context<ActorOf<"coach" | "admin">>;

/**
 * Gives an access three months more, six from today at most; the person is told again.
 *
 * @returns refusals: `entrustment.missing` | `entrustment.over` | `entrustment.longest`
 */
export function extendEntrustment(ctx: Staff, beneficiaryId: string, entrustmentId: string): Promise<Result<{ endsOn: string }>> {
  return inTransaction<{ endsOn: string }>(ctx, async (tx) => {
    const found = await held(tx, ctx, { id: entrustmentId, beneficiaryId, beneficiary: beneficiariesSeenBy(ctx.actor) });
    if (found === null) return refuse("missing", "entrustment.missing");
    const longer = extend(found.line, found.today);
    if (!longer.ok) return longer;
    const { endsOn } = longer.value;
    await tx.entrustment.update({ where: { id: entrustmentId }, data: { endsOn: dateOf(endsOn) }, select: { id: true } });
    await noteInAudit(tx, ctx, { action: "entrustment.changed", subjectType: "entrustment", subjectId: entrustmentId, beneficiaryId });
    await notify(tx, ctx, { userId: found.userId, kind: "entrustment-changed", subjectId: entrustmentId, dedupeKey: dedupeKeys.entrustment(entrustmentId, endsOn) });
    return ok({ endsOn });
  });
}

/**
 * Ends an access at once.
 *
 * @returns refusals: `entrustment.missing` | `entrustment.over`
 */
export function endEntrustment(ctx: Staff, beneficiaryId: string, entrustmentId: string): Promise<Result<null>> {
  return inTransaction<null>(ctx, async (tx) => {
    const found = await held(tx, ctx, { id: entrustmentId, beneficiaryId, beneficiary: beneficiariesSeenBy(ctx.actor) });
    if (found === null) return refuse("missing", "entrustment.missing");
    if (!isReadable(found.line, found.today)) return refuse("conflict", "entrustment.over");
    await tx.entrustment.update({ where: { id: entrustmentId }, data: { endedAt: ctx.now, endedBy: ctx.actor.role }, select: { id: true } });
    await noteInAudit(tx, ctx, { action: "entrustment.changed", subjectType: "entrustment", subjectId: entrustmentId, beneficiaryId });
    return ok(null);
  });
}

/**
 * She ends an access that no law gives. The referent reads that it ended, never by whom; her coach reads that she did.
 *
 * @returns refusals: `entrustment.missing` | `entrustment.over` | `entrustment.legal`
 */
export function opposeEntrustment(ctx: Context<ActorOf<"beneficiary">>, entrustmentId: string): Promise<Result<null>> {
  return inTransaction<null>(ctx, async (tx) => {
    const found = await held(tx, ctx, { id: entrustmentId, beneficiaryId: ctx.actor.beneficiaryId });
    if (found === null) return refuse("missing", "entrustment.missing");
    const may = oppose(found.line, found.today);
    if (!may.ok) return may;
    await tx.entrustment.update({ where: { id: entrustmentId }, data: { endedAt: ctx.now, endedBy: "person" }, select: { id: true } });
    return ok(null);
  });
}

/** An access, held until the end of the act: two who change it at once come one after the other. */
async function held(tx: Tx, ctx: Context, where: Prisma.EntrustmentWhereInput & { id: string }) {
  await tx.$queryRaw`SELECT id FROM entrustment WHERE id = ${where.id}::uuid FOR UPDATE`;
  const row = await tx.entrustment.findFirst({ where, relationLoadStrategy: "join", select: { ...entrustmentColumns, beneficiary: { select: { userId: true } } } });
  const today = localDay(ctx.now);
  return row === null ? null : { line: entrustmentLine(row, today), userId: row.beneficiary.userId, today };
}
