import { closeDb } from "#app/infra/db.server.ts";
import { closeMailers } from "#app/infra/mail/mail.server.ts";

/** Closes what this process has opened to the outside; the last thing it does. */
export async function closeConnections(): Promise<void> {
  await closeMailers();
  await closeDb();
}
