import { beforeEach, expect, it } from "vitest";
import { aidSchema } from "#app/domain/matching/aid.schema.ts";
import type { ActorOf } from "#app/domain/access/actor.ts";
import { consequencesOf } from "#app/jobs/consequences.ts";
import { savedMatch } from "#tests/factories/applications.ts";
import { nextId, NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedStaff } from "#tests/factories/people.ts";
import { communes, savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { addAid } from "./add-aid.server.ts";
import { listAids, readAid } from "./list-aids.server.ts";
import { loadMatchContext } from "./load-match-context.server.ts";
import { rematchForAid } from "./rematch-for-aid.server.ts";
import { updateAid } from "./update-aid.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let admin: { actor: ActorOf<"admin"> };
const aidId = nextId();
const typed = (more: object = {}) => aidSchema.parse({ isActive: "on", kind: "loan", name: "Scooter", operator: "Un garage", mode: "scooter", communeCode: communes.flers.code, radiusKm: 25, serviceKm: 30, maxDays: 60, priceNote: "2 € par jour", depositEuros: 75, conditions: "", ...more });

const facts = async () => (await held.db.outboxEvent.findMany({ where: { type: "aid.changed" }, orderBy: { id: "asc" } })).map(({ payload }) => payload);

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, outbox_event, audit CASCADE`;
  orne = await savedTerritory(held.db);
  admin = await savedStaff(held.db, orne, "admin");
  await held.db.mobilityAid.create({ data: { id: aidId, code: "scooter", territoryId: orne.id, name: "Scooter", operator: "Un garage", mode: "scooter", communeCode: communes.flers.code, radiusKm: 20 } });
});

it("an aid that is changed serves the next matching; the list says how many people it serves", async () => {
  const ctx = testContext(held.db, admin.actor);
  const nadia = await savedBeneficiary(held.db, orne);
  for (let n = 0; n < 2; n += 1) await savedMatch(held.db, nadia.id, (await savedOffer(held.db, orne)).id, { reach: "with-aid", aidCode: "scooter" });
  expect(await listAids(ctx)).toMatchObject([{ aidId, radiusKm: 20, depositEuros: null, people: 1, communeName: "Flers" }]);

  expect((await updateAid(ctx, aidId, typed())).ok).toBe(true);
  expect(await readAid(ctx, aidId)).toMatchObject({ ok: true, value: { radiusKm: 25, serviceKm: 30, maxDays: 60, depositEuros: 75, isActive: true } });
  expect((await loadMatchContext(held.db, held.db, orne.id, NOW)).aids).toMatchObject([{ id: "scooter", radiusKm: 25, serviceKm: 30 }]);

  await updateAid(ctx, aidId, typed({ isActive: undefined }));
  expect((await loadMatchContext(held.db, held.db, orne.id, NOW)).aids).toEqual([]);
  expect(await held.db.audit.count({ where: { action: "aid.changed", subjectId: aidId } })).toBe(2);
  expect(await facts()).toEqual([{ aidId }, { aidId }]);
});

it("an aid of another territory is not hers to see or change", async () => {
  const stranger = await savedStaff(held.db, await savedTerritory(held.db, { code: "53", name: "Mayenne" }), "admin");
  const ctx = testContext(held.db, stranger.actor);
  expect(await listAids(ctx)).toEqual([]);
  expect(await readAid(ctx, aidId)).toMatchObject({ refusal: { code: "aid.missing" } });
  expect(await updateAid(ctx, aidId, typed({ radiusKm: 99 }))).toMatchObject({ refusal: { kind: "missing", code: "aid.missing" } });
  expect((await held.db.mobilityAid.findFirstOrThrow()).radiusKm).toBe(20);
  expect(await facts()).toEqual([]);
});

it("every field of an aid can be changed", async () => {
  const ctx = testContext(held.db, admin.actor);
  const other = {
    kind: "loan", name: "Voiture du bourg", operator: "Le Relais", mode: "car", communeCode: communes.messei.code, serviceKm: "12,5", radiusKm: "30", maxDays: "45",
    licences: ["BE"], priceNote: "5 € par jour", depositEuros: "200", conditions: "Sur rendez-vous.", isActive: undefined,
  };
  expect(await updateAid(ctx, aidId, typed(other))).toMatchObject({ ok: true });
  expect(await readAid(ctx, aidId)).toEqual({ ok: true, value: {
    aidId, kind: "loan", name: "Voiture du bourg", operator: "Le Relais", mode: "car", communeCode: communes.messei.code, communeName: "Messei", serviceKm: 12.5, radiusKm: 30, maxDays: 45,
    licences: ["B", "BE"], prepares: [], priceNote: "5 € par jour", depositEuros: 200, placesAYear: null, conditions: "Sur rendez-vous.", isActive: false,
  } });
});

it("a new aid serves the next matching; a course is in the directory and is no vehicle", async () => {
  const ctx = testContext(held.db, admin.actor);
  const bike = await addAid(ctx, typed({ name: "Vélo", mode: "bike", radiusKm: 8 }));
  const course = await addAid(ctx, typed({ kind: "licence", name: "Permis B", mode: "car", prepares: ["B"], placesAYear: 18 }));
  expect([bike.ok, course.ok]).toEqual([true, true]);
  const aids = (await loadMatchContext(held.db, held.db, orne.id, NOW)).aids;
  expect(aids.map(({ mode, radiusKm, licences }) => [mode, radiusKm, licences]).sort()).toEqual([["bike", 8, []], ["scooter", 20, []]]);
  expect((await listAids(ctx)).map(({ name, kind, placesAYear }) => [name, kind, placesAYear])).toEqual([["Scooter", "loan", null], ["Vélo", "loan", null], ["Permis B", "licence", 18]]);
  expect(await facts()).toHaveLength(2);
  expect(await held.db.audit.count({ where: { action: "aid.changed" } })).toBe(2);
});

it("a structure has one aid of a name, and a place exists; nothing is written otherwise", async () => {
  const ctx = testContext(held.db, admin.actor);
  expect(await addAid(ctx, typed({ name: "scooter", operator: "UN GARAGE" }))).toMatchObject({ refusal: { kind: "conflict", code: "aid.known", field: "name" } });
  expect(await addAid(ctx, typed({ name: "Autre", communeCode: "61999" }))).toMatchObject({ refusal: { kind: "invalid", code: "aid.commune-unknown", field: "communeCode" } });
  expect(await updateAid(ctx, aidId, typed({ name: "SCOOTER" })), "its own name is no twin").toMatchObject({ ok: true });
  expect(await updateAid(ctx, aidId, typed({ communeCode: "61999" }))).toMatchObject({ refusal: { code: "aid.commune-unknown" } });
  expect(await held.db.mobilityAid.count()).toBe(1);
  expect(await facts()).toHaveLength(1);
});

it("the database itself refuses a loan that goes nowhere and a kind nobody knows", async () => {
  await expect(held.db.mobilityAid.update({ where: { id: aidId }, data: { radiusKm: 0 } })).rejects.toThrow("aid-loan-goes-somewhere");
  await expect(held.db.mobilityAid.update({ where: { id: aidId }, data: { kind: "gift" } })).rejects.toThrow("aid-kind");
  await expect(held.db.mobilityAid.update({ where: { id: aidId }, data: { depositEuros: -1 } })).rejects.toThrow("aid-amounts");
});

it("a change has the lists of the territory made anew, and nobody is written to", async () => {
  const ctx = testContext(held.db, admin.actor);
  const nadia = await savedBeneficiary(held.db, orne, { licences: ["AM"] });
  const offer = await savedOffer(held.db, orne, { communeCode: communes.athis.code });
  await updateAid(ctx, aidId, typed());
  const [fact] = (await held.db.outboxEvent.findMany({ where: { type: "aid.changed" } })).map(({ payload }) => payload as { aidId: string });
  expect(consequencesOf("aid.changed", fact)).toEqual([{ name: "aid.match", payload: { aidId } }]);
  const system = testContext(held.db, { role: "system" });
  expect(await rematchForAid(system, aidId)).toMatchObject({ people: 1, offers: 1, told: 0 });
  const match = () => held.db.match.findUniqueOrThrow({ where: { beneficiaryId_offerId: { beneficiaryId: nadia.id, offerId: offer.id } }, select: { reach: true, aidCode: true, isBlocked: true } });
  expect(await match()).toEqual({ reach: "with-aid", aidCode: "scooter", isBlocked: false });
  await updateAid(ctx, aidId, typed({ isActive: undefined }));
  await rematchForAid(system, aidId);
  expect(await match()).toEqual({ reach: "out", aidCode: null, isBlocked: true });
  expect(await held.db.notification.count()).toBe(0);
  expect(await rematchForAid(system, nextId()), "gone meanwhile").toBeNull();
});
