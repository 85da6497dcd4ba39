import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { moveOffer } from "#app/domain/offers/offer-states.ts";
import { offersSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { noteOnBehalf } from "./note-on-behalf.server.ts";
import { endOffer, ENDED } from "./end-offer.server.ts";

/**
 * Closes an open offer: filled, or simply over. Whoever still waits for an answer is told; meetings already fixed are kept.
 *
 * Done for an employer by the house, it is written down. One that waits for a human look, or was refused, may be taken back. Closing twice is no error.
 *
 * @returns how many people were told; refusals: `offer.missing` | `offer.not-yours-to-move`
 */
export function closeOffer(ctx: Context, offerId: string, as: "filled" | "closed"): Promise<Result<{ told: number }>> {
  return inTransaction(ctx, async (tx) => {
    const offer = await tx.offer.findFirst({ where: { AND: [{ id: offerId }, offersSeenBy(ctx.actor)] }, select: { id: true } });
    if (!offer) return refuse("missing", "offer.missing");
    // People read open offers: seeing one is not being allowed to close it.
    const move = moveOffer(ctx.actor.role, "open", as);
    if (!move.ok) return move;
    const closed = await tx.offer.updateMany({ where: { id: offer.id, status: { in: as === "closed" ? ["open", "held", "refused"] : ["open"] } }, data: { status: as, closedAt: ctx.now, ...ENDED } });
    if (closed.count === 0) return ok({ told: 0 });
    await noteOnBehalf(tx, ctx, offer.id);
    return ok({ told: await endOffer(tx, ctx, offer.id) });
  });
}
