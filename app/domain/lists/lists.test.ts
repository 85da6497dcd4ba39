import { describe, expect, it } from "vitest";
import { cellsOf, fingerprintOf, MENDED, proposeColumns, readHeader, type ListLine } from "./columns.ts";
import { communeOfLine } from "./commune-of-line.ts";
import { judgeOrganisations, type KnownOrganisation } from "./judge-organisations.ts";
import { mendedCsv } from "./mended-csv.ts";
import { employerOfLine } from "./employer-of-line.ts";
import { offerFields, readOfferLine } from "./offer-line.schema.ts";
import { organisationFields, readOrganisationLine } from "./organisation-line.ts";

const place = (code: string, name: string, postalCodes: string[], more = {}) => ({ code, name, postalCodes, lat: 48.7, lng: -0.5, population: 1_000, parentCode: null, departement: code.slice(0, 2), ...more });
const communeOf = communeOfLine([
  place("61169", "Flers", ["61100"]), place("61391", "Saint-Georges-des-Groseillers", ["61100"]), place("61001", "Alençon", ["61000"]), place("61168", "La Ferté-Macé", ["61600"]),
  place("61002", "Vieux-Bourg", ["61999"], { parentCode: "61169" }), place("14762", "Vire Normandie", ["14500"]), place("01004", "Ambérieu-en-Bugey", ["01500"]),
], "61");
const at = (commune: string, postalCode = "", code = "") => {
  const found = communeOf({ commune, postalCode, code });
  return "wrong" in found ? found.wrong : found.code;
};

describe("the header of a list", () => {
  it("says which column is what, by the words lists use", () => {
    expect(proposeColumns(["Raison sociale", "N° SIRET", "Tél.", "Ville", "CP", "Mail", "Remarques"], organisationFields)).toEqual(["name", "siret", "phone", "commune", "postalCode", "email", null]);
    expect(proposeColumns(["Réf.", "Intitulé du poste", "Entreprise", "Lieu de travail", "Type de contrat", "Heures / semaine", "Rémunération"], offerFields)).toEqual(["id", "title", "employer", "commune", "contract", "weeklyHours", "wage"]);
  });

  it("gives each field once: the very words before those that hold them", () => {
    expect(proposeColumns(["Nom du contact", "Nom", "Téléphone portable", "Téléphone"], organisationFields)).toEqual([null, "name", null, "phone"]);
  });

  it("is found under a title and blank lines; lines keep their number, nameless columns get one, empty ones go", () => {
    expect(readHeader([["Prospects 2026"], [], ["Nom", "", "Ville", ""], ["Clair et Net", "02", "Flers"], [], ["'=Toto", "", "Flers"]], organisationFields)).toEqual({
      header: ["Nom", "Colonne 2", "Ville"], lines: [{ n: 4, c: ["Clair et Net", "02", "Flers"] }, { n: 6, c: ["=Toto", "", "Flers"] }],
    });
    expect(readHeader([["Nom", "Ville"]], organisationFields)).toBeNull();
    expect(readHeader([], organisationFields)).toBeNull();
  });

  it("is the same with our own columns, and when accents change", () => {
    expect(fingerprintOf(["Nom", "Téléphone", ...MENDED])).toBe(fingerprintOf(["NOM", "telephone"]));
    expect(fingerprintOf(["Nom", "Ville"])).not.toBe(fingerprintOf(["Ville", "Nom"]));
  });
});

describe("the commune of a line", () => {
  it.each([
    ["Flers", "61100", "", "61169"], ["FLERS CEDEX 2", "61104", "", "61169"], ["61100 Flers", "", "", "61169"], ["St Georges des Groseillers", "61100", "", "61391"], ["la ferte mace", "", "", "61168"],
    ["", "61000", "", "61001"], ["Ambérieu en Bugey", "1500", "", "01004"], ["Vire Normandie", "14500", "", "14762"], ["Vieux-Bourg", "", "", "61169"], ["n’importe", "", "61001", "61001"],
  ])("« %s » %s %s is %s", (commune, postalCode, code, expected) => {
    expect(at(commune, postalCode, code)).toBe(expected);
  });

  it("is none rather than another's", () => {
    expect(at("Flers", "61000")).toContain("ne vont pas ensemble");
    expect(at("", "61100")).toContain("Plusieurs communes");
    expect(at("Vire Normandie")).toContain("n’est pas connue");
    expect(at("", "99999")).toContain("n’est pas connu");
    expect(at("", "")).toBe("La commune manque.");
  });
});

const COLUMNS = ["name", "siret", "phone", "commune", "email", "kind", "siaeKind"];
const line = (n: number, ...c: string[]): ListLine => ({ n, c });
const organisation = (...c: string[]) => readOrganisationLine(line(2, ...c), COLUMNS, { kind: "entreprise" }, communeOf);

