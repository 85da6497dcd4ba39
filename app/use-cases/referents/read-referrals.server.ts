import type { ActorOf } from "#app/domain/access/actor.ts";
import { phoneInWords } from "#app/domain/accounts/address.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { motiveOf, type EntrustmentMotive } from "#app/domain/referents/entrustment-words.ts";
import { byRoom, isLate } from "#app/domain/referents/referrals.ts";
import type { Prisma } from "#app/infra/db.server.ts";
import { findSimilarPeople, type SimilarPerson } from "../accounts/find-similar-people.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { referentColumns, referentName } from "./entrustment-rows.server.ts";
import { referralsFor } from "./referrals-scope.server.ts";

type Staff = Context<ActorOf<"coach" | "admin">>;
export type ReferralLine = { referralId: string; name: string; communeName: string; line: string; referent: string; createdAt: Date; /** Nobody took it in a week. */ isLate: boolean };
/** A coach who could follow her. `active`: people with an open coaching, to be held against the usual number. */
export type CoachRoom = { coachId: string; name: string; areaId: string | null; areaName: string | null; active: number };
/** `coaches`: in the order in which she is theirs; for a coach, herself alone. */
export type ReferralView = ReferralLine & { phone: string; email: string; motive: EntrustmentMotive; similar: SimilarPerson[]; coaches: CoachRoom[] };

const columns = { id: true, firstName: true, lastName: true, phone: true, email: true, line: true, motive: true, createdAt: true, commune: { select: { name: true, areaId: true } }, referent: { select: referentColumns } } satisfies Prisma.ReferralSelect;
const lineOf = (row: Prisma.ReferralGetPayload<{ select: typeof columns }>, now: Date): ReferralLine => ({ referralId: row.id, name: `${row.firstName} ${row.lastName}`, communeName: row.commune.name, line: row.line, referent: referentName(row.referent), createdAt: row.createdAt, isLate: isLate(row, now) });

/** The referrals that wait for this reader, the oldest first. */
export async function listReferrals(ctx: Staff): Promise<ReferralLine[]> {
  const rows = await ctx.db.referral.findMany({ where: referralsFor(ctx.actor), relationLoadStrategy: "join", select: columns, orderBy: [{ createdAt: "asc" }, { id: "asc" }], take: 200 });
  return rows.map((row) => lineOf(row, ctx.now));
}

/**
 * One referral that waits, those whom she may be, and who has room for her. That it was read is written down.
 *
 * @returns refusal: `referral.missing`
 */
export async function readReferral(ctx: Staff, referralId: string): Promise<Result<ReferralView>> {
  const row = await ctx.db.referral.findFirst({ where: { AND: [{ id: referralId }, referralsFor(ctx.actor)] }, relationLoadStrategy: "join", select: columns });
  if (row === null) return refuse("missing", "referral.missing");
  await ctx.db.$transaction((tx) => noteInAudit(tx, ctx, { action: "referral.read", subjectType: "referral", subjectId: referralId }));
  const [similar, rooms] = [await findSimilarPeople(ctx, row), await roomsOf(ctx)];
  return ok({ ...lineOf(row, ctx.now), phone: row.phone === "" ? "" : phoneInWords(row.phone), email: row.email, motive: motiveOf(row.motive), similar, coaches: byRoom(rooms, row.commune.areaId) });
}

/** The coaches of the territory with how many people each accompanies; for a coach, herself. */
function roomsOf({ db, actor }: Staff): Promise<CoachRoom[]> {
  return db.$queryRaw<CoachRoom[]>`
    SELECT u.id AS "coachId", u.first_name || ' ' || u.last_name AS name, u.area_id AS "areaId", a.name AS "areaName",
      (SELECT count(*)::int FROM beneficiary b JOIN coaching_episode e ON e.beneficiary_id = b.id AND e.closed_on IS NULL WHERE b.coach_id = u.id) AS active
    FROM "user" u LEFT JOIN area a ON a.id = u.area_id
    WHERE u.territory_id = ${actor.territoryId}::uuid AND u.role = 'coach' AND u.disabled_at IS NULL AND (${actor.role} = 'admin' OR u.id = ${actor.userId}::uuid)`;
}
