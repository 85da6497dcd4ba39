import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { openSession } from "#tests/support/open-session.ts";
import { freePort, startEmbeddedPostgres } from "#app/infra/embedded-postgres.server.ts";
import { applyMigrations } from "#prisma/schema-engine.ts";
import { startProgram, type Running } from "#workers/commands/processes.ts";
import { pause, say } from "./figures.ts";
import type { Undo } from "./undo.ts";

const TERRITORY = "61";
const POOL = 4;

export type Site = { url: string; pid: number };
/** The product running as it does for users: PostgreSQL that keeps its promises (fsync), the built web server and worker, demo data. */
export type Stage = {
  db: Db;
  databaseUrl: string;
  /** Where files of this run may stand; removed at the end. */
  folder: string;
  postgresFolder: string;
  site: Site;
  /** Another web server, on this database address. */
  openSite: (databaseUrl: string) => Promise<Site>;
  /** The cookie of someone who has just signed in. */
  signIn: (userId: string) => Promise<string>;
};

/** Starts everything; each thing started is written down in `undo` before it is waited for. */
export async function openStage(folder: string, people: number, undo: Undo): Promise<Stage> {
  say(`→ PostgreSQL, ${people} invented people, web server, worker`);
  const postgresFolder = join(folder, "postgres");
  mkdirSync(folder, { recursive: true });
  const database = await startEmbeddedPostgres({ folder: postgresFolder });
  undo.add("PostgreSQL", database.stop);
  const envOf = (databaseUrl: string, port: number): NodeJS.ProcessEnv => ({
    ...process.env, NODE_ENV: "production", MODE: "demo", DEV_MAILBOX: "1", LOG_LEVEL: "info", DATABASE_URL: databaseUrl, PORT: String(port), PUBLIC_URL: `http://localhost:${port}`,
    TERRITORY, SECRET: "a-secret-for-benchmarks-only-0123456789abcdef", REDIS_URL: "", MEILI_URL: "", RESEND_API_KEY: "", SMTP_URL: "",
  });
  const openSite = async (databaseUrl: string): Promise<Site> => {
    const port = await freePort();
    const web = startProgram("web", join("build", "web.js"), /web ready/, envOf(databaseUrl, port));
    undo.add("web server", web.stop);
    await web.ready;
    showFaultsOnly(web);
    return { url: `http://localhost:${port}`, pid: web.child.pid ?? 0 };
  };

  await applyMigrations(database.url);
  // Read by what is loaded from here on, in this process.
  Object.assign(process.env, envOf(database.url, 1), { LOG_LEVEL: "warn" });
  const { prepareDemo } = await import("#workers/commands/prepare-demo.ts");
  await prepareDemo({ territory: TERRITORY, people, offers: undefined }, say);
  const db = openDb(database.url, POOL);
  undo.add("connections", () => db.$disconnect());
  // As autovacuum would have done a minute later.
  await db.$executeRaw`ANALYZE`;
  const worker = startProgram("worker", join("build", "worker.js"), /worker ready/, envOf(database.url, 1));
  undo.add("worker", worker.stop);
  const site = await openSite(database.url);
  await worker.ready;
  showFaultsOnly(worker);
  await settle(db, database.url);
  process.env["E2E_URL"] = site.url;
  return { db, databaseUrl: database.url, folder, postgresFolder, site, openSite, signIn: (userId) => signIn(db, userId) };
}

/** The line of each request is written, as in production, and read; only what is worse than a line of information is shown. */
function showFaultsOnly({ child }: Running): void {
  child.stdout?.removeAllListeners("data").on("data", (chunk: Buffer) => {
    for (const line of chunk.toString().split("\n")) if (line !== "" && !line.includes('"level":30')) say(line);
  });
}

/** Waits until the worker has done what it was given to do. @returns when nothing waited any more, as `performance.now` tells it */
export async function settle(db: Db, databaseUrl: string): Promise<number> {
  const { openQueues } = await import("#app/infra/queue.server.ts");
  const queues = await openQueues({ databaseUrl, lockMs: 10_000 }, (fault) => say(String(fault)));
  try {
    // Twice in a row: a job that ends may have written the fact that makes the next one.
    for (let calm = 0, since = 0; ; await pause(250)) {
      const asked = performance.now();
      const facts = await db.outboxEvent.count({ where: { relayedAt: null } });
      const { waiting = 0, prioritized = 0, active = 0 } = await queues.counts();
      calm = facts + waiting + prioritized + active === 0 ? calm + 1 : 0;
      if (calm === 1) since = asked;
      if (calm === 2) return since;
    }
  } finally {
    await queues.close();
  }
}

async function signIn(db: Db, userId: string): Promise<string> {
  return `session=${await openSession(db, userId, { hours: 24 })}`;
}
