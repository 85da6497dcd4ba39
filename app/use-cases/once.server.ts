import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, type Result } from "#app/domain/kit/result.ts";
import type { Prisma } from "#app/infra/db.server.ts";
import type { Context } from "./context.server.ts";
import { inTransaction, within } from "./transaction.server.ts";

type Hers = Context<ActorOf<"beneficiary">>;

/**
 * An act that a phone may send more than once, done once: sent again with the same key it changes nothing and is answered
 * the same.
 *
 * The key is claimed in the transaction of the act: of two that come together the second waits for the first. A refusal
 * undoes the claim, so that what was refused may be tried again. Without a key, the act is only itself.
 *
 * @param act the verb and what it is about, `apply:<offer>`: a key is worth something for this act only
 * @param does what it gives is stored as JSON: ids and codes
 */
export async function once<T extends object>(ctx: Hers, act: string, does: (ctx: Hers) => Promise<Result<T>>): Promise<Result<T>> {
  const { sendKey } = ctx;
  if (sendKey === undefined) return does(ctx);
  return inTransaction<T>(ctx, async (tx) => {
    const key = { userId: ctx.actor.userId, act, key: sendKey };
    const claimed = await tx.sentOnce.createMany({ data: [{ ...key, result: {}, sentAt: ctx.now }], skipDuplicates: true });
    if (claimed.count === 0) return ok((await tx.sentOnce.findUniqueOrThrow({ where: { userId_act_key: key }, select: { result: true } })).result as T);
    const done = await does(within(ctx, tx));
    if (done.ok) await tx.sentOnce.update({ where: { userId_act_key: key }, data: { result: done.value as Prisma.InputJsonValue } });
    return done;
  });
}
