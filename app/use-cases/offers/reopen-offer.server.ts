import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { moveOffer } from "#app/domain/offers/offer-states.ts";
import { OPEN_DAYS } from "#app/domain/offers/open-offer.ts";
import { record } from "#app/infra/outbox.server.ts";
import { offersSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { noteOnBehalf } from "./note-on-behalf.server.ts";
import { GATE_COLUMNS, noteHeld, standAgain } from "./stand-at-gate.server.ts";

const DAY_MS = 86_400_000;

/**
 * Opens an offer again, or keeps an open one open for longer: from now on, as long as a new one.
 *
 * What was closed passes the gate again: it may wait for a human look instead of opening.
 *
 * @returns until when; `isHeld`; refusals: `offer.missing` | those of `moveOffer`
 */
export function reopenOffer(ctx: Context, offerId: string): Promise<Result<{ expiresAt: Date; isHeld: boolean }>> {
  return inTransaction(ctx, async (tx) => {
    const offer = await tx.offer.findFirst({ where: { AND: [{ id: offerId }, offersSeenBy(ctx.actor)] }, select: { ...GATE_COLUMNS, id: true, status: true } });
    if (!offer) return refuse("missing", "offer.missing");
    const move = moveOffer(ctx.actor.role, offer.status, "open");
    if (!move.ok) return move;
    const stood = offer.status === "open" ? null : await standAgain(tx, ctx, offer);
    const status = stood?.gate.status ?? "open";
    const expiresAt = new Date(ctx.now.getTime() + OPEN_DAYS * DAY_MS);
    const changed = await tx.offer.updateMany({ where: { id: offer.id, status: offer.status }, data: { status, closedAt: null, expiresAt, ...stood?.columns } });
    if (changed.count === 0) return refuse("conflict", "offer.no-such-move");
    if (stood?.gate.status === "held") await noteHeld(tx, ctx, offer.id, stood.gate.why, stood.flags);
    await noteOnBehalf(tx, ctx, offer.id);
    await record(tx, "offer.changed", { offerId: offer.id });
    return ok({ expiresAt, isHeld: status === "held" });
  });
}
