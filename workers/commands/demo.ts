import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { startEmbeddedPostgres } from "#app/infra/embedded-postgres.server.ts";
import { ConfigurationError, parseEnv } from "#app/infra/env.server.ts";
import { applyMigrations } from "#prisma/schema-engine.ts";
import { DEMO_HELP, parseDemoOptions, type DemoOptions } from "./demo-options.ts";
import { startProgram, type Running } from "./processes.ts";

const started = Date.now();
const say = (line: string) => console.log(line);

/** The secret of this demo, drawn once and kept beside its data. */
function secretOf(folder: string): string {
  const file = join(folder, "secret");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}

function environmentOf(options: DemoOptions, databaseUrl: string, secret: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    MODE: "demo",
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl,
    PORT: String(options.port),
    PUBLIC_URL: process.env["PUBLIC_URL"] ?? `http://localhost:${options.port}`,
    TERRITORY: options.territory,
    SECRET: process.env["SECRET"] ?? secret,
    DEV_MAILBOX: "1",
    LOG_LEVEL: process.env["LOG_LEVEL"] ?? "warn",
  };
}

async function main(): Promise<void> {
  const parsed = parseDemoOptions(process.argv.slice(2));
  if ("help" in parsed) return say(DEMO_HELP);
  if ("faults" in parsed) throw new ConfigurationError(parsed.faults);
  const { options } = parsed;
  if (options.offers !== undefined && !existsSync(options.offers)) throw new ConfigurationError([`--offers : le fichier ${options.offers} n’existe pas.`]);

  // A wrong configuration stops here, before anything is started or erased.
  const folder = resolve(options.dataDir);
  parseEnv(environmentOf(options, process.env["DATABASE_URL"] ?? "postgresql://embedded", "x".repeat(32)));
  if (options.reset && !process.env["DATABASE_URL"]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });

  const running: Running[] = [];
  let stopDatabase = async () => {};
  let stopping = false;
  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    say("Arrêt…");
    await Promise.all(running.map((program) => program.stop()));
    await stopDatabase();
    say("Tout est arrêté.");
    process.exit(code);
  };
  process.on("SIGINT", () => void stop(0));
  process.on("SIGTERM", () => void stop(0));

  try {
    let databaseUrl = process.env["DATABASE_URL"];
    if (!databaseUrl) {
      say("→ Base de données embarquée");
      const database = await startEmbeddedPostgres({ folder: join(folder, "postgres") });
      stopDatabase = database.stop;
      databaseUrl = database.url;
    }
    const env = environmentOf(options, databaseUrl, secretOf(folder));
    Object.assign(process.env, env);
    await applyMigrations(databaseUrl);
    // Loaded late: these read the configuration that was just completed.
    const { prepareDemo } = await import("./prepare-demo.ts");
    const summary = await prepareDemo(options, say);
    const worker = startProgram("Le travailleur", join("build", "worker.js"), /worker ready/, env);
    running.push(worker);
    const web = startProgram("Le site", join("build", "web.js"), /web ready/, env);
    running.push(web);
    await Promise.all([worker.ready, web.ready]);
    for (const program of running) program.child.once("exit", (code) => void (stopping || (say(`Un programme s’est arrêté (code ${code}).`), stop(1))));
    say(`\nPrêt en ${((Date.now() - started) / 1000).toFixed(1)} s : ${env["PUBLIC_URL"]}\n`);
    say(summary);
    say("\nCtrl-C arrête tout.");
  } catch (fault) {
    say(fault instanceof Error ? fault.message : String(fault));
    await stop(1);
  }
}

try {
  await main();
} catch (fault) {
  console.error(fault instanceof ConfigurationError ? fault.message : fault);
  process.exit(1);
}
