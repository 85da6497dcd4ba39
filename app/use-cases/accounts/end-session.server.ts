import { sha256Hex } from "#app/infra/secrets.server.ts";
import type { Context } from "../context.server.ts";

/** Ends a session on the server: the cookie is worth nothing from then on. */
export async function endSession(ctx: Context, token: string): Promise<void> {
  await ctx.db.session.deleteMany({ where: { tokenHash: sha256Hex(token) } });
}
