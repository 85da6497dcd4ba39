import { randomUUID } from "node:crypto";
import type { Db } from "./db.server.ts";

export type KeptMessage = { channel: "mail" | "sms" | "push"; idempotencyKey: string; to: string; subject: string; text: string; html: string };

/**
 * Keeps a message that would have been sent. The same key twice keeps the first and writes nothing.
 *
 * @returns the id of the message kept
 */
export async function keepLocally(db: Db, { channel, idempotencyKey, to, subject, text, html }: KeptMessage): Promise<string> {
  const made = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO local_message (id, idempotency_key, channel, "to", subject, text, html)
    VALUES (${randomUUID()}::uuid, ${idempotencyKey}, ${channel}, ${to}, ${subject}, ${text}, ${html}) ON CONFLICT (idempotency_key) DO NOTHING RETURNING id`;
  return made[0]?.id ?? (await db.localMessage.findUniqueOrThrow({ where: { idempotencyKey }, select: { id: true } })).id;
}
