import { beforeEach, describe, expect, it } from "vitest";
import { callMeSchema, type CallMeInput } from "#app/domain/organisations/call-me.schema.ts";
import { noteCall } from "#app/use-cases/hotline/note-call.server.ts";
import { listCallsAsked } from "#app/use-cases/hotline/list-calls-asked.server.ts";
import { NOW } from "#tests/factories/clock.ts";
import { savedCoach, savedStaff } from "#tests/factories/people.ts";
import { communes, savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { readMyDay } from "../coaching/read-my-day.server.ts";
import { askForCall } from "./ask-for-call.server.ts";
import { createOrganisation } from "./create-organisation.server.ts";
import { organisationSchema } from "#app/domain/organisations/organisation.schema.ts";
import { readEmployerFigures } from "./read-employer-figures.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const anyone = (now = NOW) => testContext(held.db, { role: "nobody" } as const, now);
const left = (more: object = {}): CallMeInput => callMeSchema.parse({ name: "Mme Leroy", kind: "entreprise", organisation: "Clair et Net", phone: "02 61 91 00 00", communeCode: communes.flers.code, ...more });

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, audit, rate_limit CASCADE`;
  orne = await savedTerritory(held.db);
});

describe("a number left by an employer", () => {
  it("makes a prospect of the area and a call to make, for the help line and a coach of the area alone", async () => {
    expect(await askForCall(anyone(), orne.id, left(), "192.0.2.1")).toEqual({ ok: true, value: { isNew: true } });
    const row = await held.db.organisation.findFirstOrThrow({ include: { events: { orderBy: { type: "asc" } } } });
    expect(row).toMatchObject({ name: "Clair et Net", stage: "prospectee", ownerId: null, areaId: orne.areas.flers.id, phone: "+33261910000", communeCode: communes.flers.code });
    expect(row.events.map(({ type, note, byId }) => [type, note, byId])).toEqual([["prospectee", "", null], ["rappel-demande", "Mme Leroy, 02\u00a061\u00a091\u00a000\u00a000", null]]);
    const hotliner = await savedStaff(held.db, orne, "hotliner");
    expect(await listCallsAsked(testContext(held.db, hotliner.actor))).toMatchObject([{ organisationId: row.id, name: "Clair et Net", communeName: "Flers", lastCall: null }]);
    const coach = await savedCoach(held.db, orne);
    const linesOf = async (one: typeof coach) => Object.values((await readMyDay(testContext(held.db, one.actor, later(5)))).groups).flat().filter(({ kind }) => kind === "call-asked");
    expect(await linesOf(coach)).toMatchObject([{ key: `organisation:${row.id}`, who: "Clair et Net", about: "Mme Leroy", action: { href: "tel:+33261910000" } }]);
    expect(await linesOf(await savedCoach(held.db, orne, { areaId: orne.areas.alencon.id }))).toEqual([]);
    await held.db.organisation.update({ where: { id: row.id }, data: { ownerId: (await savedCoach(held.db, orne)).id } });
    expect(await linesOf(coach)).toEqual([]);
  });

  it("on an organisation we know is a call on it; nothing of what we know changes", async () => {
    const coach = await savedCoach(held.db, orne);
    await createOrganisation(testContext(held.db, coach.actor), organisationSchema.parse({ kind: "entreprise", name: "SARL Clair & Net", communeCode: communes.flers.code, phone: "02 61 91 99 99", stage: "rencontree" }));
    expect(await askForCall(anyone(later(1)), orne.id, left(), "192.0.2.1")).toEqual({ ok: true, value: { isNew: false } });
    expect(await held.db.organisation.findMany()).toMatchObject([{ name: "SARL Clair & Net", phone: "+33261919999", stage: "rencontree", ownerId: coach.id }]);
    expect(await askForCall(anyone(later(2)), orne.id, left(), "192.0.2.1")).toMatchObject({ ok: true });
    expect(await held.db.organisationEvent.count({ where: { type: "rappel-demande" } })).toBe(1);
    expect(await askForCall(anyone(later(3)), orne.id, left({ communeCode: communes.sees.code }), "192.0.2.1")).toEqual({ ok: true, value: { isNew: true } });
  });

  it("stays on the list until someone is reached", async () => {
    await askForCall(anyone(), orne.id, left(), "192.0.2.1");
    const { id: organisationId } = await held.db.organisation.findFirstOrThrow();
    const hotliner = await savedStaff(held.db, orne, "hotliner");
    const call = (outcome: "absent" | "regle", minutes: number) => noteCall(testContext(held.db, hotliner.actor, later(minutes)), { userId: null, organisationId, motive: "rappel", outcome, line: "" });
    await call("absent", 5);
    expect(await listCallsAsked(testContext(held.db, hotliner.actor))).toMatchObject([{ lastCall: { outcome: "absent" } }]);
    await call("regle", 9);
    expect(await listCallsAsked(testContext(held.db, hotliner.actor))).toEqual([]);
    await askForCall(anyone(later(2_000)), orne.id, left(), "192.0.2.1");
    expect(await listCallsAsked(testContext(held.db, hotliner.actor))).toHaveLength(1);
  });

  it("is refused the sixth time in an hour from one network, and for a commune that does not exist", async () => {
    expect(await askForCall(anyone(), orne.id, left({ communeCode: "61999" }), "192.0.2.9")).toMatchObject({ refusal: { code: "organisation.commune-unknown", field: "communeCode" } });
    for (let turn = 0; turn < 4; turn++) await askForCall(anyone(), orne.id, left({ organisation: `Maison ${turn}` }), "192.0.2.9");
    expect(await askForCall(anyone(), orne.id, left({ organisation: "Une de trop" }), "192.0.2.9")).toMatchObject({ ok: false, refusal: { kind: "too-many", code: "call-me.too-many" } });
    expect(await held.db.organisation.count()).toBe(4);
  });
});

describe("the figures for employers", () => {
  it("are left out while they stand on too little", async () => {
    expect(await readEmployerFigures(anyone(), orne.id)).toEqual([]);
  });
});
