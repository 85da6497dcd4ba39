import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { Prisma } from "#app/infra/db.server.ts";
import { savedApplication } from "#tests/factories/applications.ts";
import { nextId, NOW } from "#tests/factories/clock.ts";
import { savedOffer, type OfferGiven } from "#tests/factories/offers.ts";
import { savedBeneficiary, type BeneficiaryGiven, type SavedBeneficiary } from "#tests/factories/people.ts";
import { communes, savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { useDatabase } from "#tests/support/database.ts";
import { contextOf } from "../context.server.ts";
import { checkMatches } from "./check-matches.server.ts";
import { chooseKept } from "./choose-kept.ts";
import { KEPT } from "./kept-matches.ts";
import { matchOffer } from "./match-offer.server.ts";
import { matchProfile } from "./match-profile.server.ts";
import { readEveryone } from "./read-everyone.server.ts";
import { readStored } from "./read-stored.server.ts";
import { repairStored } from "./repair-stored.server.ts";

const held = useDatabase();
let territory: SavedTerritory;
let code = 200;
let people: SavedBeneficiary[];
let offers: string[];

const context = (now = NOW) => ({ ...contextOf({ role: "system" as const }, "test"), db: held.db, now, newId: randomUUID });
const check = (now = NOW) => checkMatches(context(now), territory.id, { tell: false });
const person = (given: BeneficiaryGiven = {}) => savedBeneficiary(held.db, territory, { means: [{ mode: "scooter", radiusKm: 20 }], licences: ["AM"], ...given });
const offer = async (given: OfferGiven = {}) => (await savedOffer(held.db, territory, given)).id;
const pairOf = (p: number, o: number) => ({ beneficiaryId_offerId: { beneficiaryId: people[p]!.id, offerId: offers[o]! } });
const rows = () => held.db.match.findMany({ where: { beneficiary: { territoryId: territory.id } }, orderBy: [{ beneficiaryId: "asc" }, { offerId: "asc" }], omit: { computedAt: true, firstSeenAt: true } });

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE notification, outbox_event`;
  territory = await savedTerritory(held.db, { code: String((code += 1)) });
  await held.db.mobilityAid.create({ data: { id: nextId(), code: `velo-${code}`, territoryId: territory.id, name: "Vélo", operator: "Un garage", mode: "ebike", communeCode: communes.flers.code, radiusKm: 15, serviceKm: 10, maxDays: 60 } });
  people = [await person(), await person({ communeCode: communes.athis.code }), await person({ means: [{ mode: "walk" }], licences: [] })];
  offers = [await offer(), await offer({ columns: { romeCode: "K1304" } }), await offer({ columns: { licences: ["B"] } })];
});

describe("the night finds and mends", () => {
  const json = (value: unknown) => JSON.stringify(value);
  it.each<[string, string]>([
    ["the score", "score = score + 0.1"],
    ["the reach", "reach = 'with-aid'"],
    ["how she comes", "mode = 'car'"],
    ["the distance", "distance_km = distance_km + 0.001"],
    ["the minutes", "minutes = 1"],
    ["the aid", "aid_code = 'none-such'"],
    ["what blocks", "blockers = '{french}'"],
    ["whether something blocks", "is_blocked = NOT is_blocked"],
    ["what is missing", `gaps = '${json([{ kind: "skill", code: "x" }])}'`],
    ["the parts of the score", "parts = jsonb_set(parts, '{skills}', '0.123')"],
    ["one fact of one reason", "reasons = jsonb_set(reasons, '{0,points}', '7')"],
    ["the order of the reasons", "reasons = (SELECT jsonb_agg(r ORDER BY n DESC) FROM jsonb_array_elements(reasons) WITH ORDINALITY AS t(r, n))"],
    ["the version of the weights", "weights_version = '2026-01-z'"],
  ])("%s", async (_, damage) => {
    await check();
    const before = await rows();
    // Twice: a damage is seen when the row was made in this process, and again when it was only checked here.
    for (let turn = 0; turn < 2; turn += 1) {
      expect(await held.db.$executeRaw`UPDATE match SET ${Prisma.raw(damage)} WHERE beneficiary_id = ${people[1]!.id}::uuid AND offer_id = ${offers[0]}::uuid`).toBe(1);
      expect(await rows()).not.toEqual(before);
      expect(await check()).toMatchObject({ right: 8, missing: 0, wrong: 1, extra: 0 });
      expect(await rows()).toEqual(before);
    }
    expect(await check()).toMatchObject({ right: 9, missing: 0, wrong: 0, extra: 0 });
  });

  it("a row that is missing, one too many, those of someone whose account is closed", async () => {
    await check();
    const before = await rows();
    await held.db.match.delete({ where: pairOf(0, 1) });
    const closed = await offer({ columns: { status: "closed" } });
    await held.db.match.create({ data: { ...before[0]!, offerId: closed, reasons: [], parts: {}, gaps: [], computedAt: NOW } });
    await held.db.user.update({ where: { id: people[2]!.userId }, data: { disabledAt: NOW } });
    expect(await check()).toMatchObject({ people: 2, right: 5, missing: 1, wrong: 0, extra: 4 });
    expect(await rows()).toEqual(before.filter(({ beneficiaryId }) => beneficiaryId !== people[2]!.id));
  });

  it("a damage that was there before this process ever looked", async () => {
    for (const id of offers) await matchOffer(context(), id);
    const before = await rows();
    await held.db.$executeRaw`UPDATE match SET aid_code = 'none-such' WHERE beneficiary_id = ${people[0]!.id}::uuid`;
    expect(await check()).toMatchObject({ right: 6, missing: 0, wrong: 3, extra: 0 });
    expect(await rows()).toEqual(before);
  });

  it.each<[string, () => Promise<unknown>, number]>([
    ["a profile that changed behind the back of the jobs", () => held.db.beneficiary.update({ where: { id: people[0]!.id }, data: { contracts: ["CDD"] } }), 3],
    ["an offer that did", () => held.db.offer.update({ where: { id: offers[0]! }, data: { weeklyHours: 30, romeCode: "A1203" } }), 3],
    ["a skill that an offer asks for", async () => {
      await held.db.skill.create({ data: { id: "laver-vitres", label: "Laver les vitres", source: "starter" } });
      await held.db.offer.update({ where: { id: offers[1]! }, data: { skills: { create: { skillId: "laver-vitres", required: true } } } });
    }, 3],
    ["an aid that is gone", () => held.db.mobilityAid.updateMany({ where: { territoryId: territory.id }, data: { isActive: false } }), 3],
    ["radii that the territory changed", () => held.db.territory.update({ where: { id: territory.id }, data: { modeRadiiKm: { walk: 5 } } }), 3],
  ])("%s: what it touches and nothing else", async (_, change, touched) => {
    await check();
    const before = await rows();
    await change();
    const checked = await check();
    const after = await rows();
    const changed = after.filter((row, i) => JSON.stringify(row) !== JSON.stringify(before[i]));
    expect(changed.length).toBeGreaterThan(0);
    expect(checked).toMatchObject({ missing: 0, extra: 0, wrong: changed.length, right: 9 - changed.length });
    expect(changed.length).toBeLessThanOrEqual(touched);
    expect(await check()).toMatchObject({ right: 9, wrong: 0 });
  });
});

describe("from one day to the next", () => {
  it("rows stay right, and are not written again, unless the day changes them", async () => {
    const until = new Date("2026-11-20T00:00:00Z");
    const borrower = await person({ means: [{ mode: "scooter", radiusKm: 20, untilOn: until }] });
    // From the 31st day on, too late for a loan of 60 days begun today; not for one begun tomorrow.
    const late = await offer({ communeCode: communes.athis.code, columns: { startsOn: new Date("2027-01-20T00:00:00Z") } });
    await check();
    const stamps = () => held.db.match.findMany({ where: { beneficiary: { territoryId: territory.id } }, orderBy: [{ beneficiaryId: "asc" }, { offerId: "asc" }], select: { beneficiaryId: true, offerId: true, computedAt: true } });
    const before = await stamps();
    const [walker] = [people[2]!];
    expect((await held.db.match.findUniqueOrThrow({ where: { beneficiaryId_offerId: { beneficiaryId: walker.id, offerId: late } } })).reach).toBe("out");
    const checked = await check(new Date("2026-11-21T03:30:00Z"));
    expect((await held.db.match.findUniqueOrThrow({ where: { beneficiaryId_offerId: { beneficiaryId: walker.id, offerId: late } } })).reach).toBe("with-aid");
    const written = (await stamps()).filter((row, i) => row.computedAt.getTime() !== before[i]!.computedAt.getTime());
    // The four rows of the borrower, whose own means the offers of the day before still counted; the new way of those near the bicycle.
    expect(written.filter(({ beneficiaryId, offerId }) => beneficiaryId !== borrower.id && offerId !== late)).toEqual([]);
    expect(checked).toMatchObject({ missing: 0, extra: 0, wrong: written.length, right: before.length - written.length });
  });
});

describe("jobs go on writing during the check", () => {
  /** The check, with something that happens between its reading and its writing. */
  async function checkWhile(happens: () => Promise<unknown>) {
    const ctx = context();
    const everyone = await readEveryone(ctx, territory.id);
    const stored = await readStored(held.db, territory.id, everyone.stamp);
    const kept = await chooseKept(everyone, async () => undefined);
    await happens();
    return repairStored(ctx, territory.id, everyone, kept, stored, async () => undefined);
  }
  const profileMoves = async () => {
    await held.db.beneficiary.update({ where: { id: people[0]!.id }, data: { lat: communes.alencon.lat, lng: communes.alencon.lng } });
    return matchProfile(context(), people[0]!.id);
  };

  it.each<[string, () => Promise<unknown>]>([
    ["a profile changes, its job done", profileMoves],
    ["an offer changes, its job done", async () => {
      await held.db.offer.update({ where: { id: offers[0]! }, data: { communeCode: communes.alencon.code, lat: communes.alencon.lat, lng: communes.alencon.lng } });
      await matchOffer(context(), offers[0]!);
    }],
    ["an offer closes, its job done", async () => {
      await held.db.offer.update({ where: { id: offers[0]! }, data: { status: "filled" } });
      await matchOffer(context(), offers[0]!);
    }],
    ["she sets an offer aside, her list is filled again", async () => {
      await held.db.offerDismissal.create({ data: { beneficiaryId: people[0]!.id, offerId: offers[0]!, reason: "horaires", at: NOW } });
      await matchProfile(context(), people[0]!.id);
    }],
    ["a person is erased", () => held.db.beneficiary.delete({ where: { id: people[0]!.id } })],
    ["an offer is posted and matched", async () => matchOffer(context(), await offer())],
    ["she answers an offer", () => savedApplication(held.db, people[0]!.id, offers[0]!)],
  ])("%s: neither a table that was full nor an empty one is made wrong by it", async (_, happens) => {
    for (const isFull of [true, false]) {
      await held.db.match.deleteMany({ where: { beneficiary: { territoryId: territory.id } } });
      if (isFull) await check();
      // The second time, what happens has happened: only its job plays again.
      await checkWhile(isFull ? happens : async () => { for (const id of offers) await matchOffer(context(), id); });
      const { wrong, extra, missing } = await check();
      expect({ isFull, wrong, extra, missing }).toEqual({ isFull, wrong: 0, extra: 0, missing: 0 });
    }
  });

  it("an empty table, and a profile that changes: what its job wrote stays, what it left out does not come back", async () => {
    expect(await checkWhile(profileMoves)).toMatchObject({ missing: 6, wrong: 0 });
    expect(await check()).toMatchObject({ right: 9, wrong: 0, extra: 0, missing: 0 });
  });

  it("a pair that the job of a change left out does not come back from an older reading: a person's", async () => {
    for (let i = offers.length; i < KEPT.blocked + 6; i += 1) await offer();
    await checkWhile(profileMoves);
    const hers = await held.db.match.findMany({ where: { beneficiaryId: people[0]!.id }, select: { reach: true } });
    expect(hers).toEqual(Array.from({ length: KEPT.blocked }, () => ({ reach: "out" })));
  });

  it("nor an offer's", async () => {
    for (let i = people.length; i < KEPT.blocked + 6; i += 1) await person();
    await checkWhile(async () => {
      await held.db.offer.update({ where: { id: offers[0]! }, data: { communeCode: communes.alencon.code, lat: communes.alencon.lat, lng: communes.alencon.lng } });
      await matchOffer(context(), offers[0]!);
    });
    const its = await held.db.match.findMany({ where: { offerId: offers[0]! }, select: { reach: true } });
    expect(its).toEqual(Array.from({ length: KEPT.blocked }, () => ({ reach: "out" })));
  });

  it("a change whose job has not come yet is left to that job", async () => {
    await check();
    const before = await rows();
    expect(await checkWhile(() => held.db.beneficiary.update({ where: { id: people[0]!.id }, data: { lat: communes.alencon.lat, lng: communes.alencon.lng } }))).toMatchObject({ wrong: 0, missing: 0, extra: 0 });
    expect(await rows()).toEqual(before);
    await matchProfile(context(), people[0]!.id);
    expect(await check()).toMatchObject({ right: 9, wrong: 0, missing: 0, extra: 0 });
  });

  it("what was read before is not proof of what a job wrote since", async () => {
    await check();
    await held.db.match.update({ where: pairOf(0, 0), data: { aidCode: "none-such" } });
    await checkWhile(() => matchOffer(context(), offers[0]!));
    await held.db.match.update({ where: pairOf(0, 0), data: { aidCode: "none-such" } });
    expect(await check()).toMatchObject({ wrong: 1, right: 8 });
  });

  it("two checks at once end with a table that is right", async () => {
    await Promise.all([check(), check()]);
    expect(await check()).toMatchObject({ right: 9, wrong: 0, missing: 0, extra: 0 });
  });
});
