import type { ActorOf } from "#app/domain/access/actor.ts";
import type { DeclineInput } from "#app/domain/applications/application.schema.ts";
import { reasonForOthers } from "#app/domain/applications/reasons.ts";
import { ok, type Result } from "#app/domain/kit/result.ts";
import type { Context } from "../context.server.ts";
import { answerRecommendation } from "./answer-recommendation.server.ts";
import { dismissOffer } from "./dismiss-offer.server.ts";

/**
 * « Pas pour moi », wherever it is said: to her coach when a proposal of this offer waits for an answer, else to nobody.
 *
 * A reason that is hers alone (her health, her children) is written for her coach only when she ticked that he may read it.
 *
 * @returns `toldCoach`: whether her coach is told; refusals are those of the two acts
 */
export async function sayNo(ctx: Context<ActorOf<"beneficiary">>, offerId: string, { reason, note, tellsCoach = false }: Omit<DeclineInput, "tellsCoach"> & { tellsCoach?: boolean }): Promise<Result<{ toldCoach: boolean }>> {
  const waiting = await ctx.db.recommendation.findFirst({ where: { offerId, beneficiaryId: ctx.actor.beneficiaryId, answeredAt: null }, select: { id: true } });
  const said = waiting ? await answerRecommendation(ctx, waiting.id, { answer: "declined", reason: reasonForOthers(reason, tellsCoach), note }) : await dismissOffer(ctx, offerId, reason);
  return said.ok ? ok({ toldCoach: waiting !== null }) : said;
}
