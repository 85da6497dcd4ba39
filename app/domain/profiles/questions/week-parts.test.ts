import { describe, expect, it } from "vitest";
import { weekInWords } from "../../kit/weekly-hours.ts";
import { weekSpans } from "../../matching/week.ts";
import { partsOfWindows, weekPartWords, weekParts, windowsOfParts, type WeekPart } from "./week-parts.ts";

const N = "\u00a0";
const all = weekParts.filter((part) => part !== "any");
const sets = Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((__, place) => bits & (1 << place)));

describe("the parts of a week that a person ticks", () => {
  it.each<[WeekPart[], string[]]>([
    [["morning"], [`Du lundi au vendredi${N}: 6${N}h${N}– 13${N}h`]],
    [["morning", "afternoon"], [`Du lundi au vendredi${N}: 6${N}h${N}– 18${N}h`]],
    [["night"], [`Du lundi au vendredi${N}: 22${N}h${N}– 6${N}h le lendemain`]],
    [["school"], [`Lundi, mardi, jeudi et vendredi${N}: 8${N}h${N}45${N}– 16${N}h${N}15`]],
    [["weekend", "evening"], [`Du lundi au vendredi${N}: 18${N}h${N}– 22${N}h`, `Samedi et dimanche${N}: 6${N}h${N}– 22${N}h`]],
    [["any"], []],
    [["any", "morning"], []],
    [[], []],
  ])("%j are %j", (parts, words) => expect(weekInWords(windowsOfParts(parts))).toEqual(words));

  it("come back as they were ticked, whatever was ticked", () => {
    expect(sets).toHaveLength(64);
    for (const parts of sets.filter((set) => set.length > 0)) {
      const expected = parts.includes("morning") && parts.includes("afternoon") ? parts.filter((part) => part !== "school") : parts;
      expect(partsOfWindows(windowsOfParts(parts))).toEqual({ parts: expected, isExact: true });
    }
    expect(partsOfWindows(windowsOfParts(["any"]))).toEqual({ parts: ["any"], isExact: true });
  });

  it("lose no hour when lines are put together, and no line is longer than a form may hold", () => {
    for (const parts of sets) {
      const windows = windowsOfParts(parts);
      expect(weekSpans(windows)).toEqual(weekSpans(parts.flatMap((part) => windowsOfParts([part]))));
      for (const { from, to } of windows) expect((Number(to.slice(0, 2)) - Number(from.slice(0, 2)) + 24) % 24).toBeLessThanOrEqual(16);
    }
  });

  it("are not what a coach entered by the quarter of an hour: that is said, not rounded", () => {
    expect(partsOfWindows([{ days: [1, 2, 3, 4, 5], from: "08:30", to: "16:30" }])).toEqual({ parts: ["school"], isExact: false });
    expect(partsOfWindows([{ days: [3], from: "09:00", to: "12:00" }])).toEqual({ parts: [], isExact: false });
  });

  it("say their hours, and that there is no school on Wednesday", () => {
    expect(weekPartWords("school").hint).toContain("Pas le mercredi");
    for (const part of weekParts) expect(weekPartWords(part).label.length).toBeGreaterThan(4);
  });
});
