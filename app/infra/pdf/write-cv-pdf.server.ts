import PDFDocument from "pdfkit";
import { contactLines, cvBlocks, withFewerLines, type CvBlock } from "#app/domain/profiles/cv-blocks.ts";
import type { CvEntry, CvView } from "#app/domain/profiles/cv-view.ts";
import { asSource, notoSans, type OpenedFont } from "./fonts.server.ts";
import { planPage, type Setting } from "./page-plan.ts";

const PAGE = { width: 595.28, height: 841.89 };
const INK = "#1b2420";
const SOFT = "#46534c";
const LEAF = "#155c45";
const BULLET = "•";
const INDENT = 14;
const COLUMN_GAP = 18;
/** Short lines go side by side from this many on. */
const TWO_COLUMNS_FROM = 5;
const SIDE_BY_SIDE = new Set<CvBlock["part"]>(["skills", "licences"]);

type Doc = PDFKit.PDFDocument;
type Structure = PDFKit.PDFStructureElement;
/** What goes on the page; with `doc` alone it is only measured. */
type Pen = { doc: Doc; setting: Setting; root: Structure | null; heights: Map<string, number> };
type Draw = () => void;

/**
 * A CV as a PDF of one page, tagged: a screen reader finds its language, title, headings and lists.
 *
 * What does not fit is never cut off: letters and gaps shrink, then the oldest lines give way and the page says so. It holds
 * what the view holds and nothing more: no author, no producer but ours, no address of a page.
 *
 * @source PDF/UA-1 (ISO 14289-1): tags, language, title shown, fonts embedded
 */
export async function writeCvPdf(cv: CvView, now: Date): Promise<Buffer> {
  const { regular, bold } = notoSans();
  const doc = new PDFDocument({
    // The types do not know PDF/UA yet; without a font of its own the page would name Helvetica, which is not in the file.
    size: "A4", margin: 0, pdfVersion: "1.7", tagged: true, lang: "fr-FR", displayTitle: true, subset: "PDF/UA" as "PDF/A-1", font: "",
    info: { Title: `CV de ${cv.name}`, CreationDate: now, ModDate: now, Producer: "Passerelle", Creator: "Passerelle" },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
  });
  doc.registerFont("regular", asSource(regular)).registerFont("bold", asSource(bold));
  const shown = withKnownLetters(regular, cv);
  const blocks = cvBlocks(shown);
  const heights = new Map<string, number>();
  const bottom = (setting: Setting, fewer: number) => draw({ doc, setting, root: null, heights }, shown, withFewerLines(blocks, fewer));
  const { setting, fewer } = planPage((one, less) => bottom(one, less) <= PAGE.height - one.margin, blocks.reduce((sum, { items }) => sum + items.length, 0));
  const root = doc.struct("Document");
  doc.addStructure(root);
  draw({ doc, setting, root, heights }, shown, withFewerLines(blocks, fewer));
  root.end();
  doc.end();
  return done;
}

/** Draws the page, or measures it: gives where it ends, in points from the top. */
function draw(pen: Pen, cv: CvView, blocks: readonly CvBlock[]): number {
  const { setting } = pen;
  const width = PAGE.width - 2 * setting.margin;
  let y = setting.margin;
  y = paragraph(pen, "H1", cv.name, "bold", setting.name, LEAF, y, width);
  if (cv.title) y = paragraph(pen, "P", cv.title, "bold", setting.title, INK, y, width);
  const contact = contactLines(cv).join(" · ");
  if (contact) y = paragraph(pen, "P", contact, "regular", setting.body, SOFT, y, width);
  y += setting.gap / 2;
  rule(pen, y);
  y += setting.gap / 2 + 2;
  if (cv.about) y = paragraph(pen, "P", cv.about, "regular", setting.body, INK, y, width);
  for (const block of blocks) {
    y = paragraph(pen, "H2", block.heading, "bold", setting.heading, LEAF, y + setting.gap, width) + setting.line;
    y = list(pen, block, y, width);
  }
  return y;
}

/** The height of a text, measured once for each way it is set. */
function heightOf({ doc, setting, heights }: Pen, text: string, font: string, size: number, width: number): number {
  const key = `${font} ${size} ${width} ${text}`;
  const known = heights.get(key) ?? doc.font(font).fontSize(size).heightOfString(text, { width, lineGap: setting.line });
  heights.set(key, known);
  return known;
}

