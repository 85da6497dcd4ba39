import { FeedError } from "#app/infra/feed-text.server.ts";
import type { Context } from "#app/use-cases/context.server.ts";

/** The id of the territory that a code names, `61`. Throws `FeedError` when it is not in the database. */
export async function territoryOf(ctx: Context, code: string): Promise<string> {
  const territory = await ctx.db.territory.findUnique({ where: { code }, select: { id: true } });
  if (!territory) throw new FeedError(`Le territoire ${code} n’est pas dans la base.`);
  return territory.id;
}
