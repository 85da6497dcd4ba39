import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { idOf, nextId, NOW } from "#tests/factories/clock.ts";
import { savedOffer, type OfferGiven } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, type BeneficiaryGiven, type SavedBeneficiary } from "#tests/factories/people.ts";
import { communes, savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { useDatabase } from "#tests/support/database.ts";
import { contextOf } from "../context.server.ts";
import { checkMatches } from "./check-matches.server.ts";
import { KEPT } from "./kept-matches.ts";
import { matchOffer } from "./match-offer.server.ts";
import { matchProfile } from "./match-profile.server.ts";

const held = useDatabase();
let territory: SavedTerritory;
let code = 100;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE notification, outbox_event`;
  // A territory of its own: what another test saved is out of scope.
  territory = await savedTerritory(held.db, { code: String((code += 1)) });
});

const context = (now = NOW) => ({ ...contextOf({ role: "system" as const }, "test"), db: held.db, now, newId: randomUUID });
const person = (given: BeneficiaryGiven = {}) => savedBeneficiary(held.db, territory, { means: [{ mode: "scooter", radiusKm: 20 }], licences: ["AM"], ...given });
const offer = (given: OfferGiven = {}) => savedOffer(held.db, territory, given);
const matchesOf = (beneficiary: SavedBeneficiary) => held.db.match.findMany({ where: { beneficiaryId: beneficiary.id }, orderBy: [{ isBlocked: "asc" }, { score: "desc" }] });
const toldOf = async (offerId: string) => (await held.db.notification.findMany({ where: { kind: "match-found", subjectId: offerId } })).map(({ userId }) => userId).sort();
const facts = async () => (await held.db.outboxEvent.findMany({ where: { type: "match.found" }, orderBy: { id: "asc" } })).map(({ payload }) => payload);

describe("an offer is posted", () => {
  it("the people it suits get it with how and why, and are told; a blocked one gets it with what blocks, untold", async () => {
    const near = await person();
    const far = await person({ communeCode: communes.alencon.code });
    const { id } = await offer();
    expect(await matchOffer(context(), id)).toEqual({ stored: 2, removed: 0, told: 1 });

    const [match] = await matchesOf(near);
    expect(match).toMatchObject({ offerId: id, reach: "in", mode: "scooter", isBlocked: false, blockers: [], weightsVersion: expect.stringMatching(/.+/) });
    expect(match?.distanceKm).toBeCloseTo(3.8, 0);
    expect(match?.reasons).toEqual(expect.arrayContaining([expect.objectContaining({ code: "travel", reach: "in" }), expect.objectContaining({ code: "occupation", level: "same" })]));
    const [blocked] = await matchesOf(far);
    expect(blocked).toMatchObject({ reach: "out", isBlocked: true, blockers: ["reach"] });
    expect(await toldOf(id)).toEqual([near.userId]);
    expect(await facts()).toEqual([{ offerId: id, beneficiaryIds: [near.id] }]);
  });

  it("played again, it writes the same rows and tells nobody twice", async () => {
    const near = await person();
    const { id } = await offer();
    await matchOffer(context(), id);
    const before = await held.db.match.findMany({ where: { offerId: id }, omit: { computedAt: true } });
    expect(await matchOffer(context(), id)).toMatchObject({ removed: 0, told: 0 });
    await Promise.all([matchOffer(context(), id), matchOffer(context(), id)]);
    expect(await held.db.match.findMany({ where: { offerId: id }, omit: { computedAt: true } })).toEqual(before);
    expect(await toldOf(id)).toEqual([near.userId]);
    expect(await facts()).toHaveLength(1);
  });

  it("one post is told to eight people at most, the best first; the next ones when places come free", async () => {
    const people = [];
    // The farther, the lower the score: 12 people on a line, at growing distances.
    for (let i = 0; i < 12; i += 1) people.push(await person({ columns: { lat: communes.messei.lat + i * 0.005, lng: communes.messei.lng } }));
    const { id } = await offer();
    expect(await matchOffer(context(), id)).toMatchObject({ told: 8 });
    expect(await toldOf(id)).toEqual(people.slice(0, 8).map(({ userId }) => userId).sort());

    await held.db.offerDismissal.create({ data: { beneficiaryId: people[0]!.id, offerId: id, reason: "horaires", at: NOW } });
    expect(await matchOffer(context(), id)).toMatchObject({ told: 1 });
    expect(await toldOf(id)).toContain(people[8]!.userId);
    const later = new Date(NOW.getTime() + 4 * 86_400_000);
    expect(await matchOffer(context(later), id)).toMatchObject({ told: 3 });
    expect(new Set(await toldOf(id)).size).toBe(12);
  });

  it("nobody is told of an offer she set aside, applied to or was recommended, nor once her account is closed", async () => {
    const coach = await savedCoach(held.db, territory);
    const [dismissed, applied, recommended, closed] = [await person(), await person(), await person(), await person()];
    const { id } = await offer();
    await held.db.offerDismissal.create({ data: { beneficiaryId: dismissed.id, offerId: id, reason: "horaires", at: NOW } });
    await held.db.application.create({ data: { id: nextId(), beneficiaryId: applied.id, offerId: id, state: "positionne", createdAt: NOW, movedAt: NOW } });
    await held.db.recommendation.create({ data: { id: nextId(), beneficiaryId: recommended.id, offerId: id, coachId: coach.id, createdAt: NOW } });
    await held.db.user.update({ where: { id: closed.userId }, data: { disabledAt: NOW } });
    expect(await matchOffer(context(), id)).toEqual({ stored: 2, removed: 0, told: 0 });
    expect(await matchesOf(dismissed)).toEqual([]);
    expect(await matchesOf(closed)).toEqual([]);
    expect(await facts()).toEqual([]);
  });

  it("people of another territory never get it", async () => {
    const neighbour = await savedTerritory(held.db, { code: String((code += 1)) });
    const other = await savedBeneficiary(held.db, neighbour, { means: [{ mode: "car", radiusKm: 50 }], licences: ["B"] });
    const { id } = await offer();
    await matchOffer(context(), id);
    expect(await matchesOf(other)).toEqual([]);
  });
});

describe("an offer changes", () => {
  it.each(["closed", "filled", "expired", "draft"] as const)("%s: its matches go", async (status) => {
    const near = await person();
    const { id } = await offer();
    await matchOffer(context(), id);
    await held.db.offer.update({ where: { id }, data: { status } });
    expect(await matchOffer(context(), id)).toEqual({ stored: 0, removed: 1, told: 0 });
    expect(await matchesOf(near)).toEqual([]);
  });

  it("past its last day, it is no longer matched, even before the clock has closed it", async () => {
    const { id } = await offer({ columns: { expiresAt: new Date(NOW.getTime() - 1) } });
    await person();
    expect(await matchOffer(context(), id)).toMatchObject({ stored: 0 });
  });

  it("a person whose profile changed is seen as she now is", async () => {
    const walker = await person({ means: [{ mode: "walk" }], licences: [] });
    const { id } = await offer();
    await matchOffer(context(), id);
    expect((await matchesOf(walker))[0]).toMatchObject({ isBlocked: true });
    await held.db.travelMeans.create({ data: { id: nextId(), beneficiaryId: walker.id, mode: "ebike" } });
    await matchOffer(context(), id);
    expect((await matchesOf(walker))[0]).toMatchObject({ isBlocked: false, mode: "ebike" });
  });

  it("of two readings of a pair, the later one stays", async () => {
    const near = await person();
    const { id } = await offer();
    await matchOffer(context(), id);
    await held.db.match.updateMany({ where: { offerId: id }, data: { score: 1, computedAt: new Date(Date.now() + 60_000) } });
    await matchOffer(context(), id);
    expect((await matchesOf(near))[0]?.score).toBe(1);
  });
});

describe("a profile changes", () => {
  it("her offers are ranked anew, and she is told of a few that have room", async () => {
    const others = [];
    for (let i = 0; i < 8; i += 1) others.push(await person());
    const full = await offer();
    await matchOffer(context(), full.id);
    const open = [];
    for (let i = 0; i < 7; i += 1) open.push(await offer());
    const newcomer = await person({ columns: { lat: communes.messei.lat, lng: communes.messei.lng } });
    expect(await matchProfile(context(), newcomer.id)).toMatchObject({ stored: 8 });
    const told = await held.db.notification.findMany({ where: { userId: newcomer.userId, kind: "match-found" } });
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThanOrEqual(5);
    expect(told.map(({ subjectId }) => subjectId)).not.toContain(full.id);
    expect(await matchProfile(context(), newcomer.id)).toMatchObject({ stored: 8, removed: 0, told: 0 });
  });

  it("an offer she set aside leaves her list; one that closed does too", async () => {
    const near = await person();
    const [aside, closed, kept] = [await offer(), await offer(), await offer()];
    await matchProfile(context(), near.id);
    await held.db.offerDismissal.create({ data: { beneficiaryId: near.id, offerId: aside.id, reason: "horaires", at: NOW } });
    await held.db.offer.update({ where: { id: closed.id }, data: { status: "closed" } });
    expect(await matchProfile(context(), near.id)).toMatchObject({ removed: 2 });
    expect((await matchesOf(near)).map(({ offerId }) => offerId)).toEqual([kept.id]);
  });

  it("keeps her 50 best possible offers and 20 that something blocks", async () => {
    const near = await person();
    for (let i = 0; i < 55; i += 1) await offer();
    for (let i = 0; i < 25; i += 1) await offer({ communeCode: communes.alencon.code });
    expect(await matchProfile(context(), near.id)).toMatchObject({ stored: KEPT.possible + KEPT.blocked });
  });

  it("a person nobody knows is no fault", async () => {
    expect(await matchProfile(context(), idOf(999_999))).toEqual({ stored: 0, removed: 0, told: 0 });
  });
});

describe("every night", () => {
  it("what jobs stored equals what is computed anew; what was spoilt, lost or left over is put right", async () => {
    const people = [await person(), await person({ communeCode: communes.athis.code }), await person({ communeCode: communes.sees.code })];
    const offers = [await offer(), await offer({ columns: { romeCode: "K1304" } }), await offer({ columns: { romeCode: "N1103" }, communeCode: communes.sees.code })];
    for (const { id } of offers) await matchOffer(context(), id);
    expect(await checkMatches(context(), territory.id, { tell: true })).toMatchObject({ people: 3, offers: 3, right: 9, missing: 0, wrong: 0, extra: 0, told: 0 });

    await held.db.match.deleteMany({ where: { beneficiaryId: people[0]!.id, offerId: offers[0]!.id } });
    await held.db.match.updateMany({ where: { beneficiaryId: people[1]!.id, offerId: offers[1]!.id }, data: { score: 99.9 } });
    await held.db.offer.update({ where: { id: offers[2]!.id }, data: { status: "closed" } });
    expect(await checkMatches(context(), territory.id, { tell: false })).toMatchObject({ right: 4, missing: 1, wrong: 1, extra: 3 });
    expect(await checkMatches(context(), territory.id, { tell: false })).toMatchObject({ right: 6, missing: 0, wrong: 0, extra: 0 });
  });

  it("a loan that ended in the night takes its offers away", async () => {
    const borrower = await person({ means: [{ mode: "scooter", radiusKm: 20, untilOn: new Date("2026-11-25") }] });
    await offer();
    await matchProfile(context(), borrower.id);
    expect((await matchesOf(borrower))[0]).toMatchObject({ isBlocked: false });
    await checkMatches(context(new Date("2026-11-26T03:00:00Z")), territory.id, { tell: true });
    expect((await matchesOf(borrower))[0]).toMatchObject({ isBlocked: true, blockers: ["reach"] });
  });

  it("a first filling tells nobody; the next night tells those for whom there is room", async () => {
    await person();
    const { id } = await offer();
    expect(await checkMatches(context(), territory.id, { tell: false })).toMatchObject({ missing: 1, told: 0 });
    expect(await toldOf(id)).toEqual([]);
    expect(await checkMatches(context(), territory.id, { tell: true })).toMatchObject({ right: 1, told: 1 });
  });
});

it("profile_version moves with anything the matching reads, and with nothing else", async () => {
  const { id } = await person();
  const version = async () => (await held.db.beneficiary.findUniqueOrThrow({ where: { id }, select: { profileVersion: true } })).profileVersion;
  const moves = async (act: () => Promise<unknown>) => {
    const before = await version();
    await act();
    return (await version()) - before;
  };
  const where = { where: { id } };
  expect(await moves(() => held.db.beneficiary.update({ ...where, data: { weeklyHoursMax: 20 } }))).toBe(1);
  expect(await moves(() => held.db.beneficiary.update({ ...where, data: { about: "J’aime jardiner." } }))).toBe(0);
  expect(await moves(() => held.db.availability.create({ data: { id: nextId(), beneficiaryId: id, days: [1], fromMinute: 480, toMinute: 720 } }))).toBe(1);
  expect(await moves(() => held.db.project.updateMany({ where: { beneficiaryId: id }, data: { romeCode: "A1203" } }))).toBe(1);
  expect(await moves(() => held.db.experience.create({ data: { id: nextId(), beneficiaryId: id, label: "x", months: 3, kind: "vie" } }))).toBe(1);
  expect(await moves(() => held.db.travelMeans.deleteMany({ where: { beneficiaryId: id } }))).toBe(1);
  await held.db.beneficiary.delete(where);
});
