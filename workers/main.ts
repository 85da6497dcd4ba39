import { ConfigurationError, env } from "#app/infra/env.server.ts";

/** Exit codes: 0 stopped when asked and everything finished; 1 a fault; 2 a wrong configuration; 3 did not finish in time. */
const EXIT = { done: 0, fault: 1, configuration: 2, unfinished: 3 } as const;
/** How long jobs under way have to finish; an orchestrator usually gives 30 s before it kills. */
const DRAIN_MS = 25_000;

async function main(): Promise<void> {
  const { WORKER_CONCURRENCY } = env();
  // Loaded late: these read the configuration as they load, and a wrong one must be told in sentences.
  const { runProcess } = await import("./process.ts");
  const stop = await runProcess(WORKER_CONCURRENCY);
  process.stdout.write("worker ready\n");
  let isStopping = false;
  const onSignal = () => {
    if (isStopping) process.exit(EXIT.unfinished);
    isStopping = true;
    setTimeout(() => process.exit(EXIT.unfinished), DRAIN_MS).unref();
    stop().then(
      () => process.exit(EXIT.done),
      () => process.exit(EXIT.fault),
    );
  };
  process.on("SIGTERM", onSignal);
  process.on("SIGINT", onSignal);
}

try {
  await main();
} catch (fault) {
  const isConfiguration = fault instanceof ConfigurationError;
  process.stderr.write(isConfiguration ? `${fault.message}\n` : `Le travailleur n’a pas démarré : ${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exit(isConfiguration ? EXIT.configuration : EXIT.fault);
}
