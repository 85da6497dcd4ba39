import { readInThread } from "../limited-thread/read-in-thread.server.ts";
import type { MicrodataItem } from "./read-microdata.ts";

/** What a page may cost. @source our choice: five million signs are read in two seconds */
const LIMITS = { timeoutMs: 15_000, heapMb: 384, mostGrowthMb: 600, atOnce: 1 } as const;

/** The JobPostings that a page says in its own elements; none where it costs too much to read. */
export async function postingsInMicrodata(html: string): Promise<MicrodataItem[]> {
  if (!/itemtype\s*=\s*["']?[^"'>]*JobPosting/i.test(html)) return [];
  const read = await readInThread<MicrodataItem[]>("microdata", "read-microdata-worker", new TextEncoder().encode(html), LIMITS);
  return "end" in read ? [] : read.answer;
}
