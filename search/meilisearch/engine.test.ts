import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HERE, aDocument, idOf } from "#search/conformance-documents.ts";
import { inBatches } from "#search/conformance.ts";
import type { OfferDocument } from "#search/offers/document.ts";
import { offerSettings } from "#search/offers/settings.ts";
import type { OfferQuery, SearchEngine } from "#search/search-engine.ts";
import { startFakeMeilisearch, type FakeMeilisearch } from "#tests/support/fake-meilisearch.ts";
import { meilisearchEngine } from "./engine.server.ts";

const query: OfferQuery = { territoryId: HERE, sort: "date", limit: 10, offset: 0 };

describe("the Meilisearch engine", () => {
  let server: FakeMeilisearch;
  let engine: SearchEngine;
  const writes = () => server.requests.filter((line) => !line.startsWith("GET"));
  beforeEach(async () => {
    server = await startFakeMeilisearch({ taskMs: 1 });
    engine = meilisearchEngine({ url: server.url, key: server.key, prefix: "orne_" });
  });
  afterEach(() => server.stop());

  it("makes its index, under its prefix, with its settings, before the first document", async () => {
    await engine.put([aDocument(1)]);
    await engine.put([aDocument(2)]);
    expect(writes()).toEqual(["POST /indexes", "PATCH /indexes/orne_offers/settings", "POST /indexes/orne_offers/documents", "POST /indexes/orne_offers/documents"]);
    expect(server.store.get("orne_offers").settings.rankingRules).toEqual(offerSettings.rankingRules);
  });

  it("asks nothing again of an index that has today’s settings, and puts right one that has not", async () => {
    await engine.put([aDocument(1)]);
    server.requests.length = 0;
    await meilisearchEngine({ url: server.url, key: server.key, prefix: "orne_" }).put([aDocument(2)]);
    expect(writes()).toEqual(["POST /indexes/orne_offers/documents"]);
    server.store.get("orne_offers").settings.sortableAttributes = [];
    await meilisearchEngine({ url: server.url, key: server.key, prefix: "orne_" }).put([aDocument(3)]);
    expect(writes()).toContain("PATCH /indexes/orne_offers/settings");
  });

  it("makes again, at the next write, an index that someone deleted", async () => {
    await engine.put([aDocument(1)]);
    server.store.delete("orne_offers");
    await expect(engine.search(query)).rejects.toThrow();
    await engine.put([aDocument(1)]);
    expect((await engine.search(query)).total).toBe(1);
  });

  it("says that a write failed when its task failed, though the request was accepted", async () => {
    const wrong = { ...aDocument(1), _geo: { lat: "somewhere", lng: 0 } } as unknown as OfferDocument;
    await expect(engine.put([wrong])).rejects.toMatchObject({ name: "MeilisearchTaskFailed", code: "invalid_document_geo_field" });
  });

  it("says that a write failed when its task does not end in time", async () => {
    await engine.put([aDocument(1)]);
    server.queue.taskMs = 60_000;
    await expect(engine.put([aDocument(2)])).rejects.toMatchObject({ name: "MeilisearchTaskTimeOutError" });
  }, 15_000);

  it("leaves no index aside, whether the rebuild ends well or not, and sweeps one left by a dead rebuild", async () => {
    server.store.create("orne_offers_next_dead", "id");
    server.store.get("orne_offers_next_dead").createdAt = "2020-01-01T00:00:00Z";
    server.store.create("orne_offers_next_running", "id");
    await engine.rebuild(inBatches([aDocument(1)]));
    await expect(engine.rebuild(inBatches([{ ...aDocument(1), id: "not an id" }]))).rejects.toMatchObject({ code: "invalid_document_id" });
    expect([...server.store.indexes.keys()].sort()).toEqual(["orne_offers", "orne_offers_next_running"]);
    expect((await engine.search(query)).hits).toEqual([{ offerId: idOf(1) }]);
  });

  it("asks for exact totals of pages that fit, and never sorts by distance without a circle", async () => {
    await engine.rebuild(inBatches(Array.from({ length: 30 }, (_, place) => aDocument(place + 1))));
    expect((await engine.search({ ...query, sort: "distance", limit: 7, offset: 5 })).hits.map(({ offerId }) => offerId)).toEqual([6, 7, 8, 9, 10, 11, 12].map(idOf));
  });

  it("asks at most twice, however many words are unknown", async () => {
    await engine.put([aDocument(1, { title: "Cariste" })]);
    server.requests.length = 0;
    expect((await engine.search({ ...query, text: "zzzzzz yyyyyyy xxxxxxxx cariste wwwwwwwww" })).total).toBe(1);
    expect(server.requests).toEqual(["POST /indexes/orne_offers/search", "POST /multi-search"]);
  });
});
