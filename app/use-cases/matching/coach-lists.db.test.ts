import { beforeEach, describe, expect, it } from "vitest";
import { savedApplication, savedRecommendation } from "#tests/factories/applications.ts";
import { NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, type SavedCoach } from "#tests/factories/people.ts";
import { communes, savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { personPage } from "#tests/support/person-page.ts";
import { matchOffer } from "./match-offer.server.ts";
import { matchProfile } from "./match-profile.server.ts";
import { rankMyPeople } from "./rank-my-people.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;
let colleague: SavedCoach;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune CASCADE`;
  orne = await savedTerritory(held.db);
  [coach, colleague] = [await savedCoach(held.db, orne), await savedCoach(held.db, orne)];
});

const as = (who: SavedCoach) => testContext(held.db, who.actor);
const system = () => testContext(held.db, { role: "system" as const });
const nadia = (given: Parameters<typeof savedBeneficiary>[2] = {}) => savedBeneficiary(held.db, orne, { coachId: coach.id, means: [{ mode: "scooter", radiusKm: 20 }], licences: ["AM"], ...given });

describe("the ranked offers of a person", () => {
  it("come best first with their explanation; the blocked ones apart, those in her reach before those too far", async () => {
    const person = await nadia();
    const near = await savedOffer(held.db, orne, { communeCode: communes.flers.code });
    const further = await savedOffer(held.db, orne, { communeCode: communes.briouze.code });
    const licence = await savedOffer(held.db, orne, { communeCode: communes.flers.code, columns: { licences: ["B"], romeCode: "N4101" } });
    const far = await savedOffer(held.db, orne, { communeCode: communes.alencon.code });
    await matchProfile(system(), person.id);

    const { ranked } = await personPage(as(coach), person.id);
    expect(ranked.counts).toEqual({ portee: 2, bloquees: 2 });
    expect(ranked.offers.map(({ offerId }) => offerId)).toEqual([near.id, further.id]);
    expect(ranked.offers[0]?.match.parts.map(({ part }) => part).sort()).toEqual(["contract", "distance", "experience", "occupation", "schedule", "skills"]);
    expect(ranked.offers[0]?.match.short.strengths).toContain("Son premier projet");
    const { ranked: blocked } = await personPage(as(coach), person.id, "bloquees");
    expect(blocked.offers.map(({ offerId, match }) => [offerId, match.short.blockers[0]?.split("\u00a0")[0]])).toEqual([[licence.id, "permis B"], [far.id, "trop loin"]]);
    expect(blocked.offers.every(({ match }) => match.blockers.every(({ sentence, lift }) => sentence !== "" && lift !== ""))).toBe(true);
  });

  it("say what was told of each, and how often it was proposed by all; a page that does not exist gives the last", async () => {
    const [person, other] = [await nadia(), await savedBeneficiary(held.db, orne, { coachId: colleague.id })];
    const [told, answered, free] = [await savedOffer(held.db, orne), await savedOffer(held.db, orne), await savedOffer(held.db, orne)];
    await matchProfile(system(), person.id);
    await savedRecommendation(held.db, { beneficiaryId: person.id, offerId: told.id, coachId: coach.id });
    await savedRecommendation(held.db, { beneficiaryId: other.id, offerId: free.id, coachId: colleague.id });
    await savedApplication(held.db, person.id, answered.id);
    const { offers, page } = (await personPage(as(coach), person.id, "portee", 99)).ranked;
    expect(page).toBe(1);
    const of = (id: string) => offers.find(({ offerId }) => offerId === id);
    expect(of(told.id)).toMatchObject({ told: "Proposée hier, pas encore de réponse", canPropose: false, proposals: { sent: 1, answered: 0 } });
    expect(of(answered.id)).toMatchObject({ told: "A déjà répondu à cette offre", canPropose: false });
    expect(of(free.id)).toMatchObject({ told: null, canPropose: true, proposals: { sent: 1, answered: 0 } });
  });

  it("of someone else's person are none, nor are closed offers or what she set aside", async () => {
    const person = await nadia();
    const [open, closed, aside] = [await savedOffer(held.db, orne), await savedOffer(held.db, orne), await savedOffer(held.db, orne)];
    await held.db.offerDismissal.create({ data: { beneficiaryId: person.id, offerId: aside.id, reason: "trop-loin", at: NOW } });
    await matchProfile(system(), person.id);
    await held.db.offer.update({ where: { id: closed.id }, data: { status: "filled" } });
    expect((await personPage(as(coach), person.id)).ranked.offers.map(({ offerId }) => offerId)).toEqual([open.id]);
    await expect(personPage(as(colleague), person.id)).rejects.toThrow("person.missing");
  });
});

describe("a coach's people for an offer", () => {
  it("are all there, ranked as the worker ranks them, the blocked apart; a colleague's are not", async () => {
    const people = [await nadia(), await nadia({ communeCode: communes.briouze.code }), await nadia({ communeCode: communes.alencon.code })];
    await savedBeneficiary(held.db, orne, { coachId: colleague.id });
    const offer = await savedOffer(held.db, orne, { communeCode: communes.flers.code });
    await matchOffer(system(), offer.id);
    const ranked = await rankMyPeople(as(coach), offer.id);
    expect(ranked.possible.map(({ beneficiaryId }) => beneficiaryId)).toEqual([people[0]?.id, people[1]?.id]);
    expect(ranked.blocked.map(({ beneficiaryId }) => beneficiaryId)).toEqual([people[2]?.id]);
    const stored = await held.db.match.findMany({ where: { offerId: offer.id, beneficiaryId: { in: people.map(({ id }) => id) } }, select: { beneficiaryId: true, score: true } });
    for (const { beneficiaryId, match } of [...ranked.possible, ...ranked.blocked]) expect(match?.score).toBe(stored.find((row) => row.beneficiaryId === beneficiaryId)?.score);
  });

  it("stand apart once they know of it, with their answer; when the offer is closed nobody is ranked", async () => {
    const [told, applied, free] = [await nadia({ firstName: "Awa" }), await nadia({ firstName: "Ines" }), await nadia({ firstName: "Zoe" })];
    const offer = await savedOffer(held.db, orne);
    const { id } = await savedRecommendation(held.db, { beneficiaryId: told.id, offerId: offer.id, coachId: coach.id });
    await held.db.recommendation.update({ where: { id }, data: { answer: "declined", answerReason: "trop-loin", answeredAt: NOW } });
    await savedApplication(held.db, applied.id, offer.id);
    const ranked = await rankMyPeople(as(coach), offer.id);
    expect(ranked.told.map(({ beneficiaryId, told: words, canPropose }) => [beneficiaryId, words, canPropose]).sort()).toEqual([
      [told.id, "A dit non aujourd’hui\u00a0: trop loin", false], [applied.id, "A déjà répondu à cette offre", false],
    ].sort());
    expect(ranked.possible).toMatchObject([{ beneficiaryId: free.id, canPropose: true }]);
    await held.db.offer.update({ where: { id: offer.id }, data: { status: "closed" } });
    expect(await rankMyPeople(as(coach), offer.id)).toMatchObject({ possible: [], blocked: [], told: [{}, {}] });
  });
});
