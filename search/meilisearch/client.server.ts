import { Meilisearch, MeilisearchApiError, type EnqueuedTaskPromise } from "meilisearch";
import { z } from "zod";

export type MeilisearchPlace = { url: string; key: string | undefined; prefix: string };

/** A search that takes longer is of no use; a write must end within its job's 10 s; a rebuild has time. */
const SEARCH_TIMEOUT_MS = 2_000;
const WRITE_TIMEOUT_MS = 4_000;
const ADMIN_TIMEOUT_MS = 30_000;
/** A task waits behind those before it, one at a time. */
const TASK_TIMEOUT_MS = 5_000;

/** The server answered something that is not what it documents. */
export class MeilisearchLied extends Error {
  constructor(what: string) {
    super(`Meilisearch answered something unexpected: ${what}`);
    this.name = "MeilisearchLied";
  }
}

/** A task that ended otherwise than well; `code` is the server's. */
export class MeilisearchTaskFailed extends Error {
  constructor(readonly type: string, readonly status: string, readonly code: string) {
    super(`Meilisearch task ${type} ${status}: ${code}`);
    this.name = "MeilisearchTaskFailed";
  }
}

/** What lies beyond the last page that Meilisearch may give: ask PostgreSQL. Not a fault of the server. */
export class BeyondReach extends Error {
  constructor() {
    super("beyond the last hit that Meilisearch gives");
    this.name = "BeyondReach";
  }
}

export type Clients = { forSearch: Meilisearch; forWrites: Meilisearch; forAdmin: Meilisearch; uid: string };

/** Three clients of the same server, one more patient than the other. */
export function openMeilisearch(place: MeilisearchPlace): Clients {
  const open = (timeout: number) => new Meilisearch({ host: place.url, timeout, defaultWaitOptions: { timeout: TASK_TIMEOUT_MS, interval: 25 }, ...(place.key ? { apiKey: place.key } : {}) });
  return { forSearch: open(SEARCH_TIMEOUT_MS), forWrites: open(WRITE_TIMEOUT_MS), forAdmin: open(ADMIN_TIMEOUT_MS), uid: `${place.prefix}offers` };
}

/** The code of an error of the server (`index_not_found`…), undefined for any other fault. */
export function errorCode(fault: unknown): string | undefined {
  const cause: unknown = fault instanceof MeilisearchApiError ? fault.cause : undefined;
  return z.object({ code: z.string() }).safeParse(cause).data?.code;
}

/**
 * Waits until a task is done.
 *
 * @param tolerated an error code that is as good as success (`index_already_exists`)
 * @throws MeilisearchTaskFailed when it failed or was cancelled; the client's own error when it takes too long
 */
export async function done(task: EnqueuedTaskPromise, timeout = TASK_TIMEOUT_MS, tolerated?: string): Promise<void> {
  const ended = await task.waitTask({ timeout, interval: 25 });
  if (ended.status === "succeeded") return;
  const code = ended.error?.code ?? "unknown";
  if (code !== tolerated) throw new MeilisearchTaskFailed(ended.type, ended.status, code);
}
