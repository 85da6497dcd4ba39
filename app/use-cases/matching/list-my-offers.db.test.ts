import { beforeEach, describe, expect, it } from "vitest";
import { savedApplication, savedMatch, savedRecommendation } from "#tests/factories/applications.ts";
import { NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { communes, savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { noFilters, type MyFilters } from "#app/domain/offers/my-filters.ts";
import { listMyOffers } from "./list-my-offers.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;
let person: SavedBeneficiary;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune CASCADE`;
  orne = await savedTerritory(held.db);
  coach = await savedCoach(held.db, orne);
  person = await savedBeneficiary(held.db, orne, { coachId: coach.id });
});

const mine = (tab: "jobs" | "benevolat" = "jobs") => listMyOffers(testContext(held.db, person.actor), tab);
const ids = async () => (await mine()).jobs.map(({ offerId }) => offerId);
/** An offer matched with her. */
async function matched(match: Parameters<typeof savedMatch>[3] = {}, offer: Parameters<typeof savedOffer>[2] = {}): Promise<string> {
  const { id } = await savedOffer(held.db, orne, offer);
  await savedMatch(held.db, person.id, id, match);
  return id;
}
const proposed = (offerId: string, note = "") => savedRecommendation(held.db, { beneficiaryId: person.id, offerId, coachId: coach.id }, note);

describe("« Pour moi »", () => {
  it("what her coach proposes comes first, then what she can reach, then what an aid would make possible; best first in each", async () => {
    const [good, better] = [await matched({ score: 70 }), await matched({ score: 90 })];
    const withAid = await matched({ score: 95, reach: "with-aid", aidCode: "atelier" });
    const advised = await matched({ score: 20 });
    await proposed(advised, "Je pense à vous.");
    expect(await ids()).toEqual([advised, better, good, withAid]);
    const { jobs: [first, second] } = await mine();
    expect(first?.proposal?.note).toBe("Je pense à vous.");
    expect(second?.proposal).toBeNull();
    expect(second?.explanation?.reasons.length).toBeGreaterThan(0);
  });

  it("what something blocks is not in it, unless her coach proposes it; nor is it lost when it was never matched", async () => {
    await matched({ isBlocked: true, blockers: ["licence"] });
    const advised = await matched({ isBlocked: true, score: 30, blockers: ["licence"] });
    const { id: unmatched } = await savedOffer(held.db, orne);
    await proposed(advised);
    await proposed(unmatched);
    expect(await ids()).toEqual([advised, unmatched]);
    expect((await mine()).jobs[1]?.explanation).toBeNull();
  });

  it("what she answered, set aside, or said of to her coach is gone; an application that led nowhere lets the offer come back", async () => {
    const [answered, aside, kept, ended, refused] = [await matched(), await matched(), await matched({ score: 99 }), await matched({ score: 98 }), await matched({ isBlocked: true })];
    await savedApplication(held.db, person.id, answered);
    await savedApplication(held.db, person.id, ended, { state: "sans-suite" });
    await held.db.offerDismissal.create({ data: { beneficiaryId: person.id, offerId: aside, reason: "too-far", at: NOW } });
    const { id } = await proposed(refused);
    await held.db.recommendation.update({ where: { id }, data: { answer: "declined", answeredAt: NOW } });
    expect(await ids()).toEqual([kept, ended]);
  });

  it("closed and out-of-date offers, and other people's, are not in it", async () => {
    const open = await matched({}, { columns: { expiresAt: new Date(NOW.getTime() + 1) } });
    await matched({}, { columns: { status: "closed" } });
    await matched({}, { columns: { expiresAt: NOW } });
    const other = await savedBeneficiary(held.db, orne, { coachId: coach.id });
    const { id } = await savedOffer(held.db, orne);
    await savedMatch(held.db, other.id, id);
    await savedRecommendation(held.db, { beneficiaryId: other.id, offerId: open, coachId: coach.id });
    const { jobs } = await mine();
    expect(jobs.map(({ offerId, proposal }) => [offerId, proposal])).toEqual([[open, null]]);
  });

  it("work and bénévolat are counted whichever is looked at; twenty are shown, and more is said", async () => {
    for (let place = 0; place < 21; place += 1) await matched({ score: 50 + place });
    const mission = await matched({}, { columns: { kind: "BENEVOLAT", contract: null } });
    const work = await mine();
    expect([work.jobs.length, work.benevolat, work.counts, work.hasMore]).toEqual([20, [], { jobs: 21, benevolat: 1 }, true]);
    const benevolat = await mine("benevolat");
    expect([benevolat.benevolat.map(({ offerId }) => offerId), benevolat.jobs, benevolat.counts, benevolat.hasMore]).toEqual([[mission], [], { jobs: 21, benevolat: 1 }, false]);
  });

  it("nothing yet is an empty list with its counts", async () => {
    expect(await mine()).toEqual({ jobs: [], benevolat: [], counts: { jobs: 0, benevolat: 0 }, hidden: 0, page: 1, pages: 1, hasMore: false });
  });

  it("the second page goes on where the first ended, and a page beyond the last is empty with its counts", async () => {
    const all: string[] = [];
    for (let place = 0; place < 23; place += 1) all.unshift(await matched({ score: 50 + place }));
    const second = await listMyOffers(testContext(held.db, person.actor), "jobs", { page: 2 });
    expect([second.jobs.map(({ offerId }) => offerId), second.pages, second.hasMore]).toEqual([all.slice(20), 2, false]);
    expect(await listMyOffers(testContext(held.db, person.actor), "jobs", { page: 9 })).toMatchObject({ jobs: [], counts: { jobs: 23 }, pages: 2, hasMore: false });
  });
});

describe("what matters to her keeps some of them, and the others are counted", () => {
  const kept = async (filters: Partial<MyFilters>) => {
    const { jobs, hidden } = await listMyOffers(testContext(held.db, person.actor), "jobs", { filters: { ...noFilters, ...filters } });
    return { ids: jobs.map(({ offerId }) => offerId), hidden };
  };
  const at = (days: number[], from: number, to: number) => ({ days, fromMinute: from * 60, toMinute: to * 60 });

  it("near: by the distance of the match; as the crow flies for what her coach proposes and was never matched", async () => {
    const [near, , far] = [await matched({ distanceKm: 5 }), await matched({ distanceKm: 10.1 }), await savedOffer(held.db, orne, { communeCode: communes.alencon.code })];
    const { id: beside } = await savedOffer(held.db, orne);
    await proposed(far.id);
    await proposed(beside);
    expect(await kept({ km: 5 })).toEqual({ ids: expect.arrayContaining([near, beside]), hidden: 2 });
    expect((await kept({ km: 10 })).ids).toHaveLength(2);
    expect(await kept({})).toMatchObject({ hidden: 0 });
  });

  it("hours: what is not said is kept by no choice", async () => {
    const morning = await matched({ score: 90 }, { windows: [at([1, 2], 6, 9), at([4], 9, 13)], columns: { weeklyHours: 12 } });
    const split = await matched({ score: 80 }, { windows: [at([1, 2, 3, 4, 5], 8, 12), at([1, 2, 3, 4, 5], 14, 17)], columns: { weeklyHours: 35 } });
    const evening = await matched({ score: 70 }, { windows: [at([2], 8, 12), at([2], 18, 21)], columns: { weeklyHours: 39 } });
    const night = await matched({ score: 60 }, { windows: [at([6], 22, 5)], columns: { weeklyHours: null } });
    const unsaid = await matched({ score: 50 }, { windows: [], columns: { weeklyHours: null } });
    expect(await kept({ hours: "matin" })).toEqual({ ids: [morning], hidden: 4 });
    expect(await kept({ hours: "journee" })).toEqual({ ids: [split], hidden: 4 });
    expect(await kept({ hours: "soir" })).toEqual({ ids: [evening, night], hidden: 3 });
    expect(await kept({ hours: "week-end" })).toEqual({ ids: [night], hidden: 4 });
    expect(await kept({ hours: "temps-partiel" })).toEqual({ ids: [morning], hidden: 4 });
    expect(await kept({ hours: "temps-plein" })).toEqual({ ids: [split, evening], hidden: 3 });
    expect((await kept({})).ids).toContain(unsaid);
  });

  it("type: without an end, with one, or an immersion; several choices together", async () => {
    const cdi = await matched({ score: 90 });
    const cdd = await matched({ score: 80 }, { columns: { contract: "CDD" } });
    const unsaid = await matched({ score: 70 }, { columns: { contract: null } });
    const trial = await matched({ score: 60, distanceKm: 19 }, { columns: { kind: "IMMERSION", contract: "PMSMP" } });
    expect(await kept({ type: "cdi" })).toEqual({ ids: [cdi], hidden: 3 });
    expect(await kept({ type: "court" })).toEqual({ ids: [cdd], hidden: 3 });
    expect(await kept({ type: "immersion", km: 20 })).toEqual({ ids: [trial], hidden: 3 });
    expect(await kept({ type: "immersion", km: 10 })).toEqual({ ids: [], hidden: 4 });
    expect((await kept({})).ids).toContain(unsaid);
  });
});
