import { describe, expect, it } from "vitest";
import { compareEmployers, compareTitles, textShared } from "./compared-words.ts";
import { pairVacancies, sameVacancy, type Difference, type Vacancy } from "./same-vacancy.ts";

const TEXT = "Vous assurez le nettoyage des bureaux et des sanitaires de trois sites, le matin avant l’arrivée des équipes, avec un chariot et des produits fournis par nos soins chaque semaine.";
const OTHER_TEXT = "Au sein de l’atelier de découpe, vous réglez la machine, contrôlez les pièces et tenez votre poste propre, en équipe de deux personnes encadrée par un tuteur expérimenté de la maison.";
const base: Vacancy = {
  kind: "EMPLOI", title: "Agent d’entretien (H/F)", romeCode: "K2204", employer: "SARL Clair Logis", communeCode: "61169", description: TEXT, wage: "12,02 € de l’heure",
  contract: "CDI", contractMonths: null, weeklyHours: 24, isNight: false, publishedOn: "2026-11-10", startsOn: null,
};
const other = (changes: Partial<Vacancy> = {}): Vacancy => ({ ...base, ...changes });

describe("two offers of two sources are one vacancy", () => {
  it.each<[string, Partial<Vacancy>]>([
    ["the same in every word", {}],
    ["the employer without his legal form, in capitals", { employer: "CLAIR LOGIS" }],
    ["the employer with his town", { employer: "Clair Logis Flers" }],
    ["the title in the feminine, with its gender and its contract", { title: "Agente d'entretien F/H - CDI" }],
    ["another métier code, the title the same", { romeCode: "K2201" }],
    ["no métier code, no contract, no hours, no wage", { romeCode: null, contract: null, weeklyHours: null, wage: "" }],
    ["a text written anew, all else the same", { description: OTHER_TEXT }],
    ["four weeks later", { publishedOn: "2026-12-08" }],
    ["a title within the other, the text the same", { title: "Agent d’entretien des locaux" }],
    ["a title within the other, no text, hours and wage the same", { title: "Agent d’entretien des locaux", description: "" }],
    ["no employer, the text the same", { employer: "" }],
    ["no day of publication, the text the same", { publishedOn: null }],
    ["an agency, the text the same", { contract: null, employer: "Clair Logis Intérim" }],
    ["hours rounded", { weeklyHours: 24.5 }],
  ])("%s", (_, changes) => {
    expect(sameVacancy(base, other(changes))).toMatchObject({ same: true });
    expect(sameVacancy(other(changes), base)).toMatchObject({ same: true });
  });
});

describe("two offers are two vacancies", () => {
  it.each<[string, Partial<Vacancy>, Difference]>([
    ["a job and a mission", { kind: "BENEVOLAT" }, "kind"],
    ["the next commune", { communeCode: "61278" }, "place"],
    ["another contract", { contract: "CDD" }, "contract"],
    ["another length", { contractMonths: 6 }, "contract"],
    ["24 hours and 35", { weeklyHours: 35 }, "hours"],
    ["by day and by night", { isNight: true }, "hours"],
    ["another wage", { wage: "14,50 € de l’heure" }, "wage"],
    ["two months later: posted anew", { publishedOn: "2027-01-12" }, "date"],
    ["another first day", { startsOn: "2027-01-04" }, "date"],
    ["another employer of the same town", { employer: "Net et Propre" }, "employer"],
    ["an employer who is only a kind of employer", { employer: "Services" }, "employer"],
    ["another work", { title: "Aide à domicile" }, "title"],
    ["the same by night, in the title", { title: "Agent d’entretien de nuit" }, "title"],
    ["the head of them", { title: "Chef agent d’entretien" }, "title"],
    ["a licence of another kind", { title: "Agent d’entretien 3B" }, "title"],
    ["a title within the other, of another métier code", { title: "Agent d’entretien des locaux", romeCode: "K2201" }, "title"],
    ["a title within the other, another text, no wage", { title: "Agent d’entretien des locaux", description: OTHER_TEXT, wage: "" }, "too-little"],
    ["no employer, another text", { employer: "", description: OTHER_TEXT }, "too-little"],
    ["no employer, no text", { employer: "", description: "" }, "too-little"],
    ["an agency with another text: another of its clients", { employer: "Clair Logis Intérim", description: OTHER_TEXT }, "too-little"],
    ["no day of publication, another text", { publishedOn: null, description: OTHER_TEXT }, "too-little"],
  ])("%s", (_, changes, because) => {
    const one = other({ ...(changes.contractMonths && { contractMonths: 3 }), ...(changes.startsOn && { startsOn: "2026-12-01" }) });
    expect(sameVacancy(one, other(changes))).toEqual({ same: false, because });
    expect(sameVacancy(other(changes), one)).toEqual({ same: false, because });
  });
});

describe("what is compared", () => {
  it.each([
    ["Vendeur / Vendeuse en boulangerie (H/F)", "Vendeuse boulangerie", "equal"],
    ["Conducteur SPL", "Conducteur PL", "far"],
    ["Serveur", "Serveur petits-déjeuners", "within"],
    ["Serveur", "Serveur le week-end", "far"],
    ["", "Serveur", "far"],
    ["Employé polyvalent de restauration", "EMPLOYÉE POLYVALENTE RESTAURATION", "equal"],
  ] as const)("titles %j and %j are %s", (one, two, verdict) => expect(compareTitles(one, two)).toBe(verdict));

  it.each([
    ["Mairie de Flers", "Commune de Flers", false],
    ["Mairie", "Mairie de Flers", false],
    ["Boulangerie Martin", "Boulangerie Durand", false],
    ["Boulangerie Martin", "Martin", true],
    ["", "Martin", null],
    ["SARL", "SARL", true],
  ])("employers %j and %j: %s", (one, two, verdict) => expect(compareEmployers(one, two)).toBe(verdict));

  it("a text in another: none too short, all, part, nothing", () => {
    expect(textShared("Vous nettoyez", TEXT)).toBeNull();
    expect(textShared(TEXT, `${TEXT} Contactez-nous sans attendre pour en savoir davantage.`)).toBe(1);
    expect(textShared(TEXT, OTHER_TEXT)).toBe(0);
  });
});

describe("who is with whom", () => {
  const pairs = (fresh: Record<string, Vacancy>, here: Record<string, Vacancy>) => [...pairVacancies(new Map(Object.entries(fresh)), new Map(Object.entries(here)))];
  it("one with one; two that could be: the one that is word for word, else nobody", () => {
    expect(pairs({ a: base }, { x: other() })).toEqual([["a", "x"]]);
    expect(pairs({ a: base }, { x: other({ description: OTHER_TEXT }), y: other() })).toEqual([["a", "y"]]);
    expect(pairs({ a: base }, { x: other(), y: other() })).toEqual([]);
    expect(pairs({ a: base, b: other() }, { x: other() })).toEqual([]);
    expect(pairs({ a: base, b: other({ description: OTHER_TEXT }) }, { x: other() })).toEqual([["a", "x"]]);
    expect(pairs({ a: base }, { x: other({ communeCode: "61278" }) })).toEqual([]);
  });
});
