import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { MOST_VIVIERS, type VivierInput } from "#app/domain/vivier/vivier.schema.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { fillVivier } from "./refresh-vivier.server.ts";

type CoachContext = Context<ActorOf<"coach">>;

/**
 * Keeps a search over a coach's people, with whoever fits it now; from then on she is told of who and what enters.
 *
 * @returns refusals: `vivier.too-many` | `vivier.known`
 */
export function keepVivier(ctx: CoachContext, input: VivierInput): Promise<Result<{ searchId: string }>> {
  return inTransaction<{ searchId: string }>(ctx, async (tx) => {
    const { userId: coachId } = ctx.actor;
    // Two presses at once: the second waits here, then finds the first one's vivier.
    await tx.$queryRaw`SELECT id FROM "user" WHERE id = ${coachId}::uuid FOR UPDATE`;
    const known = await tx.savedSearch.findMany({ where: { coachId }, select: { name: true } });
    if (known.length >= MOST_VIVIERS) return refuse("conflict", "vivier.too-many");
    if (known.some(({ name }) => name === input.name)) return refuse("conflict", "vivier.known", "name");
    const searchId = ctx.newId();
    await tx.savedSearch.create({ data: { id: searchId, coachId, ...input, createdAt: ctx.now } });
    await fillVivier(tx, ctx, searchId);
    return ok({ searchId });
  });
}

/**
 * Gives a vivier up, with its alerts.
 *
 * @returns refusal: `vivier.missing`
 */
export async function dropVivier(ctx: CoachContext, searchId: string): Promise<Result<null>> {
  const { count } = await ctx.db.savedSearch.deleteMany({ where: { id: searchId, coachId: ctx.actor.userId } });
  return count === 0 ? refuse("missing", "vivier.missing") : ok(null);
}

/**
 * Her coach has seen what entered: no longer news.
 *
 * @returns refusal: `vivier.missing`
 */
export async function markVivierSeen(ctx: CoachContext, searchId: string): Promise<Result<null>> {
  if ((await ctx.db.savedSearch.count({ where: { id: searchId, coachId: ctx.actor.userId } })) === 0) return refuse("missing", "vivier.missing");
  await ctx.db.savedSearchEntry.updateMany({ where: { searchId, seenAt: null, leftAt: null }, data: { seenAt: ctx.now } });
  return ok(null);
}
