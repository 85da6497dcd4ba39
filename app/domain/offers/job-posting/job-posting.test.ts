import { describe, expect, it } from "vitest";
import { communes } from "#tests/factories/territory.ts";
import { placeFinder } from "../france-travail/place.ts";
import { findPostings } from "./find-postings.ts";
import { mapPosting, type PostingRefusal } from "./map-posting.ts";

const findPlace = placeFinder(Object.values(communes).map((commune) => ({ ...commune, parentCode: null })));
const posting = {
  "@context": "https://schema.org/", "@type": "JobPosting", title: "AGENT D&#039;ENTRETIEN H/F", description: "<p>Vous nettoyez des <b>bureaux</b>.</p><script>alert(1)</script><p>Permis B obligatoire. De 6h à 9h du lundi au vendredi. CDI.</p>",
  datePosted: "2026-11-10T08:00:00+01:00", validThrough: "2026-12-10", employmentType: ["PART_TIME"], hiringOrganization: { "@type": "Organization", name: "Clair Logis" },
  jobLocation: { "@type": "Place", address: { "@type": "PostalAddress", addressLocality: "Flers", postalCode: "61100", addressCountry: "FR" } },
  baseSalary: { "@type": "MonetaryAmount", currency: "EUR", value: { "@type": "QuantitativeValue", value: 12.02, unitText: "HOUR" } }, workHours: "15h par semaine", totalJobOpenings: 2, identifier: { "@type": "PropertyValue", name: "Clair Logis", value: "R-12" },
  url: "https://clair-logis.example.org/emplois/12",
};
const TODAY = "2026-11-20";
const map = (changes: Record<string, unknown> = {}) => mapPosting({ ...posting, ...changes }, findPlace, TODAY, (text) => `#${text}`);
const taken = (changes: Record<string, unknown> = {}) => {
  const mapped = map(changes);
  if (!mapped.ok) throw new Error(mapped.reason);
  return mapped;
};
/** As a page must write it: a « </ » would end the script. */
const safe = (script: string) => script.replaceAll("</", "<\\/");
const html = (...scripts: string[]) => `<html><head>${scripts.map((script) => `<script type="application/ld+json">${safe(script)}</script>`).join("")}</head><body><script>var x = "JobPosting";</script></body></html>`;
const titles = (text: string) => {
  const found = findPostings(text);
  return found.ok ? found.postings.map((one) => one["title"]) : found.reason;
};

