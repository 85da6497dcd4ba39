import type { Context } from "../../context.server.ts";

/** When the open offers of a territory last changed: one was written, closed, or reached its last instant. Whole seconds, as HTTP counts. */
export async function changedAt(ctx: Context, territoryId: string): Promise<Date> {
  const [row] = await ctx.db.$queryRaw<{ at: Date | null }[]>`
    SELECT greatest(max(updated_at), max(expires_at) FILTER (WHERE expires_at <= ${ctx.now})) AS at FROM offer WHERE territory_id = ${territoryId}::uuid`;
  return new Date(Math.floor((row?.at ?? new Date(0)).getTime() / 1000) * 1000);
}
