import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anOutOffer, anyOutOffer, NASTY } from "#tests/factories/out-offers.ts";
import { jobPostingFaults } from "#tests/support/job-posting-check.ts";
import { schemaFaults } from "#tests/support/json-schema.ts";
import { openApiSchema } from "#tests/support/openapi-schema.ts";
import { cursorText, readCursor } from "./cursor.ts";
import { feedOffer, type FeedOffer } from "./feed-json.ts";
import { feedQuery } from "./feed-query.ts";
import { FRANCE_TRAVAIL_COLUMNS, franceTravailCsv } from "./france-travail-csv.ts";
import { jobPosting, jsonForPage } from "./job-posting.ts";
import { neutralLine, neutralText } from "./neutral.ts";
import { openApi } from "./open-api.ts";
import type { OutOffer } from "./out-offer.ts";
import { rss } from "./rss.ts";
import { wageAmount } from "./wage-amount.ts";

const SITE = "https://emploi.example.org";
const description = openApi(SITE) as { components: { schemas: { Offre: Record<string, unknown> } } };
/** What a spreadsheet or a partner reads of a file of ours: the apostrophe of a guarded cell is not part of it. */
const readCsv = (csv: string) => parse(csv, { delimiter: "|", columns: true }).map((row) => Object.fromEntries(Object.entries(row as Record<string, string>).map(([name, cell]) => [name, cell.replace(/^'/, "")])));
const unescaped = (html: string) => html.replace(/<br>/g, "\n").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** The facts that all formats carry, as each is read back. */
const ofOffer = (offer: OutOffer) => ({ id: offer.id, title: offer.title, commune: offer.communeCode, hours: offer.weeklyHours, posts: offer.posts, starts: offer.startsOn, months: offer.contractMonths, lng: offer.lng, employer: offer.employer, wage: offer.wage });
const ofFeed = (one: FeedOffer) => ({ id: one.id, title: one.intitule, commune: one.lieu.codeCommune, hours: one.temps.heuresParSemaine, posts: one.postes, starts: one.debut, months: one.contrat === null ? null : one.contrat.dureeMois, lng: one.lieu.longitude, employer: one.employeur.nom ?? "", wage: one.salaire ?? "" });

describe("a text that leaves", () => {
  it.each([
    ["<b>Agent</b> d’accueil", "Agent d’accueil"], ["<scr<b>ipt>x", "x"], ["Cariste\u202Erecnac", "Caristerecnac"], ["a\u0000\u001bb", "ab"], ["< 35 h et > 20 h", "< 35 h et > 20 h"], ["a\r\nb", "a b"], ["x\ud800y", "xy"], ["2\u00a0h", "2\u00a0h"], ["\ufeff <!-- x --> y", "y"],
  ])("%j becomes %j", (typed, neutral) => {
    expect(neutralLine(typed)).toBe(neutral);
  });
  it("is its own neutral, on one line, and holds no sign that turns the reading", () => {
    fc.assert(fc.property(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: "binary" })), (typed) => {
      const line = neutralLine(typed);
      expect(neutralLine(line)).toBe(line);
      expect(neutralText(neutralText(typed))).toBe(neutralText(typed));
      expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\u2028\u2029]/);
      expect(line).not.toMatch(/<\/?[a-z][^<>]*>|<!--[^]*-->/i);
    }), { numRuns: 500 });
  });
});

