import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FeedError } from "#app/infra/feed-text.server.ts";
import { NOW, nextId } from "#tests/factories/clock.ts";
import { savedTerritory } from "#tests/factories/territory.ts";
import { useDatabase } from "#tests/support/database.ts";
import { importApiEngagement } from "./import-api-engagement.server.ts";

const held = useDatabase();
const REAL = "../shared/data/api-engagement";
const folder = mkdtempSync(join(tmpdir(), "missions-"));

function aMission(id: string, more: Record<string, string> = {}, address = "<address><postalCode>61100</postalCode><city>Flers</city></address>"): string {
  const fields = { clientId: id, title: "Aider aux devoirs", organizationName: "Association 1", organizationLogo: "https://a.example.org/l.png", startAt: "01/12/2026", ...more };
  return `<mission>${Object.entries(fields).map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`).join("")}<addresses>${address}</addresses></mission>`;
}
function feed(name: string, ...missions: string[]): string {
  const file = join(folder, `${name}.xml`);
  writeFileSync(file, `<?xml version="1.0" encoding="UTF-8"?><source><publisher>${name}</publisher>${missions.join("")}</source>`);
  return file;
}
async function start(code: string) {
  const { id: territoryId } = await savedTerritory(held.db, { code, name: code });
  const run = async (file: string, now = NOW) => {
    const done = await importApiEngagement({ actor: { role: "system" }, db: held.db, now, newId: nextId, requestId: "test" }, file, { territoryId, closeVanished: true });
    if (!done.ok) throw new Error(done.refusal.code);
    return done.value;
  };
  return { run, offers: () => held.db.offer.findMany({ where: { territoryId }, orderBy: { sourceId: "asc" } }) };
}

describe("importing missions of API Engagement", () => {
  it("creates, leaves alone, changes and closes; each publisher apart", async () => {
    const { run, offers } = await start("M1");
    await run(feed("autre", aMission("1")));
    expect(await run(feed("ici", aMission("1"), aMission("2", { schedule: "2 h par semaine" })))).toMatchObject({ created: 2, refused: [] });
    expect(await run(feed("ici", aMission("1"), aMission("2", { schedule: "2 h par semaine" })))).toMatchObject({ created: 0, updated: 0, unchanged: 2, closed: 0 });
    expect(await run(feed("ici", aMission("1", { places: "3" })))).toMatchObject({ updated: 1, closed: 1 });
    expect((await offers()).map(({ sourceId, status, kind, posts }) => [sourceId, status, kind, posts])).toEqual([
      ["autre/1@61169", "open", "BENEVOLAT", 1], ["ici/1@61169", "open", "BENEVOLAT", 3], ["ici/2@61169", "closed", "BENEVOLAT", 1],
    ]);
    expect(await run(feed("ici", aMission("1", { endAt: "05/12/2026", places: "3" })), new Date("2026-12-06T08:00:00Z"))).toMatchObject({ closed: 1, refused: [{ item: 1, reason: "over" }] });
  });

  it.each<[string, string, string]>([
    ["no-title", aMission("1", { title: "<b></b>" }), "M2"],
    ["not-benevolat", aMission("1", { type: "volontariat_service_civique" }), "M3"],
    ["date-invalid", aMission("1", { startAt: "31/02/2027" }), "M4"],
    ["address-missing", aMission("1", {}, ""), "M5"],
    ["commune-unknown", aMission("1", {}, "<address><postalCode>38000</postalCode><city>Flers</city></address>"), "M6"],
    ["compensation-invalid", aMission("1", { compensationAmount: "beaucoup", compensationUnit: "hour" }), "M7"],
  ])("%s: refused alone, the next one is taken", async (reason, mission, code) => {
    const { run, offers } = await start(code);
    expect(await run(feed(code, mission, aMission("ok", { title: "<b>Lire</b> &amp; rire" })))).toMatchObject({ created: 1, refused: [{ item: 1, reason }] });
    expect((await offers()).map(({ title }) => title)).toEqual(["Lire & rire"]);
  });

  it.each<[RegExp, string, string | Buffer]>([
    [/DOCTYPE/, "M10", `<!DOCTYPE s [<!ENTITY a "x">]><source><mission><title>&a;</title></mission></source>`],
    [/pas complet/, "M11", `<source>${aMission("1")}<mission>`],
    [/bien formé|pas complet/, "M12", `<source>${aMission("1")}</mission></source>`],
    [/« source »/, "M13", "<rss></rss>"],
    [/encodage/, "M14", Buffer.from(`<source>${aMission("1", { title: "Été" })}</source>`, "latin1")],
    [/signes/, "M15", `<source>${aMission("1")}${aMission("2", { description: "a".repeat(20_001) })}</source>`],
  ])("a file that is no feed (%s) changes nothing", async (sentence, code, content) => {
    const { run, offers } = await start(code);
    const file = join(folder, `${code}-bad.xml`);
    writeFileSync(file, content);
    const fault = await run(file).catch((one: unknown) => one);
    expect(fault).toBeInstanceOf(FeedError);
    expect((fault as FeedError).message).toMatch(sentence);
    expect(await offers()).toEqual([]);
  });

  it.skipIf(!existsSync(REAL))("the real feeds: the good one is taken at both its places, the others are reported", async () => {
    const { run, offers } = await start("M20");
    const place = (code: string, name: string, postalCode: string, lat: number, lng: number) => ({ code, name, postalCodes: [postalCode], departement: code.slice(0, 2), lat, lng, population: 1 });
    await held.db.commune.createMany({ data: [place("75056", "Paris", "75004", 48.8541, 2.3643), place("45234", "Orléans", "45000", 47.8951, 1.9108)] });
    const then = new Date("2024-12-01T08:00:00Z");
    const good = await run(`${REAL}/correct-feed.xml`, then);
    expect(good).toMatchObject({ read: 1, created: 2, refused: [], remarks: [{ remark: "paid" }] });
    expect(await run(`${REAL}/correct-feed.xml`, then)).toMatchObject({ created: 0, updated: 0, unchanged: 2, closed: 0 });
    expect((await offers())[0]).toMatchObject({ employerLabel: "Mon asso", posts: 2, wage: "", hoursNote: "1 demi-journée par semaine", endsOn: new Date("2025-01-11") });
    expect(await run(`${REAL}/invalid-address-feed.xml`, then)).toMatchObject({ created: 0, refused: [{ item: 1, reason: "address-invalid" }] });
    expect(await run(`${REAL}/invalid-compensation-feed.xml`, then)).toMatchObject({ created: 0, refused: [{ item: 1, reason: "compensation-invalid" }] });
    expect((await run(`${REAL}/missing-logo-feed.xml`, then)).remarks).toEqual([{ item: 1, sourceId: "example-job-site/32132143", remark: "no-logo" }]);
    expect(await run(`${REAL}/correct-feed.xml`, NOW)).toMatchObject({ created: 0, refused: [{ reason: "over" }] });
  });
});
