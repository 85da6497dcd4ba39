// What every entry point needs before the first import of a dependency: plain Node, no package.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** Stops with a sentence when Node is too old. */
export function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Passerelle a besoin de Node 20.19 ou plus récent (22 ou 24 de préférence). Vous avez ${process.versions.node}.`);
  process.exit(1);
}

/** Runs a program, its output shown; stops the whole command when it fails. */
export function run(label, program, args, extra = {}) {
  const started = Date.now();
  console.log(`→ ${label}`);
  const result = spawnSync(program, args, { cwd: ROOT, stdio: "inherit", ...extra, env: { ...process.env, ...extra.env } });
  if (result.status === 0) return console.log(`  fait en ${((Date.now() - started) / 1000).toFixed(1)} s`);
  console.error(`L’étape « ${label} » a échoué (code ${result.status ?? result.signal}).`);
  process.exit(1);
}

const digestOf = (text) => createHash("sha256").update(text).digest("hex");

function stampIs(name, value) {
  const file = join(ROOT, "node_modules", ".cache", `passerelle-${name}`);
  return existsSync(file) && readFileSync(file, "utf8") === value;
}

function stamp(name, value) {
  const folder = join(ROOT, "node_modules", ".cache");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `passerelle-${name}`), value);
}

/** Installs the dependencies when they are missing or older than the lock file. */
export function ensureDependencies() {
  const lock = digestOf(readFileSync(join(ROOT, "package-lock.json"), "utf8") + process.versions.modules);
  if (stampIs("lock", lock) && existsSync(join(ROOT, "node_modules", "vite"))) return;
  run("Installation des dépendances", "npm", ["ci", "--no-audit", "--no-fund", "--include=dev"], { shell: process.platform === "win32" });
  stamp("lock", lock);
}

/** Generates the database client when the schema changed. `prisma generate` needs no engine: any existing file will do. */
export function ensureClient() {
  const schema = digestOf(readFileSync(join(ROOT, "prisma", "schema.prisma"), "utf8"));
  if (stampIs("client", schema) && existsSync(join(ROOT, "prisma", "generated", "client.ts"))) return;
  run("Client de la base de données", process.execPath, [join("node_modules", "prisma", "build", "index.js"), "generate"], {
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  stamp("client", schema);
}

/** Every source file below these folders, with its size and time: what the build depends on. */
function sourceDigest() {
  const lines = [];
  const walk = (folder) => {
    for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.name === "generated") continue;
      if (entry.isDirectory()) walk(path);
      else if (!/\.test\.tsx?$/.test(entry.name)) lines.push(`${path} ${digestOf(readFileSync(join(ROOT, path)))}`);
    }
  };
  for (const folder of ["app", "search", "workers", "prisma", "public"]) if (existsSync(join(ROOT, folder)) && statSync(join(ROOT, folder)).isDirectory()) walk(folder);
  for (const file of ["package-lock.json", "vite.config.ts", "remix.config.js"]) lines.push(digestOf(readFileSync(join(ROOT, file))));
  return digestOf(lines.sort().join("\n"));
}

/** Builds the pages, the web server and the worker when their sources changed. */
export function ensureBuild() {
  ensureClient();
  const sources = sourceDigest();
  if (stampIs("build", sources) && existsSync(join(ROOT, "build", "worker.js"))) return;
  run("Construction de l’application", process.execPath, [join("workers", "commands", "build.mjs")]);
  stamp("build", sources);
}
