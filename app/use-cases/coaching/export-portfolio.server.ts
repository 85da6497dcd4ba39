import type { ActorOf } from "#app/domain/access/actor.ts";
import { portfolioCsv } from "#app/domain/coaching/portfolio-csv.ts";
import { portfolioView, type PortfolioAsked } from "#app/domain/coaching/portfolio-filter.ts";
import type { Context } from "../context.server.ts";
import { readPortfolio } from "./read-portfolio.server.ts";

/**
 * A coach's own list as a file, narrowed as on her screen, but never by frein: what stands between two people makes no file.
 *
 * What left the house is written down, a line for each person who is in it: she can read it.
 */
export async function exportPortfolio(ctx: Context<ActorOf<"coach">>, asked: PortfolioAsked): Promise<string> {
  const { shown } = portfolioView(await readPortfolio(ctx), { ...asked, frein: "" }, ctx.now);
  await ctx.db.audit.createMany({
    data: shown.map(({ beneficiaryId }) => ({ id: ctx.newId(), at: ctx.now, actorId: ctx.actor.userId, actorRole: ctx.actor.role, action: "list.exported", subjectType: "beneficiary", subjectId: beneficiaryId, beneficiaryId })),
  });
  return portfolioCsv(shown);
}