describe("what goes out parses back to the same facts", () => {
  it("as the open feed, which its own description allows", () => {
    fc.assert(fc.property(anyOutOffer, (offer) => {
      const back = JSON.parse(JSON.stringify(feedOffer(offer, SITE))) as FeedOffer;
      expect(schemaFaults(back, description.components.schemas.Offre, description)).toEqual([]);
      expect(ofFeed(back)).toEqual({ ...ofOffer(offer), months: offer.contract === "" ? null : offer.contractMonths });
      expect(back.description).toBe(offer.description);
      expect([back.publieeLe, back.modifieeLe].map((at) => new Date(at))).toEqual([offer.publishedAt, offer.updatedAt]);
    }));
  });

  it("as the partner file of France Travail", () => {
    fc.assert(fc.property(fc.array(anyOutOffer, { maxLength: 5 }), (offers) => {
      const csv = franceTravailCsv(offers, SITE, "Passerelle · Orne");
      const sent = offers.filter((offer) => offer.kind === "EMPLOI" && ["CDI", "CDD", "interim", "CDDI"].includes(offer.contract));
      const rows = readCsv(csv);
      expect(rows.map((row) => [row["Par_ref_offre"], row["Libelle_metier_OGR"], row["COM_cle"], row["OST_poste_restant_nb"], row["Off_contrat_duree_MO"], row["Date_debut_contrat"], Number(row["Coordonnee_geo_loc_2"]), row["Off_travail_hebdo_nb_hh"]]))
        .toEqual(sent.map((offer) => [offer.id, offer.title, offer.communeCode, String(offer.posts), String(offer.contractMonths ?? ""), offer.startsOn?.split("-").reverse().join("/") ?? "", offer.lng, offer.weeklyHours === null ? "" : String(Math.floor(offer.weeklyHours))]));
      for (const row of parse(csv, { delimiter: "|" })) for (const cell of row) expect(cell, cell).not.toMatch(/^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/);
    }));
  });

  it("as a JobPosting inside a page, whatever the title holds", () => {
    fc.assert(fc.property(anyOutOffer, (offer) => {
      const posting = jobPosting(offer, SITE);
      if (offer.kind === "IMMERSION") return void expect(posting).toBeNull();
      const inPage = jsonForPage(posting);
      expect(inPage).not.toMatch(/[<>&\u2028\u2029]/);
      const back = JSON.parse(inPage) as Record<string, unknown> & { jobLocation: { geo: { longitude: number } }; identifier: { value: string } };
      expect(jobPostingFaults(back)).toEqual([]);
      expect({ id: back.identifier.value, title: back["title"], posts: back["totalJobOpenings"], lng: back.jobLocation.geo.longitude, starts: back["jobStartDate"] ?? null })
        .toEqual({ id: offer.id, title: offer.title, posts: offer.posts, lng: offer.lng, starts: offer.startsOn });
      const paragraphs = [...String(back["description"]).matchAll(/<p>([\s\S]*?)<\/p>/g)].map(([, text]) => unescaped(text ?? ""));
      expect(paragraphs.slice(0, -1).join("\n\n")).toBe(offer.description);
    }));
  });
});

describe("a JobPosting", () => {
  it("says who looks only as the page does, and a wage only when it is a plain figure", () => {
    expect(jobPosting(anOutOffer(), SITE)).toMatchObject({ hiringOrganization: { name: "confidential" }, baseSalary: { value: { value: 12.02, unitText: "HOUR" } }, employmentType: ["PART_TIME"], url: `${SITE}/offres/00000000-0000-4000-8000-000000000001` });
    expect(jobPosting(anOutOffer({ organisation: { name: "Clair et Net", activity: "", siret: null }, wage: "selon profil", contract: "interim", weeklyHours: 35 }), SITE)).toMatchObject({ hiringOrganization: { name: "Clair et Net" }, employmentType: ["FULL_TIME", "TEMPORARY"] });
    expect(jobPosting(anOutOffer({ wage: "selon profil" }), SITE)).not.toHaveProperty("baseSalary");
  });
  it("of bénévolat is VOLUNTEER and has no wage; an immersion has none", () => {
    const mission = jobPosting(anOutOffer({ kind: "BENEVOLAT", contract: null, wage: "12 € de l’heure" }), SITE);
    expect(mission).toMatchObject({ employmentType: ["VOLUNTEER"] });
    expect(mission).not.toHaveProperty("baseSalary");
    expect(jobPosting(anOutOffer({ kind: "IMMERSION" }), SITE)).toBeNull();
  });
  it("that lacks what Google requires is seen by our check", () => {
    const { title: _, ...untitled } = jobPosting(anOutOffer(), SITE) ?? {};
    expect(jobPostingFaults(untitled)).toContain("$: title is missing");
    expect(jobPostingFaults({ ...jobPosting(anOutOffer(), SITE), employmentType: ["INTERIM"] })[0]).toMatch(/none of/);
  });
});

describe("a wage as a figure", () => {
  it.each([
    ["12,02 € de l’heure", { least: 12.02, most: 12.02, unit: "HOUR" }], ["de 1 900 à 2 100 € par mois", { least: 1900, most: 2100, unit: "MONTH" }], ["1 802 € brut mensuel, sur 13 mois", { least: 1802, most: 1802, unit: "MONTH" }],
    ["22 000 € par an", { least: 22_000, most: 22_000, unit: "YEAR" }], ["SMIC", null], ["17,00 € par an", null], ["12 € de l’heure, soit 1 800 € par mois", null], ["", null], ["à partir de 1 800", null],
  ])("%j is %j", (wage, amount) => {
    expect(wageAmount(wage)).toEqual(amount);
  });
});

