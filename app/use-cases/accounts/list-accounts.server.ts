import type { ActorOf, SignedInRole } from "#app/domain/access/actor.ts";
import type { Context } from "../context.server.ts";

export type AccountRow = {
  userId: string;
  role: SignedInRole;
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  areaName: string | null;
  organisationName: string | null;
  portfolio: number;
  isDisabled: boolean;
  lastSignInAt: Date | null;
  isMe: boolean;
};

const PROFESSIONALS: SignedInRole[] = ["coach", "hotliner", "employer", "admin"];
const MOST_ROWS = 500;

/** The accounts of the territory's professionals, or of one role, by last name; at most 500. Closed ones come last. */
export async function listAccounts(ctx: Context<ActorOf<"admin">>, filter: { role?: SignedInRole } = {}): Promise<AccountRow[]> {
  const rows = await ctx.db.user.findMany({
    where: { territoryId: ctx.actor.territoryId, role: { in: filter.role ? [filter.role] : PROFESSIONALS } },
    relationLoadStrategy: "join",
    select: {
      id: true, role: true, firstName: true, lastName: true, email: true, phone: true, disabledAt: true, lastSignInAt: true,
      area: { select: { name: true } }, organisation: { select: { name: true } }, _count: { select: { portfolio: true } },
    },
    orderBy: [{ disabledAt: { sort: "asc", nulls: "first" } }, { lastName: "asc" }, { firstName: "asc" }, { id: "asc" }],
    take: MOST_ROWS,
  });
  return rows.map(({ id, area, organisation, disabledAt, _count, ...row }) => ({
    userId: id, ...row, areaName: area?.name ?? null, organisationName: organisation?.name ?? null, portfolio: _count.portfolio,
    isDisabled: disabledAt !== null, isMe: id === ctx.actor.userId,
  }));
}
