import { describe, expect, it } from "vitest";
import { jobPosting } from "#app/domain/offers/out/job-posting.ts";
import { FeedError } from "#app/infra/feed-text.server.ts";
import { NOW, nextId } from "#tests/factories/clock.ts";
import { anOutOffer } from "#tests/factories/out-offers.ts";
import { aFranceTravailOffer } from "#tests/factories/france-travail.ts";
import { savedStaff } from "#tests/factories/people.ts";
import { savedTerritory } from "#tests/factories/territory.ts";
import { useDatabase } from "#tests/support/database.ts";
import type { Context } from "../context.server.ts";
import { importFranceTravail } from "./import-france-travail.server.ts";
import { importPostings } from "./import-postings.server.ts";

const held = useDatabase();

function aPosting(id: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    "@context": "https://schema.org", "@type": "JobPosting", title: "Agent d’entretien", description: "<p>Vous nettoyez des bureaux et des sanitaires.</p>", datePosted: "2026-11-17", validThrough: "2026-12-31",
    employmentType: "FULL_TIME", hiringOrganization: { name: "Entreprise 1" }, jobLocation: { address: { addressLocality: "Flers", postalCode: "61100" } }, identifier: { value: id }, url: `https://entreprise.example.org/${id}`, ...more,
  };
}
const page = (...postings: unknown[]) => `<html><script type="application/ld+json">${JSON.stringify(postings).replaceAll("</", "<\\/")}</script></html>`;

async function start(code: string) {
  const territory = await savedTerritory(held.db, { code, name: code });
  const ctx: Context = { actor: { role: "system" }, db: held.db, now: NOW, newId: nextId, requestId: "test" };
  const run = async (text: string) => {
    const done = await importPostings(ctx, text, { territoryId: territory.id, label: "page.html" });
    if (!done.ok) throw new Error(done.refusal.code);
    return done.value;
  };
  const offers = () => held.db.offer.findMany({ where: { territoryId: territory.id }, include: { sources: { orderBy: { source: "asc" } } }, orderBy: { title: "asc" } });
  const runs = () => held.db.importRun.findMany({ where: { territoryId: territory.id } });
  return { territory, ctx, run, offers, runs };
}

describe("an employer's page given as a file", () => {
  it("in microdata: imported as if it were JSON-LD; again, nothing changes", async () => {
    const { run, offers } = await start("J0");
    const text = `<main itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Agent d’entretien</h1><div itemprop="description"><p>Vous nettoyez des bureaux.</p><p>Horaires : 6h - 9h.</p></div>
      <meta itemprop="datePosted" content="2026-11-17"><span itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization"><b itemprop="name">Entreprise 1</b></span>
      <p itemprop="jobLocation" itemscope itemtype="https://schema.org/Place"><span itemprop="address" itemscope itemtype="https://schema.org/PostalAddress"><b itemprop="postalCode">61100</b> <b itemprop="addressLocality">Flers</b></span></p></main>`;
    expect(await run(text)).toMatchObject({ read: 1, created: 1, refused: [] });
    expect(await offers()).toMatchObject([{ title: "Agent d’entretien", employerLabel: "Entreprise 1", communeCode: "61169", description: "Vous nettoyez des bureaux.\nHoraires : 6h - 9h." }]);
    expect(await run(text)).toMatchObject({ created: 0, unchanged: 1 });
  });

  it("several postings: each imported or refused with its reason; again, nothing changes; the last day is kept", async () => {
    const { run, offers, runs } = await start("J1");
    const text = page(aPosting("J1A"), aPosting("J1B", { title: "Cuisinier", validThrough: "2026-11-01" }), aPosting("J1A"), aPosting("J1C", { title: "<b>Plongeur</b>", hiringOrganization: {} }), aPosting("J1D", { title: "Lire aux enfants", employmentType: "VOLUNTEER" }));
    const first = await run(text);
    expect(first).toMatchObject({ read: 5, created: 2 });
    expect(first.refused.map(({ item, title, reason }) => [item, title, reason])).toEqual([[2, "Cuisinier", "over"], [3, "Agent d’entretien", "twice-in-file"], [4, "Plongeur", "no-employer"]]);
    expect((await offers()).map(({ title, kind, source, expiresAt }) => [title, kind, source, expiresAt?.toISOString()])).toEqual([
      ["Agent d’entretien", "EMPLOI", "posting", "2026-12-31T22:00:00.000Z"], ["Lire aux enfants", "BENEVOLAT", "posting", "2026-12-31T22:00:00.000Z"],
    ]);
    expect(await run(text)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(await run(page(aPosting("J1A", { validThrough: "2027-01-15" })))).toMatchObject({ updated: 1 });
    expect((await offers())[0]?.expiresAt?.toISOString()).toBe("2027-01-15T22:00:00.000Z");
    expect(await runs()).toHaveLength(3);
  });

  it("is the same offer as France Travail's, whichever came first", async () => {
    const { run, offers, ctx, territory } = await start("J2");
    await importFranceTravail(ctx, [aFranceTravailOffer({ id: "J2F" })], { territoryId: territory.id });
    expect(await run(page(aPosting("J2A")))).toMatchObject({ created: 0, joined: 1 });
    expect(await offers()).toMatchObject([{ source: "posting", contract: "CDI", wage: "11,88\u00a0€ de l’heure", sources: [{ source: "france-travail" }, { source: "posting" }] }]);
  });

  it("the page that we publish ourselves comes back whole: JobPosting out, JobPosting in", async () => {
    const { run, offers } = await start("J3");
    const out = anOutOffer();
    expect(await run(page(jobPosting(out, "https://emploi.example.org")))).toMatchObject({ created: 1, refused: [] });
    expect(await offers()).toMatchObject([{ title: out.title, communeCode: "61278", posts: out.posts }]);
  });

  it.each([["no posting", "<html></html>", /JobPosting de schema\.org/], ["broken", `<script type="application/ld+json">{oups</script>`, /mal écrite/]])("a page with %s says so, in the run too", async (name, text, sentence) => {
    const { run, runs } = await start(`J4${name.length}`);
    const fault = await run(text).catch((one: unknown) => one);
    expect(fault).toBeInstanceOf(FeedError);
    expect((fault as FeedError).message).toMatch(sentence);
    expect(await runs()).toMatchObject([{ fault: expect.stringMatching(sentence) as string, isWhole: false, label: "page.html" }]);
  });

  it("only the system and an administrator of the territory may import", async () => {
    const [{ territory, ctx }, other] = [await start("J5"), await start("J6")];
    const stranger = await savedStaff(held.db, other.territory, "admin");
    expect(await importPostings({ ...ctx, actor: stranger.actor }, page(aPosting("J5A")), { territoryId: territory.id })).toMatchObject({ ok: false, refusal: { code: "import.not-allowed" } });
  });
});
