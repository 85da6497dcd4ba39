import { CannotReadTable } from "./cannot-read-table.ts";

/** What a table may hold. @source our choice: a département has 20 000 establishments with employees; a spreadsheet is read by a human */
export const TABLE = {
  mostRows: 20_000,
  mostColumns: 100,
  /** Signs; longer cells are cut, every field we keep is far shorter. */
  longestCell: 10_000,
  /** Signs of all cells: a shared text may stand in each of them. */
  mostSigns: 30_000_000,
} as const;

/** Titles and blank lines that may stand above and among the lines. */
const BESIDES = 200;

/** Gathers rows one by one; throws when they are too many or too large. A row is given its place, so that its number is the one of the file. */
export function gatherRows() {
  const rows: string[][] = [];
  let signs = 0;
  return {
    rows,
    put(at: number, cells: readonly string[]) {
      const cut = cells.map((cell) => cell.slice(0, TABLE.longestCell).trim());
      while (cut.at(-1) === "") cut.pop();
      if (cut.length === 0) return;
      if (at >= TABLE.mostRows + BESIDES) throw new CannotReadTable("list-file.too-many-lines");
      if (cut.length > TABLE.mostColumns) throw new CannotReadTable("list-file.too-wide");
      signs += cut.reduce((sum, cell) => sum + cell.length, 0);
      if (signs > TABLE.mostSigns) throw new CannotReadTable("list-file.refused");
      while (rows.length < at) rows.push([]);
      rows[at] = cut;
    },
  };
}
