import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { makeXlsx } from "#tests/support/make-xlsx.ts";
import { readTable } from "./read-table.ts";
import { readTableFile, TABLE_FILE } from "./read-table-file.server.ts";
import { isDateFormat } from "./xlsx-cells.ts";

const read = (bytes: Uint8Array) => {
  const table = readTable(bytes);
  return "rows" in table ? table.rows : table.code;
};
const inThread = async (bytes: Uint8Array) => {
  const table = await readTableFile(bytes);
  return table.ok ? table.value : table.refusal.code;
};
/** Windows-1252 of a text whose signs are all below 256. */
const windows = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const utf16 = (text: string) => new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]));
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const ROWS = [["Raison sociale", "Ville"], ["Café de l’Été", "La Ferté-Macé"], ["Au pré, à côté", "Flers"]];

describe("a table that was uploaded", { timeout: 60_000 }, () => {
  it.each<[string, Uint8Array]>([
    ["UTF-8, semicolons", strToU8("Raison sociale;Ville\nCafé de l’Été;La Ferté-Macé\nAu pré, à côté;Flers\n")],
    ["UTF-8 with its mark, Windows line ends", strToU8("\ufeffRaison sociale;Ville\r\nCafé de l’Été;La Ferté-Macé\r\nAu pré, à côté;Flers")],
    ["commas and quotes", strToU8('"Raison sociale","Ville"\n"Café de l’Été","La Ferté-Macé"\n"Au pré, à côté",Flers\n')],
    ["tabs", strToU8("Raison sociale\tVille\nCafé de l’Été\tLa Ferté-Macé\nAu pré, à côté\tFlers\n")],
    ["UTF-16, what Excel calls Unicode", utf16("Raison sociale\tVille\r\nCafé de l’Été\tLa Ferté-Macé\r\nAu pré, à côté\tFlers\r\n")],
    ["a workbook", makeXlsx({ Feuil1: ROWS })],
  ])("is read: %s", (_, bytes) => {
    expect(read(bytes)).toEqual(ROWS);
  });

  it("is read in Windows-1252 when it is no UTF-8, euro and apostrophe with it", () => {
    expect(read(windows("Raison sociale;Salaire\nCaf\xe9 de l\x92\xc9t\xe9;12 \x80"))).toEqual([["Raison sociale", "Salaire"], ["Café de l’Été", "12 €"]]);
  });

  it("keeps line breaks and quotes within cells, and the number of each line", () => {
    expect(read(strToU8('Nom;Note\n\n"Clair\net Net";"dit ""le Clair"""\nPneu 17";ok'))).toEqual([["Nom", "Note"], [], ["Clair\net Net", 'dit "le Clair"'], ['Pneu 17"', "ok"]]);
    expect(read(strToU8("sep=,\nNom,Ville\nA,Flers"))).toEqual([[], ["Nom", "Ville"], ["A", "Flers"]]);
  });

  it("of a workbook: dates as in France, formulas as text, long numbers whole, blank lines in their place, the first sheet with a table", () => {
    const bytes = makeXlsx({
      _Cachée: [["a", "b"], ["c", "d"]],
      Vide: [],
      Liste: [["Nom", "SIRET", "Début", "Salaire"], null, ["=HYPERLINK(1)", 73282932000074, { day: 46357 }, 12.02], [{ formula: "A1&B1", value: "Clair & Net" }, null, null, 0.1 + 0.2]],
    });
    expect(read(bytes)).toEqual([["Nom", "SIRET", "Début", "Salaire"], [], ["=HYPERLINK(1)", "73282932000074", "1/12/2026", "12,02"], ["Clair & Net", "", "", "0,3"]]);
  });

  it("knows which formats show a date", () => {
    expect(["dd/mm/yyyy", "[$-40C]d mmm yyyy", "h:mm"].map((code) => isDateFormat(170, code))).toEqual([true, true, true]);
    expect(["General", '0 "mois"', "#,##0.00\\ _€", "[Red]0.00", "0.00E+00"].map((code) => isDateFormat(170, code))).toEqual([false, false, false, false, false]);
    expect([isDateFormat(14, undefined), isDateFormat(1, undefined)]).toEqual([true, false]);
  });

  it.each<[string, () => Uint8Array, string]>([
    ["nothing", () => new Uint8Array(), "list-file.empty"],
    ["blank lines", () => strToU8("\n\n  \n"), "list-file.empty"],
    ["a text without columns", () => strToU8("Bonjour\nVoici notre liste\n"), "list-file.not-a-table"],
    ["a PDF", () => strToU8("%PDF-1.7 a;b\n1;2"), "list-file.not-a-table"],
    ["a web page", () => strToU8("<!DOCTYPE html><table><tr><td>a;b"), "list-file.not-a-table"],
    ["a photo", () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0x3b, 0x3b]), "list-file.not-a-table"],
    ["an old .xls", () => new Uint8Array([...OLE, ...new Array<number>(600).fill(1)]), "list-file.old-excel"],
    ["a workbook with a password", () => new Uint8Array([...OLE, ...Buffer.from("EncryptedPackage", "utf16le")]), "list-file.locked"],
    ["a LibreOffice sheet", () => zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"), "content.xml": strToU8("<x/>") }), "list-file.ods"],
    ["a Word file", () => zipSync({ "word/document.xml": strToU8("<x/>") }), "list-file.not-a-table"],
    ["half a workbook", () => makeXlsx({ Feuil1: ROWS }).slice(0, 300), "list-file.damaged"],
    ["a workbook without a table", () => makeXlsx({ Feuil1: [["seul"]] }), "list-file.empty"],
    ["a quote that never closes", () => strToU8('Nom;Ville\n"Clair;Flers\nNet;Flers\n'), "list-file.open-quote"],
    ["XML entities", () => makeXlsx({ Feuil1: ROWS }, { "xl/sharedStrings.xml": strToU8('<!DOCTYPE s [<!ENTITY a "aaaaaaaa">]><sst><si><t>&a;</t></si></sst>') }), "list-file.refused"],
    ["a zip bomb", () => makeXlsx({ Feuil1: ROWS }, { "xl/media/a.bin": new Uint8Array(130_000_000) }), "list-file.refused"],
    ["5 000 entries", () => makeXlsx({ Feuil1: ROWS }, Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`f${at}`, new Uint8Array()]))), "list-file.refused"],
    ["one long text in a million cells", () => makeXlsx({ Feuil1: Array.from({ length: 4_000 }, () => Array.from({ length: 20 }, () => 1)) }, { "xl/sharedStrings.xml": strToU8("<sst/>"), "xl/worksheets/sheet1.xml": sharedEverywhere() }), "list-file.refused"],
    ["a cell at the end of the sheet", () => makeXlsx({ Feuil1: ROWS }, { "xl/worksheets/sheet1.xml": strToU8('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>') }), "list-file.too-wide"],
    ["a line at the end of the sheet", () => makeXlsx({ Feuil1: ROWS }, { "xl/worksheets/sheet1.xml": strToU8('<worksheet><sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData></worksheet>') }), "list-file.too-many-lines"],
    ["25 000 lines", () => strToU8(`Nom;Ville\n${"A;Flers\n".repeat(25_000)}`), "list-file.too-many-lines"],
    ["150 columns", () => strToU8(`${"a;".repeat(150)}a\n${"1;".repeat(150)}1`), "list-file.too-wide"],
  ])("is refused when it is %s", (_, make, code) => {
    expect(read(make())).toBe(code);
  });

  it("of 50 MB is refused unread; what goes wrong in its thread is a refusal, and the next file is read", async () => {
    expect(await inThread(new Uint8Array(50_000_000).fill(0x61))).toBe("list-file.too-large");
    expect(await inThread(makeXlsx({ Feuil1: ROWS }).slice(0, 300))).toBe("list-file.damaged");
    expect(await Promise.all([inThread(makeXlsx({ Feuil1: ROWS })), inThread(makeXlsx({ Feuil1: ROWS }))])).toEqual([ROWS, "list-file.busy"]);
  });

  it("of 20 000 lines is read within its time", async () => {
    const started = Date.now();
    const rows = await inThread(makeXlsx({ Feuil1: [["Nom", "Ville", "CP"], ...Array.from({ length: 19_999 }, (_, at) => [`Organisation ${at}`, "Flers", 61100])] }));
    expect(rows).toHaveLength(20_000);
    expect(rows[19_999]).toEqual(["Organisation 19998", "Flers", "61100"]);
    expect(Date.now() - started).toBeLessThan(TABLE_FILE.timeoutMs);
  });
});

/** 200 000 cells that all name one text of 10 000 signs. */
function sharedEverywhere(): Uint8Array {
  const row = (at: number) => `<row r="${at}">${Array.from({ length: 50 }, () => `<c t="inlineStr"><is><t>${"x".repeat(400)}</t></is></c>`).join("")}</row>`;
  return strToU8(`<worksheet><sheetData>${Array.from({ length: 4_000 }, (_, at) => row(at + 1)).join("")}</sheetData></worksheet>`);
}
