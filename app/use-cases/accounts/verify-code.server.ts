import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { SignedInRole } from "#app/domain/access/actor.ts";
import { codeRefusal, sessionLifetime } from "#app/domain/accounts/session-rules.ts";
import { hashOfCode, randomToken, sameText, sha256Hex } from "#app/infra/secrets.server.ts";
import { spend } from "#app/infra/limits.server.ts";
import type { Context } from "../context.server.ts";

export type OpenedSession = { token: string; role: SignedInRole; seconds: number };

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

  const token = randomToken(32);
  const opened = await ctx.db.$transaction(async (tx) => {
    const used = await tx.signInCode.updateMany({ where: { id: code.id, usedAt: null }, data: { usedAt: ctx.now } });
    const user = await tx.user.findFirst({ where: { id: code.userId ?? "", disabledAt: null }, select: { id: true, role: true } });
    if (used.count === 0 || user === null) return null;
    const { idleMs, absoluteMs } = sessionLifetime(user.role);
    await tx.session.create({ data: { tokenHash: sha256Hex(token), userId: user.id, createdAt: ctx.now, lastSeenAt: ctx.now, expiresAt: new Date(ctx.now.getTime() + absoluteMs) } });
    await tx.user.update({ where: { id: user.id }, data: { lastSignInAt: ctx.now } });
    await tx.audit.create({ data: { id: ctx.newId(), at: ctx.now, actorId: user.id, actorRole: user.role, action: "session.opened", subjectType: "user", subjectId: user.id } });
    return { role: user.role, seconds: Math.floor((user.role === "beneficiary" ? idleMs : absoluteMs) / 1000) };
  });
  return opened === null ? refuse("invalid", "sign-in.code-wrong", "code") : ok({ token, ...opened });
}
