import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEAST_PEOPLE, lastMonths, monthInWords, safeTable, type Cell } from "./small-cells.ts";

const cell = (place: string, month: string, count: number, people: number): Cell => ({ place, month, count, people });

describe("a table from which nobody can be read", () => {
  it("shows from five people on, hides the others, and never names a place that has nothing to show", () => {
    const table = safeTable([cell("Flers", "2026-10", 9, 5), cell("Flers", "2026-11", 8, 4), cell("Messei", "2026-11", 3, 3), cell("Argentan", "2026-10", 2, 1)], ["2026-10", "2026-11"]);
    expect(table).toEqual({ months: ["2026-10", "2026-11"], rows: [{ place: "Flers", counts: [9, null] }], others: [null, 11], total: 20 });
  });

  it("hides many refusals of one person: people count, not refusals", () => {
    expect(safeTable([cell("Flers", "2026-11", 40, 1)], ["2026-11"])).toEqual({ months: ["2026-11"], rows: [], others: [null], total: 0 });
  });

  it("whatever comes: no figure has fewer than five people behind, and the total is the sum of what is seen", () => {
    const cells = fc.uniqueArray(fc.record({ place: fc.constantFrom("A", "B", "C", "D"), month: fc.constantFrom("2026-10", "2026-11"), people: fc.integer({ min: 1, max: 9 }), more: fc.nat(9) }), { selector: ({ place, month }) => `${place} ${month}` });
    fc.assert(fc.property(cells, (drawn) => {
      const given = drawn.map(({ place, month, people, more }) => cell(place, month, people + more, people));
      const { rows, others, total, months } = safeTable(given, ["2026-10", "2026-11"]);
      for (const { place, counts } of rows) for (const [at, count] of counts.entries()) {
        if (count !== null) expect(given.find((one) => one.place === place && one.month === months[at])?.people).toBeGreaterThanOrEqual(LEAST_PEOPLE);
      }
      for (const [at, other] of others.entries()) {
        const hidden = given.filter((one) => one.month === months[at] && one.people < LEAST_PEOPLE);
        if (other !== null) expect(hidden.reduce((sum, { people }) => sum + people, 0)).toBeGreaterThanOrEqual(LEAST_PEOPLE);
      }
      expect(total).toBe([...rows.flatMap(({ counts }) => counts), ...others].reduce<number>((sum, one) => sum + (one ?? 0), 0));
    }));
  });
});

it("counts months back over the new year, and names them", () => {
  expect(lastMonths("2027-02-03", 4)).toEqual(["2026-11", "2026-12", "2027-01", "2027-02"]);
  expect(monthInWords("2026-08")).toBe("août 2026");
});
