import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { contactLines, cvBlocks } from "#app/domain/profiles/cv-blocks.ts";
import type { CvView } from "#app/domain/profiles/cv-view.ts";
import { writeCvPdf } from "./write-cv-pdf.server.ts";

const NOW = new Date("2026-11-20T08:00:00Z");
const entry = (label: string, detail = "") => ({ label, detail });

function aCv(given: Partial<CvView> = {}): CvView {
  return {
    name: "Nadia Robert", title: "Agent d’entretien", communeName: "Flers", phone: { words: "06\u00a039\u00a098\u00a001\u00a002", e164: "+33639980102" }, email: "nadia@example.org", born: null,
    about: "J’aime que ce soit net.", projects: ["Aide à domicile"], experience: [entry("Agent d’entretien", "Mairie, 8\u00a0mois, jusqu’en 2024")], skills: ["Laver les sols"],
    trainings: [entry("CAP cuisine", "Alençon, 2010")], licences: ["Permis B (voiture)"], languages: ["Portugais"], ...given,
  };
}

const open = (file: Buffer) => getDocumentProxy(new Uint8Array(file));
/** Where lines break is the page's business, and a word that is longer than the line is cut in two. */
const squeezed = (text: string) => text.normalize("NFC").replace(/\s+/gu, "");

/** What is read on the page, and what the view says, in its order. */
async function readAndSaid(cv: CvView) {
  const { text } = await extractText(await open(await writeCvPdf(cv, NOW)), { mergePages: true });
  const said = [cv.name, cv.title, contactLines(cv).join("·"), cv.about, ...cvBlocks(cv).flatMap(({ heading, items }) => [heading, ...items.map(({ label, detail }) => `•${label}${detail && `,${detail}`}`)])];
  return { read: squeezed(text), said: squeezed(said.join("")) };
}

async function shape(cv: CvView) {
  const file = await writeCvPdf(cv, NOW);
  const pdf = await open(file);
  const { text } = await extractText(pdf, { mergePages: true });
  return { file, pages: pdf.numPages, text: squeezed(text) };
}

/** A row of numbers that looks drawn by chance and is always the same. */
function dice(seed: number) {
  let state = seed * 2_654_435_761 + 1;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
const WORDS = ["Agent d’entretien", "Œuvre & co", "Żółć", "Работа в саду", "W".repeat(70), "İstanbul’da şoför", "a", "🙂 garde d’enfants", "عامل", "Ligne\nsur deux", "é".repeat(119), "( ) \\ ) (", "<b>gras</b>", "1 234,50 €"];

function randomCv(seed: number): CvView {
  const roll = dice(seed);
  const word = () => WORDS[roll(WORDS.length)] ?? "";
  const many = <T>(most: number, make: () => T) => Array.from({ length: roll(most + 1) }, make);
  return aCv({
    name: `${word()} ${word()}`, title: roll(2) ? word() : "", about: many(5, word).join(" ").slice(0, 400), phone: roll(2) ? aCv().phone : null, email: roll(2) ? "n@example.org" : null, born: roll(3) ? null : "3 mai 1988",
    projects: many(2, word), experience: many(20, () => entry(word(), word())), skills: many(60, word), trainings: many(20, () => entry(word(), roll(2) ? word() : "")), licences: many(30, word), languages: many(8, word),
  });
}

describe("a CV as a PDF", () => {
  it("says what the view says, nothing more and nothing less, in the same order", async () => {
    const { read, said } = await readAndSaid(aCv());
    expect(read).toBe(said);
  });

  it.each([
    ["names written elsewhere", aCv({ name: "Ольга Żółkiewska-Ünal", experience: [entry("Câțiva ani în grădini", "Iași")] })],
    ["her birth date when she wants it", aCv({ born: "3\u00a0mai 1988" })],
    ["two columns of skills", aCv({ skills: ["un", "deux", "trois", "quatre", "cinq", "six", "sept"] })],
    ["nothing but a name", aCv({ title: "", about: "", phone: null, email: null, projects: [], experience: [], skills: [], trainings: [], licences: [], languages: [] })],
    ["a presentation of several lines", aCv({ about: "Une ligne.\nUne autre." })],
  ])("says the same with %s", async (_, cv) => {
    const { read, said } = await readAndSaid(cv);
    expect(read).toBe(said);
  });

  it("is tagged: language, title, headings and lists in order, PDF/UA, every font in the file", async () => {
    const file = await writeCvPdf(aCv(), NOW);
    const raw = file.toString("latin1");
    for (const mark of ["/StructTreeRoot", "/MarkInfo", "/Marked true", "/Lang (fr-FR)", "/DisplayDocTitle true", "pdfuaid:part>1<"]) expect(raw, mark).toContain(mark);
    expect(raw).not.toContain("Helvetica");
    const pdf = await open(file);
    expect((await pdf.getMetadata()).info).toMatchObject({ Title: "CV de Nadia Robert", Language: "fr-FR" });
    const tree = (await (await pdf.getPage(1)).getStructTree()) as { children: { children: { role: string }[] }[] };
    expect(tree.children[0]?.children.map(({ role }) => role)).toEqual(["H1", "P", "P", "P", "H2", "L", "H2", "L", "H2", "L", "H2", "L", "H2", "L"]);
    expect(JSON.stringify(tree)).toMatch(/"role":"LI","children":\[\{"role":"Lbl".*?"role":"LBody"/);
  });

  it.each([0, 1, 5, 10, 20, 30, 40])("holds on one page with %i experiences and as many skills", async (count) => {
    const cv = aCv({ experience: Array.from({ length: count }, (_, at) => entry(`Agent d’entretien ${at + 100}`, `Mairie, jusqu’en ${2024 - at}`)), skills: Array.from({ length: count }, (_, at) => `Savoir ${at + 100}`) });
    const { pages, text } = await shape(cv);
    expect(pages).toBe(1);
    if (count > 0) expect(text).toContain("entretien100");
    // What is not there is said, and it is the oldest.
    const shown = cv.experience.filter(({ label }) => text.includes(squeezed(label)));
    expect(shown).toEqual(cv.experience.slice(0, shown.length));
    expect(text.includes(squeezed("et d’autres expériences"))).toBe(shown.length < count);
    if (count <= 10) expect(shown).toHaveLength(count);
  });

  it("cuts nothing off when the words are long: what is on the page is whole", async () => {
    const long = "m".repeat(120);
    const { pages, text } = await shape(aCv({ experience: Array.from({ length: 20 }, (_, at) => entry(`${at + 100}${long}`, long)) }));
    expect(pages).toBe(1);
    expect(text.match(/1\d\dm+,m+/g)?.every((line) => line.length === 3 + 120 + 1 + 120)).toBe(true);
    expect(text).toContain(squeezed("et d’autres expériences"));
  });

  it("never fails, on 200 CVs drawn by chance: one page each, 150 ms of work at most for nine in ten", { timeout: 120_000 }, async () => {
    await writeCvPdf(aCv(), NOW);
    const times: number[] = [];
    for (let seed = 1; seed <= 200; seed += 1) {
      const before = process.cpuUsage();
      const file = await writeCvPdf(randomCv(seed), NOW);
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1_000);
      // Every tenth is opened: pages are counted in the others by what their tree says.
      if (seed % 10 === 0) expect((await open(file)).numPages, `seed ${seed}`).toBe(1);
      else expect(file.toString("latin1").match(/\/Type \/Page\b/g), `seed ${seed}`).toHaveLength(1);
    }
    times.sort((a, b) => a - b);
    expect(times[180]).toBeLessThan(150);
  });
});
