import { strToU8, zipSync } from "fflate";

/** A cell: text, number, a day (number of Excel), a formula with its last value. */
export type Cell = string | number | null | { day: number } | { formula: string; value: string };

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const letter = (column: number): string => (column < 26 ? "" : letter(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/**
 * A workbook as Excel writes it: shared texts, a style of date, sheets in their order.
 *
 * @param sheets by name; `null` rows are left out of the file, as Excel does with blank lines
 */
export function makeXlsx(sheets: Record<string, readonly (readonly Cell[] | null)[]>, more: Record<string, Uint8Array> = {}): Uint8Array {
  const shared: string[] = [];
  const cellXml = (cell: Cell, at: string) => {
    if (cell === null) return "";
    if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
    if (typeof cell === "string") return `<c r="${at}" t="s"><v>${shared.push(cell) - 1}</v></c>`;
    return "day" in cell ? `<c r="${at}" s="1"><v>${cell.day}</v></c>` : `<c r="${at}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.value)}</v></c>`;
  };
  const sheetXml = (rows: readonly (readonly Cell[] | null)[]) =>
    `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
      .map((row, at) => (row === null ? "" : `<row r="${at + 1}">${row.map((cell, column) => cellXml(cell, `${letter(column)}${at + 1}`)).join("")}</row>`)).join("")}</sheetData></worksheet>`;
  const names = Object.keys(sheets);
  const parts = Object.fromEntries(Object.values(sheets).map((rows, at) => [`xl/worksheets/sheet${at + 1}.xml`, strToU8(sheetXml(rows))]));
  return zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "xl/workbook.xml": strToU8(`<workbook xmlns:r="r"><sheets>${names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${name.startsWith("_") ? ' state="hidden"' : ""}/>`).join("")}</sheets></workbook>`),
    "xl/_rels/workbook.xml.rels": strToU8(`<Relationships>${names.map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`).join("")}</Relationships>`),
    "xl/styles.xml": strToU8('<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>'),
    "xl/sharedStrings.xml": strToU8(`<sst>${shared.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`),
    ...parts, ...more,
  });
}
