import { describe, expect, it } from "vitest";
import { aFranceTravailOffer } from "#tests/factories/france-travail.ts";
import { communes } from "#tests/factories/territory.ts";
import { readContract } from "./contract.ts";
import { readConditionsOfWork, readHours } from "./hours.ts";
import { emailOf, mapFranceTravailOffer } from "./map-offer.ts";
import { placeFinder, type PlaceRow } from "./place.ts";
import { plainText, plainTitle } from "./plain-text.ts";
import { readWage } from "./wage.ts";

const rows: PlaceRow[] = [
  ...Object.values(communes).map((commune) => ({ ...commune, parentCode: null })),
  { code: "61999", name: "La Carneille", lat: 48.79, lng: -0.43, postalCodes: ["61100"], population: 600, parentCode: "61007" },
];
const findPlace = placeFinder(rows, { "61058": "61007" });
const map = (changes: Record<string, unknown> = {}) => mapFranceTravailOffer(aFranceTravailOffer(changes), findPlace);
const taken = (changes: Record<string, unknown> = {}) => {
  const mapped = map(changes);
  if (!mapped.ok) throw new Error(mapped.reason);
  return mapped;
};
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("a text that comes from outside", () => {
  it.each([
    ["<b>Les avantages</b><br/>Tickets", "Les avantages\nTickets"],
    ["L&#039;&eacute;quipe &amp; vous", "L'équipe & vous"],
    ["&amp;eacute;quipe", "équipe"],
    ["<ul><li>un</li><li>deux</li></ul>", "- un\n- deux"],
    ["<script>alert(1)</script>Bonjour", "Bonjour"],
    ["Salaire < 2000 € et > 1800 €", "Salaire < 2000 € et > 1800 €"],
    ["&lt;img src=x onerror=alert(1)&gt;", ""],
    ["a\u0000b\u200bc\r\nd\n\n\n\ne", "abc\nd\n\ne"],
    ["&#xD800;&#99999999;", "&#99999999;"],
    ["🧹 ménage", "🧹 ménage"],
  ])("%j is read as plain text", (html, text) => expect(plainText(html)).toBe(text));

  it.each([
    ["Plongeur Le Prieuré (H/F) POSTE A POURVOIR DE SUITE", "Plongeur Le Prieuré (F/H)"],
    ["Valet / Femme de chambre (H/F)  *Logé* SAISON25", "Valet / Femme de chambre (F/H)"],
    ["AGENT DE BLANCHISSERIE H/F", "Agent de blanchisserie (F/H)"],
    ["Serveur / serveuse (H/F) NON LOGE **URGENT**", "Serveur / serveuse (F/H)"],
    ["agent d’entretien", "Agent d’entretien"],
    ["Éducateur - CDD (H/F) (H/F)", "Éducateur - CDD (F/H)"],
    ["Catalogueur (H/F)", "Catalogueur (F/H)"],
    ["*****", ""],
  ])("the title %j is shown as %j", (given, shown) => expect(plainTitle(given)).toBe(shown));

  it.each([
    ["nom@example.org", "nom@example.org"],
    [" Nom.Prenom@Example.ORG ", "nom.prenom@example.org"],
    ["Pour postuler, utiliser le lien suivant : https://candidat.example.org", null],
    ["nom@example", null],
    ["nom@example.org, autre@example.org", null],
    ["", null],
  ])("%j as an e-mail address gives %j", (given, address) => expect(emailOf(given)).toBe(address));
});

describe("the place of an offer", () => {
  const at = (given: Parameters<typeof findPlace>[0]) => findPlace(given);
  it.each<[string, Parameters<typeof findPlace>[0], string, string]>([
    ["its code", { commune: "61169" }, "61169", "code"],
    ["a former code", { commune: "61058" }, "61007", "alias"],
    ["a delegated commune that the database knows", { commune: "61999" }, "61007", "alias"],
    ["a postal code and a name", { commune: "61000", postalCode: "61100", label: "61 - FLERS" }, "61169", "postal-code"],
    ["a postal code shared by several, and a point", { postalCode: "61100", lat: 48.82, lng: -0.41 }, "61007", "postal-code"],
    ["a postal code shared by several: the largest", { postalCode: "61100" }, "61169", "postal-code"],
    ["a point alone", { lat: 48.7, lng: -0.53, label: "61 - Orne" }, "61278", "nearest"],
    ["a name alone, written in capitals without accents", { label: "61 - ALENCON" }, "61001", "name"],
  ])("is found by %s", (_, given, code, by) => expect(at(given)).toMatchObject({ communeCode: code, by }));

  it("is nowhere when nothing says it: a département is no commune, a point at sea is in none", () => {
    for (const given of [{}, { label: "61 - Orne" }, { label: "Savoie (Haute)" }, { lat: 47, lng: -9 }, { lat: 0, lng: 0 }, { lat: Number.NaN, lng: 2 }, { commune: "99999", postalCode: "00000" }]) expect(at(given)).toBeNull();
  });

  it("keeps the point of the offer when it is near its commune, else takes the centre", () => {
    expect(at({ commune: "61169", lat: 48.75, lng: -0.55 })).toMatchObject({ lat: 48.75, lng: -0.55 });
    expect(at({ commune: "61169", lat: 43.3, lng: 5.4 })).toMatchObject({ lat: communes.flers.lat, lng: communes.flers.lng });
  });
});

