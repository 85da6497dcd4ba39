import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { log } from "../log.server.ts";

/** What reading one file may cost. Milliseconds, megabytes; `atOnce`: how many are read at a time. */
export type ThreadLimits = { readonly timeoutMs: number; readonly heapMb: number; readonly mostGrowthMb: number; readonly atOnce: number };
/** Why a thread gave no answer: too many read already, too long, too much memory, or it fell. */
export type ThreadEnd = "busy" | "time" | "memory" | "fault";

const WATCH_MS = 50;
const running = new Map<string, number>();

/** A thread's program: beside us as it is written, in `build` as it is delivered. */
function threadOf(folder: string, program: string): { url: URL; argv: string[] } {
  if (!import.meta.url.endsWith(".ts")) return { url: pathToFileURL(join(process.cwd(), "build", `${program}.js`)), argv: [] };
  return { url: new URL("./from-source.mjs", import.meta.url), argv: [new URL(`../${folder}/${program}.ts`, import.meta.url).href] };
}

/**
 * What a program of ours finds in a file. The bytes stay in memory, are read by a thread of its own and kept nowhere.
 *
 * The thread is killed when it takes too long or too much: a hostile file costs a refusal, never the site.
 *
 * @param folder where the program stands in `app/infra`
 * @param program its file without extension; the build makes `build/<program>.js` of it
 */
export async function readInThread<Answer>(folder: string, program: string, bytes: Uint8Array, limits: ThreadLimits): Promise<{ answer: Answer } | { end: ThreadEnd }> {
  const now = running.get(program) ?? 0;
  if (now >= limits.atOnce) return { end: "busy" };
  running.set(program, now + 1);
  return run<Answer>(folder, program, bytes, limits).finally(() => running.set(program, (running.get(program) ?? 1) - 1));
}

function run<Answer>(folder: string, program: string, bytes: Uint8Array, { timeoutMs, heapMb, mostGrowthMb }: ThreadLimits): Promise<{ answer: Answer } | { end: ThreadEnd }> {
  const { url, argv } = threadOf(folder, program);
  const thread = new Worker(url, { argv, workerData: bytes, execArgv: [], env: {}, stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 } });
  thread.stdout.resume();
  thread.stderr.resume();
  return new Promise((resolve) => {
    const before = process.memoryUsage.rss();
    const end = (given: { answer: Answer } | { end: ThreadEnd }, why?: string) => {
      clearTimeout(late);
      clearInterval(watch);
      if (why !== undefined) log.warn({ code: "file.killed", program, why }, "a file could not be read within its limits");
      resolve(given);
      void thread.terminate();
    };
    const late = setTimeout(() => end({ end: "time" }, "time"), timeoutMs);
    // What is opened of a file stands outside of the heap, where the thread's own limit does not reach.
    const watch = setInterval(() => process.memoryUsage.rss() - before > mostGrowthMb * 1_048_576 && end({ end: "memory" }, "memory"), WATCH_MS);
    thread.once("message", (answer: Answer) => end({ answer }));
    thread.once("error", (fault: NodeJS.ErrnoException) => end({ end: fault.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "fault" }, fault.code ?? fault.name));
    thread.once("exit", () => end({ end: "fault" }));
  });
}
