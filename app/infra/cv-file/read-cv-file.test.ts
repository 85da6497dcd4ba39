import { deflateSync, strToU8, zipSync } from "fflate";
import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import { CV_FILE, readCvFile } from "./read-cv-file.server.ts";

type PdfOptions = ConstructorParameters<typeof PDFDocument>[0];

function aPdf(lines: readonly string[], options: PdfOptions = {}): Promise<Uint8Array> {
  const doc = new PDFDocument(options);
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Uint8Array>((resolve) => doc.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks)))));
  for (const line of lines) doc.text(line);
  doc.end();
  return done;
}

const paragraph = (text: string) => `<w:p w:rsidR="1"><w:pPr/><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const aDocument = (body: string, prologue = "") => `<?xml version="1.0"?>${prologue}<w:document xmlns:w="x"><w:body>${body}</w:body></w:document>`;
const aDocx = (xml: string, more: Record<string, Uint8Array> = {}) => zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8(xml), ...more });

/** A PDF by hand, whose page is one deflated stream. */
function aPdfOfStream(content: Uint8Array): Uint8Array {
  const stream = deflateSync(content, { level: 9 });
  // zlib's two bytes before, its sum (unchecked by readers) after.
  const packed = Buffer.concat([Buffer.from([0x78, 0x9c]), stream, Buffer.alloc(4)]);
  const parts = ["%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n", `4 0 obj<</Length ${packed.length}/Filter/FlateDecode>>stream\n`];
  return new Uint8Array(Buffer.concat([Buffer.from(parts.join("")), packed, Buffer.from("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF")]));
}

const CV = ["Expériences", "2019 - 2022 Agent d’entretien, Mairie de Flers", "Permis B"];
const codeOf = async (bytes: Uint8Array) => {
  const read = await readCvFile(bytes);
  return read.ok ? read.value : read.refusal.code;
};

describe("an old CV", { timeout: 40_000 }, () => {
  it("is read from a PDF and from a Word file, line by line", async () => {
    expect(await codeOf(await aPdf(CV))).toEqual(CV);
    const table = `<w:tbl><w:tr><w:tc>${paragraph("Permis")}</w:tc><w:tc>${paragraph("B")}</w:tc></w:tr></w:tbl>`;
    expect(await codeOf(aDocx(aDocument(`${CV.map(paragraph).join("")}${table}${paragraph("R&amp;D &#233;t&#xE9; &lt;3")}<w:p><w:r><w:t>Un</w:t><w:br/><w:t>Deux</w:t><w:instrText>PAGE</w:instrText></w:r></w:p>`)))).toEqual([...CV, "Permis", "B", "R&D été <3", "Un", "Deux"]);
  });

  it("is read when it has a picture in it, and the bytes given are not touched", async () => {
    const bytes = aDocx(aDocument(CV.map(paragraph).join("")), { "word/media/photo.jpg": new Uint8Array(300_000).fill(7) });
    const copy = bytes.slice();
    expect(await codeOf(bytes)).toEqual(CV);
    expect(bytes).toEqual(copy);
  });

  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ["nothing", () => new Uint8Array(), "cv-file.empty"],
    ["a photo named .pdf", () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), "cv-file.photo"],
    ["a JPG", () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0]), "cv-file.photo"],
    ["a photo of an iPhone", () => strToU8("\0\0\0\u0018ftypheic"), "cv-file.photo"],
    ["an old .doc", () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "cv-file.old-word"],
    ["a web page", () => strToU8("<!DOCTYPE html><html><script>alert(1)</script>"), "cv-file.unknown"],
    ["a program", () => strToU8("MZ\0\0"), "cv-file.unknown"],
    ["50 MB", () => new Uint8Array(50_000_000).fill(0x25), "cv-file.too-large"],
    ["a zip that is no Word file", () => zipSync({ "a.txt": strToU8("bonjour") }), "cv-file.unknown"],
    ["half a PDF", async () => (await aPdf(CV)).slice(0, 300), "cv-file.damaged"],
    ["half a Word file", () => aDocx(aDocument(paragraph("x".repeat(5_000)))).slice(0, 120), "cv-file.damaged"],
    ["a PDF that says so and holds nothing", () => strToU8("%PDF-1.7\n%%EOF"), "cv-file.damaged"],
    ["a PDF with a password", async () => aPdf(CV, { userPassword: "secret", ownerPassword: "secret" }), "cv-file.locked"],
    ["a scan: pages and no text", async () => aPdf([]), "cv-file.no-text"],
    ["a Word file without a word", () => aDocx(aDocument("")), "cv-file.no-text"],
    ["XML entities", () => aDocx(aDocument(paragraph("&a;&a;"), '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">]>')), "cv-file.refused"],
    ["a zip bomb", () => aDocx("x".repeat(20_000_000)), "cv-file.refused"],
    ["a bomb beside the text", () => aDocx(aDocument(CV.map(paragraph).join("")), { "word/media/a.bin": new Uint8Array(70_000_000) }), "cv-file.refused"],
    ["5 000 entries", () => zipSync(Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`f${at}`, new Uint8Array()]))), "cv-file.refused"],
    ["a way out of the folder", () => aDocx(aDocument(CV.map(paragraph).join("")), { "../../etc/passwd": strToU8("x") }), "cv-file.refused"],
  ])("is refused when it is %s", async (_, make, code) => {
    expect(await codeOf(await make())).toBe(code);
  });

  it("whose table lies about its size is opened no further than it said", async () => {
    const bytes = aDocx(aDocument(paragraph("y".repeat(3_000_000))));
    // The size once opened, in the central directory, said to be 1 000 bytes.
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 46; at += 1) if (view.getUint32(at, true) === 0x02014b50 && view.getUint16(at + 28, true) === "word/document.xml".length) view.setUint32(at + 24, 1_000, true);
    const read = await readCvFile(bytes);
    if (read.ok) expect(read.value.join("").length).toBeLessThanOrEqual(1_000);
    else expect(["cv-file.damaged", "cv-file.refused", "cv-file.no-text"]).toContain(read.refusal.code);
  });

  it("that is a bomb in a PDF is given up, within its time, and the next file is read", async () => {
    const started = Date.now();
    const operators = Buffer.alloc(400_000_000, "BT (a) Tj ET\n");
    const bomb = aPdfOfStream(operators);
    expect(bomb.length).toBeLessThan(CV_FILE.mostBytes);
    const packing = Date.now() - started;
    expect(["cv-file.too-long", "cv-file.refused", "cv-file.damaged", "cv-file.no-text"]).toContain(await codeOf(bomb));
    expect(Date.now() - started - packing).toBeLessThan(CV_FILE.timeoutMs + 4_000);
    expect(await codeOf(await aPdf(CV))).toEqual(CV);
  });

  it("is read two at a time; a third is asked to come back", async () => {
    const pdf = await aPdf(CV);
    const answers = await Promise.all([codeOf(pdf.slice()), codeOf(pdf.slice()), codeOf(pdf.slice())]);
    expect(answers).toEqual([CV, CV, "cv-file.busy"]);
  });
});
