import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { useDatabase } from "#tests/support/database.ts";
import { startFakeMeilisearch, type FakeMeilisearch, type Trouble } from "#tests/support/fake-meilisearch.ts";
import { inBatches } from "./conformance.ts";
import { DOCUMENTS, HERE, aDocument, idOf } from "./conformance-documents.ts";
import { meilisearchEngine } from "./meilisearch/engine.server.ts";
import { postgresEngine, type PostgresEngine } from "./postgres/engine.server.ts";
import type { OfferQuery, SearchEngine } from "./search-engine.ts";
import { withFallback, type FallbackEngine } from "./with-fallback.server.ts";

const held = useDatabase();
const query: OfferQuery = { territoryId: HERE, text: "cariste", sort: "relevance", limit: 20, offset: 0 };

describe("a search server in trouble", () => {
  let server: FakeMeilisearch;
  let meilisearch: SearchEngine;
  let postgres: PostgresEngine;
  let engine: FallbackEngine;
  let told: string[];
  let now: number;
  const searches = () => server.requests.filter((line) => line.endsWith("/search")).length;

  beforeAll(async () => {
    server = await startFakeMeilisearch({ taskMs: 1 });
    meilisearch = meilisearchEngine({ url: server.url, key: server.key, prefix: "" });
    postgres = postgresEngine(held.db);
  });
  beforeEach(async () => {
    server.trouble(undefined);
    told = [];
    now = 0;
    engine = withFallback(meilisearch, postgres, { now: () => now, tell: (event, { reason }) => told.push(reason ? `${event}: ${reason}` : event) });
    await engine.rebuild(inBatches(DOCUMENTS));
    server.requests.length = 0;
  });
  afterAll(async () => server.stop());

  it("well, it is the one that answers", async () => {
    expect((await engine.search(query)).hits[0]).toEqual({ offerId: idOf(3) });
    expect(searches()).toBe(1);
    expect(told).toEqual([]);
  });

  it.each<[string, Trouble, string]>([
    ["cuts the line", "cut", "MeilisearchRequestError"],
    ["answers 500", "error", "MeilisearchApiError"],
    ["answers something else than JSON", "not-json", "SyntaxError"],
    ["answers JSON of another shape", "other-shape", "MeilisearchLied"],
    ["never answers", "hang", "TooSlow"],
    ["answers after a second", { delayMs: 1_000 }, "TooSlow"],
    ["speaks of offers that no longer exist", { alter: () => ({ hits: [{ id: idOf(777), _geo: { lat: 48, lng: 0 } }], totalHits: 1 }) }, "unknown-offers"],
  ])("that %s: every page is answered from PostgreSQL, it is left alone after two tries, and said once", async (_, trouble, reason) => {
    const expected = await postgres.search(query);
    server.trouble(trouble);
    const start = performance.now();
    for (let page = 0; page < 2; page += 1) expect(await engine.search(query)).toEqual(expected);
    // Two budgets of 300 ms, and what PostgreSQL takes on a busy machine.
    expect(performance.now() - start).toBeLessThan(3_000);
    expect(engine.breaker).toBe("open");
    expect(told).toEqual([`search.left-alone: ${reason}`]);
    for (let page = 0; page < 20; page += 1) expect(await engine.search(query)).toEqual(expected);
    expect(searches()).toBeLessThanOrEqual(2);
    expect(told).toHaveLength(1);
  });

  it("is tried again after a rest, and is back when it answers", async () => {
    server.trouble("error");
    await engine.search(query);
    await engine.search(query);
    now += 10_000;
    await engine.search(query);
    expect(engine.breaker).toBe("open");
    server.trouble(undefined);
    now += 9_999;
    await engine.search(query);
    expect(engine.breaker).toBe("open");
    now += 1;
    await engine.search(query);
    expect(engine.breaker).toBe("closed");
    expect(told).toEqual(["search.left-alone: MeilisearchApiError", "search.back"]);
  });

  it("that was emptied, or never filled, does not empty the pages", async () => {
    server.store.indexes.get("offers")?.documents.clear();
    expect((await engine.search(query)).hits[0]).toEqual({ offerId: idOf(3) });
    server.store.indexes.delete("offers");
    expect((await engine.search(query)).hits[0]).toEqual({ offerId: idOf(3) });
  });

  it("asked beyond its last page, leaves it to PostgreSQL without being at fault", async () => {
    await engine.rebuild(inBatches(Array.from({ length: 1_100 }, (_, place) => aDocument(place + 1))));
    for (let page = 0; page < 3; page += 1) expect((await engine.search({ ...query, text: "", sort: "date", limit: 50, offset: 1_050 })).hits.length).toBe(50);
    expect(engine.breaker).toBe("closed");
  });

  it("never makes a write be lost: PostgreSQL has it, and the job is told to try again", async () => {
    server.trouble("error");
    await expect(engine.put([aDocument(50, { title: "Ripeur" })])).rejects.toThrow();
    expect((await engine.search({ ...query, text: "ripeur" })).hits).toEqual([{ offerId: idOf(50) }]);
    await expect(engine.remove([idOf(50)])).rejects.toThrow();
    expect((await engine.search({ ...query, text: "ripeur" })).hits).toEqual([]);
    server.trouble(undefined);
    await engine.put([aDocument(50, { title: "Ripeur" })]);
    expect((await meilisearch.search({ ...query, text: "ripeur" })).hits).toEqual([{ offerId: idOf(50) }]);
  });

  it("proposes candidates from PostgreSQL, whatever the server knows", async () => {
    server.trouble("hang");
    const found = await engine.candidates({ territoryId: HERE, near: { lat: 48.74052, lng: -0.56685, radiusKm: 1 } });
    expect(found.map(({ offerId }) => offerId)).toEqual([idOf(4), idOf(8)]);
  });
});
