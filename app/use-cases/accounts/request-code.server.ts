import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { parseAddress } from "#app/domain/accounts/address.ts";
import { SIGN_IN_CODE } from "#app/domain/accounts/session-rules.ts";
import { record } from "#app/infra/outbox.server.ts";
import { codeFor, hashOfCode, sha256Hex } from "#app/infra/secrets.server.ts";
import { spend } from "#app/infra/limits.server.ts";
import type { Context } from "../context.server.ts";

/**
 * Sends a sign-in code to whoever has this address, and answers the same when nobody has it.
 *
 * @param typed an e-mail address or a French phone number, as typed
 * @param ip the caller's address, for the limit per network
 * @param kind of message; the help line's leads to the page where the code is typed, the person has no such page open
 * @returns the id of the attempt, which is no secret; refusals: `sign-in.address-unreadable` | `sign-in.too-many`
 * @source ASVS V6.3, V6.4: limits per account and network, no way to learn who has an account
 */
export async function requestCode(ctx: Context, typed: string, ip: string, kind: "sign-in-code" | "sign-in-code-by-help" = "sign-in-code"): Promise<Result<{ attemptId: string }>> {
  const address = parseAddress(typed);
  if (address === null) return refuse("invalid", "sign-in.address-unreadable", "adresse");
  const allowed = (await spend(ctx.db, "code-per-address", sha256Hex(address.value))) && (await spend(ctx.db, "code-per-network", ip));
  if (!allowed) return refuse("too-many", "sign-in.too-many", "adresse");

  const user = await ctx.db.user.findFirst({
    where: { ...(address.kind === "email" ? { email: address.value } : { phone: address.value }), disabledAt: null },
    select: { id: true },
  });
  const attemptId = ctx.newId();
  await ctx.db.$transaction(async (tx) => {
    await tx.signInCode.create({
      data: {
        id: attemptId,
        userId: user?.id ?? null,
        codeHash: hashOfCode(attemptId, codeFor(attemptId)),
        createdAt: ctx.now,
        expiresAt: new Date(ctx.now.getTime() + SIGN_IN_CODE.lifetimeMs),
      },
    });
    if (user === null) return;
    const notificationId = ctx.newId();
    await tx.notification.create({
      data: {
        id: notificationId,
        userId: user.id,
        kind,
        subjectId: attemptId,
        dedupeKey: `sign-in-code:${attemptId}`,
        channel: address.kind === "email" ? "mail" : "sms",
        createdAt: ctx.now,
      },
    });
    await record(tx, "code.requested", { notificationId });
  });
  return ok({ attemptId });
}
