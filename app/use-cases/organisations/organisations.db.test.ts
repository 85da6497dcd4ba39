import { beforeEach, describe, expect, it } from "vitest";
import { organisationRefusals, organisationSchema } from "#app/domain/organisations/organisation.schema.ts";
import type { Result } from "#app/domain/kit/result.ts";
import { NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedCoach, savedEmployer, savedStaff, type SavedCoach } from "#tests/factories/people.ts";
import { communes, savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { meeting } from "#tests/support/race.ts";
import { createOrganisation } from "./create-organisation.server.ts";
import { findSimilarOrganisations } from "./find-similar-organisations.server.ts";
import { listOrganisations } from "./list-organisations.server.ts";
import { noteOrganisationEvent } from "./note-organisation-event.server.ts";

const held = useDatabase();
const SIRET = "73282932000074";
let orne: SavedTerritory;
let coach: SavedCoach;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, audit CASCADE`;
  orne = await savedTerritory(held.db);
  coach = await savedCoach(held.db, orne);
});

const ctx = () => testContext(held.db, coach.actor);
const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);
const given = (more: object = {}) => organisationSchema.parse({ kind: "entreprise", name: "SARL Clair & Net", communeCode: communes.messei.code, ...more });

describe("an organisation", () => {
  it("added by a coach is hers, in the area of its commune, with the dated event of its stage", async () => {
    const made = await createOrganisation(ctx(), given({ siret: "732 829 320 00074", stage: "rencontree" }));
    const row = await held.db.organisation.findFirstOrThrow({ include: { events: true } });
    expect(made).toEqual({ ok: true, value: { organisationId: row.id } });
    expect(row).toMatchObject({ name: "SARL Clair & Net", siret: SIRET, ownerId: coach.id, areaId: orne.areas.flers.id, stage: "rencontree", events: [{ type: "rencontree", at: NOW, byId: coach.id }] });
    expect(await held.db.audit.findMany()).toMatchObject([{ action: "organisation.created", subjectId: row.id, beneficiaryId: null }]);
  });

  it("added by an administrator has no owner yet", async () => {
    const admin = await savedStaff(held.db, orne, "admin");
    await createOrganisation(testContext(held.db, admin.actor), given());
    expect((await held.db.organisation.findFirstOrThrow()).ownerId).toBeNull();
  });

  it("with a known SIRET is refused, even when confirmed; with a name that looks known, until confirmed", async () => {
    await createOrganisation(ctx(), given({ siret: SIRET }));
    expect(codeOf(await createOrganisation(ctx(), given({ name: "Tout autre", siret: SIRET })))).toBe("organisation.siret-known");
    expect(codeOf(await createOrganisation(ctx(), given({ name: "Tout autre", communeCode: communes.sees.code, siret: SIRET, isNew: "on" })))).toBe("organisation.siret-known");
    expect(codeOf(await createOrganisation(ctx(), given({ name: "Clair et net" })))).toBe("organisation.looks-known");
    expect(await findSimilarOrganisations(ctx(), given({ name: "Clair et net" }))).toMatchObject([{ name: "SARL Clair & Net", communeName: "Messei", ownerName: "Solene Martin" }]);
    expect(codeOf(await createOrganisation(ctx(), given({ name: "Clair et net", communeCode: communes.sees.code })))).toBe("ok");
    expect(codeOf(await createOrganisation(ctx(), given({ name: "Clair et net", isNew: "on" })))).toBe("ok");
    expect(await held.db.organisation.count()).toBe(3);
    for (const code of ["organisation.siret-known", "organisation.looks-known"]) expect(organisationRefusals).toHaveProperty([code]);
  });

  it("added three times at the same moment, without a SIRET, is added once", async () => {
    const results = await meeting(held.db, "organisation", Array.from({ length: 3 }, () => () => createOrganisation(ctx(), given())));
    expect(results.map(codeOf).sort()).toEqual(["ok", "organisation.looks-known", "organisation.looks-known"].sort());
    expect(await held.db.organisation.count()).toBe(1);
  });

  it("of a commune that nobody knows is refused", async () => {
    expect(await createOrganisation(ctx(), given({ communeCode: "99999" }))).toMatchObject({ refusal: { kind: "invalid", code: "organisation.commune-unknown", field: "communeCode" } });
  });

  it("climbs its stages and never goes back; contacts are dated and move nothing", async () => {
    const made = await createOrganisation(ctx(), given());
    const id = made.ok ? made.value.organisationId : "";
    const note = async (type: "appel" | "rencontree" | "conventionnee" | "prospectee") => noteOrganisationEvent(ctx(), id, { type, note: "" });
    expect([await note("appel"), await note("conventionnee"), await note("rencontree")].map((result) => result.ok && result.value.stage)).toEqual(["prospectee", "conventionnee", "conventionnee"]);
    expect((await held.db.organisation.findFirstOrThrow()).stage).toBe("conventionnee");
    expect(await held.db.organisationEvent.count()).toBe(4);
    const mayenne = await savedTerritory(held.db, { code: "53", name: "Mayenne" });
    const stranger = await savedCoach(held.db, mayenne, { areaId: null });
    expect(codeOf(await noteOrganisationEvent(testContext(held.db, stranger.actor), id, { type: "appel", note: "" }))).toBe("organisation.missing");
  });
});

describe("the list of organisations", () => {
  it("shows those of the territory with what matters, and narrows", async () => {
    await createOrganisation(ctx(), given({ name: "Zinc et Fils", activity: "une couverture", stage: "inscrite" }));
    const employer = await savedEmployer(held.db, orne, { organisation: { name: "Les Bons Voisins", kind: "association" } });
    await savedOffer(held.db, orne, { organisationId: employer.organisationId });
    await savedOffer(held.db, orne, { organisationId: employer.organisationId, columns: { status: "closed" } });
    await savedEmployer(held.db, await savedTerritory(held.db, { code: "53", name: "Mayenne" }));
    const rows = await listOrganisations(ctx());
    expect(rows.map((row) => [row.name, row.openOffers, row.members, row.isMine, row.ownerName])).toEqual([["Les Bons Voisins", 1, 1, false, null], ["Zinc et Fils", 0, 0, true, "Solene Martin"]]);
    const names = async (filter: Parameters<typeof listOrganisations>[1]) => (await listOrganisations(ctx(), filter)).map((row) => row.name);
    expect(await names({ words: "VOISINS" })).toEqual(["Les Bons Voisins"]);
    expect(await names({ words: "couverture" })).toEqual(["Zinc et Fils"]);
    expect(await names({ kind: "association" })).toEqual(["Les Bons Voisins"]);
    expect(await names({ mine: true, stage: "inscrite" })).toEqual(["Zinc et Fils"]);
    expect(await names({ words: "%" })).toEqual([]);
    expect(await names({ words: "\u0000zinc" })).toEqual(["Zinc et Fils"]);
  });
});
