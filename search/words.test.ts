import { describe, expect, it } from "vitest";
import { queryWords, wordAttempts } from "./words.ts";

describe("the words a search looks for", () => {
  it.each([
    ["Je cherche un emploi d’aide-soignante", ["aide", "soignante"]],
    ["femme de ménage", ["femme", "menage"]],
    ["AGENT agent Agent", ["agent"]],
    ["-agent \"polyvalent\" (H/F)", ["agent", "polyvalent"]],
    ["un emploi", []],
    ["", []],
    [undefined, []],
  ])("%s", (text, expected) => {
    expect(queryWords(text)).toEqual(expected);
  });

  it("are at most 8, of 40 letters, whatever is pasted", () => {
    const words = queryWords(Array.from({ length: 5_000 }, (_, n) => `mot${n}`).join(" "));
    expect(words).toHaveLength(8);
    expect(queryWords("x".repeat(3_000))).toEqual(["x".repeat(40)]);
  });
});

describe("what is tried when nothing has all the words", () => {
  it("leaves out the shortest first, then tries each alone", () => {
    expect(wordAttempts(["ede", "soignante", "nuit"])).toEqual([["ede", "soignante", "nuit"], ["soignante", "nuit"], ["soignante"], ["nuit"], ["ede"]]);
    expect(wordAttempts(["cariste"])).toEqual([["cariste"]]);
    expect(wordAttempts([])).toEqual([]);
  });
});
