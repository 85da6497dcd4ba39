import type { ActorOf } from "#app/domain/access/actor.ts";
import { SILENT_AFTER_DAYS } from "#app/domain/applications/silence.ts";
import { DAY_RULES } from "#app/domain/coaching/day/kinds.ts";
import type { DayClock } from "#app/domain/coaching/day/line.ts";
import type { DayFacts } from "#app/domain/coaching/day/sources.ts";
import { TELLING } from "#app/domain/notifications/telling.ts";
import { Prisma } from "#app/infra/db.server.ts";
import { part, type Part } from "#app/infra/read-parts.server.ts";
import type { Context } from "../../context.server.ts";
import { followedParts } from "./followed-parts.server.ts";
import { referentsParts } from "./referents-parts.server.ts";
import { peoplePart } from "./people-part.server.ts";

export type CoachContext = Context<ActorOf<"coach">>;
const DAY_MS = 86_400_000;

/** The people of a coach, whom every part selects from: nobody else's file can come in. `who`: « Nadia B. ». */
export function herPeople({ actor }: CoachContext): Prisma.Sql {
  return Prisma.sql`WITH mine AS MATERIALIZED (
    SELECT b.id, b.user_id, b.lat, b.lng, u.phone, u.last_sign_in_at, u.first_name || ' ' || left(u.last_name, 1) || '.' AS who
    FROM beneficiary b JOIN "user" u ON u.id = b.user_id WHERE b.coach_id = ${actor.userId}::uuid AND b.territory_id = ${actor.territoryId}::uuid
  )`;
}

/** Whether someone needs no other proposal: one was made since a moment, one waits for her answer while it can still be given, or she has a job. */
const hasNext = (since: "a.moved_at" | "r.answered_at") => Prisma.sql`(EXISTS (SELECT 1 FROM application sa JOIN offer so ON so.id = sa.offer_id
    WHERE sa.beneficiary_id = mine.id AND sa.state IN ('accepte', 'demarre', 'suivi') AND so.kind = 'EMPLOI') OR EXISTS (SELECT 1 FROM recommendation s JOIN offer so ON so.id = s.offer_id
    WHERE s.beneficiary_id = mine.id AND (s.created_at > ${Prisma.raw(since)} OR (s.answered_at IS NULL AND so.status = 'open'))))`;

