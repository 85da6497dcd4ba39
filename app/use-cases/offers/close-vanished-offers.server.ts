import { Prisma, type Tx } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";
import { rewriteOffers } from "./sources/rewrite-offers.server.ts";
import { endOffers, ENDED } from "./end-offer.server.ts";

const AT_ONCE = 100;

/**
 * Marks as gone what a source's latest list no longer holds, and closes the open offers that no source holds any more;
 * whoever still waits for an answer is told.
 *
 * An offer that another source holds stays open, as that source says it. One typed here stays: its employer decides. An
 * offer that closed opens again if it comes back. A hundred in a transaction: lists and the index hear of them together.
 *
 * @param seen ids at the source of the offers that the list holds
 * @param prefix only the offers whose id at the source begins so: one publisher among several of a source
 * @returns how many offers were closed
 */
export async function closeVanishedOffers(ctx: Context, territoryId: string, source: string, seen: Pick<ReadonlySet<string>, "has">, prefix = ""): Promise<number> {
  const held = await ctx.db.offerSource.findMany({
    where: { source, goneAt: null, offer: { territoryId, status: { in: ["open", "held"] } }, ...(prefix === "" ? {} : { sourceId: { startsWith: prefix } }) },
    select: { sourceId: true, offerId: true }, orderBy: { offerId: "asc" },
  });
  const vanished = held.filter(({ sourceId }) => !seen.has(sourceId));
  let closed = 0;
  for (let start = 0; start < vanished.length; start += AT_ONCE) {
    closed += await ctx.db.$transaction(async (tx) => {
      const ended: string[] = [];
      for (const one of vanished.slice(start, start + AT_ONCE)) if (await vanish(tx, ctx, source, one)) ended.push(one.offerId);
      await endOffers(tx, ctx, ended);
      return ended.length;
    }, { timeout: 60_000, maxWait: 20_000 });
  }
  return closed;
}

/** Whether nothing holds the offer any more, so that it closed. */
async function vanish(tx: Tx, ctx: Context, source: string, { sourceId, offerId }: { sourceId: string; offerId: string }): Promise<boolean> {
  // The offer first: two sources that lose it at the same moment come one after the other.
  const [offer] = await tx.$queryRaw<{ source: string }[]>`SELECT source FROM offer WHERE id = ${offerId}::uuid AND status IN ('open', 'held') FOR UPDATE`;
  if (!offer) return false;
  await tx.offerSource.updateMany({ where: { source, sourceId, goneAt: null }, data: { goneAt: ctx.now, facts: Prisma.DbNull } });
  if (offer.source === "direct") return false;
  if ((await tx.offerSource.count({ where: { offerId, goneAt: null } })) > 0) {
    await rewriteOffers(tx, ctx, [{ offerId, source, sourceId, offer: null }]);
    return false;
  }
  await tx.offer.update({ where: { id: offerId }, data: { status: "closed", closedAt: ctx.now, ...ENDED } });
  return true;
}
