import { parentPort, workerData } from "node:worker_threads";
import { CannotRead, type CvFileRefusal } from "./cannot-read.ts";
import { docxLines } from "./docx-text.ts";
import { kindOfFile } from "./kind-of-file.ts";
import { pdfLines } from "./pdf-text.ts";

export type CvFileAnswer = { lines: string[] } | { code: CvFileRefusal };

/** Reads one file in a thread of its own, that may be killed, and says what it found. */
async function read(bytes: Uint8Array): Promise<CvFileAnswer> {
  try {
    const lines = kindOfFile(bytes) === "pdf" ? await pdfLines(bytes) : docxLines(bytes);
    return { lines };
  } catch (fault) {
    return { code: fault instanceof CannotRead ? fault.code : "cv-file.damaged" };
  }
}

parentPort?.postMessage(await read(workerData as Uint8Array));
