import { spawn, type ChildProcess } from "node:child_process";

export type Running = { child: ChildProcess; ready: Promise<void>; stop: () => Promise<void> };

const STOP_WITHIN_MS = 8_000;

/**
 * Starts one of our programs and waits for the line that says it is ready.
 *
 * It stands in a process group of its own, so that Ctrl-C reaches it through `stop` only, in order. Once it is ready, what it
 * logs is shown on our standard error: a fault in it must not go unseen.
 */
export function startProgram(name: string, file: string, readyWhen: RegExp, env: NodeJS.ProcessEnv): Running {
  const child = spawn(process.execPath, ["--enable-source-maps", file], { env, stdio: ["ignore", "pipe", "inherit"], detached: process.platform !== "win32" });
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  const ready = new Promise<void>((done, fail) => {
    let seen = "";
    let isReady = false;
    child.stdout?.on("data", (chunk: Buffer) => {
      if (isReady) return void process.stderr.write(chunk);
      seen = (seen + chunk.toString()).slice(-4_000);
      isReady = readyWhen.test(seen);
      if (isReady) done();
    });
    child.once("exit", (code) => fail(new Error(`${name} s’est arrêté avant d’être prêt (code ${code}).`)));
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS);
    await ended;
    clearTimeout(timer);
  };
  return { child, ready, stop };
}
