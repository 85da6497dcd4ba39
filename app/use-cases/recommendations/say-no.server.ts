import type { ActorOf } from "#app/domain/access/actor.ts";
import { reasonForOthers } from "#app/domain/applications/reasons.ts";
import { ok, type Result } from "#app/domain/kit/result.ts";
import type { Context } from "../context.server.ts";
import { declineProposal, type Sayer } from "./answer-recommendation.server.ts";
import { setAsideFor } from "./dismiss-offer.server.ts";

type Said = { reason: string; note: string; tellsCoach?: boolean };

/**
 * « Pas pour moi », wherever it is said: to her coach when a proposal of this offer waits for an answer, else to nobody.
 *
 * A reason that is hers alone (her health, her children) is written for her coach only when she ticked that he may read it.
 *
 * @returns `toldCoach`: whether her coach is told; refusals are those of the two acts
 */
export function sayNo(ctx: Context<ActorOf<"beneficiary">>, offerId: string, input: Said): Promise<Result<{ toldCoach: boolean }>> {
  return sayNoFor(ctx, ctx.actor, offerId, input);
}

/** The same for whoever says it, or types it for her; the caller has made sure that she is someone of the territory. Refusals: those of `sayNo`. */
export async function sayNoFor(ctx: Sayer, her: ActorOf<"beneficiary">, offerId: string, { reason, note, tellsCoach = false }: Said): Promise<Result<{ toldCoach: boolean }>> {
  const waiting = await ctx.db.recommendation.findFirst({ where: { offerId, beneficiaryId: her.beneficiaryId, answeredAt: null }, select: { id: true } });
  const said = waiting ? await declineProposal(ctx, her, waiting.id, { reason: reasonForOthers(reason, tellsCoach), note }) : await setAsideFor(ctx, her, offerId, reason);
  return said.ok ? ok({ toldCoach: waiting !== null }) : said;
}
