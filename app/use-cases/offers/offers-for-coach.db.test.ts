import { beforeEach, describe, expect, it } from "vitest";
import { offerSearch } from "#search/engine.server.ts";
import { savedMatch, savedRecommendation } from "#tests/factories/applications.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, type SavedCoach } from "#tests/factories/people.ts";
import { communes, savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { findCommune } from "./find-commune.server.ts";
import { indexOffers } from "./index-offers.server.ts";
import { listOffersForCoach, type OfferSearch } from "./list-offers-for-coach.server.ts";
import { readOfferForCoach } from "./read-offer-for-coach.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, search_document CASCADE`;
  orne = await savedTerritory(held.db);
  coach = await savedCoach(held.db, orne);
});

const ctx = () => testContext(held.db, coach.actor);
const list = (asked: Partial<OfferSearch> = {}) => listOffersForCoach(ctx(), { words: "", commune: "", radiusKm: 10, kind: null, page: 1, ...asked });
async function indexed(given: Parameters<typeof savedOffer>[2] = {}) {
  const offer = await savedOffer(held.db, orne, given);
  await indexOffers(ctx(), offerSearch(held.db), [offer.id]);
  return offer;
}

describe("the offers of the territory, for a coach", () => {
  it("are found by words, around a commune, of a kind, with how many of her own people they are good for", async () => {
    const [mine, other] = [await savedBeneficiary(held.db, orne, { coachId: coach.id }), await savedBeneficiary(held.db, orne)];
    const cleaning = await indexed({ communeCode: communes.flers.code });
    const driving = await indexed({ communeCode: communes.alencon.code, columns: { title: "Chauffeur-livreur (F/H)", romeCode: "N4105", kind: "BENEVOLAT", contract: null } });
    for (const person of [mine, other]) await savedMatch(held.db, person.id, cleaning.id);
    await savedMatch(held.db, mine.id, driving.id, { isBlocked: true });
    await savedRecommendation(held.db, { beneficiaryId: other.id, offerId: cleaning.id, coachId: coach.id });

    const all = await list();
    expect([all.total, new Set(all.offers.map(({ offerId }) => offerId))]).toEqual([2, new Set([cleaning.id, driving.id])]);
    expect(all.offers.find(({ offerId }) => offerId === cleaning.id)).toMatchObject({ myPeople: 1, proposals: { sent: 1, answered: 0 }, distanceKm: null });
    expect(all.offers.find(({ offerId }) => offerId === driving.id)).toMatchObject({ myPeople: 0, proposals: { sent: 0, answered: 0 } });
    expect((await list({ words: "livreur" })).offers.map(({ offerId }) => offerId)).toEqual([driving.id]);
    expect((await list({ kind: "EMPLOI" })).offers.map(({ offerId }) => offerId)).toEqual([cleaning.id]);
    const near = await list({ commune: "messei" });
    expect([near.near, near.offers.map(({ offerId }) => offerId)]).toEqual(["Messei", [cleaning.id]]);
    expect(near.offers[0]?.distanceKm).toBeCloseTo(3.8, 0);
  });

  it("without a commune anybody knows, the search says so and goes on", async () => {
    await indexed();
    expect(await list({ commune: "Nullepart" })).toMatchObject({ total: 1, near: null, isCommuneUnknown: true });
  });

  it("that closed since they were indexed are not shown", async () => {
    const offer = await indexed();
    await held.db.offer.update({ where: { id: offer.id }, data: { status: "filled" } });
    expect((await list()).offers).toEqual([]);
  });

  it.each([["Flers", "61169"], ["61100", "61169"], ["ATHIS val-de rouvre", "61007"], ["la ferte mace", "61168"], ["Flersville", undefined], ["", undefined]])("the commune of « %s » is %s", async (words, code) => {
    expect((await findCommune(ctx(), orne.id, words))?.code).toBe(code);
  });
});

describe("an offer, for a coach", () => {
  it("shows what its text adds to its fields, and colleagues' people as numbers", async () => {
    const [colleague, mine] = [await savedCoach(held.db, orne), await savedBeneficiary(held.db, orne, { coachId: coach.id })];
    const theirs = await savedBeneficiary(held.db, orne, { coachId: colleague.id, firstName: "Secrete" });
    const readings = { fields: null, findings: [{ kind: "licence", value: "B", stance: "yes", sentence: "Permis B indispensable", confidence: 0.9, start: 0, end: 1, flag: { how: "hidden", field: "licences", fieldSays: "rien" } }] };
    const offer = await savedOffer(held.db, orne, { columns: { readings } });
    for (const { id } of [mine, theirs]) await savedMatch(held.db, id, offer.id);
    await savedRecommendation(held.db, { beneficiaryId: theirs.id, offerId: offer.id, coachId: colleague.id });
    const read = await readOfferForCoach(ctx(), offer.id);
    expect(read).toMatchObject({ ok: true, value: { flags: [{ how: "hidden", sentence: "Permis B indispensable" }], colleaguesPeople: 1, proposals: { sent: 1, answered: 0, accepted: 0 } } });
    expect(JSON.stringify(read)).not.toContain("Secrete");
  });

  it("of another territory does not exist", async () => {
    const mayenne = await savedTerritory(held.db, { code: "53", name: "Mayenne" });
    const offer = await savedOffer(held.db, mayenne);
    expect(await readOfferForCoach(ctx(), offer.id)).toMatchObject({ ok: false, refusal: { kind: "missing", code: "offer.missing" } });
  });
});
