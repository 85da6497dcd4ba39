import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { communeAliases } from "#app/infra/commune-aliases.server.ts";
import { loadCommunes } from "#prisma/reference/load-communes.ts";
import { NOW, nextId } from "#tests/factories/clock.ts";
import { aFranceTravailOffer } from "#tests/factories/france-travail.ts";
import { savedBeneficiary, savedCoach, savedStaff } from "#tests/factories/people.ts";
import { savedTerritory } from "#tests/factories/territory.ts";
import { changedOffers } from "#tests/support/changed-offers.ts";
import { useDatabase } from "#tests/support/database.ts";
import type { Context } from "../context.server.ts";
import { importFranceTravail, type ImportOptions, type ImportReport } from "./import-france-travail.server.ts";

const held = useDatabase();
const REAL = "../shared/data/france-travail-offers-74.json";

function contextOf(actor: Actor = { role: "system" }): Context {
  return { actor, db: held.db, now: NOW, newId: nextId, requestId: "test" };
}

/** Each test imports under ids of its own. */
async function start(prefix: string) {
  const territory = await savedTerritory(held.db, { code: prefix, name: prefix });
  const offer = (id: string, changes: object = {}) => aFranceTravailOffer({ id: `${prefix}${id}`, ...changes });
  const run = async (given: unknown[], options: Partial<ImportOptions> = {}): Promise<ImportReport> => {
    const imported = await importFranceTravail(contextOf(), given, { territoryId: territory.id, ...options });
    if (!imported.ok) throw new Error(imported.refusal.code);
    return imported.value;
  };
  const facts = async () => (await changedOffers(held.db)).length;
  const saved = (id: string) => held.db.offer.findUniqueOrThrow({ where: { source_sourceId: { source: "france-travail", sourceId: `${prefix}${id}` } }, include: { windows: true, skills: true } });
  return { territory, offer, run, facts, saved };
}

