import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import type { Context } from "../context.server.ts";
import { notify } from "./notify.server.ts";

/** Tells a person that her coach proposes something, unless she has answered already. */
export async function notifyOfRecommendation(ctx: Context, recommendationId: string): Promise<void> {
  const proposal = await ctx.db.recommendation.findUnique({ where: { id: recommendationId }, select: { answeredAt: true, beneficiary: { select: { userId: true } } } });
  if (!proposal || proposal.answeredAt) return;
  const notice = { userId: proposal.beneficiary.userId, kind: "recommendation-received", subjectId: recommendationId, dedupeKey: dedupeKeys.recommendationReceived(recommendationId) } as const;
  await ctx.db.$transaction((tx) => notify(tx, ctx, notice));
}

/** Tells a coach that a person has answered a proposal. A change of mind is told too. */
export async function reportRecommendation(ctx: Context, recommendationId: string): Promise<void> {
  const proposal = await ctx.db.recommendation.findUnique({ where: { id: recommendationId }, select: { answer: true, coachId: true } });
  if (!proposal?.answer) return;
  const notice = { userId: proposal.coachId, kind: "recommendation-answered", subjectId: recommendationId, dedupeKey: dedupeKeys.recommendationAnswered(recommendationId, proposal.answer) } as const;
  await ctx.db.$transaction((tx) => notify(tx, ctx, notice));
}
