import { describe, expect, it } from "vitest";
import { readMicrodata } from "./read-microdata.ts";

const TYPE = /JobPosting/;
const read = (html: string) => readMicrodata(html, TYPE, 10);
const scope = (inside: string, more = "") => `<div itemscope itemtype="https://schema.org/JobPosting"${more}>${inside}</div>`;

describe("a page that says its posting in its own elements", () => {
  it.each<[string, string, Record<string, unknown>]>([
    ["a text", '<h1 itemprop="title">Agent <b>d’entretien</b></h1>', { title: "Agent d’entretien" }],
    ["the content of a meta", '<meta itemprop="employmentType" content="FULL_TIME">', { employmentType: "FULL_TIME" }],
    ["content on any element", '<span itemprop="datePosted" content="2026-11-17">hier</span>', { datePosted: "2026-11-17" }],
    ["the instant of a time", '<time itemprop="validThrough" datetime="2026-12-31">fin décembre</time>', { validThrough: "2026-12-31" }],
    ["an address", '<a itemprop="url" href="https://a.example.org/1">Voir</a>', { url: "https://a.example.org/1" }],
    ["lines of a long text", '<div itemprop="description"><p>Vous nettoyez.</p><ul><li>Le matin</li><li>Seul</li></ul><script>x()</script></div>', { description: "Vous nettoyez.\nLe matin\nSeul" }],
    ["several of one name", '<i itemprop="skills">Laver</i><i itemprop="skills">Ranger</i><i itemprop="skills">Trier</i>', { skills: ["Laver", "Ranger", "Trier"] }],
    ["two names at once", '<i itemprop="title name">Plongeur</i>', { title: "Plongeur", name: "Plongeur" }],
    ["an item within an item", '<p itemprop="jobLocation" itemscope itemtype="http://schema.org/Place"><span itemprop="address" itemscope><b itemprop="addressLocality">Flers</b> <b itemprop="postalCode">61100</b></span></p>', { jobLocation: { "@type": "Place", address: { "@type": "", addressLocality: "Flers", postalCode: "61100" } } }],
    ["not what another item says", '<p itemscope itemtype="https://schema.org/Person"><b itemprop="title">Directeur</b></p><b itemprop="title">Cuisinier</b>', { title: "Cuisinier" }],
    ["a name that objects have already", '<i itemprop="__proto__">x</i><i itemprop="constructor">y</i>', Object.fromEntries([["__proto__", "x"], ["constructor", "y"]])],
  ])("%s", (_, html, expected) => expect(read(scope(html))).toEqual([{ "@type": "JobPosting", ...expected }]));

  it("takes from elsewhere what `itemref` names, and never itself", () => {
    expect(read(`<p id="a" itemprop="title">Serveur</p>${scope("", ' itemref="a b nothing"')}<div id="b"><i itemprop="industry">Café</i></div>`)).toEqual([{ "@type": "JobPosting", title: "Serveur", industry: "Café" }]);
    expect(read(`<div id="a" itemprop="self" itemscope itemtype="https://schema.org/JobPosting" itemref="a"><i itemprop="title">Serveur</i></div>`)).toEqual([{ "@type": "JobPosting", title: "Serveur" }]);
  });

  it("reads so many and no more, none of another type, and a page that is very deep", () => {
    expect(readMicrodata(scope("").repeat(30), TYPE, 7)).toHaveLength(7);
    expect(read('<div itemscope itemtype="https://schema.org/Event"><i itemprop="title">Bal</i></div>')).toEqual([]);
    expect(read(`${"<div>".repeat(60_000)}${scope(`${"<span>".repeat(60_000)}<i itemprop="title">Caché</i>`)}`)).toEqual([{ "@type": "JobPosting", title: "Caché" }]);
  });
});
