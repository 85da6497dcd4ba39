import type { No, Result } from "#app/domain/kit/result.ts";
import type { Db, Tx } from "#app/infra/db.server.ts";
import type { Context } from "./context.server.ts";

const joined = new WeakSet<object>();

/** The context of a use case called inside another one's transaction: it joins it instead of opening its own. */
export function within<C extends Context>(ctx: C, tx: Tx): C {
  joined.add(tx);
  return { ...ctx, db: tx as Db };
}

/** Carries a refusal out of a transaction, so that the database undoes what was written before it. */
class Undo extends Error {
  constructor(readonly no: No) {
    super("undone");
  }
}

/**
 * Runs the writes of a use case in one transaction: all of them stay, or none when it ends in a refusal.
 *
 * In a context given by `within`, a refusal undoes nothing yet: the outer act must end in a refusal too.
 */
export async function inTransaction<T>(ctx: Context, act: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
  if (joined.has(ctx.db)) return act(ctx.db);
  try {
    return await ctx.db.$transaction(async (tx) => {
      const result = await act(tx);
      if (!result.ok) throw new Undo(result);
      return result;
    });
  } catch (thrown) {
    if (thrown instanceof Undo) return thrown.no;
    throw thrown;
  }
}
