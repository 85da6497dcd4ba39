import type { Contacts, CountingContact } from "#app/domain/profiles/contact.ts";
import { Prisma, type Db, type Tx } from "#app/infra/db.server.ts";

/** The last of each kind of contact, of the person `b` with the account `u`; a kind that counts without its SQL does not compile. */
const lastOf: Record<CountingContact, Prisma.Sql> = {
  opened: Prisma.sql`u.created_at`,
  "sign-in": Prisma.sql`u.last_sign_in_at`,
  stayed: Prisma.sql`u.stayed_at`,
  "offer-answered": Prisma.sql`greatest(
    (SELECT max(r.answered_at) FROM recommendation r WHERE r.beneficiary_id = b.id AND r.answer IS NOT NULL), (SELECT max(d.at) FROM offer_dismissal d WHERE d.beneficiary_id = b.id),
    (SELECT max(e.at) FROM application a JOIN application_event e ON e.application_id = a.id WHERE a.beneficiary_id = b.id AND e.by_role = 'beneficiary'))`,
  "meeting-answered": Prisma.sql`greatest(
    (SELECT greatest(max(p.answered_at), max(p.explained_at)) FROM appointment p WHERE p.beneficiary_id = b.id), (SELECT max(g.answered_at) FROM group_invitation g WHERE g.beneficiary_id = b.id))`,
  "meeting-kept": Prisma.sql`greatest(
    (SELECT max(p.starts_at) FROM appointment p WHERE p.beneficiary_id = b.id AND p.status IN ('honore', 'excuse')), (SELECT max(g.present_at) FROM group_invitation g WHERE g.beneficiary_id = b.id))`,
  letter: Prisma.sql`(SELECT max(l.created_at) FROM letter l WHERE l.beneficiary_id = b.id AND l.author_role = 'beneficiary')`,
  news: Prisma.sql`(SELECT max(k.answered_at) FROM application a JOIN check_in k ON k.application_id = a.id WHERE a.beneficiary_id = b.id AND k.side = 'person')`,
  hired: Prisma.sql`(SELECT max(a.hired_on)::timestamptz FROM application a WHERE a.beneficiary_id = b.id)`,
  call: Prisma.sql`(SELECT max(c.at) FROM hotline_call c WHERE c.user_id = u.id AND c.outcome <> 'absent')`,
  profile: Prisma.sql`(SELECT max(q.at) FROM profile_question q WHERE q.beneficiary_id = b.id)`,
  "with-coach": Prisma.sql`greatest(
    (SELECT max(i.created_at) FROM bilan i WHERE i.beneficiary_id = b.id), (SELECT max(f.moved_at) FROM frein f WHERE f.beneficiary_id = b.id),
    (SELECT max(p.agreed_at) FROM prescription p WHERE p.beneficiary_id = b.id))`,
  "task-ticked": Prisma.sql`(SELECT max(t.done_at) FROM coach_task t WHERE t.beneficiary_id = b.id AND t.done_by_id = u.id)`,
  coaching: Prisma.sql`(SELECT max(coalesce(c.closed_on, c.ends_on))::timestamptz FROM coaching_episode c WHERE c.beneficiary_id = b.id)`,
};

const contacts = Prisma.join(Object.entries(lastOf).map(([kind, at]) => Prisma.sql`${kind}::text, ${at}`), ", ");

/** Someone who may be silent, with the warning that stands, if any. Days are calendar days. */
export type Silent = { userId: string; beneficiaryId: string; email: string | null; phone: string | null; noticeOn: string | null; contacts: Contacts };
type Row = Omit<Silent, "contacts"> & { contacts: Record<string, string | null> };

/**
 * People with their contacts, in the order of their accounts.
 *
 * @param which narrows `u`: the account, and `n`: the warning
 */
export async function readContacts(db: Db | Tx, which: Prisma.Sql, most: number): Promise<Silent[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT u.id AS "userId", b.id AS "beneficiaryId", u.email, u.phone, n.erases_on::text AS "noticeOn", json_build_object(${contacts}) AS contacts
    FROM "user" u JOIN beneficiary b ON b.user_id = u.id LEFT JOIN erasure_notice n ON n.user_id = u.id
    WHERE u.role = 'beneficiary' AND u.erases_on IS NULL AND ${which} ORDER BY u.id LIMIT ${most}`;
  return rows.map(({ contacts: said, ...row }) => ({ ...row, contacts: Object.fromEntries(Object.entries(said).map(([kind, at]) => [kind, at === null ? null : new Date(at)])) }));
}
