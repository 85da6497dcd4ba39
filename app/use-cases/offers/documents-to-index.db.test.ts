import { beforeAll, describe, expect, it } from "vitest";
import { record } from "#app/infra/outbox.server.ts";
import { measureDrift, repairDrift } from "#search/drift.ts";
import { postgresEngine } from "#search/postgres/engine.server.ts";
import { reindex } from "#search/reindex.ts";
import { NOW, idOf } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedOrganisation } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { useDatabase } from "#tests/support/database.ts";
import { allOfferDocuments, loadOfferDocuments, offerIdsToFind, offersChangedSince } from "./documents-to-index.server.ts";
import { indexOffers } from "./index-offers.server.ts";

const held = useDatabase();
const ctx = () => ({ actor: { role: "system" as const }, db: held.db, now: NOW, newId: () => idOf(1), requestId: "test" });

describe("the documents to index", () => {
  let orne: SavedTerritory;
  let open: string;
  const total = async (text: string) => (await postgresEngine(held.db).search({ territoryId: orne.id, text, sort: "relevance", limit: 10, offset: 0 })).total;

  beforeAll(async () => {
    orne = await savedTerritory(held.db);
    await held.db.metier.create({ data: { romeCode: "K2204", label: "Agent d’entretien", source: "starter", appellations: { create: [
      { id: "e-1", label: "femme de ménage", normalised: "femme de menage", source: "everyday" },
      { id: "r-1", label: "Laveur / Laveuse de vitres", normalised: "laveur laveuse de vitres", source: "rome-460" },
    ] } } });
    await held.db.skill.create({ data: { id: "laver-sols", label: "Laver les sols", source: "starter" } });
    const organisation = await savedOrganisation(held.db, orne, { name: "Clair et Net" });
    open = (await savedOffer(held.db, orne, { organisationId: organisation.id, skills: { required: ["laver-sols"] }, columns: { enteredById: idOf(77), description: "Appelez le 02 61 91 00 01" } })).id;
  });

  it("say what the card says, with the métier’s everyday words, and nothing of who entered it", async () => {
    const { documents, goneIds, next } = await loadOfferDocuments(ctx(), { offerIds: [open] });
    expect(documents).toEqual([expect.objectContaining({
      id: open, metier: "Agent d’entretien", everyday: ["femme de ménage"], skills: ["Laver les sols"], employer: "Clair et Net", activity: "une entreprise de nettoyage", commune: "Messei",
    })]);
    expect([goneIds, next]).toEqual([[], null]);
    expect(JSON.stringify(documents)).not.toMatch(new RegExp(`02 61|${idOf(77)}`));
  });

  it("are those of open offers whose last day has not passed; the others are gone", async () => {
    const closed = await savedOffer(held.db, orne, { columns: { status: "closed" } });
    const expired = await savedOffer(held.db, orne, { columns: { expiresAt: NOW } });
    const draft = await savedOffer(held.db, orne, { columns: { status: "draft", publishedAt: null } });
    const { documents, goneIds } = await loadOfferDocuments(ctx(), { offerIds: [closed.id, expired.id, draft.id, open, idOf(404), open] });
    expect(documents.map(({ id }) => id)).toEqual([open]);
    expect(goneIds.sort()).toEqual([closed.id, draft.id, expired.id, idOf(404)].sort());
  });

  it("come by batches until the last", async () => {
    await held.db.offer.createMany({ data: Array.from({ length: 1_001 }, (_, place) => ({
      id: idOf(500_000 + place), territoryId: orne.id, kind: "EMPLOI" as const, title: "Ripeur", communeCode: "61169", lat: 48.7, lng: -0.5, publishedAt: NOW,
    })) });
    const sizes: number[] = [];
    for await (const batch of allOfferDocuments(ctx())) sizes.push(batch.length);
    expect(sizes).toEqual([500, 500, 2]);
    let listed = 0;
    for await (const ids of offerIdsToFind(ctx())) listed += ids.length;
    expect(listed).toBe(1_002);
  });

  it("follow an offer from job to job: found, changed, forgotten, found again", async () => {
    const engine = postgresEngine(held.db);
    const offer = await savedOffer(held.db, orne, { columns: { title: "Couvreur zingueur" } });
    expect(await indexOffers(ctx(), engine, [offer.id])).toBe(1);
    expect(await total("zingueur")).toBe(1);
    await held.db.offer.update({ where: { id: offer.id }, data: { status: "filled" } });
    expect(await indexOffers(ctx(), engine, [offer.id])).toBe(0);
    expect(await indexOffers(ctx(), engine, [offer.id])).toBe(0);
    expect(await total("zingueur")).toBe(0);
    await held.db.offer.update({ where: { id: offer.id }, data: { status: "open" } });
    await indexOffers(ctx(), engine, [offer.id]);
    expect(await total("zingueur")).toBe(1);
  });

  it("are all found after a rebuild, and what changes while it runs is not lost", async () => {
    const engine = postgresEngine(held.db);
    const late = await savedOffer(held.db, orne, { columns: { title: "Scaphandrier" } });
    const [closing, together] = [await savedOffer(held.db, orne, { columns: { title: "Funambule" } }), await savedOffer(held.db, orne, { columns: { title: "Plongeur" } })];
    const report = await reindex(engine, {
      all: async function* () {
        yield* allOfferDocuments(ctx());
        // The rebuild has read them; now they change, as an employer would change them.
        await held.db.$transaction(async (tx) => {
          await tx.$executeRaw`UPDATE offer SET title = 'Scaphandrier soudeur' WHERE id = ${late.id}::uuid`;
          await record(tx, "offer.changed", { offerId: late.id });
          await tx.$executeRaw`UPDATE offer SET title = 'Plongeur tubiste' WHERE id = ${together.id}::uuid`;
          await record(tx, "offers.changed", { offerIds: [together.id] });
        });
        await held.db.offer.update({ where: { id: closing.id }, data: { status: "closed" } });
      },
      changedSince: (moment) => offersChangedSince(ctx(), moment),
    }, () => new Date());
    expect(report).toMatchObject({ engine: "postgresql", documents: await held.db.offer.count({ where: { status: "open", OR: [{ expiresAt: null }, { expiresAt: { gt: NOW } }] } }) + 1 });
    expect([await total("soudeur"), await total("tubiste"), await total("funambule")]).toEqual([1, 1, 0]);
  });

  it("that an index lacks or has too many of are counted, then put right", async () => {
    const engine = postgresEngine(held.db);
    expect(await measureDrift(engine, offerIdsToFind(ctx()))).toMatchObject({ missing: [], extra: [] });
    await engine.remove([open]);
    const closed = await savedOffer(held.db, orne, { columns: { title: "Dompteur" } });
    await indexOffers(ctx(), engine, [closed.id]);
    await held.db.offer.update({ where: { id: closed.id }, data: { status: "closed" } });
    const drift = await measureDrift(engine, offerIdsToFind(ctx()));
    expect([drift.missing, drift.extra]).toEqual([[open], [closed.id]]);
    expect(await repairDrift(engine, drift, (offerIds) => loadOfferDocuments(ctx(), { offerIds }))).toEqual({ put: 1, removed: 1 });
    expect(await measureDrift(engine, offerIdsToFind(ctx()))).toMatchObject({ missing: [], extra: [] });
  });
});
