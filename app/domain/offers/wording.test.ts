import { describe, expect, it } from "vitest";
import { minutesOf } from "../matching/week.ts";
import { chipsOf, contractWords, postsWords, timetableWords, weeklyHoursWords, windowWords } from "./wording.ts";

/** Spaces that do not break are compared as spaces, so that cases can be read. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("the words of an offer", () => {
  it.each([
    [24, "24 h par semaine"],
    [31.5, "31 h 30 par semaine"],
    [0.5, "0 h 30 par semaine"],
    [31.87, "31 h 52 par semaine"],
    [null, ""],
  ])("%s hours a week read « %s »", (hours, words) => expect(plain(weeklyHoursWords(hours))).toBe(words));

  it("a number and its unit never part at the end of a line", () => expect(weeklyHoursWords(24)).toBe("24\u00a0h par semaine"));

  it.each([
    ["09:00", "15:00", [1, 2, 4], "lundi, mardi et jeudi 9 h – 15 h"],
    ["05:45", "12:45", [1, 2, 3, 4, 5], "du lundi au vendredi 5 h 45 – 12 h 45"],
    ["20:00", "24:00", [6], "samedi 20 h – minuit"],
    ["22:00", "00:00", [], "22 h – minuit"],
  ])("from %s to %s", (from, to, days, words) => expect(plain(windowWords({ days, fromMinute: minutesOf(from), toMinute: minutesOf(to) }))).toBe(words));

  it("a split day is one line", () => {
    const line = (from: string, to: string) => ({ days: [1, 2], fromMinute: minutesOf(from), toMinute: minutesOf(to) });
    expect(timetableWords([line("16:30", "19:15"), line("11:30", "13:45")]).map(plain)).toEqual(["lundi et mardi 11 h 30 – 13 h 45 et 16 h 30 – 19 h 15"]);
  });

  it("contracts and chips", () => {
    expect(plain(contractWords({ kind: "EMPLOI", contract: "CDD", contractMonths: 6 }))).toBe("CDD de 6 mois");
    expect(contractWords({ kind: "BENEVOLAT", contract: null, contractMonths: null })).toBe("Bénévolat");
    expect(contractWords({ kind: "IMMERSION", contract: null, contractMonths: null })).toBe("Immersion");
    expect(chipsOf({ kind: "EMPLOI", contract: "CDI", contractMonths: null, weeklyHours: 24 }).map(plain)).toEqual(["CDI", "24 h par semaine"]);
    expect(chipsOf({ kind: "EMPLOI", contract: null, contractMonths: null, weeklyHours: null })).toEqual([]);
    expect([postsWords(1), plain(postsWords(3))]).toEqual(["", "3 postes"]);
  });
});
