import type { No, Result } from "#app/domain/kit/result.ts";
import type { Tx } from "#app/infra/db.server.ts";
import type { Context } from "./context.server.ts";

/** Carries a refusal out of a transaction, so that the database undoes what was written before it. */
class Undo extends Error {
  constructor(readonly no: No) {
    super("undone");
  }
}

/** Runs the writes of a use case in one transaction: all of them stay, or none when it ends in a refusal. */
export async function inTransaction<T>(ctx: Context, act: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
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
