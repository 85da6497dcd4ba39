import { mkdtempSync, rmSync, chmodSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import pg from "pg";
import { startEmbeddedPostgres } from "#app/infra/embedded-postgres.server.ts";
import { applyMigrations } from "#prisma/schema-engine.ts";

export const TEMPLATE = "template_passerelle";

declare module "vitest" {
  interface ProvidedContext {
    adminUrl: string;
  }
}

/** One real PostgreSQL for the run, migrated once into a template that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // The embedded server's package ends the process with code 0 whatever happened (async-exit-hook): failed tests would pass for good ones.
  process.prependOnceListener("beforeExit", () => process.exit(process.exitCode));
  const given = process.env["TEST_DATABASE_URL"];
  const folder = mkdtempSync(join(tmpdir(), "passerelle-pg-"));
  chmodSync(folder, 0o755);
  const server = given ? { url: given, stop: async () => undefined } : await startEmbeddedPostgres({ folder: join(folder, "data"), durable: false });
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${TEMPLATE}`);
  await admin.query(`CREATE DATABASE ${TEMPLATE}`);
  await admin.end();
  const templateUrl = new URL(server.url);
  templateUrl.pathname = `/${TEMPLATE}`;
  await applyMigrations(templateUrl.toString());
  project.provide("adminUrl", server.url);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
