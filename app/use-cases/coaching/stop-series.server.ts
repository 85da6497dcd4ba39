import type { ActorOf } from "#app/domain/access/actor.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { dateOf } from "./held-episode.server.ts";

/**
 * Stops a weekly series: nothing new is drawn up, and what is to come of it and was not moved by hand is cancelled. The
 * person's page shows them as cancelled, with their calendar.
 *
 * @returns refusal: `series.missing`
 */
export function stopSeries(ctx: Context<ActorOf<"coach">>, beneficiaryId: string, seriesId: string): Promise<Result<{ cancelled: number }>> {
  return inTransaction<{ cancelled: number }>(ctx, async (tx) => {
    const stopped = await tx.appointmentSeries.updateMany({ where: { id: seriesId, beneficiaryId, beneficiary: beneficiariesSeenBy(ctx.actor), stoppedOn: null }, data: { stoppedOn: dateOf(localDay(ctx.now)) } });
    if (stopped.count === 0) return refuse("missing", "series.missing");
    const coming = await tx.appointment.findMany({ where: { seriesId, status: "fixe", startsAt: { gt: ctx.now } }, select: { id: true } });
    const ids = coming.map(({ id }) => id);
    await tx.appointment.updateMany({ where: { id: { in: ids }, status: "fixe" }, data: { status: "annule", sequence: { increment: 1 }, changedAt: ctx.now } });
    await tx.appointmentEvent.createMany({ data: ids.map((appointmentId) => ({ id: ctx.newId(), appointmentId, at: ctx.now, what: "noted", from: "fixe", to: "annule", byId: ctx.actor.userId, byRole: "coach" })) });
    return ok({ cancelled: ids.length });
  });
}
