import type { Context } from "../context.server.ts";

/** Whether the database answers, and how many facts wait for the worker. */
export async function checkHealth(ctx: Context): Promise<{ database: boolean; waitingFacts: number | null }> {
  try {
    const waitingFacts = await ctx.db.outboxEvent.count({ where: { relayedAt: null } });
    return { database: true, waitingFacts };
  } catch {
    return { database: false, waitingFacts: null };
  }
}
