import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, startEmbeddedPostgres } from "#app/infra/embedded-postgres.server.ts";
import { applyMigrations } from "#prisma/schema-engine.ts";
import { startProgram } from "#workers/commands/processes.ts";

const PEOPLE = 80;

/**
 * Starts the built product as it runs for users: a real PostgreSQL, the web server and the worker as processes of their
 * own, demo data in it. Gives the tests its address; stops it all at the end.
 */
export default async function startStack(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "passerelle-e2e-"));
  chmodSync(folder, 0o755);
  const database = await startEmbeddedPostgres({ folder: join(folder, "data"), durable: false });
  const port = await freePort();
  const env: NodeJS.ProcessEnv & { PUBLIC_URL: string } = {
    ...process.env,
    NODE_ENV: "production",
    MODE: "demo",
    DEV_MAILBOX: "1",
    LOG_LEVEL: "warn",
    DATABASE_URL: database.url,
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    TERRITORY: "61",
    SECRET: "a-secret-for-browser-tests-0123456789abcdef",
  };
  Object.assign(process.env, env, { E2E_URL: env.PUBLIC_URL });
  await applyMigrations(database.url);
  const { prepareDemo } = await import("#workers/commands/prepare-demo.ts");
  await prepareDemo({ territory: "61", people: PEOPLE, offers: undefined }, () => undefined);
  const worker = startProgram("worker", join("build", "worker.js"), /worker ready/, env);
  const web = startProgram("web", join("build", "web.js"), /web ready/, env);
  await Promise.all([worker.ready, web.ready]);
  process.env["E2E_WORKER_PID"] = String(worker.child.pid);
  return async () => {
    await Promise.all([web.stop(), worker.stop()]);
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
