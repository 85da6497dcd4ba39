import { describe, expect, it } from "vitest";
import { NOW, nextId } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedTerritory } from "#tests/factories/territory.ts";
import { useDatabase } from "#tests/support/database.ts";
import { insertRows, updateRows } from "./bulk-rows.server.ts";

const held = useDatabase();

describe("rows written many at once", () => {
  it("come back as they went in: texts that look like SQL or JSON, days, lists, JSON, nothing; the rest takes its default", async () => {
    const { id: territoryId } = await savedTerritory(held.db);
    const rows = [
      { title: `L’agent « d'entretien »"; DROP TABLE offer; -- \\ {"a":1} $1`, licences: ["B", `C"E`], readings: { findings: [{ sentence: "a\nb" }] }, weeklyHours: 24.5, contract: null, publishedAt: NOW, startsOn: "2026-12-01" },
      { title: "", licences: [], readings: [], weeklyHours: null, contract: "CDI", publishedAt: null, startsOn: null },
    ].map((row) => ({ id: nextId(), territoryId, kind: "EMPLOI", communeCode: "61169", lat: 48.7, lng: -0.5, updatedAt: NOW, ...row }));
    await held.db.$transaction((tx) => insertRows(tx, "offer", rows));
    for (const { startsOn, ...row } of rows) {
      const saved = await held.db.offer.findUniqueOrThrow({ where: { id: row.id } });
      expect(saved).toMatchObject({ ...row, startsOn: startsOn === null ? null : new Date(`${startsOn}T00:00:00Z`), status: "open", posts: 1, source: "direct" });
    }
  });

  it("only the rows that are named are written over, and only in the columns that are given", async () => {
    const orne = await savedTerritory(held.db, { code: "62", name: "Ailleurs" });
    const [one, two, other] = [await savedOffer(held.db, orne), await savedOffer(held.db, orne), await savedOffer(held.db, orne)];
    await held.db.$transaction((tx) => updateRows(tx, "offer", [{ id: one.id, title: "Un", wage: "12 €" }, { id: two.id, title: "Deux", wage: "" }]));
    const saved = await held.db.offer.findMany({ where: { id: { in: [one.id, two.id, other.id] } }, select: { id: true, title: true, wage: true, contract: true } });
    expect(new Map(saved.map(({ id, ...row }) => [id, row]))).toEqual(new Map([
      [one.id, { title: "Un", wage: "12 €", contract: "CDI" }], [two.id, { title: "Deux", wage: "", contract: "CDI" }], [other.id, { title: other.title, wage: "", contract: "CDI" }],
    ]));
  });

  it("rows with different fields, and names that are no names, are refused before anything is written", async () => {
    await expect(held.db.$transaction((tx) => insertRows(tx, "area", [{ id: nextId(), name: "A" }, { id: nextId() }]))).rejects.toThrow(/same fields/);
    await expect(held.db.$transaction((tx) => insertRows(tx, "area", [{ id: nextId(), name: undefined }]))).rejects.toThrow(/same fields/);
    await expect(held.db.$transaction((tx) => insertRows(tx, 'area" --', [{ id: nextId() }]))).rejects.toThrow(/no name/);
    await expect(held.db.$transaction((tx) => updateRows(tx, "area", [{ id: nextId(), 'name" = 1 --': "x" }]))).rejects.toThrow(/no name/);
  });

  it("no row is no statement", async () => {
    await held.db.$transaction(async (tx) => {
      await insertRows(tx, "no_such_table", []);
      await updateRows(tx, "no_such_table", []);
    });
  });
});
