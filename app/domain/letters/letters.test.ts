import { describe, expect, it } from "vitest";
import { LONGEST_LETTER, letterSchema } from "./letter.schema.ts";
import { lettersByDay } from "./letters.ts";

describe("letters by day", () => {
  it("puts them under the day of France, not of Greenwich", () => {
    const letters = [{ at: new Date("2026-11-20T22:30:00Z") }, { at: new Date("2026-11-20T23:30:00Z") }, { at: new Date("2026-11-21T08:00:00Z") }];
    expect(lettersByDay(letters).map(({ day, letters: some }) => [day, some.length])).toEqual([["2026-11-20", 1], ["2026-11-21", 2]]);
    expect(lettersByDay([])).toEqual([]);
  });
});

describe("what a letter may be", () => {
  const clientKey = "0f0e0d0c-0b0a-4908-8706-050403020100";
  const parsed = (text: unknown, key: unknown = clientKey) => letterSchema.safeParse({ text, clientKey: key });
  it.each([
    ["Bonjour", "Bonjour"],
    ["  Bonjour,\r\n\r\nà demain.  ", "Bonjour,\n\nà demain."],
    ["<b>gras</b> https://exemple.example", "<b>gras</b> https://exemple.example"],
    ["a\u0000b", "ab"],
  ])("%j is kept as it was written", (text, kept) => expect(parsed(text)).toMatchObject({ success: true, data: { text: kept } }));

  it("may have 2 000 signs, not one more", () => {
    expect(parsed("é".repeat(LONGEST_LETTER)).success).toBe(true);
    expect(parsed("é".repeat(LONGEST_LETTER + 1)).success).toBe(false);
  });
  it.each([[""], ["   \n "], [undefined], [["a", "b"]]])("%j is refused", (text) => expect(parsed(text).success).toBe(false));
  it.each([[""], ["court"], ["a b c d e f g h"], [null], ["x".repeat(65)]])("the key %j is refused", (key) => expect(parsed("Bonjour", key).success).toBe(false));
});
