import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { missingOf } from "#app/domain/offers/intake/missing.ts";
import { wayToAsk } from "#app/domain/offers/intake/asking.ts";
import type { AskingContact } from "#app/domain/offers/intake/rest.ts";
import { record } from "#app/infra/outbox.server.ts";
import { offersSeenBy } from "../../access/scopes.server.ts";
import type { Context } from "../../context.server.ts";
import { inTransaction } from "../../transaction.server.ts";
import { askedColumns } from "./asked-columns.ts";

/** Two sendings within these minutes are one tap too many. Our choice. */
const AGAIN_AFTER_MS = 10 * 60_000;

/**
 * Has the employer of an open offer asked what it lacks, by a link of his own: by mail where an address is known, else by SMS.
 *
 * @param contact where it goes, kept on the offer; null: where the offer or its organisation says already
 * @returns refusals: `offer.missing` | `offer.not-open` | `offer.nothing-to-ask` | `offer.no-way-to-ask` (neither an address nor a
 *   mobile number) | `offer.asked-just-now`
 */
export function askEmployer(ctx: Context<ActorOf<"coach">>, offerId: string, contact: AskingContact | null = null): Promise<Result<{ askingId: string }>> {
  return inTransaction<{ askingId: string }>(ctx, async (tx) => {
    // Held until the end: two taps send one link.
    await tx.$queryRaw`SELECT id FROM offer WHERE id = ${offerId}::uuid FOR NO KEY UPDATE`;
    const offer = await tx.offer.findFirst({
      where: { AND: [{ id: offerId, source: "direct" }, offersSeenBy(ctx.actor)] }, relationLoadStrategy: "join",
      select: { ...askedColumns, status: true, contactEmail: true, contactPhone: true, organisation: { select: { email: true, phone: true } }, askings: { select: { createdAt: true }, orderBy: { createdAt: "desc" }, take: 1 } },
    });
    if (!offer) return refuse("missing", "offer.missing");
    if (offer.status !== "open") return refuse("conflict", "offer.not-open");
    if (missingOf(offer).length === 0) return refuse("conflict", "offer.nothing-to-ask");
    const way = wayToAsk(contact ?? offer, offer.organisation);
    if (way === null) return refuse("invalid", "offer.no-way-to-ask");
    const last = offer.askings[0]?.createdAt;
    if (last && ctx.now.getTime() - last.getTime() < AGAIN_AFTER_MS) return refuse("conflict", "offer.asked-just-now");
    if (contact) await tx.offer.update({ where: { id: offerId }, data: contact, select: { id: true } });
    const askingId = ctx.newId();
    await tx.offerAsking.create({ data: { id: askingId, offerId, byId: ctx.actor.userId, way: way.channel, createdAt: ctx.now } });
    await record(tx, "offer.asked", { askingId });
    return ok({ askingId });
  });
}