describe("importing France Travail's offers", () => {
  it("saves an offer with its place, its hours, its official skills and what its text says", async () => {
    const { territory, offer, run, saved } = await start("A1");
    await held.db.skill.createMany({ data: [{ id: "ogr-100123", label: "Nettoyer un sol", source: "rome-460" }], skipDuplicates: true });
    const before = NOW;
    const report = await run([offer("X", {
      description: "Entretien de bureaux, 05-13h du lundi au vendredi.\nPermis B obligatoire. Poste 33h/semaine.",
      competences: [{ code: "100123", libelle: "Nettoyer un sol", exigence: "E" }, { code: "999999", libelle: "Inconnue", exigence: "S" }, { libelle: "Sans code", exigence: "S" }],
    })]);
    expect(report).toMatchObject({ read: 1, created: 1, updated: 0, unchanged: 0, refused: [] });
    const row = await saved("X");
    expect(row).toMatchObject({
      territoryId: territory.id, areaId: territory.areas.flers.id, kind: "EMPLOI", status: "open", source: "france-travail", title: "Agent d’entretien (F/H)",
      romeCode: "K2204", communeCode: "61169", contract: "CDI", weeklyHours: 35, licences: ["B"], constraints: ["early-morning"], wage: "11,88\u00a0€ de l’heure",
      sourceUrl: "https://candidat.example.org/offre/A1X", experienceAsked: "beginner", hoursNote: "Travail en journée", employerLabel: "Entreprise 1",
    });
    expect(row.windows).toMatchObject([{ days: [1, 2, 3, 4, 5], fromMinute: 300, toMinute: 780 }]);
    expect(row.skills).toMatchObject([{ skillId: "ogr-100123", required: true }]);
    expect(row.publishedAt?.toISOString()).toBe("2026-11-18T09:00:00.000Z");
    expect(JSON.stringify(row.readings)).toContain("Permis B obligatoire.");
    expect(row.createdAt).toEqual(before);
  });

  it("the same list twice changes nothing: no write, no fact", async () => {
    const { offer, run, facts, saved } = await start("A2");
    const given = [offer("X"), offer("Y", { nombrePostes: 3 })];
    expect(await run(given)).toMatchObject({ created: 2 });
    const [before, told] = [await saved("Y"), await facts()];
    expect(await run(given)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect([await saved("Y"), await facts()]).toEqual([before, told]);
  });

  it("an offer that changed is written again under the same id, with one more fact", async () => {
    const { offer, run, facts, saved } = await start("A3");
    await run([offer("X", { description: "Horaires : 8h-12h" }), offer("Y")]);
    const [before, told] = [await saved("X"), await facts()];
    expect(await run([offer("X", { description: "Horaires : 14h-18h" }), offer("Y")])).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    const after = await saved("X");
    expect(after.id).toBe(before.id);
    expect(after.windows.map((window) => window.fromMinute)).toEqual([840]);
    expect(await facts()).toBe(told + 1);
  });

  it("each offer that is not taken is listed with its reason, in the report and in the run", async () => {
    const { offer, run } = await start("A4");
    const report = await run([
      offer("X"), offer("X"), null, "texte", 12, {}, offer("T", { intitule: "", appellationlibelle: "" }), offer("P", { lieuTravail: { libelle: "61 - Orne" } }),
      offer("C", { lieuTravail: { commune: "99999", codePostal: "99999", libelle: "Nulle part" } }), offer("I", { typeContrat: "LIB" }), offer("F", { typeContrat: "FRA" }), offer("K", { typeContrat: "ZZZ" }),
    ]);
    expect(report.refused.map(({ item, sourceId, reason }) => [item, sourceId, reason])).toEqual([
      [2, "A4X", "twice-in-file"], [3, "", "not-an-offer"], [4, "", "not-an-offer"], [5, "", "not-an-offer"],
      [6, "", "no-id"], [7, "A4T", "no-title"], [8, "A4P", "no-place"], [9, "A4C", "commune-unknown"],
      [10, "A4I", "not-salaried"], [11, "A4F", "not-salaried"], [12, "A4K", "contract-unknown"],
    ]);
    expect(report.read).toBe(report.created + report.updated + report.unchanged + report.refused.length);
    const kept = await held.db.importRun.findUniqueOrThrow({ where: { id: report.runId } });
    expect(kept).toMatchObject({ source: "france-travail", created: 1, refused: report.refused, refusedCount: 11, fault: null });
    expect(kept.endedAt).not.toBeNull();
  });

  it("signs that no database takes (NUL, half a sign) are left out, and stop nothing", async () => {
    const { offer, run, saved } = await start("B1");
    const report = await run([offer("X", { intitule: "Agent\u0000 \ud83e d’accueil", salaire: { commentaire: "Selon\u0000 profil" }, dureeTravailLibelle: "35H/semaine\nTravail\udc00 en journée" }), { id: "\u0000\ud800", intitule: "\ud800 Rien" }, offer("Z", { description: `${"x".repeat(9_999)}🧹`, intitule: `${"y".repeat(159)}🧹` })]);
    expect(report).toMatchObject({ created: 2, refused: [{ item: 2, sourceId: "", reason: "no-id" }] });
    expect(await saved("X")).toMatchObject({ title: "Agent d’accueil", wage: expect.stringContaining("Selon profil") as string });
  });

  it("offers that vanished close only when asked, those who wait are told, and an offer that returns opens again", async () => {
    const { territory, offer, run, saved } = await start("A5");
    await run([offer("X"), offer("Y")]);
    const coach = await savedCoach(held.db, territory);
    const person = await savedBeneficiary(held.db, territory, { coachId: coach.id });
    const gone = await saved("Y");
    await held.db.application.create({ data: { id: nextId(), beneficiaryId: person.id, offerId: gone.id, state: "positionne", consentedAt: NOW, createdAt: NOW, movedAt: NOW } });
    expect(await run([offer("X")])).toMatchObject({ closed: 0, unchanged: 1 });
    expect((await saved("Y")).status).toBe("open");
    expect(await run([offer("X")], { closeVanished: true })).toMatchObject({ closed: 1 });
    expect((await saved("Y")).status).toBe("closed");
    expect((await held.db.application.findFirstOrThrow({ where: { offerId: gone.id } })).state).toBe("sans-suite");
    expect(await run([offer("X"), offer("Y")], { closeVanished: true })).toMatchObject({ updated: 1, closed: 0 });
    expect(await saved("Y")).toMatchObject({ id: gone.id, status: "open", closedAt: null });
  });

  it("an offer that somebody closed or filled stays so, even when its text changes", async () => {
    const { offer, run, saved } = await start("A6");
    await run([offer("X")]);
    await held.db.offer.update({ where: { id: (await saved("X")).id }, data: { status: "filled" } });
    await run([offer("X")]);
    await run([offer("X", { description: "Autre texte" })]);
    expect((await saved("X")).status).toBe("filled");
  });

  it("two imports at the same moment create each offer once", async () => {
    const { territory, offer, run } = await start("A7");
    const given = Array.from({ length: 30 }, (_, n) => offer(`N${n}`));
    const reports = await Promise.all([run(given), run(given)]);
    expect(reports.reduce((sum, report) => sum + report.created, 0)).toBe(30);
    expect(await held.db.offer.count({ where: { territoryId: territory.id } })).toBe(30);
  });

  it("only the system and an administrator of the territory may import", async () => {
    const { territory } = await start("A8");
    const other = await savedTerritory(held.db, { code: "A9", name: "A9" });
    const refused = async (actor: Actor) => importFranceTravail(contextOf(actor), [], { territoryId: territory.id });
    expect(await refused((await savedCoach(held.db, territory)).actor)).toMatchObject({ ok: false, refusal: { kind: "forbidden", code: "import.not-allowed" } });
    expect(await refused((await savedStaff(held.db, other, "admin")).actor)).toMatchObject({ ok: false });
    expect(await refused((await savedStaff(held.db, territory, "admin")).actor)).toMatchObject({ ok: true });
  });
});

describe.skipIf(!existsSync(REAL))("the 173 real offers of August 2025", () => {
  it("are each imported or listed with the reason; a second time nothing changes", async () => {
    const territory = await savedTerritory(held.db, { code: "74", name: "Haute-Savoie" });
    await held.db.commune.createMany({
      data: loadCommunes("74").map(({ code, name, departement, postalCodes, lat, lng, population }) => ({ code, name, departement, postalCodes, lat, lng, population })), skipDuplicates: true,
    });
    const { resultats } = JSON.parse(readFileSync(REAL, "utf8")) as { resultats: unknown[] };
    const options = { territoryId: territory.id, aliases: communeAliases() };
    const first = await importFranceTravail(contextOf(), resultats, options);
    expect(first).toMatchObject({ ok: true, value: { read: 173, created: 170, updated: 0, unchanged: 0 } });
    expect(first.ok && first.value.refused.map(({ sourceId, reason }) => [sourceId, reason])).toEqual([
      ["196CJGD", "not-salaried"], ["0619587", "no-place"], ["0591448", "no-place"],
    ]);
    expect(first.ok && first.value.remarks).toEqual({ "place-by-nearest": 2 });
    expect((await changedOffers(held.db)).length).toBeGreaterThanOrEqual(170);
    const second = await importFranceTravail(contextOf(), resultats, options);
    expect(second).toMatchObject({ ok: true, value: { created: 0, updated: 0, unchanged: 170 } });
  });
});

if (!existsSync(REAL)) process.stderr.write(`Skipped: ${REAL} is not here, so the 173 real offers were not imported.\n`);
