import type { ActorOf } from "#app/domain/access/actor.ts";
import type { DeclineInput } from "#app/domain/applications/application.schema.ts";
import { ok, type Result } from "#app/domain/kit/result.ts";
import type { Context } from "../context.server.ts";
import { answerRecommendation } from "./answer-recommendation.server.ts";
import { dismissOffer } from "./dismiss-offer.server.ts";

/**
 * « Pas pour moi », wherever it is said: to her coach when a proposal of this offer waits for an answer, else to nobody.
 *
 * @returns `toldCoach`: whether her coach will read the reason; refusals are those of the two acts
 */
export async function sayNo(ctx: Context<ActorOf<"beneficiary">>, offerId: string, { reason, note }: DeclineInput): Promise<Result<{ toldCoach: boolean }>> {
  const waiting = await ctx.db.recommendation.findFirst({ where: { offerId, beneficiaryId: ctx.actor.beneficiaryId, answeredAt: null }, select: { id: true } });
  const said = waiting ? await answerRecommendation(ctx, waiting.id, { answer: "declined", reason, note }) : await dismissOffer(ctx, offerId, reason);
  return said.ok ? ok({ toldCoach: waiting !== null }) : said;
}
