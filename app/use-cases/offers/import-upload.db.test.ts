import { describe, expect, it } from "vitest";
import { NOW, nextId } from "#tests/factories/clock.ts";
import { aFranceTravailOffer } from "#tests/factories/france-travail.ts";
import { savedStaff } from "#tests/factories/people.ts";
import { savedTerritory } from "#tests/factories/territory.ts";
import { useDatabase } from "#tests/support/database.ts";
import type { ActorOf } from "#app/domain/access/actor.ts";
import type { Context } from "../context.server.ts";
import { importUpload } from "./import-upload.server.ts";
import { ITEMS_A_PAGE, listImportRuns, readImportRun } from "./read-import-runs.server.ts";

const held = useDatabase();
const bytes = (text: string) => new TextEncoder().encode(text);

async function start(code: string) {
  const territory = await savedTerritory(held.db, { code, name: code });
  const admin = await savedStaff(held.db, territory, "admin");
  const ctx: Context<ActorOf<"admin">> = { actor: admin.actor as ActorOf<"admin">, db: held.db, now: NOW, newId: nextId, requestId: "test" };
  const give = (content: Uint8Array, closeVanished = false) => importUpload(ctx, content, { label: "fichier", closeVanished, patienceMs: 60_000 });
  const run = async (content: Uint8Array, closeVanished = false) => {
    const given = await give(content, closeVanished);
    if (!given.ok) throw new Error(given.refusal.code);
    const read = await readImportRun(ctx, given.value.runId, 1);
    if (!read.ok) throw new Error(read.refusal.code);
    return read.value;
  };
  return { territory, ctx, give, run };
}

describe("a file that the chef de projet gives", () => {
  it("is known by what it holds, and its run says who, what and how many; whole, it closes what it lost", async () => {
    const { run, ctx } = await start("U1");
    const offer = (id: string) => aFranceTravailOffer({ id: `U1${id}`, intitule: `Agent ${id}` });
    expect((await run(bytes(JSON.stringify([offer("A"), offer("B")])))).run).toMatchObject({ source: "France Travail", label: "fichier", state: "done", created: 2, refused: 0 });
    expect((await run(bytes(JSON.stringify({ resultats: [offer("A")] })), true)).run).toMatchObject({ unchanged: 1, closed: 1 });
    expect((await run(bytes("<source><publisher>ici</publisher></source>"))).run).toMatchObject({ source: "API Engagement", state: "done" });
    expect((await run(bytes("<html></html>"))).run).toMatchObject({ source: "Page d’un employeur", state: "failed", fault: expect.stringMatching(/JobPosting de schema\.org/) as string });
    const { runs } = await listImportRuns(ctx, 1);
    expect(runs).toHaveLength(4);
    expect(runs.every(({ by }) => by !== "Automatique")).toBe(true);
  });

  it.each<[string, Uint8Array, string]>([
    ["empty", new Uint8Array(), "import-file.empty"],
    ["a zip", new Uint8Array([0x50, 0x4b, 3, 4]), "import-file.compressed"],
    ["a text", bytes("bonjour"), "import-file.unknown"],
    ["an unknown encoding", bytes('<?xml version="1.0" encoding="klingon"?><source/>'), "import-file.unreadable"],
  ])("%s is refused, and leaves no run", async (name, content, code) => {
    const { give, ctx } = await start(`U2${name.replaceAll(" ", "")}`);
    expect(await give(content)).toMatchObject({ ok: false, refusal: { kind: "invalid", code } });
    expect((await listImportRuns(ctx, 1)).runs).toEqual([]);
  });

  it("what was left aside is read page by page; another territory's import is none", async () => {
    const [{ run, ctx }, other] = [await start("U3"), await start("U4")];
    const given = Array.from({ length: ITEMS_A_PAGE + 3 }, (_, place) => aFranceTravailOffer({ id: `U3${place}`, intitule: `<i>Franchise</i> ${place}`, typeContrat: "FRA" }));
    const first = await run(bytes(JSON.stringify(given)));
    expect([first.items.length, first.pages]).toEqual([ITEMS_A_PAGE, 2]);
    expect(first.items[0]).toMatchObject({ item: 1, title: "Franchise 0", reason: expect.stringMatching(/salarié/) as string });
    const second = await readImportRun(ctx, first.run.runId, 99);
    expect(second.ok && [second.value.page, second.value.items.map(({ item }) => item)]).toEqual([2, [51, 52, 53]]);
    expect(await readImportRun(other.ctx, first.run.runId, 1)).toMatchObject({ ok: false, refusal: { kind: "missing" } });
    expect((await listImportRuns(other.ctx, 1)).runs).toEqual([]);
  });

  it("an import that never said it ended was broken off", async () => {
    const { ctx, territory } = await start("U5");
    await held.db.importRun.create({ data: { id: nextId(), source: "france-travail", territoryId: territory.id, startedAt: new Date(NOW.getTime() - 3 * 3_600_000) } });
    await held.db.importRun.create({ data: { id: nextId(), source: "france-travail", territoryId: territory.id, startedAt: NOW } });
    expect((await listImportRuns(ctx, 1)).runs.map(({ state, by }) => [state, by])).toEqual([["running", "Automatique"], ["broken-off", "Automatique"]]);
  });
});
