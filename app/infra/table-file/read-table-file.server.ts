import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { readInThread, type ThreadEnd } from "../limited-thread/read-in-thread.server.ts";
import type { TableFileRefusal } from "./cannot-read-table.ts";
import { kindOfTable } from "./kind-of-table.ts";
import type { TableAnswer } from "./read-table.ts";

/** What a file may be and cost. @source our choice: 20 000 lines of 15 columns are 3 MB and are read in two seconds */
export const TABLE_FILE = { mostBytes: 10_000_000, timeoutMs: 20_000, heapMb: 384, mostGrowthMb: 700, atOnce: 1 } as const;

const ENDS: Record<ThreadEnd, TableFileRefusal> = { busy: "list-file.busy", time: "list-file.too-long", memory: "list-file.refused", fault: "list-file.damaged" };

/**
 * The rows of a table, CSV or XLSX: row 0 is the first line of the file, a blank line is an empty row.
 *
 * @returns refusals: `TableFileRefusal`
 */
export async function readTableFile(bytes: Uint8Array): Promise<Result<string[][]>> {
  const no = (code: TableFileRefusal) => refuse(code === "list-file.busy" ? "too-many" : "invalid", code, "file");
  if (bytes.byteLength > TABLE_FILE.mostBytes) return no("list-file.too-large");
  const kind = kindOfTable(bytes);
  if (kind !== "zip" && kind !== "text") return no(kind);
  const read = await readInThread<TableAnswer>("table-file", "read-table-worker", bytes, TABLE_FILE);
  if ("end" in read) return no(ENDS[read.end]);
  return "code" in read.answer ? no(read.answer.code) : ok(read.answer.rows);
}
