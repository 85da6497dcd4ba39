import { beforeEach, expect, it } from "vitest";
import type { ActorOf } from "#app/domain/access/actor.ts";
import { territorySettingsSchema } from "#app/domain/access/territory-settings.schema.ts";
import { NOW } from "#tests/factories/clock.ts";
import { savedStaff } from "#tests/factories/people.ts";
import { savedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { readTerritorySettings } from "./read-territory-settings.server.ts";
import { updateTerritorySettings } from "./update-territory-settings.server.ts";

const held = useDatabase();
let admin: { actor: ActorOf<"admin"> };
const ctx = () => testContext(held.db, admin.actor, NOW);
const facts = () => held.db.outboxEvent.count({ where: { type: "radii.changed" } });
const typed = (more: object = {}) => territorySettingsSchema.parse({ helpPhone: "02.61.91.00.01", helpHours: "", peoplePerPost: "8", ...more });

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, outbox_event, audit CASCADE`;
  const orne = await savedTerritory(held.db);
  await held.db.territory.update({ where: { id: orne.id }, data: { labels: { cer: "Contrat d’engagement" }, modeRadiiKm: {} } });
  admin = await savedStaff(held.db, orne, "admin");
});

it("what was written is read again, the other words of the territory stay, and nobody else's territory moves", async () => {
  const mayenne = await savedTerritory(held.db, { code: "53", name: "Mayenne" });
  await updateTerritorySettings(ctx(), typed({ helpHours: "du lundi au vendredi", peoplePerPost: "5", walk: "2,5", car: "40" }));
  expect(await readTerritorySettings(ctx())).toMatchObject({
    helpPhone: "02 61 91 00 01", helpHours: "du lundi au vendredi", peoplePerPost: 5, radii: { walk: 2.5, car: 40, bike: null }, defaults: { walk: 3, bike: 8 },
  });
  const all = await held.db.territory.findMany({ select: { id: true, labels: true, peoplePerPost: true } });
  expect(all.find(({ id }) => id === admin.actor.territoryId)?.labels).toEqual({ cer: "Contrat d’engagement", helpHours: "du lundi au vendredi" });
  expect(all.find(({ id }) => id === mayenne.id)?.peoplePerPost).toBe(8);
});

it("lists are made anew when a radius moves, and only then", async () => {
  await updateTerritorySettings(ctx(), typed({ peoplePerPost: "3" }));
  expect(await facts()).toBe(0);
  await updateTerritorySettings(ctx(), typed({ bike: "6" }));
  await updateTerritorySettings(ctx(), typed({ bike: "6,0", helpHours: "le matin" }));
  expect(await facts()).toBe(1);
  await updateTerritorySettings(ctx(), typed({ bike: "" }));
  expect(await facts()).toBe(2);
  expect((await readTerritorySettings(ctx())).radii.bike).toBeNull();
});

it.each([
  ["helpPhone", "12"], ["helpPhone", ""], ["helpPhone", "<b>"], ["peoplePerPost", ""], ["peoplePerPost", "0"], ["peoplePerPost", "21"], ["peoplePerPost", "2,5"],
  ["walk", "0"], ["walk", "-3"], ["walk", "201"], ["walk", "loin"], ["helpHours", "x".repeat(121)],
])("%s « %s » is refused with a sentence", (field, value) => {
  const read = territorySettingsSchema.safeParse({ helpPhone: "02 61 91 00 00", helpHours: "", peoplePerPost: "8", [field]: value });
  expect(read.error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
});

it("a short number is a help line too", () => {
  expect(typed({ helpPhone: "39 49" }).helpPhone).toBe("39 49");
});
