import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { requestCode } from "./request-code.server.ts";

export type CodeChannel = "mail" | "sms";

/**
 * Sends a code to someone on the phone who cannot enter: to an address of the account, never to one that is dictated.
 *
 * The message leads to the page where the code is typed. The help line never sees the code. The limits on codes hold.
 *
 * @param ip the hotliner's address, for the limit per network
 * @returns refusals: `account.missing` | `account.closed` | `account.no-such-address` | `sign-in.too-many`
 */
export async function sendCode(ctx: Context<ActorOf<"hotliner">>, userId: string, channel: CodeChannel, ip: string): Promise<Result<{ channel: CodeChannel }>> {
  const user = await ctx.db.user.findFirst({
    where: { id: userId, territoryId: ctx.actor.territoryId },
    select: { email: true, phone: true, disabledAt: true, beneficiary: { select: { id: true } } },
  });
  if (!user) return refuse("missing", "account.missing");
  if (user.disabledAt !== null) return refuse("conflict", "account.closed");
  const address = channel === "mail" ? user.email : user.phone;
  if (address === null) return refuse("invalid", "account.no-such-address");
  const asked = await requestCode(ctx, address, ip, "sign-in-code-by-help");
  if (!asked.ok) return refuse(asked.refusal.kind, asked.refusal.code);
  await ctx.db.$transaction((tx) => noteInAudit(tx, ctx, { action: "code.sent", subjectType: "user", subjectId: userId, ...(user.beneficiary ? { beneficiaryId: user.beneficiary.id } : {}) }));
  return ok({ channel });
}
