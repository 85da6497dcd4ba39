import postgres from "postgres";

export type Listening = { stop(): Promise<void> };

/**
 * Calls `ring` at each NOTIFY of a channel, and each time the connection comes (back), for what was missed meanwhile.
 *
 * The `postgres` package reconnects by itself and listens again; Prisma and `pg` do not, which is why it is here.
 */
export async function listenTo(databaseUrl: string, channel: string, ring: () => void): Promise<Listening> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined, connection: { application_name: `listen ${channel}` } });
  await sql.listen(channel, ring, ring);
  return { stop: () => sql.end({ timeout: 1 }) };
}
