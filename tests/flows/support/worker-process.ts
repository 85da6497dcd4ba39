import { spawn, type ChildProcess } from "node:child_process";

export type RealWorker = { child: ChildProcess; ready: Promise<void>; ended: Promise<{ code: number | null; signal: string | null }>; stderr: () => string };

/** The real worker, in a process of its own, as `npm run worker` runs it but from its sources. */
export function spawnWorker(databaseUrl: string, env: Record<string, string> = {}): RealWorker {
  const child = spawn(process.execPath, ["--import", "tsx", "workers/main.ts"], {
    env: { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: "test", LOG_LEVEL: "silent", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<{ code: number | null; signal: string | null }>((done) => child.once("exit", (code, signal) => done({ code, signal })));
  const ready = new Promise<void>((done, fail) => {
    let seen = "";
    child.stdout.on("data", (chunk: Buffer) => {
      seen += chunk.toString();
      if (seen.includes("worker ready")) done();
    });
    void ended.then(({ code, signal }) => fail(new Error(`the worker ended before it was ready (${code ?? signal}): ${stderr}`)));
  });
  ready.catch(() => undefined);
  return { child, ready, ended, stderr: () => stderr };
}
