import type { TableFileRefusal } from "./cannot-read-table.ts";

const starts = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte);

/** What a file is, by its bytes: a workbook, a text, or what it cannot be read as. Its name decides nothing. */
export function kindOfTable(bytes: Uint8Array): "zip" | "text" | TableFileRefusal {
  if (bytes.length === 0) return "list-file.empty";
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return "zip";
  // One envelope for old .xls and for workbooks under a password: the name of the part tells.
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le")) ? "list-file.locked" : "list-file.old-excel";
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) return "text";
  const head = Buffer.from(bytes.subarray(0, 4_096));
  const isText = !head.includes(0) && !/^(?:\ufeff|\u00ef\u00bb\u00bf)?\s*(?:%PDF|<|\{|\[\s*[{"])/.test(head.toString("latin1"));
  return isText ? "text" : "list-file.not-a-table";
}
