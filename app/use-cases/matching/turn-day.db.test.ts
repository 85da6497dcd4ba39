import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { consequencesOf } from "#app/jobs/consequences.ts";
import { timetable } from "#workers/schedule.ts";
import { nextId } from "#tests/factories/clock.ts";
import { savedOffer, type OfferGiven } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, type BeneficiaryGiven, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { communes, savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { personPage } from "#tests/support/person-page.ts";
import { contextOf } from "../context.server.ts";
import { checkMatches } from "./check-matches.server.ts";
import { listMyOffers } from "./list-my-offers.server.ts";
import { matchOffer } from "./match-offer.server.ts";
import { matchProfile } from "./match-profile.server.ts";
import { readMyOffer } from "./read-my-offer.server.ts";
import { readSuggestions } from "./read-suggestions.server.ts";
import { turnDay } from "./turn-day.server.ts";

/** The last evening of a loan, and the first minute after it: midnight in Paris is 23 h in London in winter. */
const EVENING = new Date("2026-11-20T22:59:00Z");
const MIDNIGHT = new Date("2026-11-20T23:00:30Z");
const LAST_DAY = new Date("2026-11-20T00:00:00Z");

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, outbox_event, notification CASCADE`;
  orne = await savedTerritory(held.db);
  coach = await savedCoach(held.db, orne);
});

const context = (now: Date) => ({ ...contextOf({ role: "system" as const }, "test"), db: held.db, now, newId: randomUUID });
const person = (given: BeneficiaryGiven = {}) => savedBeneficiary(held.db, orne, { coachId: coach.id, means: [{ mode: "scooter", radiusKm: 20, untilOn: LAST_DAY }], licences: ["AM"], ...given });
const offer = async (given: OfferGiven = {}) => (await savedOffer(held.db, orne, given)).id;
/** Everything matched, as it was in the evening: the database's clock is today's, whenever that is. */
async function evening(): Promise<void> {
  await checkMatches(context(EVENING), orne.id, { tell: false });
  await held.db.match.updateMany({ data: { computedAt: EVENING } });
}
/** What the jobs of the facts that wait do; which lists they made anew. */
async function work(now: Date): Promise<string[]> {
  const facts = await held.db.outboxEvent.findMany({ orderBy: { id: "asc" } });
  await held.db.outboxEvent.deleteMany();
  const jobs = facts.flatMap(({ type, payload }) => consequencesOf(type as never, payload));
  for (const job of jobs) {
    if (job.name === "profile.match") await matchProfile(context(now), job.payload.beneficiaryId);
    if (job.name === "offer.match") await matchOffer(context(now), job.payload.offerId);
  }
  return jobs.filter(({ name }) => name.endsWith(".match")).map(({ name, payload }) => `${name} ${Object.values(payload).join()}`);
}
const isRight = async (now: Date) => {
  const { missing, wrong, extra } = await checkMatches(context(now), orne.id, { tell: false });
  expect({ missing, wrong, extra }).toEqual({ missing: 0, wrong: 0, extra: 0 });
};

it("comes just after midnight in Paris", () => {
  expect(timetable["day.turn"]).toBe("5 0 * * *");
});

describe("a loan ends", () => {
  it("on its last evening it counts; just after midnight her lists are made anew, nobody else's, and once", async () => {
    const [borrower] = [await person(), await person({ means: [{ mode: "scooter", radiusKm: 20 }] }), await person({ means: [{ mode: "scooter", radiusKm: 20, untilOn: new Date("2026-11-21T00:00:00Z") }] })];
    await person({ means: [{ mode: "walk", untilOn: LAST_DAY }], licences: [] });
    await offer();
    await evening();
    expect(await turnDay(context(EVENING))).toEqual({ loansEnded: 0, startsNeared: 0 });

    expect(await turnDay(context(MIDNIGHT))).toEqual({ loansEnded: 1, startsNeared: 0 });
    expect(await work(MIDNIGHT)).toEqual([`profile.match ${borrower!.id}`]);
    expect(await held.db.match.findFirst({ where: { beneficiaryId: borrower!.id } })).toMatchObject({ reach: "out", isBlocked: true });
    await isRight(MIDNIGHT);
    expect(await turnDay(context(MIDNIGHT))).toEqual({ loansEnded: 0, startsNeared: 0 });
    expect(await turnDay(context(new Date("2026-11-22T23:05:00Z")))).toEqual({ loansEnded: 1, startsNeared: 0 });
  });

  it("a worker that was down that night does it at the next midnight, up to a week later", async () => {
    await person();
    await offer();
    await evening();
    expect(await turnDay(context(new Date("2026-11-24T23:05:00Z")))).toMatchObject({ loansEnded: 1 });
    expect(await turnDay(context(new Date("2026-11-29T23:05:00Z")))).toMatchObject({ loansEnded: 0 });
  });

  it("someone whose account is closed, or whose lists were made since, is left alone", async () => {
    const [closed, seen] = [await person(), await person()];
    await offer();
    await evening();
    await held.db.user.update({ where: { id: closed.userId }, data: { disabledAt: EVENING } });
    await held.db.match.updateMany({ where: { beneficiaryId: seen.id }, data: { computedAt: MIDNIGHT } });
    expect(await turnDay(context(MIDNIGHT))).toMatchObject({ loansEnded: 0 });
  });
});

describe("a first day comes near", () => {
  it("the offers that begin within the longest loan from today on are matched anew, and no other", async () => {
    const lend = (more: object = {}) => held.db.mobilityAid.create({ data: { id: nextId(), code: `aid-${nextId()}`, territoryId: orne.id, name: "Scooter", operator: `Un garage ${nextId()}`, mode: "scooter", communeCode: communes.flers.code, radiusKm: 20, serviceKm: 30, maxDays: 10, ...more } });
    await lend();
    await lend({ maxDays: 15, isActive: false });
    await lend({ maxDays: null });
    const walker = await person({ means: [{ mode: "walk" }] });
    const starting = (day: string) => offer({ columns: { startsOn: new Date(`${day}T00:00:00Z`) } });
    const [nears] = [await starting("2026-12-01"), await starting("2026-11-30"), await starting("2026-12-02"), await starting("2026-12-06"), await offer()];
    await held.db.mobilityAid.updateMany({ where: { maxDays: null }, data: { isActive: false } });
    await evening();
    const reachOf = async (offerId: string) => (await held.db.match.findUniqueOrThrow({ where: { beneficiaryId_offerId: { beneficiaryId: walker.id, offerId } } })).reach;
    expect(await reachOf(nears!)).toBe("out");

    expect(await turnDay(context(MIDNIGHT))).toEqual({ loansEnded: 0, startsNeared: 1 });
    expect(await work(MIDNIGHT)).toEqual([`offer.match ${nears}`]);
    expect(await reachOf(nears!)).toBe("with-aid");
    await isRight(MIDNIGHT);
    expect(await turnDay(context(MIDNIGHT))).toEqual({ loansEnded: 0, startsNeared: 0 });
  });
});

describe("between midnight and the job", () => {
  let borrower: SavedBeneficiary;
  let far: string;
  beforeEach(async () => {
    borrower = await person();
    far = await offer({ communeCode: communes.messei.code });
    await offer({ communeCode: communes.flers.code });
    await evening();
  });
  /** How many offers each page shows, by the means of the evening. */
  async function shown(now: Date) {
    const [her, hers] = [testContext(held.db, borrower.actor, now), testContext(held.db, coach.actor, now)];
    const read = await readMyOffer(her, far);
    return {
      list: (await listMyOffers(her, "jobs")).jobs.length, coach: (await personPage(hers, borrower.id)).ranked.counts.portee,
      suggested: (await readSuggestions(hers, [borrower.id])).lists[0]?.offers.length, explained: read.ok && read.value.explanation !== null,
    };
  }

  it("no page shows an offer by a vehicle that was given back", async () => {
    expect(await shown(EVENING)).toEqual({ list: 2, coach: 2, suggested: 2, explained: true });
    expect(await shown(MIDNIGHT)).toEqual({ list: 0, coach: 0, suggested: 0, explained: false });
    await turnDay(context(MIDNIGHT));
    await work(MIDNIGHT);
    // On foot, the one in her own town.
    expect(await shown(MIDNIGHT)).toEqual({ list: 1, coach: 1, suggested: 1, explained: true });
  });

  it("what she has another vehicle for stays, and what an aid opens", async () => {
    await held.db.travelMeans.create({ data: { id: nextId(), beneficiaryId: borrower.id, mode: "scooter", radiusKm: 20 } });
    expect(await shown(MIDNIGHT)).toMatchObject({ list: 2, coach: 2, suggested: 2 });
    await held.db.travelMeans.deleteMany({ where: { beneficiaryId: borrower.id, untilOn: null } });
    await held.db.match.updateMany({ where: { offerId: far }, data: { reach: "with-aid", aidCode: "scooter" } });
    expect(await shown(MIDNIGHT)).toMatchObject({ list: 1, coach: 1, explained: true });
  });
});
