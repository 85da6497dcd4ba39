import { describe, expect, it } from "vitest";
import { contractCodes } from "../contracts.ts";
import { fold } from "../reading/fold.ts";
import type { OfferDraft } from "../offer.schema.ts";
import { copyOf, quickValuesOf } from "./copy.ts";
import { asksOf, missingOf, type AskedFacts } from "./missing.ts";
import { draftsOf, quickOfferSchema } from "./quick-offer.schema.ts";
import { readDictated, setAsideOf } from "./read-dictated.ts";
import { readSpokenContract } from "./read-spoken-contract.ts";
import { readSpokenMonths, readSpokenPosts, readSpokenTotalHours, readSpokenWage, readSpokenWeeks } from "./read-spoken-figures.ts";
import { titleOf, workWords } from "./title-of.ts";

describe("a contract that is said", () => {
  it.each([
    ["un CDI de 24 heures", "CDI"], ["CDD de 3 mois, évolution vers un CDI", "CDD"], ["CDD ou CDI", null], ["un CDD d’insertion", "CDDI"], ["CDDI 26 h", "CDDI"], ["contrat aidé", "PEC"], ["en intérim", "interim"],
    ["intérim d’insertion avec l’ETTI", "interim-insertion"], ["mise à disposition par l’association intermédiaire", "mise-a-disposition"], ["un apprenti boulanger", "apprentissage"], ["avec le GEIQ", "professionnalisation"],
    ["une PMSMP de deux semaines", "PMSMP"], ["une immersion", "PMSMP"], ["un stage", "stage"], ["saisonnier, CDD jusqu’en août", "saisonnier"], ["quelques compléments d’heures", "complement-heures"], ["un extra samedi", "extra"],
    ["payé en CESU", "CESU"], ["pas de CDI, un CDD", "CDD"], ["une aide à domicile", null],
  ] as const)("« %s » is %s", (said, code) => {
    expect(readSpokenContract(fold(said))).toBe(code);
  });
});

describe("figures that are said", () => {
  it.each([["cdd de trois mois", 3], ["contrat d'un an", 12], ["6 mois d'experience", null], ["experience de 6 mois", null], ["1 800 euros par mois", null], ["cdd 3 mois puis 6 mois", null]] as const)("months: « %s » is %s", (said, months) => {
    expect(readSpokenMonths(fold(said))).toBe(months);
  });
  it.each([["24 h par semaine", null], ["pendant 6 semaines", 6], ["deux semaines", 2]] as const)("weeks: « %s » is %s", (said, weeks) => {
    expect(readSpokenWeeks(fold(said))).toBe(weeks);
  });
  it.each([["12 h en tout", 12], ["une mission de 6 heures", 6], ["24 h par semaine", null], ["mission de 20 h par semaine", null]] as const)("hours of a mission: « %s » is %s", (said, hours) => {
    expect(readSpokenTotalHours(fold(said))).toBe(hours);
  });
  it.each([["on cherche deux agents d’entretien", 2], ["3 postes de cariste", 3], ["deux aides à domicile", 2], ["un cuisinier", null], ["trois mois de cdd", null], ["agent, 24 heures", null]] as const)("posts: « %s » is %s", (said, posts) => {
    expect(readSpokenPosts(fold(said))).toBe(posts);
  });
  it.each([
    ["12,50 € de l’heure", "12,50\u00a0€ de l’heure"], ["12 euros 50 brut de l’heure", "12,50\u00a0€ brut de l’heure"], ["1 850 euros bruts par mois", "1\u00a0850\u00a0€ brut par mois"], ["1850€ net mensuel", "1\u00a0850\u00a0€ net par mois"],
    ["payé au SMIC", "SMIC"], ["5 € de l’heure", ""], ["bonne ambiance", ""],
  ] as const)("a wage: « %s » is « %s »", (said, wage) => {
    expect(readSpokenWage(fold(said))).toBe(wage);
  });
});

