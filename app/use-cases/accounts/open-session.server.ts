import type { SignedInRole } from "#app/domain/access/actor.ts";
import { sessionLifetime } from "#app/domain/accounts/session-rules.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { randomToken, sha256Hex } from "#app/infra/secrets.server.ts";
import type { Context } from "../context.server.ts";

/** `token` is for the cookie, which lives `seconds`: only its hash is stored. */
export type OpenedSession = { token: string; role: SignedInRole; seconds: number };

/** Opens a session for someone who has just shown who they are, in the transaction that spends what they showed; null when the account is closed. */
export async function openSession(tx: Tx, ctx: Context, userId: string): Promise<OpenedSession | null> {
  const user = await tx.user.findFirst({ where: { id: userId, disabledAt: null }, select: { id: true, role: true } });
  if (user === null) return null;
  const token = randomToken(32);
  const { idleMs, absoluteMs } = sessionLifetime(user.role);
  await tx.session.create({ data: { tokenHash: sha256Hex(token), userId: user.id, createdAt: ctx.now, lastSeenAt: ctx.now, expiresAt: new Date(ctx.now.getTime() + absoluteMs) } });
  await tx.user.update({ where: { id: user.id }, data: { lastSignInAt: ctx.now }, select: { id: true } });
  await tx.erasureNotice.deleteMany({ where: { userId: user.id } });
  await tx.audit.create({ data: { id: ctx.newId(), at: ctx.now, actorId: user.id, actorRole: user.role, action: "session.opened", subjectType: "user", subjectId: user.id } });
  return { token, role: user.role, seconds: Math.floor((user.role === "beneficiary" ? idleMs : absoluteMs) / 1000) };
}
