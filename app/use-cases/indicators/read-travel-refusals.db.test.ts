import { beforeEach, describe, expect, it } from "vitest";
import { savedApplication, savedMatch, savedRecommendation } from "#tests/factories/applications.ts";
import { NOW, nextId } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedStaff, type SavedBeneficiary } from "#tests/factories/people.ts";
import { communes, savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { readTravelRefusals } from "./read-travel-refusals.server.ts";

const held = useDatabase();
let orne: SavedTerritory;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, offer_dismissal CASCADE`;
  orne = await savedTerritory(held.db);
});

const read = async (territory = orne) => readTravelRefusals(testContext(held.db, (await savedStaff(held.db, territory, "admin")).actor));
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
async function people(howMany: number, communeCode: string): Promise<SavedBeneficiary[]> {
  const all: SavedBeneficiary[] = [];
  for (let at = 0; at < howMany; at += 1) all.push(await savedBeneficiary(held.db, orne, { communeCode, firstName: "Zénobie", lastName: "Quintefeuille" }));
  return all;
}
const tooFar = async (who: SavedBeneficiary, reason = "trop-loin", at = NOW) => held.db.offerDismissal.create({ data: { beneficiaryId: who.id, offerId: (await savedOffer(held.db, orne)).id, reason, at } });

describe("refusals for the way to work", () => {
  it("are counted by commune and month from five people on; the others are hidden, other reasons and old ones not counted", async () => {
    const [flers, messei] = [await people(5, communes.flers.code), await people(4, communes.messei.code)];
    for (const who of flers) await tooFar(who);
    for (const who of messei) for (let times = 0; times < 3; times += 1) await tooFar(who);
    await tooFar(flers[0] as SavedBeneficiary, "sante");
    await tooFar(flers[0] as SavedBeneficiary, "trop-loin", daysAgo(400));
    const { refusals } = await read();
    expect(refusals.months).toHaveLength(6);
    expect(refusals.rows).toEqual([{ place: "Flers", counts: [null, null, null, null, null, 5] }]);
    expect([refusals.others.at(-1), refusals.total]).toEqual([null, 5]);
  });

  it("said of a proposal, and said in taking an answer back, count too; the same offer once", async () => {
    const all = await people(5, communes.flers.code);
    const coach = await savedCoach(held.db, orne);
    for (const who of all) {
      const { id: offerId } = await savedOffer(held.db, orne);
      const { id } = await savedRecommendation(held.db, { beneficiaryId: who.id, offerId, coachId: coach.id });
      await held.db.recommendation.update({ where: { id }, data: { answer: "declined", answerReason: "trop-loin", answeredAt: NOW } });
      const proposed = await held.db.application.findFirstOrThrow({ where: { beneficiaryId: who.id, offerId } });
      await held.db.applicationEvent.create({ data: { id: nextId(), applicationId: proposed.id, from: "sollicite", to: "decline", at: NOW, byRole: "beneficiary", reason: "trop-loin" } });
      const taken = await savedApplication(held.db, who.id, (await savedOffer(held.db, orne)).id, { state: "retire" });
      await held.db.applicationEvent.create({ data: { id: nextId(), applicationId: taken.id, from: "positionne", to: "retire", at: NOW, byRole: "beneficiary", reason: "trop-loin" } });
    }
    expect((await read()).refusals.total).toBe(10);
  });

  it("offers that only the way bars are counted apart; another blocker beside it is no matter of travel", async () => {
    for (const who of await people(5, communes.flers.code)) {
      await savedMatch(held.db, who.id, (await savedOffer(held.db, orne)).id, { isBlocked: true, reach: "out", blockers: ["reach"] });
      await savedMatch(held.db, who.id, (await savedOffer(held.db, orne)).id, { isBlocked: true, reach: "out", blockers: ["reach", "licence"] });
    }
    const { barred } = await read();
    expect([barred.rows, barred.total]).toEqual([[{ place: "Flers", counts: [5] }], 5]);
  });

  it("no name and no id comes out, and another territory reads nothing of it", async () => {
    const all = [...await people(6, communes.flers.code), ...await people(1, communes.briouze.code)];
    for (const who of all) await tooFar(who);
    const said = JSON.stringify(await read());
    expect(said).toContain("Flers");
    expect(said).not.toMatch(/Zénobie|Quintefeuille|Briouze/);
    expect(said).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    for (const { id, userId } of all) expect(said.includes(id) || said.includes(userId)).toBe(false);
    const manche = await savedTerritory(held.db, { code: "50", name: "Manche" });
    expect((await read(manche)).refusals).toMatchObject({ rows: [], total: 0 });
  });
});