describe("the title", () => {
  it.each([
    ["Alors on cherche deux agents d’entretien pour les bureaux, 20 h par semaine", "Agents d’entretien pour les bureaux"],
    ["aide-cuisinier, du mardi au samedi", "Aide-cuisinier"], ["Il me faut une aide à domicile en CDI 24 h", "Aide à domicile"], ["Cariste CDD 3 mois", "Cariste"], ["j’aurais besoin d’un plongeur le soir. CDI.", "Plongeur le soir"],
    ["Maraîcher\nCDD 6 mois", "Maraîcher"], ["oui", "Oui"], ["", ""],
  ])("of « %s » is « %s »", (said, title) => {
    expect(titleOf(said)).toBe(title);
  });
  it("is searched without its place", () => {
    expect(workWords("Agent de restauration dans trois collèges")).toBe("Agent de restauration");
    expect(workWords("Aide à domicile")).toBe("Aide à domicile");
    expect(workWords("Cariste à Messei")).toBe("Cariste");
  });
});

describe("a dictated offer", () => {
  const SAID = "On cherche un cariste à Messei, CDD de 6 mois, 35 h par semaine, du lundi au vendredi de 5h à 13h. CACES 3 obligatoire, permis B souhaité. 12 euros 20 de l’heure.";
  it("fills the fields that it says, and proposes the rest as boxes", () => {
    const read = readDictated(SAID);
    expect(read).toMatchObject({ title: "Cariste à Messei", contract: "CDD", contractMonths: 6, weeklyHours: 35, wage: "12,20\u00a0€ de l’heure", totalHours: null, weeks: null });
    expect(read.boxes.map(({ key }) => key)).toEqual(expect.arrayContaining(["licence-CACES-3-yes", "licence-B-wish", "window-1.2.3.4.5-300-780-yes"]));
  });
  it("leaves out what is unticked or said otherwise in a field, and nothing else", () => {
    const all = readDictated(SAID).boxes.map(({ key }) => key);
    expect(setAsideOf(SAID, all, { weeklyHours: 35, startsOn: null })).toEqual([]);
    expect(setAsideOf(SAID, all.filter((key) => key !== "licence-CACES-3-yes"), { weeklyHours: 28, startsOn: null }).sort()).toEqual(["licence-CACES-3-yes", "weekly-hours-35-yes"]);
  });
});

const NOTHING: AskedFacts = { kind: "EMPLOI", contract: null, contractMonths: null, weeklyHours: null, totalHours: null, windows: [], hoursNote: "", weeks: null, endsOn: null, wage: "", startsOn: null, preparesFor: "", accompaniedBy: "", costs: null, contactName: "" };

describe("what an offer lacks", () => {
  it.each([
    ["a job of which nothing is known", {}, ["contract", "hours", "timetable", "wage", "startsOn", "contact"]],
    ["a CDI", { contract: "CDI" }, ["hours", "timetable", "wage", "startsOn", "contact"]],
    ["a CDD", { contract: "CDD" }, ["months", "hours", "timetable", "wage", "startsOn", "contact"]],
    ["a CDDI", { contract: "CDDI", weeklyHours: 26 }, ["months", "timetable", "wage", "startsOn", "contact"]],
    ["a mission of an AI in hours", { contract: "mise-a-disposition", totalHours: 12, wage: "SMIC", hoursNote: "le matin", startsOn: "2026-12-01" }, ["contact"]],
    ["an apprenticeship", { contract: "apprentissage", contractMonths: 24, weeklyHours: 35, hoursNote: "en journée", wage: "SMIC", startsOn: "2026-12-01", contactName: "Mme Leroy" }, ["preparesFor"]],
    ["a season", { contract: "saisonnier", endsOn: "2027-08-31" }, ["hours", "timetable", "wage", "startsOn", "contact"]],
    ["an immersion", { kind: "IMMERSION" as const, contract: "PMSMP", weeks: 2 }, ["timetable", "startsOn", "accompaniedBy", "contact"]],
    ["bénévolat", { kind: "BENEVOLAT" as const, weeklyHours: 4 }, ["timetable", "weeks", "startsOn", "accompaniedBy", "costs", "contact"]],
  ])("%s", (_title, given, missing) => {
    expect(missingOf({ ...NOTHING, ...given })).toEqual(missing);
  });
  it("is nothing any more once all that is asked is said, whatever the contract", () => {
    const all = { contractMonths: 6, weeklyHours: 20, windows: [1], weeks: 3, wage: "SMIC", startsOn: "2026-12-01", preparesFor: "CAP", accompaniedBy: "Léa", costs: "none", contactName: "Léa" };
    for (const contract of contractCodes) expect(missingOf({ ...NOTHING, ...all, contract })).toEqual([]);
    expect(asksOf({ kind: "BENEVOLAT", contract: null })).not.toContain("wage");
  });
});

