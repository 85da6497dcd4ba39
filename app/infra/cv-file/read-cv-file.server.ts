import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { readInThread, type ThreadEnd } from "../limited-thread/read-in-thread.server.ts";
import type { CvFileRefusal } from "./cannot-read.ts";
import { kindOfFile } from "./kind-of-file.ts";
import type { CvFileAnswer } from "./read-cv-worker.ts";

/** What a file may be and cost. @source our choice: a CV with its photo is under 2 MB and is read in half a second */
export const CV_FILE = { mostBytes: 5_000_000, timeoutMs: 8_000, heapMb: 192, mostGrowthMb: 500, atOnce: 2 } as const;

const ENDS: Record<ThreadEnd, CvFileRefusal> = { busy: "cv-file.busy", time: "cv-file.too-long", memory: "cv-file.refused", fault: "cv-file.damaged" };

/**
 * The lines of an old CV, PDF or Word. The file stays in memory, is read by a thread of its own and kept nowhere.
 *
 * @returns refusals: `cv-file.empty` | `cv-file.photo` | `cv-file.old-word` | `cv-file.unknown` | `cv-file.too-large` |
 *   `cv-file.locked` | `cv-file.damaged` | `cv-file.refused` | `cv-file.no-text` | `cv-file.too-long` | `cv-file.busy`
 */
export async function readCvFile(bytes: Uint8Array): Promise<Result<string[]>> {
  const no = (code: CvFileRefusal) => refuse(code === "cv-file.busy" ? "too-many" : "invalid", code, "cv");
  if (bytes.byteLength > CV_FILE.mostBytes) return no("cv-file.too-large");
  const kind = kindOfFile(bytes);
  if (kind !== "pdf" && kind !== "zip") return no(`cv-file.${kind}`);
  const read = await readInThread<CvFileAnswer>("cv-file", "read-cv-worker", bytes, CV_FILE);
  if ("end" in read) return no(ENDS[read.end]);
  if ("code" in read.answer) return no(read.answer.code);
  const { lines } = read.answer;
  // A scan has pages and no text.
  return lines.join("").replace(/\s/g, "").length < 20 ? no("cv-file.no-text") : ok(lines);
}
