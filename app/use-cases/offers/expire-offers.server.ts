import { log } from "#app/infra/log.server.ts";
import type { Context } from "../context.server.ts";
import { endOffer, ENDED } from "./end-offer.server.ts";

const AT_MOST = 500;

/**
 * Ends the offers whose last day has passed: they leave the lists, and nobody is left waiting for an answer.
 *
 * Meetings already fixed are kept. One transaction an offer: one that fails holds up no other.
 *
 * @returns how many were ended
 */
export async function expireOffers(ctx: Context): Promise<number> {
  const due = await ctx.db.offer.findMany({ where: { status: "open", expiresAt: { lte: ctx.now } }, select: { id: true }, orderBy: { expiresAt: "asc" }, take: AT_MOST });
  let ended = 0;
  for (const { id } of due) {
    await ctx.db.$transaction(async (tx) => {
      const changed = await tx.offer.updateMany({ where: { id, status: "open", expiresAt: { lte: ctx.now } }, data: { status: "expired", closedAt: ctx.now, ...ENDED } });
      if (changed.count === 0) return;
      await endOffer(tx, ctx, id);
      ended += 1;
    });
  }
  if (ended > 0) log.info({ ended }, "offers expired");
  return ended;
}
