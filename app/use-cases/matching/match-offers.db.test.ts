import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { nextId, NOW } from "#tests/factories/clock.ts";
import { savedOffer, type OfferGiven } from "#tests/factories/offers.ts";
import { savedBeneficiary, type BeneficiaryGiven, type SavedBeneficiary } from "#tests/factories/people.ts";
import { communes, savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { useDatabase } from "#tests/support/database.ts";
import { contextOf } from "../context.server.ts";
import { checkMatches } from "./check-matches.server.ts";
import { KEPT } from "./kept-matches.ts";
import { matchOffer } from "./match-offer.server.ts";
import { matchOffers } from "./match-offers.server.ts";
import { matchProfile } from "./match-profile.server.ts";

const held = useDatabase();
let code = 300;
let territory: SavedTerritory;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE notification, outbox_event`;
  territory = await savedTerritory(held.db, { code: String((code += 1)) });
});

const context = (now = NOW) => ({ ...contextOf({ role: "system" as const }, "test"), db: held.db, now, newId: randomUUID });
const person = (given: BeneficiaryGiven = {}) => savedBeneficiary(held.db, territory, { means: [{ mode: "scooter", radiusKm: 20 }], licences: ["AM"], ...given });
const offer = async (given: OfferGiven = {}) => (await savedOffer(held.db, territory, given)).id;
const many = async (count: number, given: (place: number) => OfferGiven = () => ({})) => {
  const ids: string[] = [];
  for (let place = 0; place < count; place += 1) ids.push(await offer(given(place)));
  return ids;
};
const check = (id = territory.id) => checkMatches(context(), id, { tell: false });
const toldOf = async (offerId: string) => (await held.db.notification.findMany({ where: { kind: "match-found", subjectId: offerId } })).map(({ userId }) => userId).sort();
const rowsOf = (person: SavedBeneficiary) => held.db.match.findMany({ where: { beneficiaryId: person.id }, orderBy: [{ isBlocked: "asc" }, { score: "desc" }] });
/** Near ones, far ones, of several métiers, some that ask for a licence. */
const mixed = (place: number): OfferGiven => ({
  ...(place % 5 === 0 ? { communeCode: communes.alencon.code } : {}),
  columns: { romeCode: ["K2204", "K1304", "N1103", "A1203"][place % 4] as string, posts: 1 + (place % 3), ...(place % 7 === 0 ? { licences: ["C"] } : {}) },
});

describe("many offers come at once", () => {
  it("the table is what the check of the night makes of it", async () => {
    for (let place = 0; place < 6; place += 1) await person(place % 2 === 0 ? {} : { communeCode: communes.athis.code, means: [{ mode: "walk" }], licences: [] });
    const ids = await many(KEPT.possible + KEPT.blocked + 30, mixed);
    const matched = await matchOffers(context(), ids);
    const { right, missing, wrong, extra } = await check();
    expect({ missing, wrong, extra }).toEqual({ missing: 0, wrong: 0, extra: 0 });
    expect(right).toBe(matched.stored);
    expect(right).toBeLessThan(6 * ids.length);
  });

  it("in pieces too: nothing is missing or wrong, what the later ones pushed out of a list is all there is too many", async () => {
    const near = await person();
    const ids = await many(KEPT.possible + 40, (place) => ({ columns: { weeklyHours: 20 + (place % 15), posts: 1 } }));
    for (let start = 0; start < ids.length; start += 30) await matchOffers(context(), ids.slice(start, start + 30));
    expect(await check()).toMatchObject({ missing: 0, wrong: 0 });
    expect((await rowsOf(near)).length).toBe(ids.length);
  });

  it("one by one or together, the same people are told of the same offers", async () => {
    const people: SavedBeneficiary[] = [];
    for (let place = 0; place < 12; place += 1) people.push(await person({ columns: { lat: communes.messei.lat + place * 0.005, lng: communes.messei.lng } }));
    const [one, two] = [await many(7, mixed), await many(7, mixed)];
    for (const id of one) await matchOffer(context(), id);
    const { told } = await matchOffers(context(), two);
    const [apart, together] = [await Promise.all(one.map(toldOf)), await Promise.all(two.map(toldOf))];
    expect(together).toEqual(apart);
    expect(told).toBe(together.flat().length);
    expect(told).toBeGreaterThan(10);
  });

  it("says it in one fact, and played again writes nothing, tells nobody twice, records nothing", async () => {
    await person();
    const ids = await many(9);
    await matchOffers(context(), ids);
    const facts = () => held.db.outboxEvent.findMany({ orderBy: { id: "asc" }, select: { type: true, payload: true } });
    const first = await facts();
    expect(first.map(({ type }) => type)).toEqual(["matches.found"]);
    expect((first[0]?.payload as { found: { offerId: string }[] }).found.map(({ offerId }) => offerId).sort()).toEqual([...ids].sort());
    const rows = () => held.db.match.findMany({ where: { offerId: { in: ids } }, orderBy: { offerId: "asc" }, omit: { computedAt: true } });
    const before = await rows();
    expect(await matchOffers(context(), ids)).toEqual({ stored: 0, removed: 0, told: 0 });
    await Promise.all([matchOffers(context(), ids), matchOffers(context(), ids), matchOffer(context(), ids[0] as string)]);
    expect(await rows()).toEqual(before);
    expect(await facts()).toEqual(first);
  });

  it("together with its own job and in several workers, an offer is told to no more people than it has room for", async () => {
    for (let place = 0; place < 14; place += 1) await person({ columns: { lat: communes.messei.lat + place * 0.004, lng: communes.messei.lng } });
    const ids = await many(12, () => ({ columns: { posts: 1 } }));
    await Promise.all([matchOffers(context(), ids), matchOffers(context(), [...ids].reverse()), ...ids.slice(0, 4).map((id) => matchOffer(context(), id))]);
    for (const id of ids) expect((await toldOf(id)).length).toBe(8);
  });

  it("each territory's people get their own, whatever comes together", async () => {
    const here = await person();
    const neighbour = await savedTerritory(held.db, { code: String((code += 1)) });
    const there = await savedBeneficiary(held.db, neighbour, { means: [{ mode: "scooter", radiusKm: 20 }], licences: ["AM"] });
    const [own, theirs] = [await many(3), (await savedOffer(held.db, neighbour)).id];
    await matchOffers(context(), [...own, theirs]);
    expect((await rowsOf(here)).map(({ offerId }) => offerId).sort()).toEqual([...own].sort());
    expect((await rowsOf(there)).map(({ offerId }) => offerId)).toEqual([theirs]);
    for (const id of [territory.id, neighbour.id]) expect(await check(id)).toMatchObject({ missing: 0, wrong: 0, extra: 0 });
  });

  it("those that closed or are gone lose their rows, those set aside do not come back, and a list that runs short is asked for again", async () => {
    const near = await person();
    const ids = await many(12, () => ({ columns: { posts: 1 } }));
    await matchOffers(context(), ids);
    await matchProfile(context(), near.id);
    await held.db.$executeRaw`TRUNCATE outbox_event`;
    const [closed, aside] = [ids.slice(0, 8), ids[8] as string];
    await held.db.offer.updateMany({ where: { id: { in: closed } }, data: { status: "closed" } });
    await held.db.offerDismissal.create({ data: { beneficiaryId: near.id, offerId: aside, reason: "horaires", at: NOW } });
    const kept = await offer();
    expect(await matchOffers(context(), [...ids, nextId()])).toMatchObject({ removed: 9 });
    expect((await rowsOf(near)).map(({ offerId }) => offerId).sort()).toEqual(ids.slice(9).sort());
    expect((await held.db.outboxEvent.findMany({ where: { type: "suggestions.short" } })).map(({ payload }) => payload)).toEqual([{ beneficiaryId: near.id }]);
    await matchProfile(context(), near.id);
    expect((await rowsOf(near)).map(({ offerId }) => offerId)).toContain(kept);
  });

  it("a profile that changed meanwhile is left to the job of that change, and ends right", async () => {
    const near = await person();
    const ids = await many(12);
    const moves = async () => {
      await held.db.beneficiary.update({ where: { id: near.id }, data: { lat: communes.alencon.lat, lng: communes.alencon.lng } });
      await matchProfile(context(), near.id);
    };
    await Promise.all([matchOffers(context(), ids), moves()]);
    await matchProfile(context(), near.id);
    expect(await check()).toMatchObject({ right: 12, missing: 0, wrong: 0, extra: 0 });
    expect((await rowsOf(near)).every(({ isBlocked }) => isBlocked)).toBe(true);
  });
});
