import { parse, type Options } from "csv-parse/sync";
import { CannotReadTable } from "./cannot-read-table.ts";
import { byteOrderMark, windows1252 } from "../windows-1252.ts";
import { gatherRows, TABLE } from "./table-limits.ts";

const SEPARATORS = [";", "\t", ",", "|"] as const;
/** Enough lines to see which sign parts the columns. */
const LOOKED_AT = 40;
const LONGEST_LINE = 400_000;

/**
 * The rows of a text parted by `;`, `,`, tabs or `|`, quoted or not; blank lines keep their place.
 *
 * UTF-8 and UTF-16 by their mark, else UTF-8 where every byte agrees, else Windows-1252: what spreadsheets write here.
 */
export function csvRows(bytes: Uint8Array): string[][] {
  const text = decoded(bytes).replace(/\r\n?/g, "\n");
  if (text.trim() === "") throw new CannotReadTable("list-file.empty");
  // Excel's own first line: « sep=; ».
  const told = /^sep=(.)\n/i.exec(text);
  const separator = told?.[1] ?? separatorOf(text);
  if (separator === null) throw new CannotReadTable("list-file.not-a-table");
  const gathered = gatherRows();
  readRecords(told ? text.replace(/^.*/, "") : text, separator).forEach((cells, at) => gathered.put(at, cells));
  return gathered.rows;
}

function decoded(bytes: Uint8Array): string {
  const mark = byteOrderMark(bytes);
  if (mark !== null) return new TextDecoder(mark).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return windows1252(bytes);
  }
}

function readRecords(text: string, delimiter: string, more: Options = {}): string[][] {
  try {
    return parse(text, { delimiter, record_delimiter: "\n", relax_quotes: true, relax_column_count: true, max_record_size: LONGEST_LINE, to: TABLE.mostRows * 2, ...more }) as unknown as string[][];
  } catch (fault) {
    throw new CannotReadTable((fault as { code?: string }).code === "CSV_QUOTE_NOT_CLOSED" ? "list-file.open-quote" : "list-file.damaged");
  }
}

/** The sign by which most of the first lines have the same number of columns, the more columns the better; null when none parts anything. */
function separatorOf(text: string): string | null {
  const scored = SEPARATORS.map((separator) => {
    const counts = new Map<number, number>();
    for (const { length } of firstRecords(text, separator)) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    return { separator, score: Math.max(0, ...[...counts].map(([columns, times]) => times * 100 + columns)) };
  });
  const best = scored.reduce((most, one) => (one.score > most.score ? one : most));
  return best.score === 0 ? null : best.separator;
}

/** What only looks: where the quotes do not close, the first line says. */
function firstRecords(text: string, separator: string): string[][] {
  try {
    return readRecords(text, separator, { to: LOOKED_AT });
  } catch {
    return [text.slice(0, text.indexOf("\n")).split(separator)];
  }
}
