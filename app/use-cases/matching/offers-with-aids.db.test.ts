import { beforeEach, describe, expect, it } from "vitest";
import type { ActorOf } from "#app/domain/access/actor.ts";
import { aidSchema } from "#app/domain/matching/aid.schema.ts";
import { savedApplication } from "#tests/factories/applications.ts";
import { nextId, NOW } from "#tests/factories/clock.ts";
import { savedOffer, type OfferGiven } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedStaff, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { communes, savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { personPage } from "#tests/support/person-page.ts";
import { addAid } from "./add-aid.server.ts";
import { offersWithAids } from "./offers-with-aids.server.ts";
import { readMyTravel } from "./read-my-travel.server.ts";
import { updateAid } from "./update-aid.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;
let nadia: SavedBeneficiary;
let admin: { actor: ActorOf<"admin"> };

const scooter = { kind: "loan", name: "Scooter", operator: "Un garage", mode: "scooter", communeCode: communes.flers.code, serviceKm: 30, radiusKm: 20, maxDays: 30, priceNote: "2 € par jour", depositEuros: 75, conditions: "Un mois.", isActive: "on" };
const add = (more: object = {}) => addAid(testContext(held.db, admin.actor), aidSchema.parse({ ...scooter, ...more }));
const mine = async (at?: Date) => {
  const read = await offersWithAids(testContext(held.db, nadia.actor, at), nadia.id);
  if (!read) throw new Error("she sees her own");
  return read;
};
/** So many offers in a place. */
const post = async (howMany: number, communeCode: string, given: OfferGiven = {}) => {
  const ids: string[] = [];
  for (let n = 0; n < howMany; n += 1) ids.push((await savedOffer(held.db, orne, { communeCode, ...given })).id);
  return ids;
};
const counts = async (at?: Date) => (await mine(at)).aids.map(({ name, count }) => [name, count]);

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, outbox_event, audit CASCADE`;
  orne = await savedTerritory(held.db);
  admin = await savedStaff(held.db, orne, "admin");
  coach = await savedCoach(held.db, orne);
  nadia = await savedBeneficiary(held.db, orne, { licences: ["AM"], coachId: coach.id });
});

describe("with this loan, so many offers more", () => {
  it("counts what the loan puts within reach and nothing else bars, with its terms beside it", async () => {
    await post(2, communes.flers.code);
    const [first] = await post(3, communes.messei.code, { columns: { startsOn: new Date("2026-12-14") } });
    await post(1, communes.messei.code, { columns: { startsOn: new Date("2026-12-21") } });
    await post(1, communes.messei.code, { columns: { licences: ["B"] } });
    await post(2, communes.alencon.code);
    await add();
    await add({ name: "Voiture", mode: "car", radiusKm: 100 });
    await add({ name: "Loin", communeCode: communes.alencon.code });
    const seen = await mine();
    expect(seen).toMatchObject({ possible: 2, tooFar: 3, means: [{ mode: "walk", radiusKm: 3, state: "usable" }] });
    expect(seen.aids).toMatchObject([{
      name: "Scooter", operator: "Un garage", communeName: "Flers", kmFromHome: 0, count: 3, until: "2026-12-20", maxDays: 30, priceNote: "2 € par jour", depositEuros: 75, licences: ["AM"], conditions: "Un mois.",
      offers: [{ offerId: first, title: "Agent d’entretien de bureaux (F/H)", communeName: "Messei", startsOn: "2026-12-14", loanDays: 24, minutes: 10 }, {}, {}],
    }]);
    expect(seen.aids).toHaveLength(1);
  });

  it("shows the three best of many, by the score", async () => {
    await post(4, communes.messei.code, { columns: { romeCode: "A1203" } });
    const [best] = await post(1, communes.messei.code);
    await add();
    const [loan] = (await mine()).aids;
    expect(loan?.count).toBe(5);
    expect(loan?.offers).toHaveLength(3);
    expect(loan?.offers[0]?.offerId).toBe(best);
  });

  it("leaves out what she set aside or answered; a proposal that waits stays", async () => {
    const [aside, sent, waiting] = await post(4, communes.messei.code);
    await add();
    await held.db.offerDismissal.create({ data: { beneficiaryId: nadia.id, offerId: aside as string, reason: "trop-loin", at: NOW } });
    await savedApplication(held.db, nadia.id, sent as string, { state: "positionne" });
    await savedApplication(held.db, nadia.id, waiting as string, { state: "sollicite" });
    expect(await counts()).toEqual([["Scooter", 2]]);
  });

  it("an aid that is stopped, or a course, opens nothing; its new price is there at once", async () => {
    await post(1, communes.messei.code);
    const added = await add();
    await add({ kind: "licence", name: "Permis B", mode: "car", prepares: ["B"], placesAYear: 18 });
    const aidId = added.ok ? added.value.aidId : "";
    expect((await mine()).others).toMatchObject([{ name: "Permis B", prepares: ["B"], placesAYear: 18 }]);
    await updateAid(testContext(held.db, admin.actor), aidId, aidSchema.parse({ ...scooter, priceNote: "4 € par jour" }));
    expect((await mine()).aids[0]?.priceNote).toBe("4 € par jour");
    await updateAid(testContext(held.db, admin.actor), aidId, aidSchema.parse({ ...scooter, isActive: undefined }));
    expect(await counts()).toEqual([]);
  });
});

describe("the offers kept in memory", () => {
  it("are those of the database, whatever is done to an offer and by whom", async () => {
    await add();
    expect(await counts()).toEqual([]);
    const [one, two] = (await post(2, communes.messei.code)) as [string, string];
    expect(await counts()).toEqual([["Scooter", 2]]);
    await held.db.offer.update({ where: { id: one }, data: { licences: ["B"] } });
    expect(await counts()).toEqual([["Scooter", 1]]);
    await held.db.$executeRaw`UPDATE offer SET licences = '{}' WHERE id = ${one}::uuid`;
    expect(await counts()).toEqual([["Scooter", 2]]);
    await held.db.$executeRaw`UPDATE offer SET status = 'filled' WHERE id = ${two}::uuid`;
    expect(await counts()).toEqual([["Scooter", 1]]);
    await held.db.offer.update({ where: { id: two }, data: { status: "open", expiresAt: new Date("2026-11-25T00:00:00Z") } });
    expect(await counts()).toEqual([["Scooter", 2]]);
    expect(await counts(new Date("2026-11-26T08:00:00Z"))).toEqual([["Scooter", 1]]);
    await held.db.offer.delete({ where: { id: one } });
    expect(await counts()).toEqual([["Scooter", 1]]);
    await held.db.beneficiary.update({ where: { id: nadia.id }, data: { licences: [] } });
    expect(await counts()).toEqual([]);
  });

  it("are right for pages asked for together while an offer is posted", async () => {
    await add();
    await post(2, communes.messei.code);
    const seen = await Promise.all([counts(), counts(), post(1, communes.messei.code).then(() => counts()), counts()]);
    expect(seen[2]).toEqual([["Scooter", 3]]);
    expect(await counts()).toEqual([["Scooter", 3]]);
  });

  it("are each territory’s own", async () => {
    await add();
    await savedOffer(held.db, await savedTerritory(held.db, { code: "53", name: "Mayenne" }), { communeCode: communes.messei.code });
    expect(await counts()).toEqual([]);
  });
});

describe("the other aids near her", () => {
  const kinds = async () => (await mine()).others.map(({ kind }) => kind).sort();
  beforeEach(async () => {
    await add({ kind: "licence", name: "Permis B", mode: "car", prepares: ["B"] });
    await add({ kind: "lessons", name: "Vélo-école", mode: "bike" });
    await add({ kind: "repair", name: "Garage", mode: "car" });
    await add({ kind: "carpool", name: "Trajets", mode: "carpool" });
  });

  it("are those of use to her", async () => {
    expect(await kinds()).toEqual(["carpool", "lessons", "licence"]);
    await held.db.beneficiary.update({ where: { id: nadia.id }, data: { licences: ["B"] } });
    await held.db.travelMeans.create({ data: { id: nextId(), beneficiaryId: nadia.id, mode: "bike" } });
    expect(await kinds()).toEqual(["carpool", "repair"]);
  });

  it("say how many offers the licence they prepare would open", async () => {
    await post(2, communes.flers.code, { columns: { licences: ["B"] } });
    const read = await readMyTravel(testContext(held.db, nadia.actor));
    expect(read.others.map(({ name, count }) => [name, count]).sort()).toEqual([["Permis B", 2], ["Trajets", null], ["Vélo-école", null]]);
    expect(read.coach).toMatchObject({ firstName: "Solene" });
  });
});

describe("for her coach", () => {
  it("are sentences, with what in the directory leads there", async () => {
    await held.db.beneficiary.update({ where: { id: nadia.id }, data: { weeklyHoursMax: 30 } });
    await post(1, communes.flers.code, { columns: { weeklyHours: 35 } });
    await post(2, communes.flers.code, { columns: { licences: ["B"] } });
    await post(1, communes.alencon.code);
    const { openings: read } = await personPage(testContext(held.db, coach.actor), nadia.id);
    expect(read?.gaps.map(({ change, opens }) => `${change} : ${opens}`.replaceAll("\u00a0", " "))).toEqual(["Avec le permis B : 2 offres de plus", "En acceptant plus de 30 h par semaine : 1 offre de plus"]);
    expect(read?.tooFar).toBe(1);
  });

  it("says what a licence, a certificate or other hours would open, and what in the directory leads to it", async () => {
    await held.db.beneficiary.update({ where: { id: nadia.id }, data: { weeklyHoursMax: 30 } });
    await post(3, communes.flers.code, { columns: { licences: ["B"] } });
    await post(2, communes.flers.code, { columns: { weeklyHours: 35 } });
    await post(1, communes.flers.code, { columns: { licences: ["CACES-3"] } });
    await add({ kind: "licence", name: "Permis B", mode: "car", prepares: ["B"] });
    const read = await offersWithAids(testContext(held.db, coach.actor), nadia.id);
    expect(read?.gaps.map(({ kind, code, count, offers, help }) => [kind, code, count, offers.length, help.map(({ name }) => name)])).toEqual([
      ["licence", "B", 3, 3, ["Permis B"]], ["hours", "more", 2, 2, []], ["certificate", "CACES-3", 1, 1, []],
    ]);
    expect(read?.weeklyHours).toEqual({ min: null, max: 30 });
  });

  it("nobody sees it of someone else’s: another coach, another person, another territory", async () => {
    const mayenne = await savedTerritory(held.db, { code: "53", name: "Mayenne" });
    const others = [(await savedCoach(held.db, orne)).actor, (await savedBeneficiary(held.db, orne)).actor, (await savedStaff(held.db, mayenne, "admin")).actor];
    for (const actor of others) expect(await offersWithAids(testContext(held.db, actor), nadia.id)).toBeNull();
    expect(await offersWithAids(testContext(held.db, admin.actor), nadia.id)).not.toBeNull();
    expect(await offersWithAids(testContext(held.db, coach.actor), nextId())).toBeNull();
  });

  it("someone whose account is closed has none", async () => {
    await held.db.user.update({ where: { id: nadia.userId }, data: { disabledAt: new Date() } });
    expect(await offersWithAids(testContext(held.db, coach.actor), nadia.id)).toBeNull();
    expect((await personPage(testContext(held.db, coach.actor), nadia.id)).openings).toBeNull();
  });

  it("a coach’s page counts the same as her own: the person it reads is the one the matching reads", async () => {
    const { openings } = await personPage(testContext(held.db, coach.actor), nadia.id);
    expect(openings?.aids.map(({ aidId, count }) => [aidId, count])).toEqual((await offersWithAids(testContext(held.db, coach.actor), nadia.id))?.aids.map(({ aidId, count }) => [aidId, count]));
  });
});
