import { record } from "#app/infra/outbox.server.ts";
import { closeApplicationsOfOffer } from "../applications/close-applications-of-offer.server.ts";
import type { Context } from "../context.server.ts";

/**
 * Closes the open offers of a source that its latest list no longer holds; whoever still waits for an answer is told.
 *
 * Their digest is forgotten: the offer opens again if it comes back. One transaction an offer, as for those that expire.
 *
 * @param seen ids at the source of the offers that the list holds
 * @returns how many were closed
 */
export async function closeVanishedOffers(ctx: Context, territoryId: string, source: string, seen: ReadonlySet<string>): Promise<number> {
  const open = await ctx.db.offer.findMany({ where: { territoryId, source, status: "open" }, select: { id: true, sourceId: true }, orderBy: { id: "asc" } });
  let closed = 0;
  for (const { id, sourceId } of open) {
    if (sourceId !== null && seen.has(sourceId)) continue;
    await ctx.db.$transaction(async (tx) => {
      const done = await tx.offer.updateMany({ where: { id, status: "open" }, data: { status: "closed", closedAt: ctx.now, sourceDigest: null } });
      if (done.count === 0) return;
      await closeApplicationsOfOffer(tx, ctx, id, true);
      await record(tx, "offer.changed", { offerId: id });
      closed += 1;
    });
  }
  return closed;
}
