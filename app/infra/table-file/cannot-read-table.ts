export type TableFileRefusal =
  | "list-file.empty" | "list-file.too-large" | "list-file.not-a-table" | "list-file.old-excel" | "list-file.locked" | "list-file.ods" | "list-file.damaged" | "list-file.open-quote"
  | "list-file.refused" | "list-file.too-many-lines" | "list-file.too-wide" | "list-file.too-long" | "list-file.busy";

/** A file that gives no table, and why. */
export class CannotReadTable extends Error {
  constructor(readonly code: TableFileRefusal) {
    super(code);
  }
}