describe("a line of organisations", () => {
  it("is read through what spreadsheets and hands do to it", () => {
    expect(organisation("  Clair   et Net", "732 829 320 00074", "261910000", "FLERS", "Contact@Example.org ; autre@example.org", "Association loi 1901", "chantier (ACI)")).toMatchObject({
      ok: true, input: { name: "Clair et Net", siret: "73282932000074", phone: "+33261910000", communeCode: "61169", email: "contact@example.org", kind: "association", siaeKind: "ACI" },
    });
    // The zeros that begin it came off, and come back since the key agrees; nine figures are a SIREN.
    expect(organisation("A zéro", "5520135000000", "+33 (0)2 61 91 00 00 / 02 61 91 00 01", "Flers")).toMatchObject({ ok: true, input: { siret: "05520135000000", phone: "+33261910000", kind: "entreprise" } });
    expect(organisation("A SIREN", "732829320", "", "Flers")).toMatchObject({ ok: true, input: { siret: null, siren: "732829320" } });
  });

  it("is of the genre that its column says, else its name, else the list", () => {
    const kindOf = (name: string, kind = "") => { const read = organisation(name, "", "", "Flers", "", kind); return read.ok ? read.input.kind : null; };
    expect([kindOf("Association Le Fil"), kindOf("Mairie de Flers"), kindOf("Commune de Messei"), kindOf("Clubs et Cie"), kindOf("Association Le Fil", "SARL")]).toEqual(["association", "institution", "institution", "entreprise", "entreprise"]);
  });

  it("tells every reason at once, each with its field", () => {
    const read = organisation("", "73282932000075", "12", "Atlantis", "pas-un-mail", "licorne", "XYZ");
    const why = read.ok ? [] : read.why;
    expect(why.map((one) => one.split(/\u00a0:/)[0])).toEqual(["La commune «\u00a0Atlantis\u00a0» n’est pas connue.", "Genre", "Type de SIAE", "Nom", "SIRET", "Téléphone", "Adresse e-mail"]);
    expect(organisation("A", "7,32829E+13", "", "Flers")).toMatchObject({ ok: false });
  });
});

