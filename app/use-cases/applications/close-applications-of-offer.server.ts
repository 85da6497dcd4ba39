import type { Tx } from "#app/infra/db.server.ts";
import { moveApplication } from "#app/domain/applications/move-application.ts";
import { applicationState, type ApplicationState } from "#app/domain/applications/states.ts";
import { localDay } from "#app/domain/kit/french.ts";
import type { Context } from "../context.server.ts";
import { writeMove } from "./write-move.server.ts";

const WAITING: ApplicationState[] = ["sollicite", "positionne", "entretien"];

/**
 * Ends what still waits when an offer closes: each person is told « sans suite » rather than left without an answer.
 *
 * Call it inside the transaction that closes the offer, after the update of its status: those who were applying at that
 * moment are then either here, or refused.
 *
 * @param keepMeetings true when the offer is only filled or paused: meetings already fixed are kept
 * @returns how many were ended
 */
export async function closeApplicationsOfOffer(tx: Tx, ctx: Context, offerId: string, keepMeetings = false): Promise<number> {
  const waiting = await tx.application.findMany({
    where: { offerId, state: { in: keepMeetings ? WAITING.filter((state) => state !== "entretien") : WAITING } },
    select: { id: true, state: true, movedAt: true, consentedAt: true },
    orderBy: { createdAt: "asc" },
  });
  let ended = 0;
  for (const application of waiting) {
    const allowed = moveApplication("system", applicationState(application.state), "sans-suite", {
      reason: "offre-fermee", hasConsent: application.consentedAt !== null, isOfferOpen: false, now: ctx.now, today: localDay(ctx.now),
    });
    if (allowed.ok && (await writeMove(tx, { ...ctx, actor: { role: "system" } }, application, { move: allowed.value, reason: "offre-fermee" }))) ended += 1;
  }
  await tx.recommendation.updateMany({ where: { offerId, answeredAt: null }, data: { answeredAt: ctx.now } });
  return ended;
}
