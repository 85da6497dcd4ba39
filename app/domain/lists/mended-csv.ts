import { MENDED, type ListLine } from "./columns.ts";

/** A cell that a spreadsheet would run as a formula is written as a text: an apostrophe before it, taken off when it comes back. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\n\r]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The lines that were not taken, to be mended and sent again: their own columns, then the number of the line and why.
 *
 * UTF-8 with its mark, `;` and Windows line ends: what a French Excel opens by a double click.
 */
export function mendedCsv(header: readonly string[], lines: readonly (ListLine & { why: readonly string[] })[]): string {
  const own = header.map((name, at) => ({ name, at })).filter(({ name }) => !MENDED.some((ours) => ours === name));
  const rows = [[...own.map(({ name }) => name), ...MENDED], ...lines.map(({ n, c, why }) => [...own.map(({ at }) => c[at] ?? ""), String(n), why.join(" ")])];
  return `\ufeff${rows.map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;
}
