import { parentPort, workerData } from "node:worker_threads";
import { readTable } from "./read-table.ts";

// One table in a thread of its own, that may be killed.
parentPort?.postMessage(readTable(workerData as Uint8Array));
