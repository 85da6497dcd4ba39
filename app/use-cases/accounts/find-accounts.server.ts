import type { ActorOf, SignedInRole } from "#app/domain/access/actor.ts";
import type { Prisma } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";
import { accountCondition } from "./account-condition.server.ts";

export type FoundAccount = {
  userId: string;
  role: SignedInRole;
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  organisationName: string | null;
  areaName: string | null;
  lastSignInAt: Date | null;
  isDisabled: boolean;
  /** For a person: where she lives and who coaches her; two of one name are told apart by it. */
  communeName: string | null;
  coachName: string | null;
  /** The last mail or SMS; `null`: none was ever written. */
  lastMessage: { kind: string; channel: string; status: string; createdAt: Date } | null;
};
export type FoundAccounts = { accounts: FoundAccount[]; /** There were more than are shown. */ isCut: boolean; /** Nobody is written so: these are written nearly so. */ isNear: boolean };

const MOST = 30;
type Row = Omit<FoundAccount, "lastMessage"> & { kind: string | null; channel: string | null; status: string | null; sentAt: Date | null };

/**
 * The accounts of the territory that someone on the phone may be: by name, phone number, e-mail address or organisation.
 *
 * Every word typed must be found; accents, capitals and the way a number is cut do not count. Where nobody is written so, those
 * written nearly so. At most 30, closed ones last.
 */
export async function findAccounts(ctx: Context<ActorOf<"hotliner"> | ActorOf<"admin">>, typed: string): Promise<FoundAccounts> {
  const exact = await lookFor(ctx, accountCondition(typed));
  const rows = exact.length > 0 ? exact : await lookFor(ctx, accountCondition(typed, true));
  const accounts = rows.slice(0, MOST).map(({ kind, channel, status, sentAt, ...row }) => ({
    ...row, lastMessage: kind === null || channel === null || status === null || sentAt === null ? null : { kind, channel, status, createdAt: sentAt },
  }));
  return { accounts, isCut: rows.length > MOST, isNear: exact.length === 0 && accounts.length > 0 };
}

async function lookFor(ctx: Context<ActorOf<"hotliner"> | ActorOf<"admin">>, matches: Prisma.Sql | null): Promise<Row[]> {
  if (matches === null) return [];
  return ctx.db.$queryRaw<Row[]>`
    SELECT u.id AS "userId", u.role::text AS role, u.first_name AS "firstName", u.last_name AS "lastName", u.email, u.phone,
      o.name AS "organisationName", a.name AS "areaName", u.last_sign_in_at AS "lastSignInAt", u.disabled_at IS NOT NULL AS "isDisabled",
      c.name AS "communeName", k.first_name || ' ' || k.last_name AS "coachName", m.kind, m.channel, m.status, m.created_at AS "sentAt"
    FROM "user" u LEFT JOIN organisation o ON o.id = u.organisation_id LEFT JOIN area a ON a.id = u.area_id
      LEFT JOIN beneficiary b ON b.user_id = u.id LEFT JOIN commune c ON c.code = b.commune_code LEFT JOIN "user" k ON k.id = b.coach_id
      LEFT JOIN LATERAL (SELECT kind, channel, status, created_at FROM notification n WHERE n.user_id = u.id AND n.channel <> 'none' ORDER BY n.created_at DESC LIMIT 1) m ON true
    WHERE u.territory_id = ${ctx.actor.territoryId}::uuid AND ${matches}
    ORDER BY u.disabled_at IS NOT NULL, u.last_name, u.first_name, u.id LIMIT ${MOST + 1}`;
}
