#!/usr/bin/env node
// `npm test`: everything, from a fresh clone, closed by one line `N passed, N failed, N skipped`. Options: --help.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuild, ensureClient, ensureDependencies, ensureNode, ROOT } from "../workers/commands/ensure.mjs";

const HELP = `Usage: npm test -- [step…]

Steps, in order of cost: types domain-types deps lint unit db e2e (all of them by default).
`;
const wanted = process.argv.slice(2);
if (wanted.includes("--help")) {
  console.log(HELP);
  process.exit(0);
}

ensureNode();
ensureDependencies();
ensureClient();
mkdirSync(join(ROOT, "node_modules", ".cache"), { recursive: true });
const reports = mkdtempSync(join(tmpdir(), "passerelle-tests-"));
const total = { passed: 0, failed: 0, skipped: 0 };
const started = Date.now();

function execute(name, program, args, env = {}) {
  const begun = Date.now();
  console.log(`\n── ${name}`);
  const result = spawnSync(program, args, { cwd: ROOT, stdio: "inherit", env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0", ...env } });
  console.log(`── ${name}: ${result.status === 0 ? "ok" : "FAILED"} in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  return result.status === 0;
}

/** A check that is one test of its own: it holds or it does not. */
const one = (name, program, args) => {
  total[execute(name, program, args) ? "passed" : "failed"] += 1;
};

function vitest(project) {
  const file = join(reports, `${project}.json`);
  const held = execute(project, process.execPath, ["node_modules/vitest/vitest.mjs", "run", "--project", project, "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`]);
  if (!existsSync(file)) {
    total.failed += 1;
    return;
  }
  const report = JSON.parse(readFileSync(file, "utf8"));
  total.passed += report.numPassedTests;
  total.failed += report.numFailedTests;
  total.skipped += report.numPendingTests + report.numTodoTests;
  // A fault outside every test (an unhandled rejection, a file that does not load) is a failure too.
  if (!held && report.numFailedTests === 0) total.failed += 1;
}

/** Debian's Chromium, installed when we may. */
function ensureChromium() {
  const found = () => ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => existsSync(path));
  if (found() || process.env["CHROMIUM_PATH"]) return process.env["CHROMIUM_PATH"] ?? found();
  if (process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("→ Installing Chromium from Debian's packages");
    const quiet = { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
    spawnSync("apt-get", ["update"], quiet);
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core"], quiet);
  }
  return found();
}

function browser() {
  const chromium = ensureChromium();
  if (!chromium) {
    console.log("\n── e2e: no Chromium here and no right to install it (set CHROMIUM_PATH): counted as failed");
    total.failed += 1;
    return;
  }
  ensureBuild();
  const file = join(reports, "e2e.json");
  const held = execute("e2e", process.execPath, ["node_modules/@playwright/test/cli.js", "test", "--reporter=dot,json"], { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  if (!existsSync(file)) {
    total.failed += 1;
    return;
  }
  const { stats, errors } = JSON.parse(readFileSync(file, "utf8"));
  total.passed += stats.expected;
  total.failed += stats.unexpected + stats.flaky + (errors?.length ?? 0);
  total.skipped += stats.skipped;
  if (!held && stats.unexpected + stats.flaky + (errors?.length ?? 0) === 0) total.failed += 1;
}

const steps = {
  types: () => one("types", process.execPath, ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "tsconfig.json"]),
  "domain-types": () => one("domain-types", process.execPath, ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "app/domain/tsconfig.json"]),
  deps: () => one("deps", process.execPath, ["node_modules/dependency-cruiser/bin/dependency-cruise.mjs", "app", "workers", "search", "prisma", "tests", "--config", ".dependency-cruiser.cjs"]),
  lint: () => one("lint", process.execPath, ["node_modules/eslint/bin/eslint.js", ".", "--cache", "--cache-location", "node_modules/.cache/eslint"]),
  unit: () => vitest("unit"),
  db: () => vitest("db"),
  e2e: browser,
};

const unknown = wanted.filter((step) => !(step in steps));
if (unknown.length > 0) {
  console.error(`Unknown step: ${unknown.join(", ")}\n${HELP}`);
  process.exit(2);
}
for (const [name, step] of Object.entries(steps)) if (wanted.length === 0 || wanted.includes(name)) step();

rmSync(reports, { recursive: true, force: true });
console.log(`\nIn ${((Date.now() - started) / 1000).toFixed(0)} s`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
