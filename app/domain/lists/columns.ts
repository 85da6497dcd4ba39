import { normalise } from "../skills/normalise.ts";

/** A field that a column may be. `words`: how lists call it, normalised. */
export type ListField = { code: string; label: string; words: readonly string[] };
/** One line of a file: its number there, its cells in the order of the header. */
export type ListLine = { n: number; c: string[] };

/** Columns that we add to the lines to mend: told apart, so that a mended file is known again. */
export const MENDED = ["Ligne du fichier", "Pourquoi"] as const;
const isMended = (name: string) => MENDED.some((ours) => normalise(ours) === normalise(name));
/** Titles that may stand above the header. */
const LOOKED_AT = 10;

/** How well a name of a column says a field: 3 its very words, 2 it begins so, 1 it holds them, 0 not at all. */
function likeness(name: string, { words }: ListField): number {
  const best = words.map((word) => (name === word ? 3 : name.startsWith(`${word} `) ? 2 : ` ${name} `.includes(` ${word} `) ? 1 : 0));
  return Math.max(0, ...best);
}

/**
 * Which column is what, by their names; null where nothing tells. Each field once: the likeliest column, then the first.
 *
 * @returns one a column, in their order
 */
export function proposeColumns(header: readonly string[], fields: readonly ListField[]): (string | null)[] {
  const names = header.map(normalise);
  const pairs = names.flatMap((name, at) => (name === "" ? [] : fields.map((field) => ({ at, code: field.code, score: likeness(name, field) }))));
  const columns: (string | null)[] = header.map(() => null);
  for (const { at, code } of pairs.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || a.at - b.at)) {
    if (columns[at] === null && !columns.includes(code)) columns[at] = code;
  }
  return columns;
}

/**
 * The header of a table and the lines under it: of the first ten rows, the one whose names say most fields, else the first
 * that has two cells.
 *
 * @param rows row 0 is line 1 of the file
 * @returns null when there is no line under a header
 */
export function readHeader(rows: readonly (readonly string[])[], fields: readonly ListField[]): { header: string[]; lines: ListLine[] } | null {
  const said = rows.slice(0, LOOKED_AT).map((row) => proposeColumns(row, fields).filter((code) => code !== null).length);
  const most = Math.max(0, ...said);
  const at = most > 1 ? said.indexOf(most) : rows.findIndex((row) => row.filter((cell) => cell !== "").length > 1);
  const top = rows[at];
  if (!top) return null;
  const under = rows.slice(at + 1);
  const width = under.reduce((widest, row) => Math.max(widest, row.length), top.length);
  const kept = Array.from({ length: width }, (_, column) => column).filter((column) => (top[column] ?? "") !== "" || under.some((row) => (row[column] ?? "") !== ""));
  const header = kept.map((column) => (top[column] ?? "").slice(0, 80) || `Colonne ${column + 1}`);
  const lines = under.map((row, index) => ({ n: at + 2 + index, c: kept.map((column) => uncovered(row[column] ?? "")) })).filter(({ c }) => c.some((cell) => cell !== ""));
  return lines.length === 0 ? null : { header, lines };
}

/** The text of a cell without the apostrophe that we put before what a spreadsheet would run (mended-csv.ts). */
function uncovered(text: string): string {
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}

/** What makes two files of one kind: the names of their columns, in their order, without those that we add. */
export function fingerprintOf(header: readonly string[]): string {
  return header.filter((name) => !isMended(name)).map(normalise).join("|");
}

/** The choices kept for a header, brought to the width of another that has only our own columns more. */
export function widened(columns: readonly (string | null)[], width: number): (string | null)[] {
  return Array.from({ length: width }, (_, at) => columns[at] ?? null);
}

/** The cells of a line by what they are; '' for a field that no column is. */
export function cellsOf({ c }: ListLine, columns: readonly (string | null)[]): (code: string) => string {
  return (code) => c[columns.indexOf(code)] ?? "";
}
