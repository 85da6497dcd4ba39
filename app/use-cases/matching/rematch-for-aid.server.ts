import type { Context } from "../context.server.ts";
import { checkMatches, type MatchesChecked } from "./check-matches.server.ts";

/**
 * Makes the lists of an aid's territory anew, after its directory changed: everyone near it may reach other offers.
 *
 * Nobody is written to: what a loan opens is spoken of with a coach, not announced. Null when the aid is gone.
 */
export async function rematchForAid(ctx: Context, aidId: string): Promise<MatchesChecked | null> {
  const aid = await ctx.db.mobilityAid.findUnique({ where: { id: aidId }, select: { territoryId: true } });
  return aid ? checkMatches(ctx, aid.territoryId, { tell: false }) : null;
}
