import { unzipSync, type UnzipFileInfo } from "fflate";
import { Parser } from "saxen";
import { CannotReadTable } from "./cannot-read-table.ts";

const MOST_ENTRIES = 1_000;
/** 20 000 lines of 20 columns are 30 MB of XML. */
const MOST_OPENED = 120_000_000;
const PIECE = 65_536;

/**
 * The parts of a workbook, weighed by the archive's own table before any is opened, and opened no further than it said.
 *
 * @returns opens a part by its name; undefined when there is none
 */
export function partsOf(bytes: Uint8Array): { names: string[]; open: (name: string) => Uint8Array | undefined } {
  const entries: UnzipFileInfo[] = [];
  unzip(bytes, (entry) => void entries.push(entry));
  const opened = entries.reduce((sum, { originalSize }) => sum + originalSize, 0);
  const names = entries.map(({ name }) => name);
  if (entries.length > MOST_ENTRIES || opened > MOST_OPENED || new Set(names).size < names.length || names.some((name) => name.includes(".."))) throw new CannotReadTable("list-file.refused");
  return { names, open: (name) => (names.includes(name) ? unzip(bytes, (entry) => entry.name === name)[name] : undefined) };
}

function unzip(bytes: Uint8Array, filter: (entry: UnzipFileInfo) => boolean | void) {
  try {
    return unzipSync(bytes, { filter: (entry) => filter(entry) === true });
  } catch {
    throw new CannotReadTable("list-file.damaged");
  }
}

export type Attributes = Readonly<Record<string, string | undefined>>;
type Handlers = { open?: (name: string, attributes: Attributes) => void; close?: (name: string) => void; text?: (text: string) => void };
const bare = (name: string) => name.slice(name.indexOf(":") + 1);

/**
 * Goes through a part piece by piece. Names come without their prefix; no entity of the file's own is ever resolved, and one that
 * declares a document type is refused.
 */
export function scan(part: Uint8Array, on: Handlers): void {
  const parser = new Parser();
  let fault: Error | null = null;
  parser.on("openTag", (name, attributes, decode) => {
    if (on.open) on.open(bare(name), readAttributes(attributes, decode));
  });
  parser.on("closeTag", (name) => on.close?.(bare(name)));
  parser.on("text", (text, decode) => on.text?.(decode(text)));
  parser.on("cdata", (text) => on.text?.(text));
  parser.on("attention", () => (fault ??= new CannotReadTable("list-file.refused")));
  parser.on("error", () => (fault ??= new CannotReadTable("list-file.damaged")));
  const decoder = new TextDecoder();
  for (let at = 0; at < part.length; at += PIECE) {
    parser.write(decoder.decode(part.subarray(at, at + PIECE), { stream: true }));
    if (fault) throw fault as Error;
  }
  parser.write(decoder.decode());
  parser.end();
  if (fault) throw fault as Error;
}

function readAttributes(attributes: unknown, decode: (text: string) => string): Attributes {
  const given = typeof attributes === "function" ? (attributes as () => unknown)() : attributes;
  if (typeof given !== "object" || given === null) return {};
  return Object.fromEntries(Object.entries(given as Record<string, string>).map(([name, value]) => [name, decode(value)]));
}