describe("the partner file", () => {
  it("has the columns in their order, and nothing of an employer whom the page does not name", () => {
    const csv = franceTravailCsv([anOutOffer()], SITE, "Passerelle · Orne");
    expect(csv.split("\r\n")[0]).toBe(FRANCE_TRAVAIL_COLUMNS.join("|"));
    expect(FRANCE_TRAVAIL_COLUMNS).toHaveLength(30);
    expect(readCsv(csv)[0]).toMatchObject({ TCO_cle: "CDI", NTC_cle: "E1", REG_cle: "28", DEP_cle: "61", Off_client_final_siret: "", Description_entreprise: "une entreprise de nettoyage", Type_mouvement: "C", Coordonnee_geo_loc_2: "-0.53114" });
    expect(csv).not.toContain("Clair et Net");
    expect(readCsv(franceTravailCsv([anOutOffer({ organisation: { name: "Clair et Net", activity: "", siret: "73282932000074" } })], SITE, "P"))[0]).toMatchObject({ Off_client_final_siret: "73282932000074" });
  });
  it("cuts what is too long for its column, never in the middle of a sign", () => {
    const [row] = readCsv(franceTravailCsv([anOutOffer({ description: "🚀".repeat(3_000) })], SITE, "P"));
    expect(row?.["Description"]?.length).toBeLessThanOrEqual(4_000);
    expect(row?.["Description"]).toMatch(/🚀…$/u);
  });
});

describe("the open feed", () => {
  it("is described by a document that OpenAPI’s own shape allows", () => {
    expect(schemaFaults(JSON.parse(JSON.stringify(openApi(SITE))), openApiSchema)).toEqual([]);
    expect(schemaFaults({ ...openApi(SITE), paths: { offres: {} } }, openApiSchema)).toEqual(["$.paths: offres is not foreseen"]);
  });
  it("tells a machine what is wrong with its question", () => {
    const asked = (query: string) => feedQuery(new URLSearchParams(query));
    expect(asked("")).toEqual({ query: { kind: null, communeCode: null, after: null, limit: 100 } });
    expect(asked("genre=BENEVOLAT&commune=61169&par=5")).toEqual({ query: { kind: "BENEVOLAT", communeCode: "61169", after: null, limit: 5 } });
    for (const query of ["genre=emploi", "commune=Flers", "par=0", "par=101", "par=1e2", "apres=x", "page=2"]) expect(asked(query), query).toHaveProperty("wrong");
  });
  it("has cursors that are read back, and no other is", () => {
    fc.assert(fc.property(fc.uuid(), fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }), (id, publishedAt) => {
      expect(readCursor(cursorText({ id, publishedAt }))).toEqual({ id, publishedAt });
    }));
    for (const text of ["", "_", "0_", "zz_zz", "0_00000000000000000000000000000000x", "-1_00000000000000000000000000000000"]) expect(readCursor(text), text).toBeNull();
  });
});

describe("the feed of a search", () => {
  it("stays well formed whatever a title holds", () => {
    const cards = NASTY.map((title, at) => ({ offerId: `id-${at}`, title, where: title, chips: ["CDI"], publishedAt: new Date(0) }));
    const xml = rss(cards, { site: SITE, page: `${SITE}/offres?mots=a&lieu=b`, self: `${SITE}/offres.rss?mots=a&lieu=b`, title: NASTY.join(), description: "x", changedAt: new Date(0) });
    // Every `<` opens an element of ours, every `&` an entity.
    expect(xml.match(/<(?!\?xml|\/?(?:rss|channel|title|link|description|language|lastBuildDate|ttl|atom:link|item|guid|pubDate)\b)/g)).toBeNull();
    expect(xml.match(/&(?!(?:amp|lt|gt|quot);)/g)).toBeNull();
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e]/);
    expect(xml.match(/<item>/g)).toHaveLength(NASTY.length);
    for (const tag of ["item", "title", "description", "link", "channel"]) expect(xml.split(`<${tag}>`).length, tag).toBe(xml.split(`</${tag}>`).length);
  });
});
