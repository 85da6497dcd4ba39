import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leastOnTop } from "./least-on-top.ts";

type Line = { id: number; isSuggestion: boolean };
const lists = fc.array(fc.boolean(), { maxLength: 40 }).map((lines) => lines.map((isSuggestion, id): Line => ({ id, isSuggestion })));
const isSuggestion = (line: Line) => line.isSuggestion;

describe("the first page of a ranked list", () => {
  it("holds three suggestions where three exist; nothing is lost, and suggestions keep their order", () => {
    fc.assert(fc.property(lists, fc.integer({ min: 3, max: 12 }), (list, size) => {
      const shown = leastOnTop(list, isSuggestion, size);
      expect(shown.slice(0, size).filter(isSuggestion).length).toBeGreaterThanOrEqual(Math.min(3, list.filter(isSuggestion).length));
      expect([...shown].sort((a, b) => a.id - b.id)).toEqual(list);
      expect(shown.filter(isSuggestion)).toEqual(list.filter(isSuggestion));
    }));
  });

  it("is left as it is when it holds three already", () => {
    fc.assert(fc.property(lists, fc.integer({ min: 1, max: 12 }), (list, size) => {
      fc.pre(list.slice(0, size).filter(isSuggestion).length >= 3);
      expect(leastOnTop(list, isSuggestion, size)).toEqual(list);
    }));
  });

  it("changes places with the last that are none", () => {
    const list = ["proposed 1", "a", "proposed 2", "b", "proposed 3", "c", "d"];
    expect(leastOnTop(list, (one) => !one.startsWith("proposed"), 4)).toEqual(["proposed 1", "a", "b", "c", "proposed 2", "proposed 3", "d"]);
  });
});
