import type { Context } from "../context.server.ts";
import { checkMatches, type MatchesChecked } from "./check-matches.server.ts";

/** Checks the matches of every territory, one after the other, and tells of what has room. */
export async function checkAllMatches(ctx: Context): Promise<MatchesChecked[]> {
  const territories = await ctx.db.territory.findMany({ select: { id: true }, orderBy: { code: "asc" } });
  const checked: MatchesChecked[] = [];
  for (const { id } of territories) checked.push(await checkMatches(ctx, id, { tell: true }));
  return checked;
}
