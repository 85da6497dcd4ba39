import { env } from "#app/infra/env.server.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { Context } from "../context.server.ts";

export type LocalMessageView = { id: string; channel: string; to: string; subject: string; text: string; createdAt: Date };

/**
 * The mails and SMS that the demo did not really send, newest first.
 *
 * @returns refusal `dev.no-mailbox` (missing) wherever the configuration does not open it: it does not exist in production
 */
export async function readLocalMessages(ctx: Context, to: string | null): Promise<Result<LocalMessageView[]>> {
  if (!env().DEV_MAILBOX) return refuse("missing", "dev.no-mailbox");
  const messages = await ctx.db.localMessage.findMany({
    where: to === null ? {} : { to },
    orderBy: { createdAt: "desc" },
    take: 50,
    select: { id: true, channel: true, to: true, subject: true, text: true, createdAt: true },
  });
  return ok(messages);
}
