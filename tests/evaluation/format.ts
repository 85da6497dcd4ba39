/** A table of texts with aligned columns: the first to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] as number) : cell.padStart(widths[column] as number))).join("  ").trimEnd()).join("\n");
}

/** « 0.712 »; a dash when there is no figure. */
export const decimal = (value: number): string => (Number.isFinite(value) ? value.toFixed(3) : "–");
/** « 93.8 % »; a dash when there is no figure. */
export const percent = (value: number): string => (Number.isFinite(value) ? `${(value * 100).toFixed(1)} %` : "–");
