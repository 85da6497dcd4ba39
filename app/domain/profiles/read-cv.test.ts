import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMetiers } from "../skills/find-metiers.ts";
import { normalise } from "../skills/normalise.ts";
import { datesIn } from "./cv-reading/dates.ts";
import { headingIn } from "./cv-reading/headings.ts";
import { licencesIn } from "./cv-reading/licences-in.ts";
import type { Finders, Known } from "./cv-reading/proposal.ts";
import { readCv } from "./read-cv.ts";

const metiers = [
  { romeCode: "K2204", label: "Agent d’entretien", everyday: ["agent d’entretien", "femme de ménage", "ménage"] },
  { romeCode: "K1304", label: "Aide à domicile", everyday: ["aide à domicile", "auxiliaire de vie"] },
  { romeCode: "N1103", label: "Préparateur de commandes", everyday: ["préparateur de commandes", "magasinier"] },
  { romeCode: "G1605", label: "Plongeur en restauration", everyday: ["plongeur", "plonge en restauration"] },
];
const finders: Finders = {
  metier: (words) => findMetiers(words, metiers, 1)[0] ?? null,
  skill: (words) => [{ id: "laver-sols", label: "Laver les sols" }, { id: "repasser", label: "Repasser" }].find(({ label }) => normalise(label) === normalise(words)) ?? null,
};
const NOTHING: Known = { experience: [], trainings: [], skills: [], licences: [], languages: [] };
const read = (text: string, known = NOTHING) => readCv(text.split("\n"), finders, known, 2026);
const brief = (text: string, known = NOTHING) => read(text, known).map(({ section, value }) => [section, ..."label" in value ? [value.label] : [value.code]].join(" "));

const USUAL = `Nadia ROBERT
Née le 3 mai 1988, mariée, 2 enfants
12 rue des Lilas, 61100 FLERS
06 39 98 01 02 – nadia@example.org
EXPÉRIENCES PROFESSIONNELLES
2019 – 2022 : Agent d’entretien, Mairie de Flers
Nettoyage des bureaux et des écoles
Depuis mars 2023 Auxiliaire de vie chez ADMR
06/2015 à 12/2015
Préparatrice de commandes - Entrepôt du Bocage
Bénévolat
2020 Distribution alimentaire, Épicerie solidaire
FORMATION
2010 CAP cuisine, lycée hôtelier, Alençon
On y apprend la pâtisserie
COMPÉTENCES
Laver les sols, repasser ; ponctuelle
LANGUES
Français : langue maternelle, Portugais courant
Permis B, CACES R489 cat. 1A et 3
CENTRES D’INTÉRÊT
Jardinage, RSA depuis 2020`;

