import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "#app/infra/embedded-postgres.server.ts";

/** Whether this machine has a redis-server; the reason is printed once when it has not. */
export function hasRedis(): boolean {
  try {
    execFileSync("redis-server", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    console.log("skipped: the Redis path of the queue, there is no redis-server on this machine (Debian: apt install redis-server)");
    return false;
  }
}

/** A Redis of its own, in memory, on a free port. */
export async function startRedis(): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "passerelle-redis-"));
  const server = spawn("redis-server", ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder, "--maxmemory-policy", "noeviction"], { stdio: ["ignore", "pipe", "ignore"] });
  await new Promise<void>((done, fail) => {
    server.stdout.on("data", (chunk: Buffer) => /Ready to accept connections/.test(chunk.toString()) && done());
    server.once("exit", (code) => fail(new Error(`redis-server stopped with code ${code}`)));
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      const ended = new Promise((done) => server.once("exit", done));
      server.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
