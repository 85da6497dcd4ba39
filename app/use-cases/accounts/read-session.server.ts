import type { Actor } from "#app/domain/access/actor.ts";
import { sessionHolds } from "#app/domain/accounts/session-rules.ts";
import { sha256Hex } from "#app/infra/secrets.server.ts";
import type { Context } from "../context.server.ts";

const TOUCH_EVERY_MS = 60_000;

/**
 * Who holds this session token; nobody when it is unknown, out of date, or its account is disabled.
 *
 * One round trip. The instant of last use is written at most once a minute.
 */
export async function readSession(ctx: Context, token: string): Promise<Actor> {
  const session = await ctx.db.session.findUnique({
    where: { tokenHash: sha256Hex(token) },
    relationLoadStrategy: "join",
    select: {
      tokenHash: true,
      createdAt: true,
      lastSeenAt: true,
      user: { select: { id: true, role: true, territoryId: true, areaId: true, organisationId: true, disabledAt: true, beneficiary: { select: { id: true } } } },
    },
  });
  if (session === null || session.user.disabledAt !== null || !sessionHolds(session.user.role, session, ctx.now)) return { role: "nobody" };
  if (ctx.now.getTime() - session.lastSeenAt.getTime() > TOUCH_EVERY_MS) {
    await ctx.db.session.updateMany({ where: { tokenHash: session.tokenHash }, data: { lastSeenAt: ctx.now } });
  }
  return actorOf(session.user);
}

type SessionUser = { id: string; role: Exclude<Actor["role"], "nobody" | "system">; territoryId: string; areaId: string | null; organisationId: string | null; beneficiary: { id: string } | null };

/** An account whose role lacks what it needs (a person without a file, an employer without an organisation) is nobody. */
function actorOf(user: SessionUser): Actor {
  const base = { userId: user.id, territoryId: user.territoryId };
  switch (user.role) {
    case "beneficiary":
      return user.beneficiary ? { role: "beneficiary", ...base, beneficiaryId: user.beneficiary.id } : { role: "nobody" };
    case "employer":
      return user.organisationId ? { role: "employer", ...base, organisationId: user.organisationId } : { role: "nobody" };
    case "coach":
      return { role: "coach", ...base, areaId: user.areaId };
    case "hotliner":
    case "admin":
      return { role: user.role, ...base };
  }
}
