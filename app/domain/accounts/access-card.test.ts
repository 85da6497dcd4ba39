import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accessCardRefusals, accessCardState, cardExpiresAt, lastDayOfCard } from "./access-card.ts";
import { CARD_SIGNS, cardCodeAloud, cardCodeInPrint, drawCardCode, parseCardCode } from "./card-code.ts";

const NOW = new Date("2026-11-21T08:00:00Z");
const away = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const codes = fc.array(fc.nat(CARD_SIGNS.length - 1), { minLength: 8, maxLength: 8 }).map((places) => {
  const left = [...places];
  return drawCardCode(() => left.shift() ?? 0);
});

describe("the code of a card", () => {
  it("has eight signs, none that is taken for another, and at least 36 bits", () => {
    expect(CARD_SIGNS).not.toMatch(/[01OILQSZBGUAE]/);
    expect(new Set(CARD_SIGNS).size).toBe(CARD_SIGNS.length);
    expect(8 * Math.log2(CARD_SIGNS.length)).toBeGreaterThan(36);
    fc.assert(fc.property(codes, (code) => code.length === 8 && [...code].every((sign) => CARD_SIGNS.includes(sign))));
  });

  it("is drawn from every sign alike", () => {
    const asked: number[] = [];
    expect(drawCardCode((below) => (asked.push(below), below - 1))).toBe("YYYYYYYY");
    expect(asked).toEqual(Array.from({ length: 8 }, () => 23));
  });

  it.each([
    ["K7M2-H9XP", "K7M2H9XP"],
    ["k7m2h9xp", "K7M2H9XP"],
    [" k7m2 h9xp ", "K7M2H9XP"],
    ["K 7 M 2 – H 9 X P", "K7M2H9XP"],
    ["K7M2\u00a0H9XP", "K7M2H9XP"],
    ["SZBG-UUUU", "5286VVVV"],
    ["K7M2-H9X", null],
    ["K7M2-H9XPP", null],
    ["K7M2-H9X0", null],
    ["K7M2-H9XO", null],
    ["K7M2-H9XI", null],
    ["K7M2-H9Xé", null],
    ["", null],
    ["123456", null],
    [`${" ".repeat(60)}K7M2H9XP`, null],
  ])("typed %j is read as %j", (typed, code) => expect(parseCardCode(typed)).toBe(code));

  it("is read as it was drawn, however it is typed", () => {
    fc.assert(fc.property(codes, fc.constantFrom("", " ", "-", " - ", "\u00a0"), fc.boolean(), (code, between, isLow) => {
      const typed = `${code.slice(0, 4)}${between}${code.slice(4)}`;
      expect(parseCardCode(isLow ? typed.toLowerCase() : typed)).toBe(code);
      expect(parseCardCode(cardCodeInPrint(code))).toBe(code);
    }));
  });

  it("is read aloud sign by sign, each with a word of its own that begins with it", () => {
    expect(cardCodeInPrint("K7M2H9XP")).toBe("K7M2-H9XP");
    expect(cardCodeAloud("K7M2H9XP")).toEqual([["K comme Kévin", "7,\u00a0sept", "M comme Marie", "2,\u00a0deux"], ["H comme Henri", "9,\u00a0neuf", "X comme Xavier", "P comme Pierre"]]);
    const words = [...CARD_SIGNS].map((sign) => cardCodeAloud(sign.repeat(8))[0]?.[0] ?? "");
    expect(words.join()).not.toContain("undefined");
    for (const [place, sign] of [...CARD_SIGNS].entries()) if (/[A-Z]/.test(sign)) expect(words[place]).toMatch(new RegExp(`^${sign} comme ${sign}`));
    expect(new Set(words).size).toBe(CARD_SIGNS.length);
  });
});

describe("a card", () => {
  const fresh = { expiresAt: cardExpiresAt(NOW), usedAt: null, cutAt: null };
  it.each([
    ["just printed", fresh, NOW, "waiting"],
    ["in the evening of its last day", fresh, new Date("2027-01-20T22:59:59Z"), "waiting"],
    ["after its last day", fresh, new Date("2027-01-20T23:00:00Z"), "expired"],
    ["used", { ...fresh, usedAt: NOW }, NOW, "used"],
    ["replaced", { ...fresh, cutAt: NOW }, NOW, "cut"],
    ["used, then replaced", { ...fresh, usedAt: NOW, cutAt: NOW }, away(90), "used"],
  ] as const)("%s is %s", (_, card, now, state) => expect(accessCardState(card, now)).toBe(state));

  it.each([
    ["2026-11-21T08:00:00Z", "2027-01-20"],
    ["2026-11-21T23:30:00Z", "2027-01-21"],
    ["2027-02-10T08:00:00Z", "2027-04-11"],
  ])("made at %s, opens until %s, the last day whole, winter or summer", (at, day) => {
    const expiresAt = cardExpiresAt(new Date(at));
    expect(lastDayOfCard(expiresAt)).toBe(day);
    expect(new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris", timeStyle: "short" }).format(expiresAt)).toBe("00:00");
  });

  it("says what to do when it opens nothing", () => {
    for (const state of ["used", "cut", "expired"]) expect(accessCardRefusals[`card.${state}`]).toMatch(/coach|aide/);
  });
});
