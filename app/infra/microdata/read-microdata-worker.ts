import { parentPort, workerData } from "node:worker_threads";
import { POSTING_LIMITS } from "#app/domain/offers/job-posting/find-postings.ts";
import { readMicrodata } from "./read-microdata.ts";

/** One more than may be, so that who reads knows there are too many. */
const MOST = POSTING_LIMITS.postings + 1;

// One page in a thread of its own, that may be killed. The page was decoded before: it comes as UTF-8.
parentPort?.postMessage(readMicrodata(new TextDecoder().decode(workerData as Uint8Array), /(?:^|[/#\s])JobPosting(?:\s|$)/, MOST));
