import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { freePort } from "#app/infra/embedded-postgres.server.ts";
import { startProgram } from "#workers/commands/processes.ts";
import { say } from "./figures.ts";
import type { Site } from "./stage.ts";
import type { Undo } from "./undo.ts";

const SOURCE = join("tests", "bench", "empty-remix");
const CONFIG = `import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
export default defineConfig({ plugins: [remix({ ssr: true, future: { v3_fetcherPersist: true, v3_relativeSplatPath: true, v3_throwAbortReason: true, v3_lazyRouteDiscovery: true, v3_singleFetch: true } })] });
`;

/**
 * Builds and starts an empty Remix application: one list of 20 offers kept in memory, with the packages, the versions and
 * the Express server of the product, and Remix's own way of rendering.
 *
 * The project's version numbers stand in its package.json, which Remix reads; the packages are the project's, by a link.
 */
export async function startEmptyRemix(folder: string, undo: Undo): Promise<Site> {
  const home = join(folder, "empty-remix");
  mkdirSync(home, { recursive: true });
  cpSync(SOURCE, join(home, "app"), { recursive: true });
  cpSync(join(SOURCE, "server.mjs"), join(home, "server.mjs"));
  symlinkSync(resolve("node_modules"), join(home, "node_modules"), "junction");
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: Record<string, string> };
  writeFileSync(join(home, "package.json"), JSON.stringify({ name: "empty", private: true, type: "module", sideEffects: false, dependencies }));
  writeFileSync(join(home, "vite.config.mjs"), CONFIG);
  say("→ an empty Remix application");
  const built = spawnSync(process.execPath, [join(home, "node_modules", "@remix-run", "dev", "dist", "cli.js"), "vite:build", "--logLevel", "error"], { cwd: home, stdio: ["ignore", 2, 2], env: { ...process.env, NODE_ENV: "production" } });
  if (built.status !== 0) throw new Error("the empty Remix application was not built");

  const port = await freePort();
  const here = process.cwd();
  // `startProgram` starts where this process stands, as the product's programs want it.
  process.chdir(home);
  const program = startProgram("the empty application", "server.mjs", /web ready/, { ...process.env, PORT: String(port), NODE_ENV: "production" });
  process.chdir(here);
  undo.add("empty application", program.stop);
  await program.ready;
  return { url: `http://localhost:${port}`, pid: program.child.pid ?? 0 };
}
