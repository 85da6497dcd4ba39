import { unzipSync, type UnzipFileInfo } from "fflate";
import { CannotRead } from "./cannot-read.ts";

const MOST_ENTRIES = 1_000;
/** A CV of ten pages is 200 KB of XML. */
const MOST_XML = 8_000_000;
const MOST_OPENED = 60_000_000;
/** XML shrinks ten to twenty times; a bomb a thousand. */
const MOST_RATIO = 150;
const DOCUMENT = "word/document.xml";

/**
 * The lines of a Word file: its paragraphs, table cells among them.
 *
 * The archive is weighed by its own table before anything is opened, and opened no further than it said. The XML is scanned,
 * not parsed: no entity is ever resolved, and a file that declares one is refused.
 */
export function docxLines(bytes: Uint8Array): string[] {
  const entries: UnzipFileInfo[] = [];
  open(bytes, (entry) => void entries.push(entry));
  const opened = entries.reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (entries.length > MOST_ENTRIES || opened > MOST_OPENED || entries.some(({ name }) => name.includes(".."))) throw new CannotRead("cv-file.refused");
  const document = entries.filter(({ name }) => name === DOCUMENT);
  const [only] = document;
  if (!only) throw new CannotRead("cv-file.unknown");
  if (document.length > 1 || only.originalSize > MOST_XML || only.originalSize > Math.max(1, only.size) * MOST_RATIO) throw new CannotRead("cv-file.refused");
  const xml = open(bytes, ({ name }) => name === DOCUMENT)[DOCUMENT];
  if (!xml || xml.length > MOST_XML) throw new CannotRead("cv-file.refused");
  return linesOfXml(new TextDecoder().decode(xml));
}

function open(bytes: Uint8Array, filter: (entry: UnzipFileInfo) => boolean | void) {
  try {
    return unzipSync(bytes, { filter: (entry) => filter(entry) === true });
  } catch {
    throw new CannotRead("cv-file.damaged");
  }
}

const TAGS = /<(\/?)(w:p|w:t|w:tab|w:br|w:cr|w:del|w:instrText)(?=[\s/>])[^>]*>|([^<]+)|<[^>]*>/g;
const ENTITIES: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** The text of each paragraph; what was deleted and the codes of fields are no text. */
export function linesOfXml(xml: string): string[] {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new CannotRead("cv-file.refused");
  const lines: string[] = [];
  let line = "";
  let isText = false;
  for (const [tag, slash, name, text] of xml.matchAll(TAGS)) {
    if (text !== undefined) line += isText ? unescaped(text) : "";
    else if (name === "w:t") isText = slash === "" && !tag.endsWith("/>");
    else if (name === "w:tab") line += "\t";
    else if (name === "w:br" || name === "w:cr" || (name === "w:p" && slash === "/")) {
      lines.push(line);
      line = "";
    }
  }
  return [...lines, line].filter((one) => one.trim() !== "");
}

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex?: string, digits?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(digits) : parseInt(hex, 16);
    return code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : " ";
  });
}
