import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import PDFDocument from "pdfkit";

const require = createRequire(import.meta.url);

/** A font as pdfkit holds it once it has read its file. */
export type OpenedFont = { hasGlyphForCodePoint: (code: number) => boolean };

/** pdfkit takes such a font as well as a file, which its types do not say. */
export const asSource = (font: OpenedFont): string => font as unknown as string;

let kept: { regular: OpenedFont; bold: OpenedFont } | undefined;

/**
 * Noto Sans, opened once a process: letters of every language written in Latin, Cyrillic or Greek.
 *
 * Opening both files and reading their tables takes 200 ms, a page with them 20.
 *
 * @source SIL Open Font License 1.1, npm @expo-google-fonts/noto-sans
 */
export function notoSans(): { regular: OpenedFont; bold: OpenedFont } {
  kept ??= { regular: open("400Regular"), bold: open("700Bold") };
  return kept;
}

function open(weight: "400Regular" | "700Bold"): OpenedFont {
  const file = readFileSync(require.resolve(`@expo-google-fonts/noto-sans/${weight}/NotoSans_${weight}.ttf`));
  const doc = new PDFDocument({ font: "" }).font(file as unknown as string);
  return (doc as unknown as { _font: { font: OpenedFont } })._font.font;
}
