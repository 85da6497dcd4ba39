import { describe, expect, it } from "vitest";
import { compact } from "./compact.ts";
import { fold, segmentsOf } from "./fold.ts";
import { readOfferText } from "./read-offer-text.ts";
import { sentences } from "./sentences.ts";
import { reviewedSentences } from "./sentences-reviewed.ts";

const said = (description: string) => readOfferText({ title: "", description, publishedOn: "2026-11-20" });

describe.each(Object.entries({ ...sentences, ...reviewedSentences }))("%s", (_, cases) => {
  it.each(cases.map(([sentence, ...says]) => ({ sentence, says })))("« $sentence » says $says", ({ sentence, says }) => {
    expect([...new Set(said(sentence).map(compact))].sort()).toEqual([...says].sort());
  });
});

it("the table holds at least 120 sentences, and one in six says nothing at all", () => {
  const all = Object.values(sentences).flat();
  expect(all.length).toBeGreaterThanOrEqual(120);
  expect(all.filter(([, ...says]) => says.length === 0).length).toBeGreaterThanOrEqual(all.length / 6);
});

describe("a finding", () => {
  it("keeps the sentence it was read from, and where the words stand", () => {
    const offer = { title: "Agent d’entretien (F/H)", description: "Nettoyage de bureaux à Flers. Permis B exigé. Débutant accepté.\nPoste du lundi au vendredi, 5h-8h." };
    const text = `${offer.title}\n${offer.description}`;
    const licence = readOfferText(offer).find((finding) => finding.kind === "licence");
    expect(licence).toMatchObject({ value: "B", stance: "yes", sentence: "Permis B exigé." });
    expect(text.slice(licence?.start, licence?.end)).toBe("Permis B");
    for (const finding of readOfferText(offer)) {
      expect(finding.confidence).toBeGreaterThan(0);
      expect(finding.confidence).toBeLessThanOrEqual(1);
      expect(text).toContain(finding.sentence);
    }
  });

  it("comes in the order of the text, and the same twice", () => {
    const offer = { title: "Cariste CACES 3", description: "Horaires 2x8. CACES 3 exigé. Travail le samedi. 35h/semaine." };
    const findings = readOfferText(offer);
    expect(findings.map((finding) => finding.start)).toEqual(findings.map((finding) => finding.start).toSorted((a, b) => a - b));
    expect(readOfferText(offer)).toEqual(findings);
  });

  it("a long sentence is shown around its words", () => {
    const [finding] = said(`${"Vous rejoignez une équipe soudée et souriante, ".repeat(20)}permis B exigé${", dans un cadre agréable".repeat(20)}`);
    expect(finding?.sentence).toMatch(/^….*permis B exigé.*…$/);
    expect(finding?.sentence.length).toBeLessThan(320);
  });
});

describe("hours under a telephone number", () => {
  const windows = (description: string) => said(description).filter(({ kind }) => kind === "window").map(compact);
  it.each(["Tél. 02 61 91 00 00", "Contact : 0261910000", "Association [téléphone]"])("« %s »: those of the office", (line) => {
    expect(windows(`${line}\nDu lundi au vendredi de 8h30 à 12h00 et de 13h30 à 17h00`)).toEqual([]);
  });
  it("those of the work when the line says so, or when another stands between", () => {
    expect(windows("Tél. 02 61 91 00 00\nHoraires : 8h30 à 12h00")).toEqual(["? 08:30-12:00"]);
    expect(windows("Tél. 02 61 91 00 00\nVous nettoyez des bureaux\nDu lundi au vendredi de 5h à 8h")).toEqual(["12345 05:00-08:00"]);
  });
});

describe("any text", () => {
  it.each(["", " ", "\n\n\n", "🧹🧽🪣 🚗?", "İİİ Permis B exigé İ", "....", "a".repeat(50_000), "8h".repeat(5_000), "permis ".repeat(3_000), "- ".repeat(9_000), "1h à ".repeat(4_000), "(".repeat(9_000)])("number %#  is read without a crash and quickly", (text) => {
    const before = performance.now();
    expect(Array.isArray(said(text))).toBe(true);
    expect(performance.now() - before).toBeLessThan(1_500);
  });

  it("folds sign for sign", () => {
    for (const text of ["Élève « à l’œuvre » – 8 h", "İstanbul", "Ça, où ? 🧹", "Œuf ǅ ß"]) expect(fold(text)).toHaveLength(text.length);
    expect(fold("Périscolaire – L’ÉTÉ")).toBe("periscolaire - l'ete");
  });

  it("is cut into sentences where people end them", () => {
    const cut = (text: string) => segmentsOf(text).map((segment) => segment.original);
    expect(cut("Exp. min. 2 ans. Salaire 12.5 € brut. Venez !\n- Permis B\n* Logé")).toEqual(["Exp. min. 2 ans.", "Salaire 12.5 € brut.", "Venez !", "Permis B", "Logé"]);
    expect(cut("CDI 35h. Poste de 5h. à 13h. en équipe.")).toEqual(["CDI 35h.", "Poste de 5h. à 13h. en équipe."]);
    expect(cut("Expérience demandée.Vous êtes mobile.")).toEqual(["Expérience demandée.", "Vous êtes mobile."]);
  });
});

it("hours that the whole offer leaves to her are wishes, in whatever sentence", () => {
  const tutor = "Vos horaires sont adaptés à vos souhaits et disponibilités. Créneaux les plus demandés : mercredis et week-ends. Permis B exigé.";
  expect(said(tutor).map(compact)).toEqual(["weekend~", "B+"]);
  expect(said("Créneaux : mercredis et week-ends.").map(compact)).toEqual(["weekend+"]);
});
