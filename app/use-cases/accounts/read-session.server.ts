import type { Actor, SignedInRole } from "#app/domain/access/actor.ts";
import { sessionHolds } from "#app/domain/accounts/session-rules.ts";
import { Prisma } from "#app/infra/db.server.ts";
import { readKept } from "#app/infra/read-kept.server.ts";
import { sha256Hex } from "#app/infra/secrets.server.ts";
import type { Context } from "../context.server.ts";
import { rememberHeader, type AccountHeader } from "./account-header.ts";

const TOUCH_EVERY_MS = 60_000;

/**
 * Who holds this session token; nobody when it is unknown, out of date, or its account is disabled.
 *
 * One round trip, the first of every signed-in page; it brings along what the top of the page says of the account. The instant of last use is written at most once a minute.
 */
export async function readSession(ctx: Context, token: string): Promise<Actor> {
  const [session] = await readKept<SessionRow>(ctx.db, Prisma.sql`
    SELECT s.token_hash AS "tokenHash", s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt", u.id, u.role, u.territory_id AS "territoryId", u.area_id AS "areaId",
      u.organisation_id AS "organisationId", u.structure_id AS "structureId", u.disabled_at AS "disabledAt", b.id AS "beneficiaryId", u.first_name AS "firstName", coalesce(o.name, r.name, a.name) AS under
    FROM session s JOIN "user" u ON u.id = s.user_id LEFT JOIN beneficiary b ON b.user_id = u.id
    LEFT JOIN organisation o ON o.id = u.organisation_id LEFT JOIN referent_structure r ON r.id = u.structure_id LEFT JOIN area a ON a.id = u.area_id WHERE s.token_hash = ${sha256Hex(token)}`);
  if (session === undefined || session.disabledAt !== null || !sessionHolds(session.role, session, ctx.now)) return { role: "nobody" };
  if (ctx.now.getTime() - session.lastSeenAt.getTime() > TOUCH_EVERY_MS) {
    await ctx.db.session.updateMany({ where: { tokenHash: session.tokenHash }, data: { lastSeenAt: ctx.now } });
  }
  return rememberHeader(actorOf(session), { firstName: session.firstName, under: session.under });
}

type SessionUser = { id: string; role: SignedInRole; territoryId: string; areaId: string | null; organisationId: string | null; structureId: string | null; beneficiaryId: string | null };
type SessionRow = SessionUser & AccountHeader & { tokenHash: string; createdAt: Date; lastSeenAt: Date; disabledAt: Date | null };

/** An account whose role lacks what it needs (a person without a file, an employer or a referent without a house) is nobody. */
function actorOf(user: SessionUser): Actor {
  const base = { userId: user.id, territoryId: user.territoryId };
  switch (user.role) {
    case "beneficiary":
      return user.beneficiaryId ? { role: "beneficiary", ...base, beneficiaryId: user.beneficiaryId } : { role: "nobody" };
    case "employer":
      return user.organisationId ? { role: "employer", ...base, organisationId: user.organisationId } : { role: "nobody" };
    case "referent":
      return user.structureId ? { role: "referent", ...base, structureId: user.structureId } : { role: "nobody" };
    case "coach":
      return { role: "coach", ...base, areaId: user.areaId };
    case "hotliner":
    case "admin":
      return { role: user.role, ...base };
  }
}