describe("an old CV", () => {
  it("proposes what it says, in the order of a CV, each with its sentence", () => {
    expect(brief(USUAL)).toEqual([
      "experience Agent d’entretien", "experience Auxiliaire de vie", "experience Préparatrice de commandes", "experience Distribution alimentaire", "training CAP cuisine",
      "skill Laver les sols", "skill Repasser", "licence B", "licence CACES-1", "licence CACES-3", "language Français : langue maternelle", "language Portugais courant",
    ]);
    expect(read(USUAL)[0]).toEqual({
      key: "1", section: "experience", state: "waiting", sentence: "2019 – 2022 : Agent d’entretien, Mairie de Flers",
      value: { label: "Agent d’entretien", place: "Mairie de Flers", months: 36, endedYear: 2022, kind: "emploi", romeCode: "K2204" },
    });
    expect(read(USUAL)[1]?.value).toMatchObject({ place: "ADMR", endedYear: null, romeCode: "K1304" });
    expect(read(USUAL)[2]).toMatchObject({ sentence: "06/2015 à 12/2015 Préparatrice de commandes - Entrepôt du Bocage", value: { months: 7, endedYear: 2015, place: "Entrepôt du Bocage" } });
    expect(read(USUAL)[3]?.value).toMatchObject({ kind: "benevolat", endedYear: 2020, place: "Épicerie solidaire", romeCode: null });
    expect(read(USUAL)[4]?.value).toEqual({ label: "CAP cuisine", place: "lycée hôtelier", year: 2010 });
  });

  it("never proposes birth, family, address, health or benefits", () => {
    expect(JSON.stringify(read(USUAL))).not.toMatch(/1988|mariée|enfants|Lilas|example\.org|RSA|06 39/);
    expect(brief("Expériences\n2020 Agent d’entretien, allocataire du RSA\n2021 Agent d’entretien, travailleuse handicapée")).toEqual([]);
  });

  it("does not ask again what she has told, nor twice the same", () => {
    expect(brief("Permis B\nPermis B\nCACES 3", { ...NOTHING, licences: ["B"] })).toEqual(["licence CACES-3"]);
    expect(brief("Expériences\n2019 Agent d’entretien\n2020 agent d’entretien", { ...NOTHING, experience: ["Agent d'entretien"] })).toEqual([]);
  });

  it("is read without headings, without dates, and when it says nothing", () => {
    expect(brief("2018-2020 Plongeur, Le Bistrot\nCAP petite enfance 2012\nPermis B")).toEqual(["experience Plongeur", "training CAP petite enfance", "licence B"]);
    expect(brief("Expériences\nFemme de ménage\nTravail sérieux")).toEqual(["experience Femme de ménage"]);
    expect(brief("")).toEqual([]);
    expect(brief("Bonjour,\nje cherche du travail.")).toEqual([]);
  });

  it("holds 40 proposals at most and any text, quickly", () => {
    expect(read(`Expériences\n${Array.from({ length: 90 }, (_, at) => `${1950 + at % 70} Poste numéro ${at}`).join("\n")}`)).toHaveLength(40);
    fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.constantFrom(...USUAL.split("\n")))), (lines) => {
      for (const { sentence, value } of readCv(lines, finders, NOTHING, 2026)) {
        expect(sentence.length).toBeLessThanOrEqual(240);
        if ("months" in value) expect(value.months).toBeGreaterThanOrEqual(0);
      }
    }), { numRuns: 60 });
    const started = performance.now();
    read(["Expériences", ...Array.from({ length: 400 }, () => "2019 - 2020 ".repeat(40) + "permis ".repeat(60) + "caces ".repeat(40))].join("\n"));
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});

describe("dates as people write them", () => {
  it.each([
    ["2018 - 2020 Plonge", 24, 2020, "Plonge"],
    ["de mars 2018 à juin 2019 : Plonge", 16, 2019, "Plonge"],
    ["03/2018 – 06/2018 Plonge", 4, 2018, "Plonge"],
    ["depuis 2021 Plonge", 60, null, "Plonge"],
    ["2024 à aujourd’hui : Plonge", 24, null, "Plonge"],
    ["Plonge (6 mois) 2017", 6, 2017, "Plonge"],
    ["Plonge, 2 ans", 24, null, "Plonge"],
    ["Été 2019, plonge", 0, 2019, "Été , plonge"],
    ["du 1er septembre 2019 au 30 novembre 2019 plonge", 3, 2019, "plonge"],
    ["2020-2018 plonge", 0, 2018, "plonge"],
  ])("%s", (line, months, endedYear, rest) => {
    expect(datesIn(line, 2026)).toEqual({ months, endedYear, rest });
  });

  it.each(["Plonge", "61100 Flers", "rue 12345", "2099 plonge"])("%s says none", (line) => expect(datesIn(line, 2026)).toBeUndefined());
});

describe("licences as people write them", () => {
  it.each([
    ["Permis B", ["B"]], ["Titulaire du permis de conduire B, véhiculée", ["B"]], ["permis A et B", ["A", "B"]], ["Sans permis B", []], ["Permis B en cours", []], ["BSR", ["AM"]],
    ["CACES 1, 3 et 5", ["CACES-1", "CACES-3", "CACES-5"]], ["CACES R489 catégorie 3", ["CACES-3"]], ["CACES R486 A", ["CACES-NACELLE"]], ["CACES", ["CACES"]], ["CACES engins de chantier", ["CACES-ENGINS"]],
    ["FIMO, ADR de base", ["FIMO", "ADR"]], ["Formation HACCP et SST", ["HACCP", "SST"]], ["Bonjour", []], ["permission", []],
  ])("%s", (line, codes) => expect(licencesIn(line)).toEqual(codes));
});

describe("headings", () => {
  it.each([["EXPÉRIENCES PROFESSIONNELLES :", "experience"], ["Mes diplômes", "training"], ["Centres d’intérêt", "none"], ["Vie associative", "benevolat"], ["Expérience en boulangerie depuis 2019", undefined], ["", undefined]])("%s", (line, part) => expect(headingIn(line)).toBe(part));
});
