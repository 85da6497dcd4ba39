import { beforeEach, expect, it } from "vitest";
import { aidSchema } from "#app/domain/matching/aid.schema.ts";
import type { ActorOf } from "#app/domain/access/actor.ts";
import { savedMatch } from "#tests/factories/applications.ts";
import { nextId, NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedStaff } from "#tests/factories/people.ts";
import { communes, savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { listAids, readAid } from "./list-aids.server.ts";
import { loadMatchContext } from "./load-match-context.server.ts";
import { updateAid } from "./update-aid.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let admin: { actor: ActorOf<"admin"> };
const aidId = nextId();
const typed = (more: object = {}) => aidSchema.parse({ isActive: "on", radiusKm: 25, serviceKm: 30, maxDays: 60, priceNote: "2 € par jour", depositEuros: 75, conditions: "", ...more });

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
});

it("an aid of another territory is not hers to see or change", async () => {
  const stranger = await savedStaff(held.db, await savedTerritory(held.db, { code: "53", name: "Mayenne" }), "admin");
  const ctx = testContext(held.db, stranger.actor);
  expect(await listAids(ctx)).toEqual([]);
  expect(await readAid(ctx, aidId)).toMatchObject({ refusal: { code: "aid.missing" } });
  expect(await updateAid(ctx, aidId, typed({ radiusKm: 99 }))).toMatchObject({ refusal: { kind: "missing", code: "aid.missing" } });
  expect((await held.db.mobilityAid.findFirstOrThrow()).radiusKm).toBe(20);
});
