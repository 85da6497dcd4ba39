import { beforeEach, describe, expect, it } from "vitest";
import type { ActorOf } from "#app/domain/access/actor.ts";
import type { Result } from "#app/domain/kit/result.ts";
import { newOrganisationSchema } from "#app/domain/organisations/new-organisation.schema.ts";
import { NOW, idOf } from "#tests/factories/clock.ts";
import { savedApplication } from "#tests/factories/applications.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedEmployer, savedStaff } from "#tests/factories/people.ts";
import { communes, savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { noteOrganisationEvent } from "./note-organisation-event.server.ts";
import { openOrganisation } from "./open-organisation.server.ts";
import { readOrganisation } from "./read-organisation.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let admin: { id: string; actor: ActorOf<"admin"> };

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, outbox_event, audit CASCADE`;
  orne = await savedTerritory(held.db);
  admin = await savedStaff(held.db, orne, "admin");
});

const ctx = () => testContext(held.db, admin.actor);
const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : `${result.refusal.code} ${result.refusal.field ?? ""}`);
const given = (more: object = {}) => newOrganisationSchema.parse({ kind: "entreprise", name: "Clair et Net", communeCode: communes.messei.code, ...more });
const member = { memberFirstName: "Bruno", memberLastName: "Leroy", memberEmail: "Bruno@Example.org" };

describe("an administrator adds an organisation", () => {
  it("with its coach and its first account in one act: it is « inscrite », and he is told", async () => {
    const coach = await savedCoach(held.db, orne);
    const opened = await openOrganisation(ctx(), given({ ownerId: coach.id, ...member }));
    const row = await held.db.organisation.findFirstOrThrow({ include: { events: { orderBy: { type: "asc" } }, members: true } });
    expect(opened).toEqual({ ok: true, value: { organisationId: row.id, userId: row.members[0]?.id } });
    expect(row).toMatchObject({ ownerId: coach.id, stage: "inscrite", members: [{ role: "employer", email: "bruno@example.org" }] });
    expect(row.events.map((event) => event.type)).toEqual(["inscrite", "prospectee"]);
    expect(await held.db.notification.findMany()).toMatchObject([{ userId: row.members[0]?.id, kind: "access-opened" }]);
  });

  it("or not at all: an address already used, or a coach who is none, leaves nothing behind", async () => {
    await savedEmployer(held.db, orne, { email: "bruno@example.org", organisation: { name: "Autre", communeCode: communes.sees.code } });
    expect(codeOf(await openOrganisation(ctx(), given(member)))).toBe("account.email-taken memberEmail");
    expect(codeOf(await openOrganisation(ctx(), given({ ownerId: admin.id })))).toBe("organisation.owner-missing ownerId");
    const elsewhere = await savedCoach(held.db, await savedTerritory(held.db, { code: "53", name: "Mayenne" }), { areaId: null });
    expect(codeOf(await openOrganisation(ctx(), given({ ownerId: elsewhere.id })))).toBe("organisation.owner-missing ownerId");
    expect([await held.db.organisation.count(), await held.db.organisationEvent.count(), await held.db.audit.count()]).toEqual([1, 0, 0]);
    expect(codeOf(await openOrganisation(ctx(), given()))).toBe("ok");
  });

  it("says everything that is wrong at once, the first account's fields included", () => {
    const wrong = newOrganisationSchema.safeParse({ kind: "entreprise", name: "", communeCode: communes.messei.code, siret: "732 829 320 00075", memberFirstName: "Bruno" });
    expect(wrong.error?.issues.map((issue) => issue.path.join("."))).toEqual(["name", "siret", "memberLastName", "memberEmail"]);
    expect(given({ memberFirstName: " ", ownerId: "" })).toMatchObject({ ownerId: null, memberEmail: "" });
  });
});

describe("the page of an organisation", () => {
  it("shows its members, its dated events with who noted them, its offers with the answers sent", async () => {
    const coach = await savedCoach(held.db, orne);
    const employer = await savedEmployer(held.db, orne, { organisation: { ownerId: coach.id } });
    const offer = await savedOffer(held.db, orne, { organisationId: employer.organisationId });
    await savedOffer(held.db, orne, { organisationId: employer.organisationId, columns: { status: "draft" } });
    const people = [await savedBeneficiary(held.db, orne), await savedBeneficiary(held.db, orne)];
    await savedApplication(held.db, people[0]?.id ?? "", offer.id);
    await savedApplication(held.db, people[1]?.id ?? "", offer.id, { state: "sollicite" });
    expect(codeOf(await noteOrganisationEvent(ctx(), employer.organisationId, { type: "rencontree", on: "2026-11-03", note: "Au forum" }))).toBe("ok");
    expect(codeOf(await noteOrganisationEvent(ctx(), employer.organisationId, { type: "conventionnee", on: null, note: "" }))).toBe("ok");
    expect(await readOrganisation(ctx(), employer.organisationId)).toMatchObject({
      ok: true,
      value: {
        stage: "conventionnee", ownerName: "Solene Martin", communeName: "Messei", members: [{ userId: employer.id, isDisabled: false }],
        events: [{ type: "conventionnee", at: NOW, byName: "Agnes Petit" }, { type: "rencontree", at: new Date("2026-11-03T11:00:00Z"), note: "Au forum" }],
        offers: [{ offerId: offer.id, status: "open", answers: 1 }],
      },
    });
  });

  it("takes no event of a day to come, and is missing from another territory", async () => {
    const { organisationId } = await savedEmployer(held.db, orne);
    expect(codeOf(await noteOrganisationEvent(ctx(), organisationId, { type: "rencontree", on: "2026-11-21", note: "" }))).toBe("organisation.event-in-future on");
    expect(await held.db.organisationEvent.count()).toBe(0);
    const stranger = await savedStaff(held.db, await savedTerritory(held.db, { code: "53", name: "Mayenne" }), "admin");
    expect(codeOf(await readOrganisation(testContext(held.db, stranger.actor), organisationId))).toBe("organisation.missing ");
    expect(codeOf(await readOrganisation(ctx(), idOf(999_999_999_999)))).toBe("organisation.missing ");
  });
});
