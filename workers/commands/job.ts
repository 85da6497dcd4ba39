import { ConfigurationError } from "#app/infra/env.server.ts";
import { isJobName, jobCatalog } from "#app/jobs/catalog.ts";

const HELP = `Usage : npm run job -- <nom> '<json>'

Fait un travail tout de suite, ici, sans passer par la file. Exemple :
  npm run job -- offer.match '{"offerId":"…"}'

Travaux : ${Object.keys(jobCatalog).join(", ")}
`;

/** Exit codes: 0 done, 1 the job failed, 2 wrong arguments or configuration. */
async function main([name, json = "{}"]: string[]): Promise<number> {
  if (!name || name === "--help") {
    process.stdout.write(HELP);
    return name ? 0 : 2;
  }
  if (!isJobName(name)) {
    process.stderr.write(`« ${name} » n’est pas un travail.\n\n${HELP}`);
    return 2;
  }
  let payload: unknown;
  try {
    payload = JSON.parse(json);
  } catch {
    process.stderr.write(`Ce n’est pas du JSON : ${json}\n`);
    return 2;
  }
  const parsed = jobCatalog[name].payload.safeParse(payload);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) process.stderr.write(`${issue.path.join(".") || "le contenu"} : valeur absente ou illisible (${issue.code})\n`);
    return 2;
  }
  const { runJob } = await import("../run-job.ts");
  const { handlers } = await import("../handlers.ts");
  const { systemContext } = await import("#app/use-cases/context.server.ts");
  const { closeConnections } = await import("#app/use-cases/housekeeping/close-connections.server.ts");
  const started = performance.now();
  try {
    const outcome = await runJob(handlers, { id: `${name}-by-hand`, name, payload: parsed.data, attempt: 1, attempts: 1 }, () => systemContext());
    process.stdout.write(outcome ? `À refaire le ${outcome.retryAt.toISOString()}.\n` : `Fait en ${Math.round(performance.now() - started)} ms.\n`);
    return 0;
  } finally {
    await closeConnections();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = fault instanceof ConfigurationError ? 2 : 1;
}
