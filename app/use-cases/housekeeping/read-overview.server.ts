import type { ActorOf, SignedInRole } from "#app/domain/access/actor.ts";
import { SILENT_AFTER_DAYS } from "#app/domain/applications/silence.ts";
import type { OfferKind } from "#app/domain/matching/types.ts";
import { stages, type Stage } from "#app/domain/organisations/stages.ts";
import { REFERRAL } from "#app/domain/referents/referrals.ts";
import type { Context } from "../context.server.ts";
import { listFailedNotifications, type FailedNotification } from "../notifications/list-failed-notifications.server.ts";

export type CoachLoad = { userId: string; name: string; areaName: string | null; /** People with an open coaching. */ active: number; portfolio: number };
/** Answers that one organisation has left waiting, the oldest since `since`. */
export type SilentEmployer = { organisationId: string; name: string; phone: string; waiting: number; since: Date };
export type Overview = {
  accounts: { role: SignedInRole; open: number; closed: number; neverCame: number }[];
  coaches: CoachLoad[];
  withoutCoach: number;
  organisations: { stage: Stage; count: number }[];
  openOffers: { kind: OfferKind; count: number }[];
  /** Answers sent to an employer more than 7 days ago that he has not answered. */
  waiting: number;
  silentEmployers: SilentEmployer[];
  failed: FailedNotification[];
  /** People whom a referent sent, and whom no coach answered in a week. */
  lateReferrals: number;
};

const DAY_MS = 86_400_000;

/** The state of the house for its administrator: what waits for someone first, then who is there. Counts, no person's file. */
export async function readOverview(ctx: Context<ActorOf<"admin">>): Promise<Overview> {
  const { territoryId } = ctx.actor;
  const [accounts, coaches, withoutCoach, byStage, byKind, silentEmployers, failed, lateReferrals] = await Promise.all([
    ctx.db.$queryRaw<Overview["accounts"]>`
      SELECT u.role::text AS role, count(*) FILTER (WHERE disabled_at IS NULL)::int AS open, count(*) FILTER (WHERE disabled_at IS NOT NULL)::int AS closed,
        count(*) FILTER (WHERE disabled_at IS NULL AND last_sign_in_at IS NULL)::int AS "neverCame"
      FROM "user" u WHERE territory_id = ${territoryId}::uuid GROUP BY u.role ORDER BY u.role`,
    ctx.db.$queryRaw<CoachLoad[]>`
      SELECT u.id AS "userId", u.first_name || ' ' || u.last_name AS name, a.name AS "areaName",
        (SELECT count(*)::int FROM beneficiary b JOIN coaching_episode e ON e.beneficiary_id = b.id AND e.closed_on IS NULL WHERE b.coach_id = u.id) AS active,
        (SELECT count(*)::int FROM beneficiary b WHERE b.coach_id = u.id) AS portfolio
      FROM "user" u LEFT JOIN area a ON a.id = u.area_id
      WHERE u.territory_id = ${territoryId}::uuid AND u.role = 'coach' AND u.disabled_at IS NULL ORDER BY u.last_name, u.id`,
    ctx.db.beneficiary.count({ where: { territoryId, coachId: null, user: { disabledAt: null } } }),
    ctx.db.organisation.groupBy({ by: ["stage"], where: { territoryId }, _count: true }),
    ctx.db.offer.groupBy({ by: ["kind"], where: { territoryId, status: "open" }, _count: true, orderBy: { kind: "asc" } }),
    ctx.db.$queryRaw<SilentEmployer[]>`
      SELECT g.id AS "organisationId", g.name, g.phone, count(*)::int AS waiting, min(a.moved_at) AS since
      FROM application a JOIN offer o ON o.id = a.offer_id JOIN organisation g ON g.id = o.organisation_id
      WHERE g.territory_id = ${territoryId}::uuid AND a.state = 'positionne' AND a.moved_at <= ${new Date(ctx.now.getTime() - SILENT_AFTER_DAYS.sent * DAY_MS)}
      GROUP BY g.id ORDER BY since, g.id`,
    listFailedNotifications(ctx),
    ctx.db.referral.count({ where: { territoryId, state: "attente", createdAt: { lte: new Date(ctx.now.getTime() - REFERRAL.lateDays * DAY_MS) } } }),
  ]);
  return {
    accounts, coaches, withoutCoach, silentEmployers, failed, lateReferrals,
    organisations: stages.map((stage) => ({ stage, count: byStage.find((row) => row.stage === stage)?._count ?? 0 })),
    openOffers: byKind.map((row) => ({ kind: row.kind, count: row._count })),
    waiting: silentEmployers.reduce((sum, { waiting }) => sum + waiting, 0),
  };
}
