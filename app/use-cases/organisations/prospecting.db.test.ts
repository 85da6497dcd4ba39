import { beforeEach, describe, expect, it } from "vitest";
import { employerChoices } from "#app/domain/organisations/prospecting.schema.ts";
import { organisationSchema } from "#app/domain/organisations/organisation.schema.ts";
import type { Result } from "#app/domain/kit/result.ts";
import { NOW } from "#tests/factories/clock.ts";
import { savedCoach, type SavedCoach } from "#tests/factories/people.ts";
import { communes, savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { meeting } from "#tests/support/race.ts";
import { readMyDay } from "../coaching/read-my-day.server.ts";
import { changeOwner } from "./change-owner.server.ts";
import { createOrganisation } from "./create-organisation.server.ts";
import { listEmployers } from "./list-employers.server.ts";
import { moveStage } from "./move-stage.server.ts";
import { noteContact } from "./note-contact.server.ts";
import { setNextStep } from "./set-next-step.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;
let colleague: SavedCoach;
let id: string;

const as = (who: SavedCoach) => testContext(held.db, who.actor);
const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);
const contact = (more: object = {}) => ({ type: "visite" as const, on: null, note: "", nextStep: "", nextStepOn: null, ...more });
const row = () => held.db.organisation.findUniqueOrThrow({ where: { id } });
const daysBefore = (days: number) => new Date(NOW.getTime() - days * 86_400_000).toISOString().slice(0, 10);

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, audit CASCADE`;
  orne = await savedTerritory(held.db);
  coach = await savedCoach(held.db, orne);
  colleague = await savedCoach(held.db, orne);
  const made = await createOrganisation(as(coach), organisationSchema.parse({ kind: "entreprise", name: "Clair et Net", communeCode: communes.messei.code, siren: "732829320" }));
  id = made.ok ? made.value.organisationId : "";
});

describe("the owner of an organisation", () => {
  it("is one coach, who alone hands it over or lets it go", async () => {
    expect(codeOf(await changeOwner(as(colleague), id, "moi"))).toBe("organisation.owned");
    expect(codeOf(await changeOwner(as(coach), id, colleague.id))).toBe("ok");
    expect(codeOf(await changeOwner(as(coach), id, "personne"))).toBe("organisation.not-owner");
    expect(codeOf(await changeOwner(as(colleague), id, "personne"))).toBe("ok");
    expect(await row()).toMatchObject({ ownerId: null, siren: "732829320" });
    expect(await held.db.audit.count({ where: { action: "organisation.owner", subjectId: id } })).toBe(2);
  });

  it("is one of two who take it at the same moment", async () => {
    await changeOwner(as(coach), id, "personne");
    const results = await meeting(held.db, "organisation", [() => changeOwner(as(coach), id, "moi"), () => changeOwner(as(colleague), id, "moi")]);
    expect(results.map(codeOf).sort()).toEqual(["ok", "organisation.owned"]);
  });

  it("is never a coach of another territory, who does not see it at all", async () => {
    const stranger = await savedCoach(held.db, await savedTerritory(held.db, { code: "53", name: "Mayenne" }), { areaId: null });
    expect(codeOf(await changeOwner(as(coach), id, stranger.id))).toBe("organisation.owner-missing");
    for (const act of [changeOwner(as(stranger), id, "moi"), setNextStep(as(stranger), id, { nextStep: "x", nextStepOn: "2026-12-01" }), noteContact(as(stranger), id, contact()), moveStage(as(stranger), id, { type: "rencontree", on: null, note: "" })]) expect(codeOf(await act)).toBe("organisation.missing");
  });
});

describe("the stages of an organisation", () => {
  const move = async (type: "rencontree" | "inscrite" | "conventionnee", on: string | null = null) => codeOf(await moveStage(as(coach), id, { type, on, note: "" }));

  it("come one after the other, on days in their order", async () => {
    expect(await move("inscrite")).toBe("organisation.stage-not-next");
    expect(await move("rencontree", daysBefore(1))).toBe("organisation.stage-too-early");
    expect(await move("rencontree")).toBe("ok");
    expect(await move("rencontree")).toBe("organisation.stage-not-next");
    expect([await move("inscrite"), await move("conventionnee")]).toEqual(["ok", "ok"]);
    expect((await row()).stage).toBe("conventionnee");
    expect(await held.db.organisationEvent.count({ where: { organisationId: id } })).toBe(4);
  });

  it("noted by two at once is noted once", async () => {
    const results = await meeting(held.db, "organisation", [coach, colleague].map((who) => () => moveStage(as(who), id, { type: "rencontree", on: null, note: "" })));
    expect(results.map(codeOf).sort()).toEqual(["ok", "organisation.stage-not-next"]);
    expect(await held.db.organisationEvent.count({ where: { type: "rencontree" } })).toBe(1);
  });
});

describe("a contact and what comes next", () => {
  it("are kept together, or not at all", async () => {
    expect(codeOf(await noteContact(as(coach), id, contact({ note: "Bon accueil", nextStep: "Envoyer la plaquette", nextStepOn: "2026-12-01" })))).toBe("ok");
    expect(await row()).toMatchObject({ nextStep: "Envoyer la plaquette", nextStepOn: new Date("2026-12-01T00:00:00Z") });
    expect(codeOf(await noteContact(as(coach), id, contact({ on: "2099-01-01", nextStep: "Autre", nextStepOn: "2099-01-02" })))).toBe("organisation.event-in-future");
    expect((await row()).nextStep).toBe("Envoyer la plaquette");
    expect(codeOf(await noteContact(as(coach), id, contact({ type: "appel" })))).toBe("ok");
    expect((await row()).nextStep, "a contact without a next step keeps the one planned").toBe("Envoyer la plaquette");
    await setNextStep(as(coach), id, { nextStep: "", nextStepOn: null });
    expect(await row()).toMatchObject({ nextStep: "", nextStepOn: null });
  });

  it("is a line of its owner's day once its day has come, and of nobody else's", async () => {
    const steps = async (who: SavedCoach) => JSON.stringify(await readMyDay(as(who))).includes(`step:${id}`);
    await setNextStep(as(coach), id, { nextStep: "Visiter l’atelier", nextStepOn: "2099-01-01" });
    expect(await steps(coach)).toBe(false);
    await setNextStep(as(coach), id, { nextStep: "Visiter l’atelier", nextStepOn: daysBefore(0) });
    expect([await steps(coach), await steps(colleague)]).toEqual([true, false]);
    await changeOwner(as(coach), id, "personne");
    expect([await steps(coach), await steps(colleague)], "nobody's: those of its area").toEqual([true, true]);
  });
});

describe("the coach's list", () => {
  it("narrows by who follows, kind and days without a contact", async () => {
    await createOrganisation(as(colleague), organisationSchema.parse({ kind: "association", siaeKind: "ACI", name: "Les Jardins", communeCode: communes.sees.code }));
    await noteContact(as(coach), id, contact({ type: "appel", on: daysBefore(40) }));
    const names = async (asked: object) => (await listEmployers(as(coach), employerChoices.parse(asked))).map(({ name }) => name);
    expect(await names({})).toEqual(["Clair et Net", "Les Jardins"]);
    expect(await names({ a: "moi" })).toEqual(["Clair et Net"]);
    expect(await names({ a: "personne" })).toEqual([]);
    expect(await names({ a: "secteur" })).toEqual(["Clair et Net"]);
    expect(await names({ siae: "ACI" })).toEqual(["Les Jardins"]);
    expect(await names({ genre: "association", etape: "prospectee" })).toEqual(["Les Jardins"]);
    expect(await names({ sans: "30" })).toEqual(["Clair et Net", "Les Jardins"]);
    expect(await names({ sans: "60" }), "a first name on a list is no contact").toEqual(["Les Jardins"]);
    expect(await names({ q: "732 829 320" })).toEqual(["Clair et Net"]);
  });
});