function paragraph(pen: Pen, tag: string, text: string, font: string, size: number, colour: string, y: number, width: number): number {
  const { doc, setting, root } = pen;
  const height = heightOf(pen, text, font, size, width);
  if (root) root.add(doc.struct(tag, {}, () => void doc.font(font).fontSize(size).fillColor(colour).text(text, setting.margin, y, { width, lineGap: setting.line })));
  return y + height;
}

/** A line across, that screen readers pass over. */
function rule({ doc, setting, root }: Pen, y: number): void {
  if (!root) return;
  doc.markContent("Artifact", { type: "Layout" });
  doc.moveTo(setting.margin, y).lineTo(PAGE.width - setting.margin, y).lineWidth(0.75).strokeColor(LEAF).stroke();
  doc.endMarkedContent();
}

function list(pen: Pen, block: CvBlock, top: number, width: number): number {
  const { doc, setting, root } = pen;
  const entries = [...block.items.map((item) => ({ item, isLast: false })), ...(block.more ? [{ item: { label: block.more, detail: "" }, isLast: true }] : [])];
  const columns = SIDE_BY_SIDE.has(block.part) && block.items.length >= TWO_COLUMNS_FROM ? 2 : 1;
  const columnWidth = (width - (columns - 1) * COLUMN_GAP) / columns;
  const tags = root ? doc.struct("L") : null;
  let y = top;
  for (let at = 0; at < entries.length; at += columns) {
    const heights = entries.slice(at, at + columns).map(({ item, isLast }, column) => {
      const line = entryLine(pen, item, isLast, setting.margin + column * (columnWidth + COLUMN_GAP), y, columnWidth);
      if (tags) tags.add(doc.struct("LI", {}, [doc.struct("Lbl", {}, line.bullet), doc.struct("LBody", {}, line.body)]));
      return line.height;
    });
    y += Math.max(...heights);
  }
  if (root && tags) root.add(tags);
  return y;
}

/** One line of a list: its height, and what draws it. */
function entryLine(pen: Pen, { label, detail }: CvEntry, isLast: boolean, x: number, y: number, width: number): { height: number; bullet: Draw; body: Draw } {
  const { doc, setting } = pen;
  const inner = width - INDENT;
  const size = setting.body;
  // Bold is the wider one: measured with it, the line is never higher than thought.
  const height = heightOf(pen, detail ? `${label}, ${detail}` : label, detail ? "bold" : "regular", size, inner);
  const start = (font: string) => doc.font(font).fontSize(size).fillColor(isLast ? SOFT : INK);
  return {
    height,
    bullet: () => void start("regular").text(BULLET, x, y, { lineBreak: false }),
    body: () => {
      if (!detail) start("regular").text(label, x + INDENT, y, { width: inner, lineGap: setting.line });
      else {
        start("bold").text(label, x + INDENT, y, { width: inner, lineGap: setting.line, continued: true });
        start("regular").text(`, ${detail}`, { width: inner, lineGap: setting.line });
      }
    },
  };
}

/** The view with the letters the font can draw: others would be empty boxes. A line end is a space, but in her presentation. */
function withKnownLetters(font: OpenedFont, cv: CvView): CvView {
  const known = (text: string, ends = " ") => [...text.normalize("NFC").replace(/\s*\n\s*/g, ends)].filter((letter) => letter === "\n" || font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)).join("").trim();
  const plain = (texts: readonly string[]) => texts.map((text) => known(text)).filter((text) => text !== "");
  const entries = (all: readonly CvEntry[]) => all.map(({ label, detail }) => ({ label: known(label), detail: known(detail) })).filter(({ label }) => label !== "");
  return {
    ...cv, name: known(cv.name), title: known(cv.title), communeName: known(cv.communeName), email: cv.email === null ? null : known(cv.email), about: known(cv.about, "\n"),
    projects: plain(cv.projects), experience: entries(cv.experience), skills: plain(cv.skills), trainings: entries(cv.trainings), licences: plain(cv.licences), languages: plain(cv.languages),
  };
}
