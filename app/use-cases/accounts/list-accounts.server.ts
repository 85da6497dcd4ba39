import type { ActorOf, SignedInRole } from "#app/domain/access/actor.ts";
import { Prisma } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";
import { accountCondition } from "./account-condition.server.ts";

export type AccountRow = {
  userId: string;
  role: SignedInRole;
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  areaName: string | null;
  organisationName: string | null;
  structureName: string | null;
  portfolio: number;
  isDisabled: boolean;
  lastSignInAt: Date | null;
  isMe: boolean;
};

const PROFESSIONALS: SignedInRole[] = ["coach", "hotliner", "employer", "admin", "referent"];
const MOST_ROWS = 500;

export type AccountFilter = { role?: SignedInRole; words?: string; closedOnly?: boolean };

/**
 * The accounts of the territory's professionals, or of one role, by last name; at most 500. Closed ones come last.
 *
 * `words` are looked for as the help line does (`accountCondition`).
 */
export async function listAccounts(ctx: Context<ActorOf<"admin">>, filter: AccountFilter = {}): Promise<AccountRow[]> {
  const named = await idsMatching(ctx, filter.words ?? "");
  const rows = await ctx.db.user.findMany({
    where: {
      territoryId: ctx.actor.territoryId, role: { in: filter.role ? [filter.role] : PROFESSIONALS },
      ...(named === null ? {} : { id: { in: named } }), ...(filter.closedOnly ? { disabledAt: { not: null } } : {}),
    },
    relationLoadStrategy: "join",
    select: {
      id: true, role: true, firstName: true, lastName: true, email: true, phone: true, disabledAt: true, lastSignInAt: true,
      area: { select: { name: true } }, organisation: { select: { name: true } }, structure: { select: { name: true } }, _count: { select: { portfolio: true } },
    },
    orderBy: [{ disabledAt: { sort: "asc", nulls: "first" } }, { lastName: "asc" }, { firstName: "asc" }, { id: "asc" }],
    take: MOST_ROWS,
  });
  return rows.map(({ id, area, organisation, structure, disabledAt, _count, ...row }) => ({
    userId: id, ...row, areaName: area?.name ?? null, organisationName: organisation?.name ?? null, structureName: structure?.name ?? null, portfolio: _count.portfolio,
    isDisabled: disabledAt !== null, isMe: id === ctx.actor.userId,
  }));
}

/** Whose account has these words; null when none were typed. */
async function idsMatching(ctx: Context<ActorOf<"admin">>, words: string): Promise<string[] | null> {
  if (words.trim() === "") return null;
  const condition = accountCondition(words) ?? Prisma.sql`false`;
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT u.id FROM "user" u LEFT JOIN organisation o ON o.id = u.organisation_id
    WHERE u.territory_id = ${ctx.actor.territoryId}::uuid AND ${condition} ORDER BY u.last_name, u.id LIMIT ${MOST_ROWS}`;
  return rows.map(({ id }) => id);
}
