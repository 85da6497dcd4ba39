import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { codeRefusal } from "#app/domain/accounts/session-rules.ts";
import { hashOfCode, sameText } from "#app/infra/secrets.server.ts";
import { spend } from "#app/infra/limits.server.ts";
import type { Context } from "../context.server.ts";
import { openSession, type OpenedSession } from "./open-session.server.ts";

/**
 * Opens a session for the right code, once.
 *
 * Each wrong try is counted in the database before anything else, so that parallel tries cannot exceed the limit.
 *
 * @returns the token for the cookie (only its hash is stored), or one refusal for every kind of wrong:
 *   `sign-in.code-wrong` | `sign-in.code-expired` | `sign-in.too-many`
 */
export async function verifyCode(ctx: Context, attemptId: string, typed: string, ip: string): Promise<Result<OpenedSession>> {
  const digits = typed.replace(/\D/g, "");
  if (digits.length !== 6) return refuse("invalid", "sign-in.code-unreadable", "code");
  if (!(await spend(ctx.db, "verify-per-network", ip))) return refuse("too-many", "sign-in.too-many", "code");

  const code = await ctx.db.signInCode.findUnique({ where: { id: attemptId } });
  const why = code === null ? "expired" : codeRefusal(code, ctx.now);
  if (code === null || why !== null) return refuse("invalid", why === "too-many-tries" ? "sign-in.too-many" : "sign-in.code-expired", "code");

  const counted = await ctx.db.signInCode.updateMany({ where: { id: code.id, attempts: code.attempts, usedAt: null }, data: { attempts: { increment: 1 } } });
  if (counted.count === 0 || !sameText(hashOfCode(code.id, digits), code.codeHash) || code.userId === null) return refuse("invalid", "sign-in.code-wrong", "code");

  const { userId } = code;
  const opened = await ctx.db.$transaction(async (tx) => {
    const used = await tx.signInCode.updateMany({ where: { id: code.id, usedAt: null }, data: { usedAt: ctx.now } });
    return used.count === 0 ? null : openSession(tx, ctx, userId);
  });
  return opened === null ? refuse("invalid", "sign-in.code-wrong", "code") : ok(opened);
}