/** The reading of each source of the day, over `mine`: a source without its part does not compile. */
export function dayParts(ctx: CoachContext, { now, today }: DayClock): { [Name in keyof DayFacts]: Part<DayFacts[Name]> } {
  const { userId } = ctx.actor;
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  return {
    applications: part`
      SELECT mine.id AS "beneficiaryId", mine.who, o.id AS "offerId", o.title, coalesce(org.name, o.employer_label) AS "employerName", coalesce(org.phone, '') AS "employerPhone",
        a.state, a.moved_at AS "movedAt", a.interview_at AS "interviewAt", a.interview_note AS "interviewPlace", coalesce(e.by_role, 'system') AS "byRole", e.reason,
        ${hasNext("a.moved_at")} AS "hasNext",
        json_build_object('lat', mine.lat, 'lng', mine.lng) AS home, json_build_object('lat', o.lat, 'lng', o.lng) AS work,
        (SELECT coalesce(json_agg(json_build_object('mode', m.mode, 'radiusKm', m.radius_km, 'untilOn', m.until_on)), '[]') FROM travel_means m WHERE m.beneficiary_id = mine.id) AS means
      FROM mine JOIN application a ON a.beneficiary_id = mine.id JOIN offer o ON o.id = a.offer_id LEFT JOIN organisation org ON org.id = o.organisation_id
        LEFT JOIN LATERAL (SELECT h.by_role, h.reason FROM application_event h WHERE h.application_id = a.id ORDER BY h.at DESC LIMIT 1) e ON TRUE
      WHERE a.moved_at >= ${ago(DAY_RULES.weekDays)} OR (a.state = 'positionne' AND a.moved_at <= ${ago(SILENT_AFTER_DAYS.sent)}) OR a.state = 'entretien'`,
    answers: part`
      SELECT mine.id AS "beneficiaryId", mine.who, o.id AS "offerId", o.title, coalesce(org.name, o.employer_label) AS "employerName",
        CASE r.answer WHEN 'accepted' THEN 'accepted' ELSE 'declined' END AS answer, r.answer_reason AS reason, r.answered_at AS "answeredAt",
        ${hasNext("r.answered_at")} AS "hasNext"
      FROM mine JOIN recommendation r ON r.beneficiary_id = mine.id JOIN offer o ON o.id = r.offer_id LEFT JOIN organisation org ON org.id = o.organisation_id
      WHERE r.answer IS NOT NULL AND r.answered_at >= ${ago(DAY_RULES.weekDays)}`,
    people: peoplePart(),
    letters: part`
      SELECT mine.id AS "beneficiaryId", mine.who, count(*)::int AS letters, min(l.created_at) AS "firstAt", max(l.created_at) AS "lastAt"
      FROM mine JOIN letter l ON l.beneficiary_id = mine.id WHERE l.author_role = 'beneficiary' AND l.read_at IS NULL GROUP BY 1, 2`,
    unable: part`
      SELECT mine.id AS "beneficiaryId", mine.who, p.id AS "appointmentId", p.starts_at AS "startsAt", p.answer = 'move' AS "wantsOther", p.answer_reason AS reason, p.answered_at AS "answeredAt"
      FROM mine JOIN appointment p ON p.beneficiary_id = mine.id WHERE p.status = 'fixe' AND p.starts_at > ${now} AND p.answer IN ('cannot', 'move')`,
    explained: part`
      SELECT mine.id AS "beneficiaryId", mine.who, p.id AS "appointmentId", p.starts_at AS "startsAt", p.explained_at AS "explainedAt"
      FROM mine JOIN appointment p ON p.beneficiary_id = mine.id WHERE p.status = 'non-excuse' AND p.explained_at IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM appointment_event e WHERE e.appointment_id = p.id AND e.what = 'noted' AND e."from" = 'non-excuse' AND e."to" = 'non-excuse' AND e.at >= p.explained_at)`,
    tasks: part`
      SELECT mine.id AS "beneficiaryId", mine.who, t.id AS "taskId", t.title, t.due_on AS "dueOn", t.created_at AS "createdAt"
      FROM coach_task t JOIN mine ON mine.id = t.beneficiary_id WHERE t.coach_id = ${userId}::uuid AND t.done_at IS NULL`,
    loans: part`
      SELECT mine.id AS "beneficiaryId", mine.who, m.id AS "meansId", m.mode, m.until_on AS "untilOn"
      FROM mine JOIN travel_means m ON m.beneficiary_id = mine.id WHERE m.until_on >= ${today}::date AND m.until_on <= ${today}::date + ${DAY_RULES.loanDays}::int`,
    undelivered: part`
      SELECT mine.id AS "beneficiaryId", mine.who, mine.phone, n.channel, n.created_at AS "failedAt", n.last_error AS error
      FROM mine JOIN LATERAL (SELECT n.channel, n.created_at, n.last_error FROM notification n WHERE n.user_id = mine.user_id AND n.status = 'failed' AND n.created_at >= ${ago(DAY_RULES.undeliveredDays)}
          AND NOT EXISTS (SELECT 1 FROM notification s WHERE s.user_id = n.user_id AND s.status = 'sent' AND s.channel = n.channel AND s.created_at > n.created_at)
        ORDER BY n.created_at DESC LIMIT 1) n ON TRUE`,
    // Counted before it is named, and what she knows of already asked of in one go: as one join of nine tables it takes longer to plan than the rest of the day to read.
    suits: part`
      SELECT o.id AS "offerId", o.title, coalesce(org.name, o.employer_label) AS "employerName", o.published_at AS "publishedAt", wide.people
      FROM (
        SELECT m.offer_id, count(*)::int AS people
        FROM (SELECT mine.id FROM mine JOIN coaching_episode e ON e.beneficiary_id = mine.id AND e.closed_on IS NULL AND e.hired_on IS NULL) free
          JOIN match m ON m.beneficiary_id = free.id AND NOT m.is_blocked AND m.score >= ${TELLING.leastScore} AND m.reach = 'in'
        WHERE m.offer_id = ANY (ARRAY(SELECT o.id FROM offer o WHERE o.territory_id = ${ctx.actor.territoryId}::uuid AND o.status = 'open' AND o.published_at >= ${ago(DAY_RULES.weekDays)}))
          AND NOT EXISTS (SELECT 1 FROM recommendation r WHERE r.beneficiary_id = m.beneficiary_id AND r.offer_id = m.offer_id
            UNION ALL SELECT 1 FROM application a WHERE a.beneficiary_id = m.beneficiary_id AND a.offer_id = m.offer_id
            UNION ALL SELECT 1 FROM offer_dismissal d WHERE d.beneficiary_id = m.beneficiary_id AND d.offer_id = m.offer_id)
        GROUP BY m.offer_id HAVING count(*) >= ${DAY_RULES.offerPeople} ORDER BY people DESC, m.offer_id LIMIT ${DAY_RULES.offersShown}
      ) wide JOIN offer o ON o.id = wide.offer_id LEFT JOIN organisation org ON org.id = o.organisation_id ORDER BY wide.people DESC, o.id`,
    ...followedParts(ctx, today),
    ...referentsParts(ctx, today),
  };
}