describe("the quick form", () => {
  const typed = (given: object = {}) => ({ genre: "EMPLOI", what: "Cariste, CDD 6 mois, permis B exigé", title: "Cariste", sites: [{ commune: "Flers", communeCode: "61169" }], organisationId: "nouvelle", organisationName: "Transports Duval", phone: "02 61 91 00 00", keeps: ["licence-B-yes"], ...given });
  const wrong = (given: object) => {
    const read = quickOfferSchema.safeParse(typed(given));
    return read.success ? [] : read.error.issues.map(({ path }) => path.join("."));
  };
  it("needs what, where and with whom, and nothing else", () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ what: "", sites: [{ commune: "" }], organisationId: "", organisationName: "", phone: "" }).sort()).toEqual(["organisationName", "sites.0.commune", "what"]);
    expect(wrong({ phone: "" })).toEqual(["phone"]);
    expect(wrong({ organisationId: "12" })).toContain("organisationId");
    expect(wrong({ contract: "CDI", contractMonths: "6", totalHours: "12" }).sort()).toEqual(["contractMonths", "totalHours"]);
    expect(wrong({ contract: "PMSMP", weeks: "6" })).toEqual(["weeks"]);
    expect(wrong({ sites: [{ commune: "Flers", communeCode: "61169" }, { commune: "Nulle part", communeCode: "" }, { commune: "", posts: "2" }] })).toEqual(["sites.1.commune", "sites.2.commune"]);
    expect(wrong({ sites: Array.from({ length: 11 }, () => ({ commune: "Flers", communeCode: "61169" })) })).toEqual(["sites.0.commune"]);
  });
  it("makes one offer a place, with its posts; what was unticked counts for nothing", () => {
    const quick = quickOfferSchema.parse(typed({ keeps: [], contract: "CDD", sites: [{ commune: "Flers", communeCode: "61169", posts: "2" }, { commune: "" }, { commune: "Messei", communeCode: "61278", placeNote: "Collège" }] }));
    expect(draftsOf(quick)).toMatchObject([
      { kind: "EMPLOI", contract: "CDD", communeCode: "61169", posts: 2, setAside: ["licence-B-yes"], contactPhone: "+33261910000" }, { communeCode: "61278", posts: 1, placeNote: "Collège" },
    ]);
    expect(draftsOf(quickOfferSchema.parse(typed({ contract: "PMSMP" })))[0]).toMatchObject({ kind: "IMMERSION" });
    expect(draftsOf(quickOfferSchema.parse(typed({ genre: "BENEVOLAT", wage: "10 €" })))[0]).toMatchObject({ kind: "BENEVOLAT", contract: null, wage: "" });
  });
});

describe("a former offer", () => {
  it("is copied without its days; boxes that were unticked stay so", () => {
    const former: OfferDraft = { ...(draftsOf(quickOfferSchema.parse({ genre: "EMPLOI", what: "Cariste, permis B exigé, CACES 3 obligatoire", title: "Cariste", sites: [{ commune: "Flers", communeCode: "61169", posts: "3" }], organisationName: "Duval", keeps: ["licence-CACES-3-yes"], contract: "CDD", contractMonths: "6", startsOn: "2026-12-01", endsOn: "2027-05-31" }))[0] as OfferDraft) };
    expect(copyOf(former)).toEqual({ ...former, startsOn: null, endsOn: null });
    expect(quickValuesOf(former, { communeName: "Flers", employerLabel: "" })).toMatchObject({ what: former.description, contract: "CDD", contractMonths: 6, keeps: ["licence-CACES-3-yes"], sites: [{ commune: "Flers", posts: 3 }] });
  });
});
