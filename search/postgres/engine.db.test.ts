import { describe, expect, it } from "vitest";
import { inBatches } from "#search/conformance.ts";
import { HERE, aDocument, idOf } from "#search/conformance-documents.ts";
import { useDatabase } from "#tests/support/database.ts";
import { postgresEngine } from "./engine.server.ts";
import { putDocuments } from "./write.server.ts";

const held = useDatabase();
const rowsKept = async () => (await held.db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM search_document`)[0]?.count;

describe("the PostgreSQL engine", () => {
  it("of two rebuilds at once keeps the later started, whole, and no leftover", async () => {
    const engine = postgresEngine(held.db);
    let release = (): void => undefined;
    let begin = (): void => undefined;
    const gate = new Promise<void>((open) => (release = open));
    const begun = new Promise<void>((open) => (begin = open));
    const first = engine.rebuild(async function* () {
      begin();
      yield [aDocument(1, { title: "Ripeur" })];
      await gate;
      yield [aDocument(2, { title: "Ripeur" })];
    });
    await begun;
    await engine.rebuild(inBatches([aDocument(3, { title: "Couvreur" })]));
    release();
    await first;
    const { hits } = await engine.search({ territoryId: HERE, sort: "date", limit: 10, offset: 0 });
    expect(hits.map(({ offerId }) => offerId)).toEqual([idOf(3)]);
    expect(await rowsKept()).toBe(1);
  });

  it("sweeps away what a rebuild that died left behind", async () => {
    const engine = postgresEngine(held.db);
    await held.db.$executeRaw`INSERT INTO search_document (generation, offer_id, territory_id, kind, lat, lng) SELECT last - 1, ${idOf(9)}::uuid, ${HERE}::uuid, 'EMPLOI', 48, 0 FROM search_generation`;
    await engine.rebuild(inBatches([aDocument(1)]));
    expect(await rowsKept()).toBe(1);
  });

  it("what is kept of a word for a minute hides no offer that another process has just written", async () => {
    const engine = postgresEngine(held.db);
    await engine.rebuild(inBatches([aDocument(1, { title: "Agent de nettoyage" })]));
    const find = async (text: string) => (await engine.search({ territoryId: HERE, text, sort: "relevance", limit: 10, offset: 0 })).hits.map(({ offerId }) => offerId).sort();
    expect([await find("netoyage"), await find("couvreur")]).toEqual([[idOf(1)], []]);
    // Written past this engine, as a worker does.
    await putDocuments(held.db, [aDocument(2, { title: "Nettoyage de vitres" }), aDocument(3, { title: "Couvreur" }), aDocument(4, { title: "Netoyage (écrit ainsi)" })]);
    expect([await find("netoyage"), await find("couvreur"), await find("couvreurs zingueurs")]).toEqual([[idOf(1), idOf(2), idOf(4)], [idOf(3)], [idOf(3)]]);
  });

  it("bears many writers of the same offers at once", async () => {
    const engine = postgresEngine(held.db);
    await engine.rebuild(inBatches([]));
    const offers = Array.from({ length: 30 }, (_, place) => aDocument(place + 1, { title: `Agent ${place}`, skills: ["Laver les sols", "Cuire le pain", "Tondre"] }));
    await Promise.all(Array.from({ length: 12 }, (_, turn) => engine.put(turn % 2 === 0 ? offers : [...offers].reverse())));
    expect(await engine.count()).toBe(30);
    // The same new words, met in another order by each: those who come from both ends would wait for each other for ever.
    const words = Array.from({ length: 3_000 }, (_, place) => `mot${place}`);
    const [forwards, backwards] = [words.join(" "), [...words].reverse().join(" ")];
    await Promise.all(Array.from({ length: 4 }, (_, turn) => engine.put([aDocument(100 + turn, { title: turn % 2 === 0 ? forwards : backwards })])));
    expect(await engine.count()).toBe(34);
  });

  it("takes the same offer twice in one write, the last one counting", async () => {
    const engine = postgresEngine(held.db);
    await engine.rebuild(inBatches([aDocument(1, { title: "Ripeur" }), aDocument(1, { title: "Couvreur" })]));
    expect((await engine.search({ territoryId: HERE, text: "couvreur", sort: "date", limit: 1, offset: 0 })).total).toBe(1);
    expect(await engine.count()).toBe(1);
  });

  it("finds around a pole and across the date line, where a box says nothing", async () => {
    const engine = postgresEngine(held.db);
    await engine.rebuild(inBatches([aDocument(1, { _geo: { lat: 0, lng: 179.99 } }), aDocument(2, { _geo: { lat: 89.99, lng: 90 } })]));
    const near = async (lat: number, lng: number) => (await engine.candidates({ territoryId: HERE, near: { lat, lng, radiusKm: 10 } })).map(({ offerId }) => offerId);
    expect(await near(0, -179.99)).toEqual([idOf(1)]);
    expect(await near(89.99, -90)).toEqual([idOf(2)]);
  });
});
