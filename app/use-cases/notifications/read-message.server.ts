import type { Db } from "#app/infra/db.server.ts";

/** A message with all that sending it asks for: whom it is for, what she chose, the place, and what went before. */
export type Message = {
  id: string; kind: string; subjectId: string | null; channel: string; status: string; dedupeKey: string; attempts: number; createdAt: Date; sentAt: Date | null;
  userId: string; role: string; firstName: string; email: string | null; phone: string | null; disabledAt: Date | null; pushes: number;
  /** The address or number before a change that this message tells of. */
  formerly: string | null;
  /** A number changed, not an address: this message tells of it. */
  isNumberChanged: boolean;
  channels: string[] | null; rhythm: string | null; brandName: string; helpPhone: string;
  /** When another digest last left for her. */
  lastDigestAt: Date | null;
};

/** Where a message goes by a way: a change of address is told to the one before. */
export function addressOf({ kind, formerly, email, phone }: Message, way: "mail" | "sms"): string | null {
  // A first number or address has none before it: the other way tells of it.
  if (kind === "contact-changed" && formerly !== null) return formerly;
  return way === "sms" ? phone : email;
}

/** One message in one round trip; nothing when there is no such. */
export async function readMessage(db: Db, id: string): Promise<Message | undefined> {
  const rows = await db.$queryRaw<Message[]>`
    SELECT n.id, n.kind, n.subject_id AS "subjectId", n.channel, n.status, n.dedupe_key AS "dedupeKey", n.attempts, n.created_at AS "createdAt", n.sent_at AS "sentAt",
      u.id AS "userId", u.role::text, u.first_name AS "firstName", u.email, u.phone, u.disabled_at AS "disabledAt",
      (SELECT count(*)::int FROM push_subscription p WHERE p.user_id = u.id) AS pushes,
      (SELECT nullif(h.before, '') FROM contact_change h WHERE n.kind = 'contact-changed' AND h.id::text = n.subject_id AND h.user_id = u.id) AS formerly,
      EXISTS (SELECT 1 FROM contact_change h WHERE n.kind = 'contact-changed' AND h.id::text = n.subject_id AND h.user_id = u.id AND h.kind = 'sms') AS "isNumberChanged",
      c.channels, c.rhythm, t.brand_name AS "brandName", t.help_phone AS "helpPhone",
      CASE WHEN n.kind = 'match-digest' THEN (
        SELECT max(d.sent_at) FROM notification d
        WHERE d.user_id = u.id AND d.kind = 'match-digest' AND d.status = 'sent' AND d.channel <> 'none' AND d.subject_id <> n.subject_id
      ) END AS "lastDigestAt"
    FROM notification n JOIN "user" u ON u.id = n.user_id JOIN territory t ON t.id = u.territory_id LEFT JOIN telling_choice c ON c.user_id = u.id
    WHERE n.id = ${id}::uuid`;
  return rows[0];
}
