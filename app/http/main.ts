import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { ConfigurationError, env } from "#app/infra/env.server.ts";

const DRAIN_MS = 5_000;
/** Longer than a reverse proxy (60 s) or a browser keeps an idle connection: it is they who close, never in the middle of what they send. */
const KEEP_ALIVE_MS = 65_000;

async function main(): Promise<void> {
  const { PORT, HOST } = env();
  // Loaded once the configuration is known to be right: these read it as they load.
  const { createApp } = await import("./app.server.ts");
  const buildFolder = join(process.cwd(), "build");
  const build = (await import(pathToFileURL(join(buildFolder, "server", "index.js")).href)) as ServerBuild;
  const server = createServer(createApp(build, join(buildFolder, "client")));
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.listen(PORT, HOST, () => process.stdout.write(`web ready on http://${HOST}:${PORT}\n`));
  server.on("error", (fault: NodeJS.ErrnoException) => {
    const why = fault.code === "EADDRINUSE" ? `Le port ${PORT} est déjà pris : choisissez-en un autre avec PORT (ou --port).` : `Le serveur web n’a pas démarré : ${fault.code}`;
    process.stderr.write(`${why}\n`);
    process.exit(1);
  });
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), DRAIN_MS).unref();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

try {
  await main();
} catch (fault) {
  if (fault instanceof ConfigurationError) process.stderr.write(`${fault.message}\n`);
  else process.stderr.write(`Le site n’a pas démarré : ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
  process.exit(1);
}