describe("contracts, hours and wages", () => {
  it.each([
    [{ type: "CDI", label: "CDI" }, { contract: "CDI", months: null }],
    [{ type: "MIS", label: "Intérim - 6 Mois" }, { contract: "interim", months: 6 }],
    [{ type: "SAI", label: "Saisonnier - 5 Mois" }, { contract: "saisonnier", months: 5 }],
    [{ type: "CDD", label: "CDD - 10 Jour(s)" }, { contract: "CDD", months: 1 }],
    [{ type: "CDD", label: "CDD - 24 Mois", nature: "Contrat apprentissage" }, { contract: "apprentissage", months: 24 }],
    [{ type: "CDD", label: "CDD - 6 Mois", nature: "Cont. professionnalisation" }, { contract: "professionnalisation", months: 6 }],
    [{ type: "CDD", label: "CDD - 12 Mois", nature: "CUI - CAE" }, { contract: "PEC", months: 12 }],
    [{ type: "CDD", label: "CDD - 4 Mois", nature: "Insertion par l'activ.éco." }, { contract: "CDDI", months: 4 }],
    [{ type: "DDI", label: "CDD insertion - 4 Mois" }, { contract: "CDDI", months: 4 }],
    [{ type: "TTI", label: "Intérim" }, { contract: "interim-insertion", months: null }],
    [{ type: "DIN", label: "CDI intérimaire" }, { contract: "CDI", months: null }],
    [{ type: "DDT", label: "CDD tremplin - 6 Mois" }, { contract: "CDD", months: 6 }],
    [{ type: "CCE" }, { refused: "not-salaried" }],
    [{ type: "REP" }, { refused: "not-salaried" }],
    [{ type: "CDI", nature: "Emploi non salarié" }, { refused: "not-salaried" }],
    [{ type: "XYZ" }, { refused: "contract-unknown" }],
    [{}, { refused: "contract-unknown" }],
  ])("%j is %j", (given, read) => expect(readContract(given)).toEqual(read));

  it.each([
    ["35H/semaine\nTravail en journée", [], 35, "Travail en journée", []],
    ["Temps partiel - 25H40/semaine\nTravail en journée...", ["Temps partiel - 25H40/semaine\nTravail en journée", " Travail le samedi"], 25.67, "Travail en journée · Travail le samedi", ["weekend"]],
    ["36H/semaine\nTravail posté (2x8, 3x8, 5x8, etc.)", [], 36, "Travail posté (2x8, 3x8, 5x8, etc.)", ["shift-work"]],
    ["35H/semaine\nTravail de nuit...", [], 35, "Travail de nuit", ["night"]],
    [undefined, [], null, "", []],
    ["Temps plein", [], null, "Temps plein", []],
  ])("the hours %j", (label, horaires, weeklyHours, note, constraints) => expect(readHours({ label, horaires })).toEqual({ weeklyHours, note, constraints }));

  it("conditions of work become constraints", () => expect(readConditionsOfWork(["Station debout prolongée", "En environnement bruyant", "Déplacements professionnels"])).toEqual(["standing", "noise"]));

  it.each([
    ["Horaire de 11.88 Euros", undefined, "11,88 € de l’heure"],
    ["Mensuel de 2000.0 Euros à 2300.0 Euros sur 12.0 mois", undefined, "de 2 000 à 2 300 € par mois"],
    ["Annuel de 27300.0 Euros sur 13.0 mois", undefined, "27 300 € par an, sur 13 mois"],
    ["Mensuel de 1801.84 Euros", "Selon profil", "1 802 € par mois"],
    ["Annuel de 17,00 Euros à 27,00 Euros", undefined, ""],
    ["Annuel de 17,00 Euros à 27,00 Euros", "Selon profil", "Selon profil"],
    ["Horaire de 17.0 Euros sur 0.0 mois", undefined, "17 € de l’heure"],
    [undefined, "Autre", ""],
    [undefined, undefined, ""],
  ])("the wage %j (%j) is %j", (label, comment, words) => expect(plain(readWage({ label, comment }))).toBe(words));
});

