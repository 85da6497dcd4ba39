import { env, type Env } from "./env.server.ts";

/**
 * Where the queue lives: in Redis when there is one, else in a schema of its own in our database.
 *
 * `lockMs`: how long a job whose worker was killed is believed to be running; then another worker takes it.
 */
export type QueueSettings = { databaseUrl: string; redisUrl?: string; lockMs: number };

/** The settings of the queue from the configuration. */
export function queueSettings(settings: Pick<Env, "DATABASE_URL" | "REDIS_URL"> = env()): QueueSettings {
  return { databaseUrl: settings.DATABASE_URL, lockMs: 10_000, ...(settings.REDIS_URL ? { redisUrl: settings.REDIS_URL } : {}) };
}
