#!/usr/bin/env node
// `npm run bench`: the figures of the product, one JSON line each on stdout; what is going on is told on stderr. Options: --help.
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuild, ensureDependencies, ensureNode, ROOT } from "../../workers/commands/ensure.mjs";

const HELP = `Usage: npm run -s bench -- [options]

  --only NAME,…    some of: sql-round-trips page-weight slow-phone pages-per-second posted-to-listed import-offers coach-pages (all by default)
  --people N       size of the invented territory (400, as the demo; the whole Orne is 7138)
  --posts N        offers posted, 5 a second (40)
  --seconds N      length of one round of load (5)
  --rounds N       rounds of load for each page, taken in turn (3)
  --connections N  browsers that ask without a rest (10)
  --import N       offers imported (5000)
  --explain        sql-round-trips: the statements of each page, on stderr
  --page TEXT      slow-phone: only the pages whose address holds TEXT
  --help           this help

slow-phone needs Chromium (CHROMIUM_PATH).
It needs no earlier step, starts its own PostgreSQL, web server and worker in a temporary folder, and stops them at the end.
stdout is JSON lines only with \`npm run -s\` (npm itself prints two lines without it).
`;
const args = process.argv.slice(2);
if (args.includes("--help")) {
  process.stdout.write(HELP);
  process.exit(0);
}
ensureNode();
if (args[0] === "--prepare") {
  ensureDependencies();
  ensureBuild();
  process.exit(0);
}

// Installing and building speak on stdout; here that is for figures only, so they run apart with theirs turned to stderr.
const prepared = spawnSync(process.execPath, [fileURLToPath(import.meta.url), "--prepare"], { cwd: ROOT, stdio: ["ignore", 2, 2] });
if (prepared.status !== 0) process.exit(prepared.status ?? 1);

// Started as root, PostgreSQL runs as another user and must be able to come in.
const folder = mkdtempSync(join(tmpdir(), "passerelle-bench-"));
chmodSync(folder, 0o755);
// In a group of its own: Ctrl-C comes here, goes on as one signal, and what was started stops in order.
const bench = spawn(process.execPath, ["--import", "tsx", join("tests", "bench", "main.ts"), folder, ...args], {
  cwd: ROOT, stdio: ["ignore", "inherit", "inherit", "ipc"], detached: process.platform !== "win32", env: { ...process.env, NODE_ENV: "production" },
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => bench.kill("SIGTERM"));
bench.on("exit", (code, signal) => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 128 + (signal ? constants.signals[signal] : 1));
});
