import { getDocumentProxy } from "unpdf";
import { CannotRead } from "./cannot-read.ts";

const MOST_PAGES = 6;
const MOST_SIGNS = 60_000;

type Item = { str: string; hasEOL: boolean; transform: number[] };

/** The lines of a PDF in the order of its text; nothing in it is run, no font or picture is loaded. */
export async function pdfLines(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocumentProxy(bytes, { isEvalSupported: false, disableFontFace: true, useSystemFonts: false, stopAtErrors: false, verbosity: 0 }).catch((fault: unknown) => {
    throw new CannotRead((fault as { name?: string }).name === "PasswordException" ? "cv-file.locked" : "cv-file.damaged");
  });
  try {
    const lines: string[] = [];
    for (let page = 1, signs = 0; page <= Math.min(pdf.numPages, MOST_PAGES) && signs < MOST_SIGNS; page += 1) {
      const { items } = await (await pdf.getPage(page)).getTextContent();
      const read = linesOfItems(items as Item[]);
      signs += read.reduce((sum, line) => sum + line.length, 0);
      lines.push(...read);
    }
    return lines;
  } catch (fault) {
    if (fault instanceof CannotRead) throw fault;
    throw new CannotRead("cv-file.damaged");
  } finally {
    await pdf.destroy();
  }
}

/** Pieces of text that stand at one height make a line, until the file itself ends it. */
function linesOfItems(items: readonly Item[]): string[] {
  const lines: string[] = [];
  let line = "";
  let height: number | null = null;
  const end = () => {
    if (line.trim() !== "") lines.push(line.trim());
    line = "";
  };
  for (const { str, hasEOL, transform } of items) {
    const y = transform[5] ?? 0;
    if (height !== null && str.trim() !== "" && Math.abs(y - height) > 3) end();
    line += str;
    if (str.trim() !== "") height = y;
    if (hasEOL) end();
  }
  end();
  return lines;
}
