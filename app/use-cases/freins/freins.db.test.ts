import { readdirSync, readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import type { BilanLine } from "#app/domain/freins/dimensions.ts";
import { savedApplication, savedMatch } from "#tests/factories/applications.ts";
import { nextId, NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedEmployer, savedStaff, type SavedBeneficiary, type SavedCoach, type SavedEmployer } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { meeting } from "#tests/support/race.ts";
import { listApplicationsOfOffer } from "../applications/list-applications-of-offer.server.ts";
import { readApplication } from "../applications/read-application.server.ts";
import { matchProfile } from "../matching/match-profile.server.ts";
import { whoLookedAtMyFile } from "../profiles/who-looked-at-my-file.server.ts";
import { listFreins } from "./list-freins.server.ts";
import { moveFrein, type FreinMoveInput } from "./move-frein.server.ts";
import { openFrein } from "./open-frein.server.ts";
import { readBilans } from "./read-bilans.server.ts";
import { saveBilan } from "./save-bilan.server.ts";

const held = useDatabase();
const CANARY = "Le canari du frein chante";
let orne: SavedTerritory;
let coach: SavedCoach;
let colleague: SavedCoach;
let nadia: SavedBeneficiary;
let employer: SavedEmployer;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, audit CASCADE`;
  orne = await savedTerritory(held.db);
  [coach, colleague] = [await savedCoach(held.db, orne), await savedCoach(held.db, orne)];
  nadia = await savedBeneficiary(held.db, orne, { coachId: coach.id });
  employer = await savedEmployer(held.db, orne);
});

const as = <A extends Actor>(actor: A, now = NOW) => testContext(held.db, actor, now);
const codeOf = (one: { ok: true } | { ok: false; refusal: { code: string } }) => (one.ok ? "ok" : one.refusal.code);
async function opened(theme: "mobilite" | "sante" | "langue" = "mobilite", words = ""): Promise<string> {
  const made = await openFrein(as(coach.actor), nadia.id, { theme, words });
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value.freinId;
}
const step = (freinId: string, given: Partial<FreinMoveInput> = {}) => moveFrein(as(coach.actor), nadia.id, { freinId, seenState: "ouvert", to: "travaille", means: "aide", prescriptionId: null, ...given });

describe("a frein", () => {
  it("is opened, worked on by an action of hers, lifted and opened again, and each step says who", async () => {
    const action = await held.db.insertionAction.create({ data: { id: nextId(), code: "permis", territoryId: orne.id, name: "Permis B", operator: "Auto-école", theme: "mobilite", lifts: ["mobilite"], areaCodes: [] } });
    const prescription = await held.db.prescription.create({ data: { id: nextId(), beneficiaryId: nadia.id, actionId: action.id, coachId: coach.id, agreedAt: NOW, createdAt: NOW, movedAt: NOW } });
    const freinId = await opened("mobilite", "Pas de bus le soir");
    expect(codeOf(await step(freinId, { means: null, prescriptionId: prescription.id }))).toBe("ok");
    expect(codeOf(await step(freinId))).toBe("frein.moved-meanwhile");
    expect(codeOf(await step(freinId, { seenState: "travaille", to: "leve", means: null }))).toBe("frein.means-missing");
    expect(codeOf(await step(freinId, { seenState: "travaille", to: "leve", means: "action", prescriptionId: nextId() }))).toBe("prescription.missing");
    expect(codeOf(await step(freinId, { seenState: "travaille", to: "leve", means: "personne" }))).toBe("ok");
    expect(codeOf(await step(freinId, { seenState: "leve", to: "ouvert", means: null }))).toBe("ok");
    const [frein] = await listFreins(as(nadia.actor), nadia.id);
    expect(frein).toMatchObject({ theme: "mobilite", words: "Pas de bus le soir", state: "ouvert" });
    expect(frein?.steps.map(({ to, byWhat, action: name, byName }) => [to, byWhat, name, byName])).toEqual(expect.arrayContaining([
      ["ouvert", null, null, "Solene"], ["travaille", "action", "Permis B", "Solene"], ["leve", "personne", null, "Solene"],
    ]));
    expect((await whoLookedAtMyFile(as(nadia.actor))).some(({ what }) => what.includes("plus difficile"))).toBe(true);
  });

  it("is one of its theme at a time, also for two taps at once, and opens anew once lifted", async () => {
    const both = await meeting(held.db, "frein", [1, 2].map(() => () => openFrein(as(coach.actor), nadia.id, { theme: "langue", words: "" })));
    expect(both.map(codeOf).sort()).toEqual(["frein.already-open", "ok"]);
    const freinId = (await listFreins(as(coach.actor), nadia.id))[0]?.freinId ?? "";
    await step(freinId, { to: "leve" });
    await opened("langue");
    expect(codeOf(await step(freinId, { seenState: "leve", to: "ouvert", means: null }))).toBe("frein.already-open");
    expect((await listFreins(as(coach.actor), nadia.id)).map(({ state }) => state)).toEqual(["ouvert", "leve"]);
  });

  it("of health keeps its name alone; the database refuses words too", async () => {
    expect(codeOf(await openFrein(as(coach.actor), nadia.id, { theme: "sante", words: "Le dos" }))).toBe("frein.health-in-words");
    const freinId = await opened("sante");
    await expect(held.db.frein.update({ where: { id: freinId }, data: { words: "Le dos" } })).rejects.toThrow(/frein-health-without-words/);
    await expect(held.db.bilan.create({ data: { id: nextId(), beneficiaryId: nadia.id, authorRole: "coach", createdAt: NOW, lines: { create: [{ dimension: "sante", level: "frein", note: "Le dos" }] } } })).rejects.toThrow(/bilan-health-without-words/);
  });

  it("is read by the person and her present coach, by nobody else", async () => {
    const freinId = await opened("mobilite", CANARY);
    const other = await savedBeneficiary(held.db, orne, { coachId: colleague.id });
    for (const actor of [nadia.actor, coach.actor]) expect(await listFreins(as(actor), nadia.id)).toHaveLength(1);
    for (const actor of [colleague.actor, other.actor]) expect(await listFreins(as(actor), nadia.id)).toEqual([]);
    for (const role of ["hotliner", "admin"] as const) expect(await listFreins(as((await savedStaff(held.db, orne, role)).actor) as never, nadia.id)).toEqual([]);
    expect(await listFreins(as(employer.actor) as never, nadia.id)).toEqual([]);
    expect(codeOf(await openFrein(as(colleague.actor), nadia.id, { theme: "budget", words: "" }))).toBe("person.missing");
    expect(codeOf(await moveFrein(as(colleague.actor), nadia.id, { freinId, seenState: "ouvert", to: "leve", means: "aide", prescriptionId: null }))).toBe("frein.missing");
  });

  it("goes with the person", async () => {
    await opened();
    await held.db.user.delete({ where: { id: nadia.userId } });
    expect([await held.db.frein.count(), await held.db.freinEvent.count()]).toEqual([0, 0]);
  });
});

describe("no frein ever leaves the two of them", () => {
  it("neither the matching, nor the index, nor an employer's pages hold it, and no score moves", async () => {
    const offer = await savedOffer(held.db, orne, { organisationId: employer.organisationId });
    await savedMatch(held.db, nadia.id, offer.id);
    const sent = await savedApplication(held.db, nadia.id, offer.id);
    const lists = async () => {
      await matchProfile(as({ role: "system" } as Actor), nadia.id);
      return held.db.match.findMany({ select: { offerId: true, score: true, parts: true, reasons: true, gaps: true, blockers: true, isBlocked: true } });
    };
    const version = () => held.db.beneficiary.findUniqueOrThrow({ where: { id: nadia.id }, select: { profileVersion: true } });
    const [before, versionBefore] = [await lists(), await version()];
    await opened("mobilite", CANARY);
    await saveBilan(as(coach.actor), nadia.id, { seenId: null, lines: [{ dimension: "logement", level: "frein", note: CANARY }] });
    expect(await version()).toEqual(versionBefore);
    expect(await lists()).toEqual(before);
    const read = await readApplication(as(employer.actor), sent.id);
    expect(read.ok).toBe(true);
    const shown = JSON.stringify([read, await listApplicationsOfOffer(as(employer.actor), offer.id), await held.db.match.findMany(), await held.db.searchDocument.findMany(), await held.db.outboxEvent.findMany({ select: { type: true, payload: true } })], (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
    expect(shown).not.toContain(CANARY);
    expect(shown).not.toMatch(/frein|bilan/i);
  });

  it("no file of the matching, of the search or of an employer's pages names their tables", () => {
    const sources = ["app/domain/matching", "app/use-cases/matching", "app/use-cases/applications", "app/use-cases/offers", "app/use-cases/organisations", "search", "app/jobs"].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts")).map((name) => `${folder}/${name}`));
    expect(sources.length).toBeGreaterThan(60);
    for (const file of sources) expect(readFileSync(file, "utf8"), file).not.toMatch(/\b(freins?|bilans?|freinEvent|bilanLine)\s*[.:]\s*(find|\{ ?(where|select)|count)|"?(frein|bilan)(_event|_line)?"? (b|f)\b|FROM "?(frein|bilan)/);
  });
});

describe("a bilan", () => {
  const line = (dimension: BilanLine["dimension"], level: BilanLine["level"], note = ""): BilanLine => ({ dimension, level, note });
  const save = (lines: BilanLine[], seenId: string | null = null, now = NOW) => saveBilan(as(coach.actor, now), nadia.id, { seenId, lines });
  const later = new Date(NOW.getTime() + 86_400_000);

  it("is kept with its author and its day; the next one starts from it and tells what changed", async () => {
    expect(codeOf(await save([]))).toBe("bilan.empty");
    const first = await save([line("mobilite", "frein", "À pied")]);
    const firstId = first.ok ? first.value.bilanId : "";
    expect(await save([line("mobilite", "frein", "À pied")], null, later)).toMatchObject({ ok: true, value: { bilanId: firstId } });
    expect(codeOf(await save([line("mobilite", "atout")], null, later))).toBe("bilan.seen-meanwhile");
    expect(codeOf(await save([line("mobilite", "atout"), line("numerique", "frein")], firstId, later))).toBe("ok");
    const [last, before] = await readBilans(as(nadia.actor), nadia.id);
    expect(last).toMatchObject({ authorName: "Solene Martin", createdAt: later, changes: [{ dimension: "mobilite", from: "frein", to: "atout" }, { dimension: "numerique", from: null, to: "frein" }] });
    expect(before).toMatchObject({ bilanId: firstId, lines: [line("mobilite", "frein", "À pied")], changes: [] });
  });

  it("is read and written by her coach alone, and read by the person", async () => {
    await save([line("tenue", "atout")]);
    expect(codeOf(await saveBilan(as(colleague.actor), nadia.id, { seenId: null, lines: [line("tenue", "frein")] }))).toBe("person.missing");
    expect(await readBilans(as(colleague.actor), nadia.id)).toEqual([]);
    expect(await readBilans(as(employer.actor) as never, nadia.id)).toEqual([]);
    expect(await readBilans(as(nadia.actor), nadia.id)).toHaveLength(1);
  });

  it("two saved at once: one stays, the other reads again", async () => {
    const both = await meeting(held.db, "bilan", [line("lien", "atout"), line("lien", "frein")].map((one) => () => save([one])));
    expect(both.map(codeOf).sort()).toEqual(["bilan.seen-meanwhile", "ok"]);
  });
});
