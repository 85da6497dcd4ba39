import type { ActorOf } from "#app/domain/access/actor.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { ClauseWorkInput } from "#app/domain/offers/intake/rest.ts";
import { offersSeenBy } from "../../access/scopes.server.ts";
import type { Context } from "../../context.server.ts";

/**
 * Notes hours of insertion done under the clause of an offer, up to a day.
 *
 * @returns refusals: `offer.missing` | `offer.no-clause` | `offer.clause-in-future`
 */
export async function noteClauseWork(ctx: Context<ActorOf<"coach">>, offerId: string, { hours, on }: ClauseWorkInput): Promise<Result<{ offerId: string }>> {
  if (on > localDay(ctx.now)) return refuse("invalid", "offer.clause-in-future", "on");
  const offer = await ctx.db.offer.findFirst({ where: { AND: [{ id: offerId }, offersSeenBy(ctx.actor)] }, select: { id: true, clauseHours: true } });
  if (!offer) return refuse("missing", "offer.missing");
  if (offer.clauseHours === null) return refuse("conflict", "offer.no-clause");
  await ctx.db.clauseWork.create({ data: { id: ctx.newId(), offerId, hours, on: new Date(`${on}T00:00:00Z`), byId: ctx.actor.userId, at: ctx.now } });
  return ok({ offerId });
}
