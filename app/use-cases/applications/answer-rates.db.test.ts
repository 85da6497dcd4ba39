import { beforeEach, describe, expect, it } from "vitest";
import { moveSchema } from "#app/domain/applications/application.schema.ts";
import { MOST_WAITING_PER_POST } from "#app/domain/applications/waiting.ts";
import { savedApplication, savedMatch } from "#tests/factories/applications.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedEmployer, type SavedBeneficiary, type SavedCoach, type SavedEmployer } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { listMyOffers } from "../matching/list-my-offers.server.ts";
import { offersToTell, tellOfOffers } from "../matching/tell-of-matches.server.ts";
import { readSuggestions } from "../matching/read-suggestions.server.ts";
import { readOfferForCoach } from "../offers/read-offer-for-coach.server.ts";
import { readOfferForEmployer } from "../offers/read-offer-for-employer.server.ts";
import { recommendOffer } from "../recommendations/recommend-offer.server.ts";
import { answerRates } from "./answer-rates.server.ts";
import { moveApplication } from "./move-application.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;
let employer: SavedEmployer;
let nadia: SavedBeneficiary;
let offerId: string;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, outbox_event, audit CASCADE`;
  orne = await savedTerritory(held.db);
  coach = await savedCoach(held.db, orne);
  employer = await savedEmployer(held.db, orne);
  nadia = await savedBeneficiary(held.db, orne, { coachId: coach.id });
  offerId = (await savedOffer(held.db, orne, { organisationId: employer.organisationId })).id;
});

const sentBy = async (movedDaysAgo: number) => (await savedApplication(held.db, (await savedBeneficiary(held.db, orne, { coachId: coach.id })).id, offerId, { movedDaysAgo })).id;
const answer = (id: string, given: object) => moveApplication(testContext(held.db, employer.actor), id, moveSchema.parse(given));
const rate = async () => (await answerRates(testContext(held.db, coach.actor), [employer.organisationId]))(employer.organisationId);

describe("the response rate, from the history", () => {
  it("counts an answer whoever wrote it down, a silence of a week, and neither « plus tard » nor what was taken back", async () => {
    expect(await rate()).toEqual({ answered: 0, counted: 0, days: null });
    const [first, second, third, fourth] = [await sentBy(10), await sentBy(12), await sentBy(9), await sentBy(2)];
    expect(await rate()).toMatchObject({ answered: 0, counted: 3 });
    await answer(first, { to: "refuse", reason: "competences" });
    await moveApplication(testContext(held.db, coach.actor), second, moveSchema.parse({ to: "accepte" }));
    await answer(third, { to: "positionne", laterDays: "1" });
    await answer(fourth, { to: "positionne" });
    expect(await rate()).toMatchObject({ answered: 2, counted: 3 });
    await held.db.application.update({ where: { id: third }, data: { state: "retire" } });
    expect(await rate()).toEqual({ answered: 2, counted: 2, days: 10 });
  });

  it("is the employer's own: another's silence is not his", async () => {
    await sentBy(10);
    const other = await savedEmployer(held.db, orne, { organisation: { name: "Net Plus" } });
    expect((await answerRates(testContext(held.db, coach.actor), [other.organisationId]))(other.organisationId)).toEqual({ answered: 0, counted: 0, days: null });
  });
});

describe("an offer with too many people waiting for each post", () => {
  const pushed = async () => {
    const mine = await listMyOffers(testContext(held.db, nadia.actor), "jobs");
    const { lists } = await readSuggestions(testContext(held.db, coach.actor), [nadia.id]);
    const toTell = await offersToTell(testContext(held.db, { role: "system" }), orne.id);
    return { hers: mine.jobs.some((one) => one.offerId === offerId), coachs: lists[0]?.offers.some(({ offer }) => offer === offerId), told: toTell.includes(offerId) };
  };

  it("is pushed to nobody, its employer and coaches read why, and it is pushed again as soon as he answers one", async () => {
    await savedMatch(held.db, nadia.id, offerId);
    const waiting: string[] = [];
    while (waiting.length < MOST_WAITING_PER_POST - 1) waiting.push(await sentBy(3));
    expect(await pushed()).toMatchObject({ hers: true, coachs: true });
    waiting.push(await sentBy(3));
    expect(await pushed()).toEqual({ hers: false, coachs: false, told: false });
    expect(await held.db.$transaction((tx) => tellOfOffers(tx, testContext(held.db, { role: "system" }), [offerId]))).toBe(0);
    const proposed = await recommendOffer(testContext(held.db, coach.actor), { beneficiaryId: nadia.id, offerId, note: "" });
    expect(proposed.ok ? "" : proposed.refusal.code).toBe("recommendation.too-many-waiting");
    expect(await readOfferForEmployer(testContext(held.db, employer.actor), offerId)).toMatchObject({ ok: true, value: { crowd: 8 } });
    expect(await readOfferForCoach(testContext(held.db, coach.actor), offerId)).toMatchObject({ ok: true, value: { crowd: { waiting: 8, posts: 1 } } });

    expect((await answer(waiting[0] as string, { to: "refuse", reason: "autre" })).ok).toBe(true);
    expect(await pushed()).toMatchObject({ hers: true, coachs: true });
    expect((await recommendOffer(testContext(held.db, coach.actor), { beneficiaryId: nadia.id, offerId, note: "" })).ok).toBe(true);
  });

  it("with two posts, twice as many may wait", async () => {
    await held.db.offer.update({ where: { id: offerId }, data: { posts: 2 } });
    await savedMatch(held.db, nadia.id, offerId);
    for (let rank = 0; rank < MOST_WAITING_PER_POST; rank += 1) await sentBy(3);
    expect(await pushed()).toMatchObject({ hers: true, coachs: true });
  });

  it("stays with whoever had it proposed before", async () => {
    await savedMatch(held.db, nadia.id, offerId);
    expect((await recommendOffer(testContext(held.db, coach.actor), { beneficiaryId: nadia.id, offerId, note: "" })).ok).toBe(true);
    for (let rank = 0; rank < MOST_WAITING_PER_POST; rank += 1) await sentBy(3);
    expect(await pushed()).toMatchObject({ hers: true });
  });
});
