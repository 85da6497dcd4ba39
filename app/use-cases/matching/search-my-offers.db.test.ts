import { beforeEach, describe, expect, it } from "vitest";
import { savedApplication, savedMatch } from "#tests/factories/applications.ts";
import { NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, type SavedBeneficiary } from "#tests/factories/people.ts";
import { communes, savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { offerSearch } from "#search/engine.server.ts";
import { indexOffers } from "../offers/index-offers.server.ts";
import { searchMyOffers } from "./search-my-offers.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let person: SavedBeneficiary;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, search_document CASCADE`;
  orne = await savedTerritory(held.db);
  person = await savedBeneficiary(held.db, orne);
});

const ctx = () => testContext(held.db, person.actor);
const search = async (words: string, page = 1) => searchMyOffers(ctx(), words, page);
async function indexed(title: string, given: Parameters<typeof savedOffer>[2] = {}): Promise<string> {
  const { id } = await savedOffer(held.db, orne, { ...given, columns: { title, description: "", romeCode: null, ...given.columns } });
  await indexOffers(ctx(), offerSearch(held.db), [id]);
  return id;
}

describe("her own words, as she writes them", () => {
  it.each([
    ["netoyage", "Agent de nettoyage"],
    ["ede soignante", "Aide-soignant (F/H)"],
    ["menage flers", "Ménage de bureaux"],
    ["cuisinié", "Cuisinier de collectivité"],
  ])("« %s » finds « %s »", async (words, title) => {
    const wanted = await indexed(title, { communeCode: communes.flers.code });
    await indexed("Conducteur de car", { communeCode: communes.alencon.code });
    const { offers, total } = await search(words);
    expect([offers[0]?.offerId, total >= 1]).toEqual([wanted, true]);
  });

  it("each is explained to her: what was matched is read back, the others are judged now, what blocks is said", async () => {
    const kept = await indexed("Ménage de bureaux");
    await savedMatch(held.db, person.id, kept, { distanceKm: 2, minutes: 30 });
    const far = await indexed("Ménage du lycée", { communeCode: communes.sees.code });
    const { offers } = await search("ménage");
    const of = (id: string) => offers.find(({ offerId }) => offerId === id)?.explanation;
    expect(of(kept)?.reasons.length).toBeGreaterThan(0);
    expect(of(far)?.travel.text).toMatch(/km/);
    expect(of(far)?.closeness ?? "none").not.toBe("very-close");
    expect(await held.db.match.count()).toBe(1);
  });

  it("what she answered or set aside is said; what closed since it was indexed, and other territories, are not shown", async () => {
    const [answered, aside, closed] = [await indexed("Ménage un"), await indexed("Ménage deux"), await indexed("Ménage trois")];
    await savedApplication(held.db, person.id, answered);
    await held.db.offerDismissal.create({ data: { beneficiaryId: person.id, offerId: aside, reason: "horaires", at: NOW } });
    await held.db.offer.update({ where: { id: closed }, data: { status: "closed" } });
    const elsewhere = await savedTerritory(held.db, { code: "50", name: "Manche" });
    const { id } = await savedOffer(held.db, elsewhere, { columns: { title: "Ménage ailleurs" } });
    await indexOffers(ctx(), offerSearch(held.db), [id]);
    const { offers } = await search("menage");
    expect(offers.map(({ offerId, hasAnswered, isSetAside }) => [offerId, hasAnswered, isSetAside]).sort()).toEqual([[answered, true, false], [aside, false, true]].sort());
  });

  it("twelve a page; nothing asked searches nothing; odd words end in an empty list", async () => {
    for (let at = 0; at < 14; at += 1) await indexed(`Ménage ${at}`);
    const [first, second] = [await search("ménage"), await search("ménage", 2)];
    expect([first.offers.length, second.offers.length, first.total, first.pages]).toEqual([12, 2, 14, 2]);
    expect(await search("   ")).toEqual({ offers: [], total: 0, page: 1, pages: 1 });
    for (const words of ["xqzw", "'; DROP TABLE offer; --", "%_\\", "🙂"]) expect(Array.isArray((await search(words)).offers), words).toBe(true);
  });
});
