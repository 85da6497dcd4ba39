import { createHash, randomBytes } from "node:crypto";
import type { Db } from "#app/infra/db.server.ts";

/**
 * Opens a session as the door does once a code is right.
 *
 * @returns the value of the cookie `session`
 */
export async function openSession(db: Db, userId: string, { now = new Date(), hours = 1 }: { now?: Date; hours?: number } = {}): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await db.session.create({ data: { tokenHash: createHash("sha256").update(token).digest("hex"), userId, createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + hours * 3_600_000) } });
  return token;
}