describe("an offer of France Travail", () => {
  it("shows the employer's title, else the appellation, never the family's name", () => {
    expect(taken({ intitule: "" }).offer.title).toBe("Agent / Agente d’entretien de locaux");
    expect(JSON.stringify(taken().offer)).not.toContain("Agent de propreté");
  });

  it("asks for the licences its field demands, not those it wishes", () => {
    const permis = [{ libelle: "B - Véhicule léger", exigence: "E" }, { libelle: "C - Poids lourd", exigence: "S" }, { libelle: "Autre", exigence: "E" }];
    expect(taken({ permis }).offer.strict.licences).toEqual(["B"]);
  });

  it("no licence field and « permis B obligatoire » in the text: the licence is asked, and the coach sees the sentence", () => {
    const { offer } = taken({ description: "Nacelles. Permis B obligatoires, CACES nacelle 1B, hab B1V." });
    expect(offer.strict.licences).toEqual(["B", "CACES-NACELLE", "HAB-ELEC"]);
    expect(offer.readings.findings[0]).toMatchObject({ kind: "licence", value: "B", sentence: "Permis B obligatoires, CACES nacelle 1B, hab B1V.", flag: { how: "hidden", field: "licences", fieldSays: "rien" } });
  });

  it("« 05-13h » beside « Travail en journée » is flagged, and no bus is promised", () => {
    const { offer } = taken({ description: "Horaires 05-13h" });
    expect(offer.readings.findings[0]).toMatchObject({ kind: "window", flag: { how: "differs", field: "hours", fieldSays: "Travail en journée" } });
    expect(offer.strict).toMatchObject({ windows: [{ days: [1, 2, 3, 4, 5], fromMinute: 300, toMinute: 780 }], constraints: ["early-morning"] });
  });

  it("« CDI 35h » beside 33 hours is flagged, and the larger counts", () => {
    const { offer } = taken({ description: "Boulangerie, CDI 35h. Équipe de 5h45 à 12h45 ou 12h45 à 19h45.", dureeTravailLibelle: "Temps partiel - 33H/semaine", contexteTravail: { horaires: ["Temps partiel - 33H/semaine"] } });
    expect(offer.strict.weeklyHours).toBe(35);
    expect(plain(offer.readings.findings.find((finding) => finding.kind === "weekly-hours")?.flag?.fieldSays ?? "")).toBe("33 h par semaine");
    expect(offer.strict.windows.map((window) => window.fromMinute)).toEqual([345, 765]);
  });

  it("a split shift that only the text tells", () => {
    const { offer } = taken({ description: "Service en refuge : 11h30-13h45 + 16h30-19h15, 20h par semaine.", dureeTravailLibelle: "Temps partiel - 20H/semaine\nTravail en journée", contexteTravail: {} });
    expect(offer.strict.constraints).toContain("split-shifts");
    expect(offer.readings.findings.find((finding) => finding.value === "split-shifts")?.flag).toMatchObject({ how: "hidden", field: "hours" });
  });

  it("leads to a page one may follow, never to a script or a sentence", () => {
    expect(taken({ contact: { urlPostulation: "javascript:alert(1)" }, origineOffre: {} }).offer.sourceUrl).toBeNull();
    expect(taken({ contact: { urlPostulation: "https://employeur.example.org/postuler" } }).offer.sourceUrl).toBe("https://employeur.example.org/postuler");
    expect(taken({ contact: { courriel: "Voir le site" } }).remarks).toEqual(["contact-unreadable"]);
    expect(JSON.stringify(taken({ contact: { nom: "Jeanne Exemple", courriel: "j@example.org", telephone: "0261910000" } }).offer)).not.toMatch(/Jeanne|j@example|0261910000/);
  });

  it("is tolerant of what it does not know, and of wrong types", () => {
    const { offer, remarks } = taken({ nouveau: { champ: 1 }, romeCode: "ménage", nombrePostes: "3", permis: "B", competences: null, salaire: [], dureeTravailLibelle: 35, contexteTravail: "x", entreprise: null, dateCreation: "hier" });
    expect(remarks).toContain("rome-unreadable");
    expect(offer).toMatchObject({ romeCode: null, posts: 3, skills: [], wage: "", employerLabel: "", publishedAt: null });
    expect(taken({ nombrePostes: -4 }).offer.posts).toBe(1);
  });

  it("gives equal facts for an equal offer, whatever the order of its keys or the hour of its last update", () => {
    const one = aFranceTravailOffer();
    const other = { ...Object.fromEntries(Object.entries(one).reverse()), dateActualisation: "2026-11-20T11:00:00Z", offresManqueCandidats: true };
    expect(JSON.stringify(mapFranceTravailOffer(other, findPlace))).toBe(JSON.stringify(mapFranceTravailOffer(one, findPlace)));
  });
});
