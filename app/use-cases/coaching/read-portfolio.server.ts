import type { ActorOf } from "#app/domain/access/actor.ts";
import { SILENT_AFTER_DAYS } from "#app/domain/applications/silence.ts";
import { episodeWeek } from "#app/domain/coaching/episode.ts";
import { localDay } from "#app/domain/kit/french.ts";
import type { TravelMode } from "#app/domain/matching/types.ts";
import { TELLING } from "#app/domain/notifications/telling.ts";
import { Prisma } from "#app/infra/db.server.ts";
import { readKept } from "#app/infra/read-kept.server.ts";
import type { Context } from "../context.server.ts";

export type PortfolioRow = {
  beneficiaryId: string;
  firstName: string;
  lastName: string;
  communeName: string;
  /** Her first wish, in her words. */
  wish: string | null;
  /** Means of travel that are hers today; a loan that is over is none. */
  modes: TravelMode[];
  weeklyHoursMax: number | null;
  /** Last day of the coaching that is open. */
  endsOn: string | null;
  /** Themes of her open freins, for narrowing only: they go to no file and to no page of someone else. */
  freins: string[];
  /** `null`: no coaching is open. */
  episode: { week: number; weeks: number; isInJob: boolean } | null;
  /** Open offers that she can reach, that nothing blocks and that score enough to be worth telling. */
  goodOffers: number;
  /** Proposals she has not answered yet. */
  pendingProposals: number;
  /** When something was last proposed to her, by any coach. `null`: never. */
  lastProposalAt: Date | null;
  /** Her answers that wait at an employer's or have a meeting. */
  underWay: number;
  /** Among these, those an employer has left without an answer for long: the person is told that her coach knows. */
  silent: number;
  nextAppointmentAt: Date | null;
  /** The last appointment kept or the last thing she did with an offer. Never a sign-in nor a click. `null`: none yet. */
  lastContactAt: Date | null;
};

type Row = Omit<PortfolioRow, "episode"> & { startsOn: string | null; hiredOn: string | null };

const DAY_MS = 86_400_000;
const MOST_ROWS = 1000;

/** A coach's people with what matters of each, by first name; at most 1 000. One round trip. */
export async function readPortfolio(ctx: Context<ActorOf<"coach">>): Promise<PortfolioRow[]> {
  const ago = (days: number) => new Date(ctx.now.getTime() - days * DAY_MS);
  const rows = await readKept<Row>(ctx.db, Prisma.sql`
    WITH mine AS (
      SELECT b.id, b.user_id, b.commune_code, b.weekly_hours_max FROM beneficiary b
      WHERE b.coach_id = ${ctx.actor.userId}::uuid AND b.territory_id = ${ctx.actor.territoryId}::uuid LIMIT ${MOST_ROWS}
    ), good AS (
      SELECT m.beneficiary_id, count(*)::int AS n FROM match m JOIN mine ON mine.id = m.beneficiary_id JOIN offer o ON o.id = m.offer_id
      WHERE NOT m.is_blocked AND m.reach = 'in' AND m.score >= ${TELLING.leastScore} AND o.status = 'open' GROUP BY 1
    ), proposal AS (
      SELECT r.beneficiary_id, count(*) FILTER (WHERE r.answered_at IS NULL)::int AS pending, max(r.created_at) AS last_at, max(r.answered_at) FILTER (WHERE r.answer IS NOT NULL) AS answered_at
      FROM recommendation r JOIN mine ON mine.id = r.beneficiary_id GROUP BY 1
    ), sent AS (
      SELECT a.beneficiary_id, count(*) FILTER (WHERE a.state IN ('positionne', 'entretien'))::int AS under_way,
        count(*) FILTER (WHERE (a.state = 'positionne' AND a.moved_at <= ${ago(SILENT_AFTER_DAYS.sent)}) OR (a.state = 'entretien' AND a.interview_at <= ${ago(SILENT_AFTER_DAYS.meeting)}))::int AS silent
      FROM application a JOIN mine ON mine.id = a.beneficiary_id GROUP BY 1
    ), acted AS (
      SELECT a.beneficiary_id, max(e.at) AS at FROM application_event e JOIN application a ON a.id = e.application_id JOIN mine ON mine.id = a.beneficiary_id
      WHERE e.by_role = 'beneficiary' GROUP BY 1
    ), held AS (
      SELECT f.beneficiary_id, array_agg(f.theme) AS themes FROM frein f JOIN mine ON mine.id = f.beneficiary_id WHERE f.state <> 'leve' GROUP BY 1
    )
    SELECT mine.id AS "beneficiaryId", u.first_name AS "firstName", u.last_name AS "lastName", c.name AS "communeName",
      mine.weekly_hours_max AS "weeklyHoursMax", (SELECT p.label FROM project p WHERE p.beneficiary_id = mine.id AND p.rank = 1) AS wish,
      ARRAY(SELECT DISTINCT m.mode::text FROM travel_means m WHERE m.beneficiary_id = mine.id AND (m.until_on IS NULL OR m.until_on >= ${localDay(ctx.now)}::date) ORDER BY 1) AS modes,
      e.starts_on::text AS "startsOn", e.ends_on::text AS "endsOn", e.hired_on::text AS "hiredOn",
      coalesce(good.n, 0) AS "goodOffers", coalesce(proposal.pending, 0) AS "pendingProposals", proposal.last_at AS "lastProposalAt",
      coalesce(sent.under_way, 0) AS "underWay", coalesce(sent.silent, 0) AS "silent",
      next.at AS "nextAppointmentAt", greatest(kept.at, proposal.answered_at, acted.at) AS "lastContactAt",
      coalesce(held.themes, '{}') AS freins
    FROM mine JOIN "user" u ON u.id = mine.user_id JOIN commune c ON c.code = mine.commune_code
      LEFT JOIN coaching_episode e ON e.beneficiary_id = mine.id AND e.closed_on IS NULL
      LEFT JOIN good ON good.beneficiary_id = mine.id LEFT JOIN proposal ON proposal.beneficiary_id = mine.id
      LEFT JOIN sent ON sent.beneficiary_id = mine.id LEFT JOIN acted ON acted.beneficiary_id = mine.id LEFT JOIN held ON held.beneficiary_id = mine.id
      -- By the index of her meetings, one each: two years of them are not read for the last and the next.
      LEFT JOIN LATERAL (SELECT p.starts_at AS at FROM appointment p WHERE p.beneficiary_id = mine.id AND p.status = 'honore' AND p.starts_at <= ${ctx.now} ORDER BY p.starts_at DESC LIMIT 1) kept ON TRUE
      LEFT JOIN LATERAL (SELECT p.starts_at AS at FROM appointment p WHERE p.beneficiary_id = mine.id AND p.status = 'fixe' AND p.starts_at > ${ctx.now} ORDER BY p.starts_at LIMIT 1) next ON TRUE
    ORDER BY u.first_name, u.last_name, mine.id`, { planOnce: true });
  const today = localDay(ctx.now);
  return rows.map(({ startsOn, hiredOn, ...row }) => ({ ...row, episode: episodeOf(startsOn, row.endsOn, hiredOn, today) }));
}

function episodeOf(startsOn: string | null, endsOn: string | null, hiredOn: string | null, today: string): PortfolioRow["episode"] {
  if (startsOn === null || endsOn === null) return null;
  const week = episodeWeek(startsOn, endsOn, today);
  return week && { ...week, isInJob: hiredOn !== null };
}
