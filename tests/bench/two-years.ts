import { bilanDimensionCodes } from "#app/domain/freins/dimensions.ts";
import { Prisma, type Db } from "#app/infra/db.server.ts";

/** Weeks of history. */
const WEEKS = 104;

/** A number from 0 to 99 that is always the same for the same words: chance without chance. */
const draw = (...words: string[]) => Prisma.raw(`(('x' || substr(md5(${words.join(" || ")}), 1, 6))::bit(24)::int % 100)`);
/** An id that is always the same for the same words. */
const idOf = (...words: string[]) => Prisma.raw(`md5(${words.join(" || ")})::uuid`);

/**
 * Gives every person of the demo one of the coaches, evenly, and two years behind her: a meeting a week, letters both ways,
 * things to do, proposals, answers, a job with its news, prescriptions, freins, bilans, messages sent, files opened. Invented
 * by statements over sets, always the same for the same demo.
 *
 * @returns rows written
 */
export async function writeTwoYears(db: Db): Promise<number> {
  let rows = 0;
  const run = async (sql: Prisma.Sql) => (rows += await db.$executeRaw(sql));
  // Who accompanies whom, and the coaching that is open; the one before it has ended.
  await run(Prisma.sql`UPDATE beneficiary b SET coach_id = c.id FROM (SELECT id, row_number() OVER (ORDER BY md5(id::text)) AS k FROM beneficiary) p
    JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS k, count(*) OVER () AS n FROM "user" WHERE role = 'coach') c ON c.k = p.k % c.n WHERE p.id = b.id`);
  await run(Prisma.sql`DELETE FROM coaching_episode`);
  await run(Prisma.sql`INSERT INTO coaching_episode (id, beneficiary_id, coach_id, stay, rank, starts_on, ends_on, closed_on, exit, relay_to)
    SELECT ${idOf("'e1'", "b.id")}, b.id, b.coach_id, 1, 'premiere-intention', now()::date - 728, now()::date - 546, now()::date - 546, 'relais', 'Référent social du CCAS' FROM beneficiary b WHERE b.coach_id IS NOT NULL
    UNION ALL SELECT ${idOf("'e2'", "b.id")}, b.id, b.coach_id, 2, 'premiere-intention', now()::date - 20 - ${draw("'d'", "b.id")}, now()::date + 162 - ${draw("'d'", "b.id")}, NULL, NULL, '' FROM beneficiary b WHERE b.coach_id IS NOT NULL`);
  await run(Prisma.sql`INSERT INTO coach_change (id, beneficiary_id, to_id, at, by_role) SELECT ${idOf("'cc'", "b.id")}, b.id, b.coach_id, now() - interval '728 days', 'admin' FROM beneficiary b WHERE b.coach_id IS NOT NULL`);

  await run(Prisma.sql`INSERT INTO appointment (id, beneficiary_id, coach_id, kind, starts_at, place, status)
    SELECT ${idOf("'a'", "b.id", "w")}, b.id, b.coach_id, CASE WHEN w % 4 = 0 THEN 'atelier' ELSE 'individuel' END, date_trunc('day', now()) - w * interval '7 days' + (${draw("'h'", "b.id")} % 9 + 8) * interval '1 hour', 'Bureau des coachs',
      CASE WHEN ${draw("'s'", "b.id", "w")} < 65 THEN 'honore' WHEN ${draw("'s'", "b.id", "w")} < 86 THEN 'excuse' WHEN ${draw("'s'", "b.id", "w")} < 92 THEN 'non-excuse' ELSE 'annule' END
    FROM beneficiary b, generate_series(1, ${WEEKS}::int) w WHERE b.coach_id IS NOT NULL`);
  await run(Prisma.sql`INSERT INTO appointment_event (id, appointment_id, at, what, "from", "to", by_id, by_role)
    SELECT ${idOf("'ae'", "a.id", "k")}, a.id, a.starts_at - (1 - k) * interval '7 days', CASE k WHEN 0 THEN 'fixed' ELSE 'noted' END, CASE k WHEN 1 THEN 'fixe' END, CASE k WHEN 0 THEN 'fixe' ELSE a.status END, a.coach_id, 'coach'
    FROM appointment a, generate_series(0, 1) k WHERE a.starts_at < now() AND NOT EXISTS (SELECT 1 FROM appointment_event e WHERE e.appointment_id = a.id)`);
  await run(Prisma.sql`INSERT INTO letter (id, beneficiary_id, author_id, author_role, text, client_key, created_at, read_at)
    SELECT ${idOf("'l'", "b.id", "w", "k")}, b.id, CASE k WHEN 0 THEN b.coach_id ELSE b.user_id END, CASE k WHEN 0 THEN 'coach' ELSE 'beneficiary' END, 'Bonjour, c’est noté pour cette semaine. À bientôt.', 'bench-' || w || '-' || k,
      now() - w * interval '10 days' + k * interval '5 hours', CASE WHEN w > 1 THEN now() - w * interval '10 days' + interval '1 day' END FROM beneficiary b, generate_series(1, 72) w, generate_series(0, 1) k WHERE b.coach_id IS NOT NULL`);
  await run(Prisma.sql`INSERT INTO coach_task (id, beneficiary_id, coach_id, title, due_on, done_at, created_at)
    SELECT ${idOf("'t'", "b.id", "w")}, b.id, b.coach_id, 'Relire le CV ensemble', now()::date - w * 18 + 4, CASE WHEN w > 1 THEN now() - w * interval '18 days' END, now() - w * interval '18 days' FROM beneficiary b, generate_series(1, 40) w WHERE b.coach_id IS NOT NULL`);

  // Two years of offers that are over, then what became of them.
  await run(Prisma.sql`INSERT INTO offer SELECT (jsonb_populate_record(NULL::offer, to_jsonb(o) || jsonb_build_object('id', ${idOf("'o'", "o.id", "w")}, 'status', 'closed', 'source_id', NULL,
      'published_at', now() - w * interval '18 days', 'expires_at', now() - (w - 1) * interval '18 days', 'closed_at', now() - (w - 1) * interval '18 days'))).*
    FROM (SELECT * FROM offer WHERE source = 'direct' ORDER BY id LIMIT 40) o, generate_series(2, 40) w`);
  await db.$executeRaw`CREATE UNLOGGED TABLE bench_pair AS
    SELECT b.id AS beneficiary_id, b.coach_id, b.user_id, o.id AS offer_id, w, now() - (w * 28 + 9) * interval '1 day' AS at
    FROM (SELECT b.*, w, ((row_number() OVER (ORDER BY b.id, w) / 25) * 29 + w) % (SELECT count(*) FROM offer WHERE status = 'closed') AS place FROM beneficiary b, generate_series(1, 25) w WHERE b.coach_id IS NOT NULL) b
    JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM offer WHERE status = 'closed') o ON o.place = b.place`;
  await run(Prisma.sql`INSERT INTO recommendation (id, beneficiary_id, offer_id, coach_id, answer, answer_reason, created_at, seen_at, answered_at)
    SELECT ${idOf("'r'", "beneficiary_id", "w")}, beneficiary_id, offer_id, coach_id, CASE WHEN w % 2 = 0 THEN 'accepted' ELSE 'declined' END, CASE WHEN w % 2 = 1 THEN 'trop-loin' END, at, at, at + interval '1 day' FROM bench_pair ON CONFLICT DO NOTHING`);
  await run(Prisma.sql`INSERT INTO application (id, beneficiary_id, offer_id, state, created_at, moved_at, hired_on)
    SELECT ${idOf("'p'", "beneficiary_id", "w")}, beneficiary_id, offer_id, CASE w WHEN 10 THEN 'suivi' ELSE CASE WHEN w % 4 = 0 THEN 'sans-suite' ELSE 'refuse' END END, at, at + interval '8 days', CASE w WHEN 10 THEN (at + interval '8 days')::date END FROM bench_pair WHERE w % 2 = 0 ON CONFLICT DO NOTHING`);
  await run(Prisma.sql`INSERT INTO application_event (id, application_id, "from", "to", at, by_id, by_role)
    SELECT ${idOf("'pe'", "a.id", "k")}, a.id, CASE WHEN k > 0 THEN 'positionne' END, CASE k WHEN 0 THEN 'positionne' ELSE a.state END, a.created_at + k * interval '4 days', CASE k WHEN 0 THEN p.user_id END, CASE k WHEN 0 THEN 'beneficiary' ELSE 'employer' END
    FROM application a JOIN bench_pair p ON p.beneficiary_id = a.beneficiary_id AND p.offer_id = a.offer_id, generate_series(0, 2) k`);
  await run(Prisma.sql`INSERT INTO check_in (id, application_id, side, milestone, due_on, sent_at, answer, answered_at, seen_at)
    SELECT ${idOf("'k'", "a.id", "s", "m")}, a.id, s, m, a.hired_on + 30, a.hired_on + 30, 'well', a.hired_on + 31, a.hired_on + 31
    FROM application a JOIN bench_pair p ON p.beneficiary_id = a.beneficiary_id AND p.offer_id = a.offer_id, unnest(ARRAY['person', 'employer']) s, unnest(ARRAY['j2', 'j15', 'm1', 'm2', 'm3', 'm6', 'm12']) m WHERE a.hired_on IS NOT NULL`);
  await run(Prisma.sql`INSERT INTO prescription (id, beneficiary_id, action_id, coach_id, state, agreed_at, created_at, moved_at)
    SELECT ${idOf("'x'", "b.id", "w")}, b.id, i.id, b.coach_id, 'terminee', now() - w * interval '100 days', now() - w * interval '100 days', now() - w * interval '90 days'
    FROM beneficiary b, generate_series(1, 6) w, LATERAL (SELECT id FROM insertion_action WHERE is_active ORDER BY md5(id::text || w::text) LIMIT 1) i WHERE b.coach_id IS NOT NULL`);
  await run(Prisma.sql`INSERT INTO prescription_event (id, prescription_id, "to", at, by_role)
    SELECT ${idOf("'xe'", "p.id", "s")}, p.id, s, p.created_at, 'operator' FROM prescription p, unnest(ARRAY['envoyee', 'acceptee', 'commencee']) s WHERE p.state = 'terminee' AND NOT EXISTS (SELECT 1 FROM prescription_event e WHERE e.prescription_id = p.id)`);

  await run(Prisma.sql`INSERT INTO frein (id, beneficiary_id, theme, state, moved_at, created_at)
    SELECT ${idOf("'f'", "b.id", "t")}, b.id, t, CASE WHEN t = 'mobilite' THEN 'ouvert' ELSE 'leve' END, now() - interval '60 days', now() - interval '600 days' FROM beneficiary b, unnest(ARRAY['mobilite', 'budget', 'logement', 'demarches', 'numerique']) t WHERE b.coach_id IS NOT NULL ON CONFLICT DO NOTHING`);
  await run(Prisma.sql`INSERT INTO frein_event (id, frein_id, "from", "to", at, by_role, by_what)
    SELECT ${idOf("'fe'", "f.id", "k")}, f.id, CASE WHEN k > 0 THEN 'ouvert' END, CASE k WHEN 0 THEN 'ouvert' ELSE 'travaille' END, f.created_at + k * interval '30 days', 'coach', CASE k WHEN 1 THEN 'demarche' END
    FROM frein f, generate_series(0, 1) k WHERE NOT EXISTS (SELECT 1 FROM frein_event e WHERE e.frein_id = f.id)`);
  await run(Prisma.sql`INSERT INTO bilan (id, beneficiary_id, author_id, author_role, created_at) SELECT ${idOf("'bi'", "b.id", "w")}, b.id, b.coach_id, 'coach', now() - w * interval '180 days' FROM beneficiary b, generate_series(1, 4) w WHERE b.coach_id IS NOT NULL`);
  await run(Prisma.sql`INSERT INTO bilan_line (bilan_id, dimension, level) SELECT i.id, d, 'a-travailler' FROM bilan i, unnest(${[...bilanDimensionCodes]}::text[]) d ON CONFLICT DO NOTHING`);
  await run(Prisma.sql`INSERT INTO group_event (id, territory_id, coach_id, kind, title, starts_at, place, places, created_at)
    SELECT ${idOf("'g'", "u.id", "w")}, u.territory_id, u.id, 'atelier', 'Préparer un entretien', now() - w * interval '14 days', 'Salle d’atelier', 12, now() - w * interval '28 days' FROM "user" u, generate_series(1, 52) w WHERE u.role = 'coach'`);
  await run(Prisma.sql`INSERT INTO group_invitation (id, event_id, beneficiary_id, invited_by_id, invited_at, answer, answered_at, present_at)
    SELECT ${idOf("'gi'", "g.id", "b.id")}, g.id, b.id, g.coach_id, g.created_at, 'confirmed', g.created_at, g.starts_at FROM group_event g JOIN beneficiary b ON b.coach_id = g.coach_id WHERE g.starts_at < now() AND ${draw("'gi'", "g.id", "b.id")} < 10 ON CONFLICT DO NOTHING`);
  await run(Prisma.sql`INSERT INTO notification (id, user_id, kind, dedupe_key, channel, status, created_at, sent_at, read_at)
    SELECT ${idOf("'n'", "b.id", "w")}, b.user_id, 'digest', md5('n' || b.id || w), 'mail', 'sent', now() - w * interval '7 days', now() - w * interval '7 days', now() - w * interval '6 days' FROM beneficiary b, generate_series(1, ${WEEKS}::int) w`);
  await run(Prisma.sql`INSERT INTO audit (id, at, actor_id, actor_role, action, subject_type, subject_id, beneficiary_id)
    SELECT ${idOf("'u'", "b.id", "w")}, now() - w * interval '3 days', b.coach_id, 'coach', 'person.seen', 'beneficiary', b.id, b.id FROM beneficiary b, generate_series(1, 240) w WHERE b.coach_id IS NOT NULL`);
  await db.$executeRaw`DROP TABLE bench_pair`;
  // As autovacuum would have done a minute later.
  await db.$executeRaw`ANALYZE`;
  return rows;
}
