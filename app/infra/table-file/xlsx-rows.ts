import { CannotReadTable } from "./cannot-read-table.ts";
import { columnOf, dateText, isDateFormat, numberText } from "./xlsx-cells.ts";
import { partsOf, scan, type Attributes } from "./xlsx-parts.ts";
import { gatherRows, TABLE } from "./table-limits.ts";

type Book = { shared: string[]; dateStyles: Set<number>; isMac: boolean };

/**
 * The rows of the first sheet of a workbook that holds a table; hidden sheets are left. A formula gives what it was last worth,
 * dates are written as in France, a cell in error is empty.
 */
export function xlsxRows(bytes: Uint8Array): string[][] {
  const { names, open } = partsOf(bytes);
  if (names.includes("content.xml") && names.includes("mimetype")) throw new CannotReadTable("list-file.ods");
  const workbook = open("xl/workbook.xml");
  if (!workbook) throw new CannotReadTable("list-file.not-a-table");
  const targets = new Map<string, string>();
  scan(open("xl/_rels/workbook.xml.rels") ?? new Uint8Array(), { open: (name, { Id = "", Target = "" }) => void (name === "Relationship" && targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`)) });
  const sheets: string[] = [];
  const book: Book = { shared: sharedTexts(open("xl/sharedStrings.xml")), dateStyles: dateStylesOf(open("xl/styles.xml")), isMac: false };
  scan(workbook, {
    open: (name, attributes) => {
      if (name === "workbookPr") book.isMac = ["1", "true"].includes(attributes["date1904"] ?? "");
      const path = name === "sheet" && attributes["state"] === undefined ? targets.get(attributes["r:id"] ?? attributes["id"] ?? "") : undefined;
      if (path !== undefined) sheets.push(path);
    },
  });
  for (const path of sheets) {
    const part = open(path);
    const rows = part ? sheetRows(part, book) : [];
    if (rows.filter((cells) => cells.length > 1).length > 1) return rows;
  }
  throw new CannotReadTable(sheets.length === 0 ? "list-file.damaged" : "list-file.empty");
}

/** Texts that cells name by their number; what a reader aloud would say of them (`rPh`) is left out. */
function sharedTexts(part: Uint8Array | undefined): string[] {
  const texts: string[] = [];
  let [text, isText, isAloud] = ["", false, false];
  if (part) {
    scan(part, {
      open: (name) => {
        if (name === "si") text = "";
        else if (name === "rPh") isAloud = true;
        else if (name === "t") isText = !isAloud;
      },
      text: (more) => void (isText && text.length < TABLE.longestCell && (text += more)),
      close: (name) => {
        if (name === "t") isText = false;
        else if (name === "rPh") isAloud = false;
        else if (name === "si") texts.push(text);
      },
    });
  }
  return texts;
}

/** The styles, by their number, under which a number is a date. */
function dateStylesOf(part: Uint8Array | undefined): Set<number> {
  const codes = new Map<number, string>();
  const dates = new Set<number>();
  let [isCells, at] = [false, 0];
  if (part) {
    scan(part, {
      open: (name, attributes) => {
        if (name === "numFmt") codes.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
        else if (name === "cellXfs") isCells = true;
        else if (name === "xf" && isCells) {
          const id = Number(attributes["numFmtId"] ?? 0);
          if (isDateFormat(id, codes.get(id))) dates.add(at);
          at += 1;
        }
      },
      close: (name) => void (name === "cellXfs" && (isCells = false)),
    });
  }
  return dates;
}

function sheetRows(part: Uint8Array, book: Book): string[][] {
  const gathered = gatherRows();
  let [at, column, text, isText] = [-1, -1, "", false];
  let cell: Attributes = {};
  let cells: string[] = [];
  scan(part, {
    open: (name, attributes) => {
      if (name === "row") {
        at = attributes["r"] === undefined ? at + 1 : Number(attributes["r"]) - 1;
        [cells, column] = [[], -1];
      } else if (name === "c") {
        [cell, text] = [attributes, ""];
        column = attributes["r"] === undefined ? column + 1 : columnOf(attributes["r"]);
      } else if (name === "v" || name === "t") isText = true;
      else if (name === "rPh") isText = false;
    },
    text: (more) => void (isText && text.length < TABLE.longestCell && (text += more)),
    close: (name) => {
      if (name === "v" || name === "t") isText = false;
      else if (name === "c") {
        const value = valueOf(cell, text, book);
        if (value === "") return;
        if (column >= TABLE.mostColumns) throw new CannotReadTable("list-file.too-wide");
        while (cells.length < column) cells.push("");
        cells[column] = value;
      } else if (name === "row") gathered.put(at, cells);
    },
  });
  return gathered.rows;
}

function valueOf({ t: type = "n", s: style }: Attributes, text: string, { shared, dateStyles, isMac }: Book): string {
  if (type === "s") return shared[Number(text)] ?? "";
  if (type === "b") return text === "1" ? "oui" : "non";
  if (type === "e") return "";
  if (type !== "n") return text;
  return text === "" ? "" : dateStyles.has(Number(style ?? -1)) ? dateText(text, isMac) : numberText(text);
}