describe("a list of organisations", () => {
  const known: KnownOrganisation[] = [
    { organisationId: "a", name: "SARL Clair & Net", communeCode: "61169", siret: "73282932000074", siren: null }, { organisationId: "b", name: "Le Four de Flers", communeCode: "61169", siret: null, siren: null },
    { organisationId: null, name: "Ailleurs", communeCode: "61169", siret: "35600000000048", siren: null },
  ];
  const judge = (lines: ListLine[], others: number[] = []) =>
    judgeOrganisations(lines, known, { columns: COLUMNS, defaults: { kind: "entreprise" }, communeOf, others: new Set(others) }).map((one) => (one.is === "known" ? `${one.n} ${one.organisationId} ${one.by}` : one.is === "twice" ? `${one.n} as ${one.of}` : `${one.n} ${one.is}`));

  it("tells new ones, those already there by SIRET or by name and place, and lines that repeat", () => {
    expect(judge([line(2, "Net", "73282932000074", "", "Alençon"), line(3, "four de flers", "", "", "Flers"), line(4, "Le Four de Flers", "", "", "Alençon"), line(5, "FOUR DE FLERS", "", "", "Alençon"), line(6, "X", "", "", "Flers")])).toEqual(["2 a siret", "3 b name", "4 new", "5 as 4", "6 refused"]);
  });

  it("lets a human say that a name is another's; never that a SIRET is", () => {
    expect(judge([line(2, "Net", "73282932000074", "", "Flers"), line(3, "Le Four de Flers", "", "", "Flers")], [2, 3])).toEqual(["2 a siret", "3 new"]);
  });

  it("keeps two SIRET apart under one name, and tells nothing of another territory", () => {
    expect(judge([line(2, "Clair et Net", "05520135000000", "", "Flers"), line(3, "Autre", "35600000000048", "", "Flers")])).toEqual(["2 new", "3 refused"]);
  });

  it("of 20 000 that all begin alike is judged in seconds", () => {
    const started = performance.now();
    const judged = judge(Array.from({ length: 20_000 }, (_, n) => line(n + 2, `Boulangerie ${n}`, "", "", "Flers")));
    expect(judged.every((one) => one.endsWith("new"))).toBe(true);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

describe("the employer of an offer", () => {
  const known = [
    { organisationId: "a", name: "SARL Clair & Net", communeCode: "61169", siret: "73282932000074", siren: null }, { organisationId: "b", name: "Le Four", communeCode: "61169", siret: null, siren: null },
    { organisationId: "c", name: "Le Four", communeCode: "61001", siret: null, siren: null }, { organisationId: "d", name: "La Ferme", communeCode: "61169", siret: null, siren: null }, { organisationId: "e", name: "Ferme", communeCode: "61169", siret: null, siren: null },
    { organisationId: null, name: "Ailleurs", communeCode: "61169", siret: "35600000000048", siren: null },
  ];
  const find = employerOfLine(known);
  it.each([
    ["by its SIRET, whatever its name", "Autre nom", "73282932000074", "a"], ["by its name, legal form apart", "Le Four SAS", null, "b"], ["not by a name that looks the same", "Le Four de Flers", null, null],
    ["not when two have the name", "Ferme", null, null], ["nor by its name when its SIRET is another", "Clair et Net", "35600000000048", null], ["nor one of another territory", "Ailleurs", null, null], ["nor one without a name", "", null, null],
  ])("%s", (_, employer, siret, id) => {
    expect(find({ employer, siret, commune: { code: "61169", name: "Flers", lat: 48.7, lng: -0.5 } })?.organisationId ?? null).toBe(id);
  });

  it("has a SIRET whose lost zeros come back, or is refused with its reason", () => {
    const read = (siret: string) => readOfferLine(line(2, "Plongeur", "Flers", "CDI", siret), ["title", "commune", "contract", "siret"], "EMPLOI", communeOf, "2026-12-01");
    expect(read("5520135000000")).toMatchObject({ ok: true, offer: { siret: "05520135000000" } });
    expect(read("")).toMatchObject({ ok: true, offer: { siret: null } });
    expect(read("123")).toMatchObject({ ok: false, why: ["SIRET\u00a0: écrivez ses 14 chiffres, ou laissez vide."] });
    expect(read("7,32829E+13")).toMatchObject({ ok: false });
  });
});

describe("a line of offers", () => {
  const OFFER = ["title", "commune", "contract", "weeklyHours", "wage", "startsOn", "id", "endsOn"];
  const offer = (kind: "EMPLOI" | "BENEVOLAT", ...c: string[]) => readOfferLine(line(2, ...c), OFFER, kind, communeOf, "2026-12-01");

  it.each([
    ["CDI", "35", "12,02", "CDI", 35, "12,02\u00a0€ de l’heure"], ["CDD 6 mois", "24h30", "1800 €", "CDD", 24.5, "1\u00a0800\u00a0€ par mois"], ["Contrat d’apprentissage", "Temps plein", "selon profil", "apprentissage", 35, "selon profil"],
    ["CDD d’insertion", "26 h / semaine", "", "CDDI", 26, ""], ["Mission d’intérim", "le matin", "", "interim", null, ""],
  ])("%s, %s, %s", (contract, hours, wage, code, weeklyHours, words) => {
    expect(offer("EMPLOI", "AGENT D’ENTRETIEN H/F", "Flers", contract, hours, wage, "1/12/2026", "A1")).toMatchObject({ ok: true, offer: { title: "Agent d’entretien (F/H)", contract: code, weeklyHours, wage: words, startsOn: "2026-12-01", key: "A1", contractMonths: contract === "CDD 6 mois" ? 6 : null, hoursNote: hours === "le matin" ? "le matin" : "" } });
  });

  it("without a number is named by what it says, the same each time", () => {
    const [one, again, other] = [offer("EMPLOI", "Plongeur", "Flers", "CDI"), offer("EMPLOI", "PLONGEUR", "61100 FLERS", "cdi"), offer("EMPLOI", "Plongeur", "Alençon", "CDI")].map((read) => (read.ok ? read.offer.key : ""));
    expect(one).toBe(again);
    expect(one).not.toBe(other);
  });

  it("tells every reason at once", () => {
    const read = offer("EMPLOI", "", "Nulle part", "licorne", "90", "", "31/02/2026", "", "");
    expect(read.ok ? [] : read.why.map((one) => one.split("\u00a0:")[0])).toEqual(["La commune «\u00a0Nulle part\u00a0» n’est pas connue.", "Contrat", "Titre de l’offre", "Heures par semaine", "Début"]);
    expect(offer("EMPLOI", "Plongeur", "Flers", "CDI", "", "", "", "", "30/11/2026")).toMatchObject({ ok: false, why: ["Fin\u00a0: cette date est passée."] });
    expect(offer("BENEVOLAT", "Lire aux enfants", "Flers", "", "2", "12 €")).toMatchObject({ ok: false });
    expect(offer("BENEVOLAT", "Lire aux enfants", "Flers", "", "2")).toMatchObject({ ok: true, offer: { contract: null, weeklyHours: 2 } });
  });
});

describe("the lines to mend", () => {
  it("come back as they were, with their number and why, and run nothing in a spreadsheet", () => {
    const csv = mendedCsv(["Nom", "Note", "Pourquoi"], [{ n: 7, c: ["=1+1", 'dit "oui"; non', "vieux"], why: ["SIRET faux.", "Commune inconnue."] }]);
    expect(csv).toBe(`\ufeffNom;Note;Ligne du fichier;Pourquoi\r\n'=1+1;"dit ""oui""; non";7;SIRET faux. Commune inconnue.\r\n`);
    expect(cellsOf(line(2, "=1+1", "b"), ["name", null])("name")).toBe("=1+1");
  });
});
