import { beforeEach, describe, expect, it } from "vitest";
import { savedApplication } from "#tests/factories/applications.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { communes, savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { personPage } from "#tests/support/person-page.ts";
import { applyToOffer } from "../applications/apply-to-offer.server.ts";
import { dismissOffer } from "../recommendations/dismiss-offer.server.ts";
import { recommendOffer } from "../recommendations/recommend-offer.server.ts";
import { checkMatches } from "./check-matches.server.ts";
import { KEPT } from "./kept-matches.ts";
import { listMyOffers } from "./list-my-offers.server.ts";
import { matchOffer } from "./match-offer.server.ts";
import { matchProfile } from "./match-profile.server.ts";

/** More than a list keeps: what she took leaves others out of it. */
const OFFERS = KEPT.possible + 6;

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;
let nadia: SavedBeneficiary;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, outbox_event, offer_dismissal CASCADE`;
  orne = await savedTerritory(held.db);
  coach = await savedCoach(held.db, orne);
  nadia = await savedBeneficiary(held.db, orne, { coachId: coach.id, means: [{ mode: "scooter", radiusKm: 20 }], licences: ["AM"] });
});

const system = () => testContext(held.db, { role: "system" as const });
const her = () => testContext(held.db, nadia.actor);
const hers = () => testContext(held.db, coach.actor);
const short = () => held.db.outboxEvent.count({ where: { type: "suggestions.short" } });

/** Offers at growing distances: the first saved is her best. */
async function savedOffers(count: number): Promise<string[]> {
  const ids = [];
  for (let i = 0; i < count; i += 1) ids.push((await savedOffer(held.db, orne, { columns: { lat: communes.messei.lat - i * 0.001, lng: communes.messei.lng } })).id);
  return ids;
}

/** Does what the worker does of the facts that wait. */
async function work(): Promise<void> {
  const facts = await held.db.outboxEvent.findMany({ where: { type: "suggestions.short" } });
  await held.db.outboxEvent.deleteMany();
  if (facts.length > 0) await matchProfile(system(), nadia.id);
}

/** What she and her coach may still choose from: reachable, possible, neither proposed nor answered nor set aside. */
async function suggestions(): Promise<string[]> {
  const { jobs, counts } = await listMyOffers(her(), "jobs");
  const mine = jobs.filter(({ proposal, explanation }) => proposal === null && explanation?.closeness !== "with-aid").map(({ offerId }) => offerId);
  const { offers, counts: coachCounts } = (await personPage(hers(), nadia.id)).ranked;
  expect(coachCounts.portee).toBeGreaterThanOrEqual(counts.jobs);
  const free = offers.filter(({ canPropose, match }) => canPropose && match.travel.mode !== null).map(({ offerId }) => offerId);
  expect(free.slice(0, 3).sort()).toEqual(mine.slice(0, 3).sort());
  return mine;
}

describe("a list that is used up", () => {
  it("is filled again: whatever she sets aside, answers or is proposed, three are there as long as three exist", async () => {
    const offers = await savedOffers(OFFERS);
    await matchProfile(system(), nadia.id);
    const acts = [
      (offerId: string) => dismissOffer(her(), offerId, "trop-loin"),
      (offerId: string) => applyToOffer(her(), offerId, { message: "", wantsCall: false, consent: true }),
      (offerId: string) => recommendOffer(hers(), { beneficiaryId: nadia.id, offerId, note: "" }),
    ];
    let left = OFFERS;
    for (const [place, offerId] of offers.entries()) {
      expect(await acts[place % 3]!(offerId)).toMatchObject({ ok: true });
      left -= 1;
      await work();
      // The worker works after each act, but looks at the page are what costs time here.
      if (left < 12 || place % 10 === 0) expect((await suggestions()).length).toBeGreaterThanOrEqual(Math.min(3, left));
    }
    expect(await suggestions()).toEqual([]);
  }, 60_000);

  it("asks for nothing while it is long, nor when every open offer is in it", async () => {
    const [first = ""] = await savedOffers(8);
    await matchProfile(system(), nadia.id);
    await dismissOffer(her(), first, "trop-loin");
    expect(await short()).toBe(0);
    const rest = await held.db.match.findMany({ where: { beneficiaryId: nadia.id, offerId: { not: first } } });
    for (const { offerId } of rest.slice(0, 6)) await dismissOffer(her(), offerId, "trop-loin");
    expect(await short()).toBe(0);
    expect(await suggestions()).toHaveLength(1);
  });

  it("is filled when its offers close", async () => {
    const offers = await savedOffers(OFFERS);
    await matchProfile(system(), nadia.id);
    for (const id of offers.slice(0, OFFERS - 4)) {
      await held.db.offer.update({ where: { id }, data: { status: "closed" } });
      await matchOffer(system(), id);
      await work();
    }
    expect(await suggestions()).toHaveLength(4);
  }, 60_000);

  it("what she took stays explained, by day and by night, and the night finds nothing to repair", async () => {
    const offers = await savedOffers(OFFERS);
    const blocked = await savedOffer(held.db, orne, { communeCode: communes.alencon.code });
    for (const id of offers.slice(0, 10)) await savedApplication(held.db, nadia.id, id, { state: "refuse" });
    await savedApplication(held.db, nadia.id, blocked.id);
    await matchProfile(system(), nadia.id);
    expect(await held.db.match.count({ where: { beneficiaryId: nadia.id, isBlocked: false } })).toBe(OFFERS);
    expect(await checkMatches(system(), orne.id, { tell: false })).toMatchObject({ missing: 0, wrong: 0, extra: 0 });
    expect(await held.db.match.count({ where: { beneficiaryId: nadia.id, offerId: blocked.id } })).toBe(1);
  });
});

it("an offer posted later enters a list whose best places are taken or need an aid", async () => {
  const offers = await savedOffers(KEPT.possible);
  for (const id of offers.slice(0, 20)) await savedApplication(held.db, nadia.id, id, { state: "refuse" });
  await matchProfile(system(), nadia.id);
  // Fifty possible ones stand there, all of them better; ten places are hers to fill.
  const late = await savedOffer(held.db, orne, { communeCode: communes.athis.code, columns: { romeCode: "N1103" } });
  // Other people fill the offer's own list.
  for (let i = 0; i < KEPT.possible; i += 1) await savedBeneficiary(held.db, orne, { communeCode: communes.athis.code, projects: [{ rank: 1, romeCode: "N1103", label: "préparation de commandes" }] });
  await matchOffer(system(), late.id);
  expect(await held.db.match.count({ where: { beneficiaryId: nadia.id, offerId: late.id } })).toBe(1);
}, 60_000);
