import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { organisationSchema } from "#app/domain/organisations/organisation.schema.ts";
import type { Result } from "#app/domain/kit/result.ts";
import { NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedCoach, savedEmployer, savedStaff, type SavedCoach } from "#tests/factories/people.ts";
import { communes, savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { meeting } from "#tests/support/race.ts";
import { createOrganisation } from "./create-organisation.server.ts";
import { listLikelyPairs } from "./list-likely-pairs.server.ts";
import { mergeOrganisations } from "./merge-organisations.server.ts";
import { sayTwoOrganisations } from "./say-two-organisations.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;
let kept: string;
let other: string;

const ctx = (who = coach) => testContext(held.db, who.actor);
const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);
const add = async (name: string, more: object = {}) => {
  const made = await createOrganisation(ctx(), organisationSchema.parse({ kind: "entreprise", name, communeCode: communes.messei.code, isNew: "on", ...more }));
  return made.ok ? made.value.organisationId : "";
};

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, audit, outbox_event CASCADE`;
  orne = await savedTerritory(held.db);
  coach = await savedCoach(held.db, orne);
  kept = await add("Clair et Net", { phone: "02 61 91 00 00" });
  other = await add("SARL Clair & Net", { siret: "73282932000074", phone: "02 61 91 00 01", stage: "inscrite" });
});

describe("two sheets of one organisation", () => {
  it("become one: events, offers, members and calls are all there, what differed is in a note", async () => {
    const employer = await savedEmployer(held.db, orne, { organisation: { name: "Zinc et Fils" } });
    await held.db.user.update({ where: { id: employer.id }, data: { organisationId: other } });
    const offer = await savedOffer(held.db, orne, { organisationId: other });
    const hotliner = await savedStaff(held.db, orne, "hotliner");
    await held.db.hotlineCall.create({ data: { id: randomUUID(), territoryId: orne.id, byId: hotliner.id, at: NOW, organisationId: other, motive: "autre", outcome: "fait" } });
    expect((await listLikelyPairs(ctx())).pairs.map(({ sides }) => sides.map(({ organisationId }) => organisationId).sort())).toEqual([[kept, other].sort()]);
    expect(codeOf(await mergeOrganisations(ctx(), kept, other))).toBe("ok");
    const row = await held.db.organisation.findUniqueOrThrow({ where: { id: kept }, include: { events: true, offers: true, members: true, calls: true } });
    expect(row).toMatchObject({ name: "Clair et Net", siret: "73282932000074", phone: "+33261910000", stage: "inscrite" });
    expect([row.offers.length, row.members.length, row.calls.length]).toEqual([1, 1, 1]);
    expect(row.events.map(({ type }) => type).sort()).toEqual(["inscrite", "prospectee", "reunie"]);
    expect(row.events.find(({ type }) => type === "reunie")?.note).toBe("SARL Clair & Net, +33261910001");
    expect(await held.db.organisation.count({ where: { id: other } })).toBe(0);
    expect(await held.db.outboxEvent.findMany({ where: { type: "offer.changed" } })).toMatchObject([{ payload: { offerId: offer.id } }]);
    expect(await held.db.audit.count({ where: { action: "organisation.merged" } })).toBe(2);
    expect((await listLikelyPairs(ctx())).total).toBe(0);
  });

  it("are every table that points at an organisation: a new one must be moved too", async () => {
    const pointing = await held.db.$queryRaw<{ name: string }[]>`SELECT DISTINCT conrelid::regclass::text AS name FROM pg_constraint WHERE contype = 'f' AND confrelid = 'organisation'::regclass`;
    expect(pointing.map(({ name }) => name.replaceAll('"', "")).sort()).toEqual(["hotline_call", "offer", "organisation_event", "organisation_pair", "user"]);
  });

  it("are merged once by two at the same moment, in either direction", async () => {
    const results = await meeting(held.db, "organisation", [() => mergeOrganisations(ctx(), kept, other), () => mergeOrganisations(ctx(), other, kept)]);
    expect(results.map(codeOf).sort()).toEqual(["ok", "organisation.missing"]);
    expect(await held.db.organisation.count()).toBe(1);
  });

  it("are no stranger's to merge, nor a colleague's who holds neither", async () => {
    const colleague = await savedCoach(held.db, orne);
    const stranger = await savedCoach(held.db, await savedTerritory(held.db, { code: "53", name: "Mayenne" }), { areaId: null });
    expect(codeOf(await mergeOrganisations(ctx(colleague), kept, other))).toBe("organisation.owned");
    expect(codeOf(await mergeOrganisations(ctx(stranger), kept, other))).toBe("organisation.missing");
    expect(codeOf(await sayTwoOrganisations(ctx(stranger), kept, other))).toBe("organisation.missing");
    expect(codeOf(await mergeOrganisations(ctx(), kept, kept))).toBe("organisation.not-a-pair");
    expect(await held.db.organisation.count()).toBe(2);
  });

  it("are two once for all when it was said, also for the sheet that one of them became", async () => {
    expect([codeOf(await sayTwoOrganisations(ctx(), kept, other)), codeOf(await sayTwoOrganisations(ctx(), other, kept))]).toEqual(["ok", "ok"]);
    expect((await listLikelyPairs(ctx())).total).toBe(0);
    const third = await add("Clair et Net Messei");
    expect(codeOf(await mergeOrganisations(ctx(), third, kept))).toBe("ok");
    expect((await listLikelyPairs(ctx())).total, "what was said of one is said of the sheet that holds it").toBe(0);
  });
});
