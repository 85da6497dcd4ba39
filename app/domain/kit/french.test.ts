import { describe, expect, it } from "vitest";
import { atPlace, capital, count, distanceInWords, lengthInWords, listInWords, minutesInWords, numberInWords, ofPlace } from "./french-amounts.ts";
import { dayInWords, dayNear, hoursInWords, howLongAgo, localDay, localTime, momentInWords, sinceInWords, timeInWords } from "./french.ts";
import { dayStretches, weekdaysInWords, weekInWords } from "./weekly-hours.ts";

/** Tests read better with plain spaces; that the real ones do not break is checked apart. */
const plain = (text: string) => text.replace(/\u00a0/g, " ");
const TODAY = "2026-12-03"; // a Thursday

describe("a day in words", () => {
  it.each([
    ["2026-12-04", "vendredi 4 décembre"],
    ["2026-08-01", "samedi 1er août"],
    ["2027-01-04", "lundi 4 janvier 2027"],
  ])("%s is %s", (day, words) => expect(plain(dayInWords(day, TODAY))).toBe(words));

  it.each([
    ["2026-12-03", "aujourd’hui"],
    ["2026-12-02", "hier"],
    ["2026-12-04", "demain"],
    ["2026-11-27", "vendredi"],
    ["2026-11-26", "jeudi 26 novembre"],
    ["2026-12-08", "mardi 8 décembre"],
  ])("%s is said %s", (day, words) => expect(plain(dayNear(day, TODAY))).toBe(words));

  it.each([
    ["2026-11-25", "il y a 8 jours", "depuis 8 jours"],
    ["2026-12-02", "hier", "depuis hier"],
    ["2026-11-12", "il y a 3 semaines", "depuis 3 semaines"],
    ["2026-06-03", "il y a 6 mois", "depuis 6 mois"],
  ])("%s is %s", (day, ago, since) => {
    expect(plain(howLongAgo(day, TODAY))).toBe(ago);
    expect(plain(sinceInWords(day, TODAY))).toBe(since);
  });

  it("is the day of the territory, not of Greenwich", () => {
    expect(localDay(new Date("2026-12-03T23:30:00Z"))).toBe("2026-12-04");
    expect(localTime(new Date("2026-12-03T23:30:00Z"))).toBe("00:30");
    expect(localTime(new Date("2026-07-03T12:05:00Z"))).toBe("14:05");
    expect(plain(momentInWords(new Date("2026-12-04T08:00:00Z"), TODAY))).toBe("demain à 9 h");
  });

  it("does not break between a figure and its word", () => {
    expect(dayInWords("2026-12-04")).toContain("4\u00a0décembre");
    expect(timeInWords("09:30")).toBe("9\u00a0h\u00a030");
  });
});

describe("hours, distances and counts", () => {
  it.each([["09:00", "9 h"], ["09:30", "9 h 30"], ["00:05", "0 h 05"], ["14:00", "14 h"]])("%s is %s", (time, words) =>
    expect(plain(timeInWords(time))).toBe(words));
  it("says a stretch of hours", () => expect(plain(hoursInWords("09:00", "15:00"))).toBe("9 h – 15 h"));
  it.each([[0.2, "moins de 1 km"], [1.4, "1 km"], [6.7, "7 km"], [33.1, "35 km"]])("%d km is %s", (km, words) =>
    expect(plain(distanceInWords(km))).toBe(words));
  it.each([[2, "environ 5 min"], [18, "environ 20 min"], [58, "environ 1 h"], [64, "environ 1 h 05"]])("%d min is %s", (m, words) =>
    expect(plain(minutesInWords(m))).toBe(words));
  it.each([[45, "45 minutes"], [60, "1 heure"], [90, "1 heure 30"], [125, "2 heures 05"], [180, "3 heures"]])("a meeting of %d minutes lasts %s", (minutes, words) =>
    expect(plain(lengthInWords(minutes))).toBe(words));
  it.each([[7138, "7 138"], [12.54, "12,5"], [-3, "−3"], [1234567, "1 234 567"]])("%d is written %s", (n, words) =>
    expect(plain(numberInWords(n))).toBe(words));
  it("counts in French, where nought is singular", () => {
    expect(plain(count(0, "réponse"))).toBe("0 réponse");
    expect(count(0, "réponse", "réponses", "aucune")).toBe("aucune réponse");
    expect(plain(count(1, "réponse"))).toBe("1 réponse");
    expect(plain(count(2, "cheval", "chevaux"))).toBe("2 chevaux");
  });
  it("lists, and starts with a capital", () => {
    expect(listInWords(["a"])).toBe("a");
    expect(listInWords(["a", "b", "c"])).toBe("a, b et c");
    expect(capital("élan")).toBe("Élan");
  });
  it.each([
    ["Flers", "à Flers", "de Flers"],
    ["Alençon", "à Alençon", "d’Alençon"],
    ["Le Mêle-sur-Sarthe", "au Mêle-sur-Sarthe", "du Mêle-sur-Sarthe"],
    ["Les Aspres", "aux Aspres", "des Aspres"],
    ["La Ferté Macé", "à La Ferté Macé", "de La Ferté Macé"],
    ["L’Aigle", "à L’Aigle", "de L’Aigle"],
    ["L'Aigle", "à L’Aigle", "de L’Aigle"],
  ])("%s gives %s and %s", (name, at, of) => {
    expect(atPlace(name)).toBe(at);
    expect(ofPlace(name)).toBe(of);
  });
});

describe("a week", () => {
  it("is said with runs of days", () => {
    expect(weekdaysInWords([5, 1, 2, 3, 4])).toBe("du lundi au vendredi");
    expect(weekdaysInWords([1, 2, 4])).toBe("lundi, mardi et jeudi");
    expect(weekdaysInWords([6, 7])).toBe("samedi et dimanche");
    expect(weekdaysInWords([1, 2, 3, 4, 5, 6, 7])).toBe("tous les jours");
  });
  it("says the hours of each run, and the night", () => {
    const lines = weekInWords([
      { days: [1, 2, 4], from: "09:00", to: "15:00" },
      { days: [5], from: "21:00", to: "05:30" },
      { days: [], from: "08:00", to: "09:00" },
    ]);
    expect(lines.map(plain)).toEqual(["Lundi, mardi et jeudi : 9 h – 15 h", "Vendredi : 21 h – 5 h 30 le lendemain"]);
  });
  it("cuts a night at midnight, Sunday's going on to Monday", () => {
    expect(dayStretches([{ days: [7], from: "22:00", to: "06:00" }])).toEqual([
      { day: 7, fromMinute: 1320, toMinute: 1440 },
      { day: 1, fromMinute: 0, toMinute: 360 },
    ]);
    expect(dayStretches([{ days: [2], from: "18:00", to: "00:00" }])).toEqual([{ day: 2, fromMinute: 1080, toMinute: 1440 }]);
  });
});
