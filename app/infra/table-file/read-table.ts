import { CannotReadTable, type TableFileRefusal } from "./cannot-read-table.ts";
import { csvRows } from "./csv-rows.ts";
import { kindOfTable } from "./kind-of-table.ts";
import { xlsxRows } from "./xlsx-rows.ts";

export type TableAnswer = { rows: string[][] } | { code: TableFileRefusal };

/** The rows of a table by what its bytes are, or why there are none. For a thread that may be killed. */
export function readTable(bytes: Uint8Array): TableAnswer {
  try {
    const kind = kindOfTable(bytes);
    if (kind !== "zip" && kind !== "text") return { code: kind };
    return { rows: kind === "zip" ? xlsxRows(bytes) : csvRows(bytes) };
  } catch (fault) {
    return { code: fault instanceof CannotReadTable ? fault.code : "list-file.damaged" };
  }
}
