import { describe, expect, it } from "vitest";
import { chipsOf, contractWords, dayWords, daysWords, postsWords, timetableWords, weeklyHoursWords, windowWords } from "./wording.ts";

/** Spaces that do not break are compared as spaces, so that cases can be read. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const at = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

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
    [[1, 2, 4], "lundi, mardi, jeudi"],
    [[5, 1, 2, 4, 3], "du lundi au vendredi"],
    [[6], "le samedi"],
    [[6, 7], "samedi, dimanche"],
    [[1, 2, 3, 4, 5, 6, 7], "tous les jours"],
    [[], ""],
  ])("days %s read « %s »", (days, words) => expect(daysWords(days)).toBe(words));

  it.each([
    ["09:00", "15:00", [1, 2, 4], "lundi, mardi, jeudi 9 h – 15 h"],
    ["05:45", "12:45", [1, 2, 3, 4, 5], "du lundi au vendredi 5 h 45 – 12 h 45"],
    ["20:00", "24:00", [6], "le samedi 20 h – minuit"],
    ["22:00", "00:00", [], "22 h – minuit"],
  ])("from %s to %s", (from, to, days, words) => expect(plain(windowWords({ days, fromMinute: at(from), toMinute: at(to) }))).toBe(words));

  it("a split day is one line", () => {
    const windows = [{ days: [1, 2], fromMinute: at("16:30"), toMinute: at("19:15") }, { days: [1, 2], fromMinute: at("11:30"), toMinute: at("13:45") }];
    expect(timetableWords(windows).map(plain)).toEqual(["lundi, mardi 11 h 30 – 13 h 45 et 16 h 30 – 19 h 15"]);
  });

  it.each([
    ["2025-12-04", "jeudi 4 décembre"],
    ["2026-12-01", "mardi 1er décembre"],
    ["2026-08-15", "samedi 15 août"],
    ["1969-12-31", "mercredi 31 décembre"],
    ["2028-02-29", "mardi 29 février"],
  ])("%s is « %s »", (day, words) => expect(dayWords(day)).toBe(words));

  it("the year is said when it is not this one", () => {
    expect(dayWords("2027-01-04", 2026)).toBe("lundi 4 janvier 2027");
    expect(dayWords("2026-12-04", 2026)).toBe("vendredi 4 décembre");
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
