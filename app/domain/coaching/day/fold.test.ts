import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayFolds, folded, linesToRead, type DayFold } from "./fold.ts";
import type { DayLine } from "./line.ts";

const line = (key: string, fold?: DayFold): DayLine => ({ kind: "letter", key, stamp: "1", beneficiaryId: "a", who: "Nadia B.", fact: "", about: "", action: { label: "Voir", href: "/" }, order: 0, ...(fold && { fold }) });
const said = (lines: DayLine[]) => folded(lines).map((entry) => ("lines" in entry ? `${entry.title}: ${entry.lines.map(({ key }) => key).join(" ")}` : entry.key)).map((words) => words.replaceAll("\u00a0", " "));

describe("lines that are read together", () => {
  it.each<[string, DayLine[], string[]]>([
    ["two news are one line, where the first stood", [line("a"), line("b", "news"), line("c"), line("d", "news")], ["a", "2 nouvelles, rien à faire: b d", "c"]],
    ["one is itself", [line("a", "news")], ["a"]],
    ["two endings are two lines", [line("a", "ending"), line("b", "ending")], ["a", "b"]],
    ["three are one", [line("a", "ending"), line("b", "ending"), line("c", "ending")], ["3 accompagnements finissent dans le mois: a b c"]],
  ])("%s", (_, lines, expected) => expect(said(lines)).toEqual(expected));

  it("none is lost, none comes twice, their order holds", () => {
    const folds = fc.option(fc.constantFrom(...(Object.keys(dayFolds) as DayFold[])), { nil: undefined });
    fc.assert(fc.property(fc.array(folds, { maxLength: 40 }), (given) => {
      const lines = given.map((fold, place) => line(String(place), fold));
      const shown = folded(lines);
      expect(shown.flatMap((entry) => ("lines" in entry ? entry.lines : [entry])).map(({ key }) => key).sort()).toEqual(lines.map(({ key }) => key).sort());
      const firsts = shown.map((entry) => Number("lines" in entry ? entry.lines[0]?.key : entry.key));
      expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
      expect(linesToRead({ now: lines, soon: [], watch: lines, later: [] })).toBe(2 * shown.length);
    }));
  });
});
