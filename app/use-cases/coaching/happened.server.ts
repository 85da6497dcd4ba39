import { threadKindCodes, threadSentence, type ThreadKind } from "#app/domain/coaching/thread.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { Prisma } from "#app/infra/db.server.ts";

/** One line of the thread. `byRole` and `byName`: who wrote it down. */
export type ThreadLine = { at: Date; kind: ThreadKind; sentence: string; offerId: string | null; byRole: string | null; byName: string | null };
/** A row of `happened`, named for the page. */
export type HappenedRow = { happenedAt: Date; kind: string; what: string; title: string | null; detail: string | null; offerId: string | null; byRole: string | null; byName: string | null };

/** « CCAS de Flers », or his name where he has no structure. */
const referent = Prisma.sql`coalesce(s.name, r.first_name || ' ' || r.last_name)`;

/**
 * Everything that happened with one person, as `happened (at, kind, what, title, detail, offer_id, by_id, by_role, id)`, over a
 * table `hers` of one row.
 *
 * A fact and never its words: not the text of a letter, of an explanation or of news, nor why she cannot come. What she set
 * aside for herself is not in it. Changes of the profile of one day by one hand are one line.
 *
 * @param now what is to come has not happened
 */
export const happened = (now: Date): Prisma.Sql => Prisma.sql`happened (at, kind, what, title, detail, offer_id, by_id, by_role, id) AS (
      SELECT r.created_at, 'propositions', 'sent', o.title, NULL, o.id, r.coach_id, 'coach', r.id FROM recommendation r JOIN hers ON hers.id = r.beneficiary_id JOIN offer o ON o.id = r.offer_id
      UNION ALL
      SELECT r.answered_at, 'propositions', r.answer, o.title, r.answer_reason, o.id, NULL, 'beneficiary', r.id FROM recommendation r JOIN hers ON hers.id = r.beneficiary_id JOIN offer o ON o.id = r.offer_id WHERE r.answered_at IS NOT NULL AND r.answer IS NOT NULL
      UNION ALL
      SELECT e.at, 'candidatures', e."to", o.title, e.reason, o.id, e.by_id, e.by_role, e.id FROM application_event e JOIN application a ON a.id = e.application_id JOIN hers ON hers.id = a.beneficiary_id JOIN offer o ON o.id = a.offer_id WHERE e."to" NOT IN ('sollicite', 'decline')
      UNION ALL
      SELECT k.answered_at, 'emploi', k.side || '-' || k.answer, o.title, k.milestone, o.id, k.by_id, CASE WHEN k.by_id IS NOT NULL THEN 'coach' WHEN k.side = 'person' THEN 'beneficiary' ELSE 'employer' END, k.id
      FROM check_in k JOIN application a ON a.id = k.application_id JOIN hers ON hers.id = a.beneficiary_id JOIN offer o ON o.id = a.offer_id WHERE k.answered_at IS NOT NULL AND k.answer IS NOT NULL
      UNION ALL
      SELECT p.starts_at, 'rendez-vous', p.status, NULL, p.kind, NULL, p.coach_id, 'coach', p.id FROM appointment p JOIN hers ON hers.id = p.beneficiary_id WHERE p.starts_at <= ${now}
      UNION ALL
      SELECT e.at, 'rendez-vous', CASE e.what WHEN 'noted' THEN CASE WHEN e."to" = 'annule' THEN 'cancelled' ELSE 'corrected' END ELSE e.what END, NULL, p.kind, NULL, e.by_id, e.by_role, e.id
      FROM appointment_event e JOIN appointment p ON p.id = e.appointment_id JOIN hers ON hers.id = p.beneficiary_id
      WHERE e.what IN ('fixed', 'moved', 'explained') OR (e.what = 'noted' AND (e."from" <> 'fixe' OR (e."to" = 'annule' AND p.starts_at > ${now})))
      UNION ALL
      SELECT p.answered_at, 'rendez-vous', 'answer-' || p.answer, NULL, p.kind, NULL, NULL, 'beneficiary', p.id FROM appointment p JOIN hers ON hers.id = p.beneficiary_id WHERE p.answered_at IS NOT NULL AND p.answer IS NOT NULL
      UNION ALL
      SELECT i.invited_at, 'ateliers', 'invited', g.title, g.kind, NULL, i.invited_by_id, 'coach', i.id FROM group_invitation i JOIN hers ON hers.id = i.beneficiary_id JOIN group_event g ON g.id = i.event_id WHERE i.taken_back_at IS NULL
      UNION ALL
      SELECT i.answered_at, 'ateliers', i.answer, g.title, g.kind, NULL, NULL, 'beneficiary', i.id FROM group_invitation i JOIN hers ON hers.id = i.beneficiary_id JOIN group_event g ON g.id = i.event_id WHERE i.taken_back_at IS NULL AND i.answered_at IS NOT NULL AND i.answer IS NOT NULL
      UNION ALL
      SELECT i.present_at, 'ateliers', 'present', g.title, coalesce(i.outcome, g.kind), NULL, g.coach_id, 'coach', i.id FROM group_invitation i JOIN hers ON hers.id = i.beneficiary_id JOIN group_event g ON g.id = i.event_id WHERE i.present_at IS NOT NULL
      UNION ALL
      SELECT l.created_at, 'messages', l.author_role, NULL, NULL, NULL, l.author_id, l.author_role, l.id FROM letter l JOIN hers ON hers.id = l.beneficiary_id
      UNION ALL
      SELECT t.created_at, 'taches', 'added', t.title, NULL, NULL, t.coach_id, 'coach', t.id FROM coach_task t JOIN hers ON hers.id = t.beneficiary_id
      UNION ALL
      SELECT t.done_at, 'taches', 'done', t.title, NULL, NULL, t.done_by_id, (SELECT u.role::text FROM "user" u WHERE u.id = t.done_by_id), t.id FROM coach_task t JOIN hers ON hers.id = t.beneficiary_id WHERE t.done_at IS NOT NULL
      UNION ALL
      SELECT e.at, 'freins', e."to", f.theme, e.by_what, NULL, e.by_id, e.by_role, e.id FROM frein_event e JOIN frein f ON f.id = e.frein_id JOIN hers ON hers.id = f.beneficiary_id
      UNION ALL
      SELECT i.created_at, 'freins', 'bilan', NULL, NULL, NULL, i.author_id, i.author_role, i.id FROM bilan i JOIN hers ON hers.id = i.beneficiary_id
      UNION ALL
      SELECT e.at, 'actions', e."to", n.name, e.reason, NULL, e.by_id, e.by_role, e.id FROM prescription_event e JOIN prescription p ON p.id = e.prescription_id JOIN hers ON hers.id = p.beneficiary_id JOIN insertion_action n ON n.id = p.action_id
      UNION ALL
      SELECT c.starts_on, 'accompagnement', 'start', NULL, NULL, NULL, c.coach_id, 'coach', c.id FROM coaching_episode c JOIN hers ON hers.id = c.beneficiary_id WHERE c.starts_on <= ${now}
      UNION ALL
      SELECT c.closed_on, 'accompagnement', 'end', NULL, NULL, NULL, c.closed_by_id, (SELECT u.role::text FROM "user" u WHERE u.id = c.closed_by_id), c.id FROM coaching_episode c JOIN hers ON hers.id = c.beneficiary_id WHERE c.closed_on IS NOT NULL
      UNION ALL
      SELECT c.at, 'accompagnement', 'coach', NULL, NULL, NULL, c.by_id, c.by_role, c.id FROM coach_change c JOIN hers ON hers.id = c.beneficiary_id
      UNION ALL
      SELECT f.created_at, 'referents', 'sent', ${referent}, NULL, NULL, f.referent_id, 'referent', f.id FROM referral f JOIN hers ON hers.id = f.beneficiary_id JOIN "user" r ON r.id = f.referent_id LEFT JOIN referent_structure s ON s.id = r.structure_id
      UNION ALL
      SELECT f.decided_at, 'referents', 'accepted', NULL, NULL, NULL, f.decided_by_id, (SELECT u.role::text FROM "user" u WHERE u.id = f.decided_by_id), f.id FROM referral f JOIN hers ON hers.id = f.beneficiary_id WHERE f.decided_at IS NOT NULL
      UNION ALL
      SELECT e.created_at, 'referents', 'opened', ${referent}, NULL, NULL, e.by_id, e.by_role, e.id FROM entrustment e JOIN hers ON hers.id = e.beneficiary_id JOIN "user" r ON r.id = e.referent_id LEFT JOIN referent_structure s ON s.id = r.structure_id
      UNION ALL
      SELECT e.ended_at, 'referents', 'stopped', ${referent}, NULL, NULL, NULL, CASE e.ended_by WHEN 'person' THEN 'beneficiary' WHEN 'admin' THEN 'admin' ELSE 'coach' END, e.id
      FROM entrustment e JOIN hers ON hers.id = e.beneficiary_id JOIN "user" r ON r.id = e.referent_id LEFT JOIN referent_structure s ON s.id = r.structure_id WHERE e.ended_by IN ('coach', 'admin', 'person')
      UNION ALL
      SELECT (e.ends_on + 1), 'referents', 'over', ${referent}, NULL, NULL, NULL, NULL, e.id
      FROM entrustment e JOIN hers ON hers.id = e.beneficiary_id JOIN "user" r ON r.id = e.referent_id LEFT JOIN referent_structure s ON s.id = r.structure_id WHERE coalesce(e.ended_by, 'date') = 'date' AND e.ends_on < ${localDay(now)}::date
      UNION ALL
      SELECT max(a.at), 'profil', CASE a.action WHEN 'profile.changed' THEN 'changed' ELSE 'telling' END, NULL, NULL, NULL, a.actor_id, a.actor_role, NULL FROM audit a JOIN hers ON hers.id = a.beneficiary_id
      WHERE a.action IN ('profile.changed', 'telling.chosen', 'telling.stopped', 'telling.resumed') GROUP BY 3, a.actor_id, a.actor_role, (a.at AT TIME ZONE 'Europe/Paris')::date
    )`;

/** Rows as the page reads them; a kind that the thread does not know is left out. */
export function threadLines(rows: readonly HappenedRow[]): ThreadLine[] {
  return rows.flatMap((row): ThreadLine[] => {
    const kind = threadKindCodes.find((code) => code === row.kind);
    return kind === undefined ? [] : [{ at: row.happenedAt, kind, sentence: threadSentence(row), offerId: row.offerId, byRole: row.byRole, byName: row.byName }];
  });
}
