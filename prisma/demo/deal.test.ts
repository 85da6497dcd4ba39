import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choose, countsOf, deal } from "./deal.ts";
import { diceOf, idOf } from "./dice.ts";

const shares = { "<26": 7, "26-35": 29, "36-45": 26, "46-55": 22, "56+": 17 };

describe("dealing out shares", () => {
  it("gives everyone one value and keeps each share to one person", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 500 }), fc.string(), (total, seed) => {
      const dealt = deal(Array.from({ length: total }, (_, place) => place), shares, diceOf(seed), (place) => (place % 3) - 1);
      expect(dealt).toHaveLength(total);
      for (const [value, share] of Object.entries(shares)) {
        const exact = (total * share) / 101;
        expect(Math.abs(dealt.filter((one) => one === value).length - exact)).toBeLessThan(1);
      }
      expect([...countsOf(total, shares).values()].reduce((sum, count) => sum + count, 0)).toBe(total);
    }));
  });

  it("gives a value more often to those who lean towards it", () => {
    const items = Array.from({ length: 400 }, (_, place) => place);
    const dealt = deal(items, { yes: 100, no: 300 }, diceOf("leaning"), (place, value) => (value === "yes" && place < 200 ? 2 : 0));
    const early = dealt.slice(0, 200).filter((one) => one === "yes").length;
    expect(early).toBeGreaterThan(70);
    expect(early).toBeLessThan(100);
    expect(choose(items, 10, diceOf("few"), (place) => (place < 5 ? 99 : 0)).has(3)).toBe(true);
  });
});

describe("the dice", () => {
  it("fall the same way each time, and otherwise for another subject", () => {
    const throws = (subject: string) => { const dice = diceOf(subject); return [dice.int(1, 6), dice.next(), dice.id(), dice.pick(["a", "b", "c"])]; };
    expect(throws("61/person/1")).toEqual(throws("61/person/1"));
    expect(throws("61/person/1")).not.toEqual(throws("61/person/2"));
    // A golden value: a demo made last year must be the same today.
    expect(idOf("61/staff/admin")).toBe("76d457eb-88de-4088-955f-27cc523c0faf");
  });

  it("stay within their bounds and make ids that a UUID reader accepts", () => {
    const dice = diceOf("bounds");
    const thrown = Array.from({ length: 3_000 }, () => dice.int(-3, 4));
    expect([...new Set(thrown)].sort((a, b) => a - b)).toEqual([-3, -2, -1, 0, 1, 2, 3, 4]);
    for (let turn = 0; turn < 500; turn += 1) expect(dice.id()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(dice.some([1, 2, 3, 4, 5], 3)).toHaveLength(3);
    expect(dice.shuffle([1, 2, 3, 4, 5]).sort()).toEqual([1, 2, 3, 4, 5]);
  });
});
