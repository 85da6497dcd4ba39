import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { startEmbeddedPostgres } from "#app/infra/embedded-postgres.server.ts";

export type CommandDatabase = { where: string; stop: () => Promise<void> };

/** The port of a PostgreSQL that runs on this data folder now; undefined when none does. */
function runningPort(folder: string): number | undefined {
  const file = join(folder, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  const port = Number(lines[3]);
  try {
    // Signal 0 asks whether the process lives, and sends nothing; EPERM means it does, under another user.
    process.kill(Number(lines[0]), 0);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== "EPERM") return undefined;
  }
  return Number.isInteger(port) && port > 0 ? port : undefined;
}

/**
 * Makes sure that a command has a database, and completes the configuration for it.
 *
 * `DATABASE_URL` when given; else the embedded one of the demo, joined where it runs or started for the time of the command.
 *
 * @param dataDir the folder the demo keeps its data in
 * @returns how to say which one it is, and how to leave it
 */
export async function openCommandDatabase(dataDir: string): Promise<CommandDatabase> {
  if (process.env["DATABASE_URL"]) return { where: "la base de DATABASE_URL", stop: async () => undefined };
  const folder = join(resolve(dataDir), "postgres");
  const port = runningPort(folder);
  const database = port === undefined ? await startEmbeddedPostgres({ folder }) : { url: `postgresql://passerelle:passerelle@127.0.0.1:${port}/passerelle`, stop: async () => undefined };
  process.env["DATABASE_URL"] = database.url;
  process.env["MODE"] ??= "demo";
  process.env["SECRET"] ??= randomBytes(32).toString("hex");
  return { where: port === undefined ? `la base embarquée de ${dataDir}` : `la base embarquée de ${dataDir}, en marche`, stop: () => database.stop() };
}
