import type { DayFacts } from "#app/domain/coaching/day/sources.ts";
import { TELLING } from "#app/domain/notifications/telling.ts";
import { part, type Part } from "#app/infra/read-parts.server.ts";

/**
 * Where each of her people stands whose coaching is open, over `mine`: one row a person, each look by an index of hers.
 *
 * What was before this coaching is not looked at: two years of meetings would be read for the last one. A sign of hers is never an opened page: a sign-in, an answer, a letter, something ticked, a meeting kept.
 */
export function peoplePart(): Part<DayFacts["people"]> {
  return part`
    SELECT mine.id AS "beneficiaryId", mine.who, mine.phone, e.starts_on AS "startsOn", e.ends_on AS "endsOn", e.hired_on AS "hiredOn",
      coalesce(r.pending, 0) AS "pendingProposals", r.last_at AS "lastProposalAt", coalesce(a.under_way, 0) AS "underWay", good.n AS "goodOffers",
      greatest(mine.last_sign_in_at, r.answered_at, a.acted_at, l.at, p.kept_at, p.answered_at, t.at) AS "lastSignAt", coalesce(p.absences, 0) AS absences, p.absent_at AS "lastAbsenceAt", p.kept_at AS "lastKeptAt"
    FROM mine JOIN coaching_episode e ON e.beneficiary_id = mine.id AND e.closed_on IS NULL
      LEFT JOIN LATERAL (SELECT count(*) FILTER (WHERE r.answered_at IS NULL)::int AS pending, max(r.created_at) AS last_at, max(r.answered_at) FILTER (WHERE r.answer IS NOT NULL) AS answered_at
        FROM recommendation r WHERE r.beneficiary_id = mine.id) r ON TRUE
      LEFT JOIN LATERAL (SELECT count(*) FILTER (WHERE a.state IN ('positionne', 'entretien'))::int AS under_way,
          max((SELECT max(h.at) FROM application_event h WHERE h.application_id = a.id AND h.by_role = 'beneficiary')) AS acted_at
        FROM application a WHERE a.beneficiary_id = mine.id AND (a.moved_at >= e.starts_on OR a.state IN ('positionne', 'entretien'))) a ON TRUE
      LEFT JOIN LATERAL (SELECT max(l.created_at) AS at FROM letter l WHERE l.beneficiary_id = mine.id AND l.author_role = 'beneficiary' AND l.created_at >= e.starts_on) l ON TRUE
      LEFT JOIN LATERAL (SELECT max(p.starts_at) FILTER (WHERE p.status = 'honore') AS kept_at, max(p.answered_at) AS answered_at,
          count(*) FILTER (WHERE p.status = 'non-excuse')::int AS absences, max(p.starts_at) FILTER (WHERE p.status = 'non-excuse') AS absent_at
        FROM appointment p WHERE p.beneficiary_id = mine.id AND p.starts_at >= e.starts_on) p ON TRUE
      LEFT JOIN LATERAL (SELECT max(t.done_at) AS at FROM coach_task t WHERE t.beneficiary_id = mine.id AND t.done_by_id = mine.user_id AND t.done_at >= e.starts_on) t ON TRUE
      LEFT JOIN LATERAL (SELECT count(*)::int AS n FROM match m JOIN offer o ON o.id = m.offer_id
        WHERE m.beneficiary_id = mine.id AND NOT m.is_blocked AND m.score >= ${TELLING.leastScore} AND m.reach = 'in' AND o.status = 'open') good ON TRUE`;
}