describe("the postings of a page", () => {
  it.each<[string, string, unknown]>([
    ["one", html(JSON.stringify(posting)), [posting.title]],
    ["several scripts, one of them broken", html("{oups", JSON.stringify({ "@type": "WebSite" }), JSON.stringify(posting)), [posting.title]],
    ["a list", html(JSON.stringify([{ ...posting, title: "A" }, { ...posting, title: "B" }])), ["A", "B"]],
    ["a graph", html(JSON.stringify({ "@graph": [{ "@type": "Organization" }, { ...posting, "@type": ["Thing", "JobPosting"], title: "A" }] })), ["A"]],
    ["a list of items", html(JSON.stringify({ "@type": "ItemList", itemListElement: [{ "@type": "ListItem", item: { ...posting, title: "A" } }, { "@type": "ListItem", item: { ...posting, title: "B" } }] })), ["A", "B"]],
    ["a whole address as type", html(JSON.stringify({ ...posting, "@type": "http://schema.org/JobPosting" })), [posting.title]],
    ["line ends within a text, in CDATA marks", html(`//<![CDATA[\n{"@type":"JobPosting","title":"A\nB"}\n//]]>`), ["A B"]],
    ["quotes and capitals in the tag", `<SCRIPT id=x type='application/ld+json' >${safe(JSON.stringify(posting))}</SCRIPT >`, [posting.title]],
    ["a JSON file", JSON.stringify(posting), [posting.title]],
    ["no posting", html(JSON.stringify({ "@type": "WebSite" })), "none"],
    ["no script", "<html>JobPosting</html>", "none"],
    ["only broken ones", html("{oups"), "broken"],
    ["a script that never ends", `<script type="application/ld+json">${safe(JSON.stringify(posting))}`, "none"],
    ["too many", JSON.stringify(Array.from({ length: 501 }, () => posting)), "too-many"],
    ["nothing", "", "none"],
  ])("%s", (_, text, expected) => expect(titles(text)).toEqual(expected));

  it("a page made to be read forever is read at once", () => {
    const started = performance.now();
    titles(`<script type="application/ld+json">`.repeat(100_000));
    titles(`${"[".repeat(50_000)}`);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe("a posting becomes an offer", () => {
  it("with its place, hours, wage and contract, and what its text says; no HTML is left", () => {
    const { kind, offers } = taken();
    expect(kind).toBe("EMPLOI");
    expect(offers).toHaveLength(1);
    expect(offers[0]).toMatchObject({
      sourceId: "p-#clair-logis.example.org R-12", sourceUrl: posting.url, title: "Agent d'entretien (F/H)", employerLabel: "Clair Logis", place: { communeCode: "61169" }, contract: "CDI", posts: 2, validUntil: "2026-12-10",
      strict: { weeklyHours: 15, licences: ["B"], windows: [{ days: [1, 2, 3, 4, 5], fromMinute: 360, toMinute: 540 }] },
    });
    expect(offers[0]?.wage.replaceAll("\u00a0", " ")).toBe("12,02 € de l’heure");
    expect(offers[0]?.description).toBe("Vous nettoyez des bureaux.\n Permis B obligatoire. De 6h à 9h du lundi au vendredi. CDI.");
  });

  it.each<[string, Record<string, unknown>, object]>([
    ["a volunteer's mission has no contract and no wage", { employmentType: "VOLUNTEER" }, { contract: null, wage: "" }],
    ["two contracts in the text are none", { description: "CDI ou CDD possible." }, { contract: null }],
    ["the contract of the title wins", { title: "Agent (H/F) - CDD", description: "Possibilité de CDI." }, { contract: "CDD" }],
    ["a range of wages a month", { baseSalary: { currency: "EUR", value: { minValue: "1900", maxValue: 2100, unitText: "MONTH" } } }, { wage: "de 1\u00a0900 à 2\u00a0100\u00a0€ par mois" }],
    ["a wage in another money is none", { baseSalary: { currency: "USD", value: { value: 15, unitText: "HOUR" } } }, { wage: "" }],
    ["an employer who is only a name", { hiringOrganization: "Clair Logis" }, { employerLabel: "Clair Logis" }],
    ["a place by its point", { jobLocation: { geo: { latitude: 48.74, longitude: -0.57 } } }, { place: { communeCode: "61169" } }],
    ["an address as one text", { jobLocation: { address: "3 rue de la Gare, 61100 Flers" } }, { place: { communeCode: "61169" } }],
    ["an address that runs is none", { url: "javascript:alert(1)" }, { sourceUrl: null }],
  ])("%s", (_, changes, expected) => expect(taken(changes).offers[0]).toMatchObject(expected));

  it("two places are two offers; the same page names them the same again", () => {
    const jobLocation = [posting.jobLocation, { address: { addressLocality: "La Ferté-Macé", postalCode: communes.messei.postalCodes[0] } }];
    const ids = taken({ jobLocation }).offers.map(({ sourceId }) => sourceId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(taken({ jobLocation }).offers.map(({ sourceId }) => sourceId)).toEqual(ids);
  });

  it.each<[PostingRefusal, Record<string, unknown>]>([
    ["no-title", { title: "<b></b>" }],
    ["no-employer", { hiringOrganization: {} }],
    ["no-text", { description: "<p> </p>" }],
    ["no-place", { jobLocation: undefined }],
    ["no-place", { jobLocation: { address: {} } }],
    ["remote", { jobLocation: undefined, jobLocationType: "TELECOMMUTE" }],
    ["commune-unknown", { jobLocation: { address: { addressLocality: "Grenoble", postalCode: "38000" } } }],
    ["commune-unknown", { jobLocation: { address: { addressLocality: "Flers", postalCode: "38000" } } }],
    ["other-country", { jobLocation: { address: { addressLocality: "Flers", postalCode: "61100", addressCountry: "BE" } } }],
    ["date-invalid", { datePosted: "hier" }],
    ["date-invalid", { validThrough: "2026-02-31" }],
    ["over", { validThrough: "2026-11-19T23:59:00+01:00" }],
    ["not-salaried", { employmentType: "CONTRACTOR" }],
  ])("refused: %s", (reason, changes) => expect(map(changes)).toMatchObject({ ok: false, reason }));

  it("the last day itself still counts", () => expect(map({ validThrough: TODAY }).ok).toBe(true));
});
