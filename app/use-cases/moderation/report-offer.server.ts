import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { ReportInput } from "#app/domain/offers/moderation/moderation.schema.ts";
import { reportsHold } from "#app/domain/offers/moderation/reports.ts";
import { spend } from "#app/infra/limits.server.ts";
import { record } from "#app/infra/outbox.server.ts";
import { reporterKey } from "#app/infra/secrets.server.ts";
import type { Context } from "../context.server.ts";
import { noteHeld } from "../offers/stand-at-gate.server.ts";
import { inTransaction } from "../transaction.server.ts";

/**
 * Keeps what someone says is wrong with an open offer, with or without an account: it is to be looked at, and three people hold it.
 *
 * Nobody can tell who wrote it: what is kept tells two people apart for this offer, and nothing else. The same person again only
 * changes what she had said. The employer never reads it.
 *
 * @param network the caller's address: the limit, and who a stranger is
 * @returns refusals: `report.too-many` | `offer.missing`
 */
export async function reportOffer(ctx: Context, territoryId: string, offerId: string, { reason, words }: ReportInput, network: string): Promise<Result<{ isHeld: boolean }>> {
  if (!(await spend(ctx.db, "report-per-network", network)) || !(await spend(ctx.db, "report-everywhere", "all"))) return refuse("too-many", "report.too-many");
  return inTransaction<{ isHeld: boolean }>(ctx, async (tx) => {
    // Whoever else reports it at this moment waits: the third counts the two before.
    const [offer] = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM offer WHERE id::text = ${offerId.toLowerCase()} AND territory_id = ${territoryId}::uuid AND status = 'open' FOR UPDATE`;
    if (!offer) return refuse("missing", "offer.missing");
    const reporter = reporterKey(offer.id, "userId" in ctx.actor ? ctx.actor.userId : `network:${network}`);
    await tx.offerReport.upsert({ where: { offerId_reporter: { offerId: offer.id, reporter } }, create: { id: ctx.newId(), offerId: offer.id, reporter, reason, words, at: ctx.now }, update: { reason, words, at: ctx.now } });
    const reports = await tx.offerReport.findMany({ where: { offerId: offer.id }, select: { reason: true } });
    const isHeld = reportsHold(reports.map((one) => one.reason));
    await tx.offer.updateMany({ where: { id: offer.id, lookSince: null }, data: { lookSince: ctx.now } });
    if (!isHeld) return ok({ isHeld });
    await tx.offer.update({ where: { id: offer.id }, data: { status: "held" }, select: { id: true } });
    await noteHeld(tx, ctx, offer.id, "reported", []);
    await record(tx, "offer.changed", { offerId: offer.id });
    return ok({ isHeld });
  });
}
