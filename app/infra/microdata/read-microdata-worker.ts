import { parentPort, workerData } from "node:worker_threads";
import { readMicrodata } from "./read-microdata.ts";

const MOST = 501;

// One page in a thread of its own, that may be killed. The page was decoded before: it comes as UTF-8.
parentPort?.postMessage(readMicrodata(new TextDecoder().decode(workerData as Uint8Array), /(?:^|[/#\s])JobPosting(?:\s|$)/, MOST));
