import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { log } from "../log.server.ts";
import type { CvFileRefusal } from "./cannot-read.ts";
import { kindOfFile } from "./kind-of-file.ts";
import type { CvFileAnswer } from "./read-cv-worker.ts";

/** What a file may be and cost. @source our choice: a CV with its photo is under 2 MB and is read in half a second */
export const CV_FILE = { mostBytes: 5_000_000, timeoutMs: 8_000, heapMb: 192, mostGrowthMb: 500, atOnce: 2 } as const;

const WATCH_MS = 50;
let running = 0;

/** The thread's program: beside this file as it is written, in `build` as it is delivered. */
function program(): URL {
  return import.meta.url.endsWith(".ts") ? new URL("./from-source.mjs", import.meta.url) : pathToFileURL(join(process.cwd(), "build", "read-cv-worker.js"));
}

/**
 * The lines of an old CV, PDF or Word. The file stays in memory, is read by a thread of its own and kept nowhere.
 *
 * The thread is killed when it takes too long or too much: a hostile file costs a refusal, never the site.
 *
 * @returns refusals: `cv-file.empty` | `cv-file.photo` | `cv-file.old-word` | `cv-file.unknown` | `cv-file.too-large` |
 *   `cv-file.locked` | `cv-file.damaged` | `cv-file.refused` | `cv-file.no-text` | `cv-file.too-long` | `cv-file.busy`
 */
export async function readCvFile(bytes: Uint8Array): Promise<Result<string[]>> {
  const no = (code: CvFileRefusal) => refuse(code === "cv-file.busy" ? "too-many" : "invalid", code, "cv");
  if (bytes.byteLength > CV_FILE.mostBytes) return no("cv-file.too-large");
  const kind = kindOfFile(bytes);
  if (kind !== "pdf" && kind !== "zip") return no(`cv-file.${kind}`);
  if (running >= CV_FILE.atOnce) return no("cv-file.busy");
  running += 1;
  const answer = await inThread(bytes).finally(() => (running -= 1));
  if ("code" in answer) return no(answer.code);
  // A scan has pages and no text.
  return answer.lines.join("").replace(/\s/g, "").length < 20 ? no("cv-file.no-text") : ok(answer.lines);
}

function inThread(bytes: Uint8Array): Promise<CvFileAnswer> {
  const thread = new Worker(program(), { workerData: bytes, execArgv: [], env: {}, stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: CV_FILE.heapMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 } });
  thread.stdout.resume();
  thread.stderr.resume();
  return new Promise((resolve) => {
    const before = process.memoryUsage.rss();
    const end = (answer: CvFileAnswer, why?: string) => {
      clearTimeout(late);
      clearInterval(watch);
      if (why !== undefined) log.warn({ code: "cv-file.killed", why }, "a file could not be read within its limits");
      resolve(answer);
      void thread.terminate();
    };
    const late = setTimeout(() => end({ code: "cv-file.too-long" }, "time"), CV_FILE.timeoutMs);
    // What is opened of a file stands outside of the heap, where the thread's own limit does not reach.
    const watch = setInterval(() => process.memoryUsage.rss() - before > CV_FILE.mostGrowthMb * 1_048_576 && end({ code: "cv-file.refused" }, "memory"), WATCH_MS);
    thread.once("message", (answer: CvFileAnswer) => end(answer));
    thread.once("error", (fault: NodeJS.ErrnoException) => end({ code: fault.code === "ERR_WORKER_OUT_OF_MEMORY" ? "cv-file.refused" : "cv-file.damaged" }, fault.code ?? fault.name));
    thread.once("exit", () => end({ code: "cv-file.damaged" }));
  });
}
