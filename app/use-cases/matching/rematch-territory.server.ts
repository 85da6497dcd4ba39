import type { Context } from "../context.server.ts";
import { checkMatches, type MatchesChecked } from "./check-matches.server.ts";

/** Makes the lists of a territory anew, after it changed what its matching goes by. Nobody is written to; null when it is gone. */
export async function rematchTerritory(ctx: Context, territoryId: string): Promise<MatchesChecked | null> {
  const territory = await ctx.db.territory.findUnique({ where: { id: territoryId }, select: { id: true } });
  return territory ? checkMatches(ctx, territory.id, { tell: false }) : null;
}
