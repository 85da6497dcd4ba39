import { DAY_RULES } from "#app/domain/coaching/day/kinds.ts";
import type { DayFacts } from "#app/domain/coaching/day/sources.ts";
import { asksToRenew } from "#app/domain/offers/moderation/renewal.ts";
import { Prisma } from "#app/infra/db.server.ts";
import { part, type Part } from "#app/infra/read-parts.server.ts";
import { callIsOpen } from "../../hotline/list-calls-asked.server.ts";
import type { CoachContext } from "./day-parts.server.ts";

/** The readings of what a coach set going and follows: work that began, structures that were asked, viviers, words left on visiting cards, over `mine`; and employers to call. */
export function followedParts({ actor, now }: CoachContext, today: string): { [Name in "checkIns" | "prescriptions" | "viviers" | "erased" | "cardReplies" | "callsAsked" | "employerSteps" | "offersEnding"]: Part<DayFacts[Name]> } {
  const herArea = Prisma.sql`(SELECT u.area_id FROM "user" u WHERE u.id = ${actor.userId}::uuid)`;
  const hers = Prisma.sql`(g.owner_id = ${actor.userId}::uuid OR (g.owner_id IS NULL AND g.area_id = ${herArea}))`;
  return {
    checkIns: part`
      SELECT mine.id AS "beneficiaryId", mine.who, k.id AS "checkInId", a.id AS "applicationId", k.side, k.milestone, o.title, coalesce(org.name, o.employer_label) AS "employerName",
        CASE k.side WHEN 'person' THEN mine.phone ELSE nullif(org.phone, '') END AS phone,
        a.hired_on::text AS "hiredOn", k.due_on::text AS "dueOn", (k.sent_at AT TIME ZONE 'Europe/Paris')::date::text AS "sentOn", (k.reminded_at AT TIME ZONE 'Europe/Paris')::date::text AS "remindedOn",
        k.answer, k.answered_at AS "answeredAt",
        EXISTS (SELECT 1 FROM "user" u WHERE u.disabled_at IS NULL AND CASE k.side
          WHEN 'person' THEN u.id = mine.user_id AND (u.email IS NOT NULL OR u.phone IS NOT NULL)
          ELSE u.organisation_id = o.organisation_id AND u.role = 'employer' AND u.email IS NOT NULL END) AS "isReachable"
      FROM mine JOIN application a ON a.beneficiary_id = mine.id JOIN check_in k ON k.application_id = a.id JOIN offer o ON o.id = a.offer_id LEFT JOIN organisation org ON org.id = o.organisation_id
      WHERE k.cancelled_at IS NULL AND a.hired_on IS NOT NULL AND (
        (k.answer IN ('trouble', 'stopped') AND k.seen_at IS NULL) OR (k.answered_at IS NULL AND k.due_on <= ${today}::date AND a.state IN ('demarre', 'suivi')))`,
    prescriptions: part`
      SELECT mine.id AS "beneficiaryId", mine.who, p.id AS "prescriptionId", i.name AS "actionName", i.operator, i.operator_phone AS "operatorPhone", p.state, p.moved_at AS "movedAt"
      FROM mine JOIN prescription p ON p.beneficiary_id = mine.id JOIN insertion_action i ON i.id = p.action_id WHERE p.state = 'envoyee'`,
    cardReplies: part`
      SELECT mine.id AS "beneficiaryId", mine.who, k.id AS "replyId", k.name, k.organisation, k.created_at AS "leftAt"
      FROM mine JOIN card_reply k ON k.beneficiary_id = mine.id WHERE k.done_at IS NULL`,
    viviers: part`
      SELECT s.id AS "searchId", s.name, count(mine.id)::int AS people, count(o.id)::int AS offers, max(e.entered_at) AS "newestAt"
      FROM saved_search s JOIN saved_search_entry e ON e.search_id = s.id AND e.left_at IS NULL AND e.seen_at IS NULL
        LEFT JOIN mine ON mine.id = e.beneficiary_id LEFT JOIN offer o ON o.id = e.offer_id AND o.status = 'open' AND (o.expires_at IS NULL OR o.expires_at > ${now})
      WHERE s.coach_id = ${actor.userId}::uuid GROUP BY s.id HAVING count(mine.id) + count(o.id) > 0`,
    erased: part`
      SELECT mine.id AS "beneficiaryId", mine.who, mine.phone, n.erases_on::text AS "erasesOn" FROM mine JOIN erasure_notice n ON n.user_id = mine.user_id`,
    // Hers, or nobody's in her area: never a colleague's.
    callsAsked: part`
      SELECT DISTINCT ON (g.id) g.id AS "organisationId", g.name, e.note AS who, e.at AS "askedAt"
      FROM organisation_event e JOIN organisation g ON g.id = e.organisation_id
      WHERE e.type = 'rappel-demande' AND e.at >= ${new Date(now.getTime() - DAY_RULES.callAskedDays * 86_400_000)} AND g.territory_id = ${actor.territoryId}::uuid
        AND ${hers} AND ${callIsOpen}
      ORDER BY g.id, e.at DESC`,
    // Of an order or a call: whoever follows the employer, else the coach who typed it in, else those of its area.
    offersEnding: part`
      SELECT o.id AS "offerId", o.title, coalesce(g.name, o.employer_label) AS employer, o.expires_at AS "expiresAt"
      FROM offer o LEFT JOIN organisation g ON g.id = o.organisation_id
        LEFT JOIN LATERAL (SELECT k.id FROM "user" k WHERE k.id IN (g.owner_id, o.entered_by_id) AND k.role = 'coach' AND k.disabled_at IS NULL ORDER BY k.id = g.owner_id DESC LIMIT 1) keeper ON TRUE
      WHERE o.territory_id = ${actor.territoryId}::uuid AND o.status = 'open' AND o.source = 'direct' AND o.expires_at > ${now} AND o.expires_at <= ${asksToRenew(now).until}
        AND CASE WHEN keeper.id IS NULL THEN o.area_id = ${herArea} ELSE keeper.id = ${actor.userId}::uuid END
        AND NOT EXISTS (SELECT 1 FROM "user" m WHERE m.organisation_id = o.organisation_id AND m.role = 'employer' AND m.disabled_at IS NULL)`,
    employerSteps: part`
      SELECT g.id AS "organisationId", g.name, g.next_step AS step, g.next_step_on::text AS "dueOn"
      FROM organisation g
      WHERE g.territory_id = ${actor.territoryId}::uuid AND g.next_step_on <= ${today}::date
        AND ${hers}`,
  };
}
