import { Prisma } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";
import { rewriteOffers } from "./sources/rewrite-offers.server.ts";
import { endOffer, ENDED } from "./end-offer.server.ts";

/**
 * Marks as gone what a source's latest list no longer holds, and closes the open offers that no source holds any more;
 * whoever still waits for an answer is told.
 *
 * An offer that another source holds stays open, as that source says it. One typed here stays: its employer decides. An
 * offer that closed opens again if it comes back. One transaction an offer, as for those that expire.
 *
 * @param seen ids at the source of the offers that the list holds
 * @param prefix only the offers whose id at the source begins so: one publisher among several of a source
 * @returns how many offers were closed
 */
export async function closeVanishedOffers(ctx: Context, territoryId: string, source: string, seen: Pick<ReadonlySet<string>, "has">, prefix = ""): Promise<number> {
  const held = await ctx.db.offerSource.findMany({
    where: { source, goneAt: null, offer: { territoryId, status: { in: ["open", "held"] } }, ...(prefix === "" ? {} : { sourceId: { startsWith: prefix } }) },
    select: { sourceId: true, offerId: true }, orderBy: { sourceId: "asc" },
  });
  let closed = 0;
  for (const { sourceId, offerId } of held) {
    if (seen.has(sourceId)) continue;
    await ctx.db.$transaction(async (tx) => {
      // The offer first: two sources that lose it at the same moment come one after the other.
      const [offer] = await tx.$queryRaw<{ source: string }[]>`SELECT source FROM offer WHERE id = ${offerId}::uuid AND status IN ('open', 'held') FOR UPDATE`;
      if (!offer) return;
      await tx.offerSource.updateMany({ where: { source, sourceId, goneAt: null }, data: { goneAt: ctx.now, facts: Prisma.DbNull } });
      if (offer.source === "direct") return;
      if ((await tx.offerSource.count({ where: { offerId, goneAt: null } })) > 0) return rewriteOffers(tx, ctx, [{ offerId, source, sourceId, offer: null }]);
      await tx.offer.update({ where: { id: offerId }, data: { status: "closed", closedAt: ctx.now, ...ENDED } });
      await endOffer(tx, ctx, offerId);
      closed += 1;
    });
  }
  return closed;
}
