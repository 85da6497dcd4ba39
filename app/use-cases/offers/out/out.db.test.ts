import { beforeEach, describe, expect, it } from "vitest";
import type { FeedQuery } from "#app/domain/offers/out/feed-query.ts";
import { readCursor } from "#app/domain/offers/out/cursor.ts";
import { NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedEmployer } from "#tests/factories/people.ts";
import { communes, savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { exportForFranceTravail } from "./export-for-france-travail.server.ts";
import { readFeed } from "./read-feed.server.ts";
import { readJobPosting } from "./read-job-posting.server.ts";
import { readSitemap } from "./read-sitemap.server.ts";

const held = useDatabase();
const SITE = "https://emploi.example.org";
const DAY = 86_400_000;
let orne: SavedTerritory;
const ctx = (now = NOW) => testContext(held.db, { role: "nobody" }, now);
const place = () => ({ ...orne, brandName: "Passerelle · Orne", helpPhone: "", helpHours: null });
const all: FeedQuery = { kind: null, communeCode: null, after: null, limit: 100 };
const ids = async (query: Partial<FeedQuery> = {}) => (await readFeed(ctx(), place(), { ...all, ...query }, SITE)).feed.offres.map(({ id }) => id);

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, audit CASCADE`;
  orne = await savedTerritory(held.db);
});

describe("what leaves the house", () => {
  it("is open, of this territory, not past its day, and was entrusted to us", async () => {
    const kept = await savedOffer(held.db, orne, { columns: { expiresAt: new Date(NOW.getTime() + DAY) } });
    for (const status of ["draft", "filled", "closed", "expired"] as const) await savedOffer(held.db, orne, { columns: { status } });
    await savedOffer(held.db, orne, { columns: { expiresAt: NOW } });
    const elsewhere = await savedOffer(held.db, orne, { columns: { source: "france-travail", sourceId: "1", sourceUrl: "https://candidat.example.org/1" } });
    const other = await savedTerritory(held.db, { code: "99", name: "Ailleurs" });
    await savedOffer(held.db, other);
    expect(await ids()).toEqual([kept.id]);
    expect((await exportForFranceTravail(ctx(), place(), SITE)).csv.split("\r\n")).toHaveLength(3);
    expect(await readJobPosting(ctx(), orne.id, kept.id, SITE)).toMatchObject({ "@type": "JobPosting", title: kept.title });
    expect(await readJobPosting(ctx(), orne.id, elsewhere.id, SITE)).toBeNull();
    expect(await readJobPosting(ctx(), orne.id, "x", SITE)).toBeNull();
    expect(JSON.stringify(await readSitemap(ctx(), orne.id, SITE, null))).not.toContain(elsewhere.id);
  });

  it("names an employer only where the page does", async () => {
    const employer = await savedEmployer(held.db, orne);
    await savedOffer(held.db, orne, { organisationId: employer.organisationId });
    await held.db.organisation.update({ where: { id: employer.organisationId }, data: { name: "Canari", activity: "une entreprise de chant" } });
    const { feed } = await readFeed(ctx(), place(), all, SITE);
    expect(feed.offres[0]?.employeur).toEqual({ nom: null, activite: "une entreprise de chant", siret: null });
    expect(JSON.stringify(feed) + (await exportForFranceTravail(ctx(), place(), SITE)).csv).not.toContain("Canari");
    await held.db.organisation.update({ where: { id: employer.organisationId }, data: { activity: "" } });
    expect((await readFeed(ctx(), place(), all, SITE)).feed.offres[0]?.employeur).toMatchObject({ nom: "Canari", activite: null });
  });
});

describe("the open feed", () => {
  it("is read whole by its cursors, each offer once, even when one is published meanwhile", async () => {
    for (let at = 0; at < 7; at++) await savedOffer(held.db, orne, { columns: { publishedAt: new Date(NOW.getTime() - Math.floor(at / 2) * DAY) } });
    const whole = await ids();
    const seen: string[] = [];
    let after: FeedQuery["after"] = null;
    for (let turn = 0; turn < 9; turn++) {
      const { feed } = await readFeed(ctx(), place(), { ...all, after, limit: 2 }, SITE);
      seen.push(...feed.offres.map(({ id }) => id));
      expect(feed.total).toBe(turn === 0 ? 7 : 8);
      if (turn === 0) await savedOffer(held.db, orne, { columns: { publishedAt: new Date(NOW.getTime() + 1) } });
      if (feed.suivant === null) break;
      after = readCursor(feed.suivant);
    }
    expect(seen).toEqual(whole);
    expect(new Set(seen).size).toBe(7);
  });

  it("is narrowed by kind and by commune", async () => {
    const mission = await savedOffer(held.db, orne, { columns: { kind: "BENEVOLAT", contract: null } });
    const far = await savedOffer(held.db, orne, { communeCode: communes.sees.code });
    expect(await ids({ kind: "BENEVOLAT" })).toEqual([mission.id]);
    expect(await ids({ communeCode: communes.sees.code })).toEqual([far.id]);
  });

  it("says when it last changed: also when an offer closes, or reaches its last instant", async () => {
    const { id } = await savedOffer(held.db, orne, { columns: { expiresAt: new Date(NOW.getTime() + DAY), updatedAt: new Date(NOW.getTime() - DAY) } });
    expect((await readFeed(ctx(), place(), all, SITE)).changedAt).toEqual(new Date(NOW.getTime() - DAY));
    expect((await readFeed(ctx(new Date(NOW.getTime() + 2 * DAY)), place(), all, SITE)).changedAt).toEqual(new Date(NOW.getTime() + DAY));
    await held.db.offer.update({ where: { id }, data: { status: "closed", updatedAt: NOW } });
    expect((await readFeed(ctx(), place(), all, SITE)).changedAt).toEqual(NOW);
  });
});

describe("the sitemap", () => {
  it("is one list; above what a file may hold, a list of lists that hold each address once", async () => {
    const offers = await Promise.all(Array.from({ length: 6 }, () => savedOffer(held.db, orne)));
    const one = await readSitemap(ctx(), orne.id, SITE, null);
    expect(one && "pages" in one ? one.pages.length : 0).toBe(11);
    const many = await readSitemap(ctx(), orne.id, SITE, null, 7);
    expect(many).toMatchObject({ index: [{ address: `${SITE}/sitemap.xml?partie=1` }, { address: `${SITE}/sitemap.xml?partie=2` }] });
    const parts = await Promise.all([1, 2].map((part) => readSitemap(ctx(), orne.id, SITE, part, 7)));
    const addresses = parts.flatMap((part) => (part && "pages" in part ? part.pages.map(({ address }) => address) : []));
    expect(addresses).toHaveLength(11);
    for (const { id } of offers) expect(addresses).toContain(`${SITE}/offres/${id}`);
    expect(await readSitemap(ctx(), orne.id, SITE, 3, 7)).toBeNull();
    expect(await readSitemap(ctx(), orne.id, SITE, 0, 7)).toBeNull();
  });
});
