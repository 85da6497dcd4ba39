import { freemem } from "node:os";
import { say } from "./figures.ts";
import { Misuse, parseBenchOptions, type BenchName, type BenchOptions } from "./options.ts";
import { openStage, type Stage } from "./stage.ts";
import { Undo } from "./undo.ts";

/*
 * Runs the benches asked for on one running product, one after the other; called by run.mjs with the temporary folder first.
 * Exit code: 0 all measured, 1 a fault, 2 a misuse, 130 interrupted.
 */

type Bench = (stage: Stage, options: BenchOptions, undo: Undo) => Promise<void>;
/** In this order: those that only read go before those that write. Loaded late, they read the configuration of the stage. */
const benches: Record<BenchName, () => Promise<Bench>> = {
  "sql-round-trips": async () => (await import("./sql-round-trips.ts")).sqlRoundTrips,
  "page-weight": async () => (await import("./page-weight.ts")).pageWeight,
  "slow-phone": async () => (await import("./slow-phone.ts")).slowPhone,
  "pages-per-second": async () => (await import("./pages-per-second.ts")).pagesPerSecond,
  "posted-to-listed": async () => (await import("./posted-to-listed.ts")).postedToListed,
  "import-offers": async () => (await import("./import-offers.ts")).importOffers,
  // Last: it gives everybody another coach and two years more.
  "coach-pages": async () => (await import("./coach-pages.ts")).coachPages,
};

const undo = new Undo();
const [folder = "", ...argv] = process.argv.slice(2);

async function main(): Promise<void> {
  const options = parseBenchOptions(argv);
  const started = Date.now();
  const stage = await openStage(folder, options.people, undo);
  onSignals();
  for (const name of options.only) {
    say(`→ ${name} (${Math.round(freemem() / 2 ** 20)} MB free)`);
    await (await benches[name]())(stage, options, undo);
  }
  say(`done in ${Math.round((Date.now() - started) / 1000)} s`);
}

async function stop(code: number): Promise<never> {
  await undo.all();
  process.exit(code);
}

/** The embedded PostgreSQL brings signal hooks that would end this process before the rest is stopped: ours replace them. */
function onSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.removeAllListeners(signal);
    process.on(signal, () => void stop(130));
  }
}

onSignals();
// The command that started this one is gone: nobody is left to read the figures.
process.on("disconnect", () => void stop(130));
try {
  await main();
  await stop(0);
} catch (fault) {
  say(fault instanceof Misuse ? `${fault.message}\nnpm run bench -- --help` : String(fault instanceof Error ? (fault.stack ?? fault.message) : fault));
  await stop(fault instanceof Misuse ? 2 : 1);
}
