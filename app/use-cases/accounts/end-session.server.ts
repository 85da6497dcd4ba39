import { sha256Hex } from "#app/infra/secrets.server.ts";
import type { Context } from "../context.server.ts";

/** Ends a session on the server: the cookie is worth nothing from then on, and the browser that agreed to be rung in it is rung no more. */
export async function endSession(ctx: Context, token: string): Promise<void> {
  const sessionHash = sha256Hex(token);
  await ctx.db.$transaction([ctx.db.pushSubscription.deleteMany({ where: { sessionHash } }), ctx.db.session.deleteMany({ where: { tokenHash: sessionHash } })]);
}
