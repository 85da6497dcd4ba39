import { describe, expect, it } from "vitest";
import { frenchLevels } from "../matching/types.ts";
import { frenchEase, frenchEases, frenchFromAnswers, type FrenchEase } from "./french-from-answers.ts";

const rank = (level: string | null) => (level === null ? Infinity : frenchLevels.findIndex((one) => one === level));

describe("the level of French, from how she speaks and reads", () => {
  it.each<[FrenchEase | null, FrenchEase | null, string | null]>([
    ["well", "well", "C1"], ["well", "some", "B1"], ["well", "little", "B1"],
    ["some", "well", "B1"], ["some", "some", "A2"], ["some", "little", "A2"],
    ["little", "well", "A2"], ["little", "some", "A1"], ["little", "little", "A1"],
    ["little", null, "A2"], [null, "little", "B1"], ["well", null, "C1"], [null, null, null],
  ])("speaks %s, reads %s: %s", (speaks, reads, level) => expect(frenchFromAnswers(speaks, reads)).toBe(level));

  it("never falls when one answer is better, and saying nothing never counts as less than an answer", () => {
    const answers = [null, ...frenchEases] as const;
    for (const speaks of answers) {
      for (const [place, reads] of answers.entries()) {
        for (const worse of answers.slice(place)) {
          expect(rank(frenchFromAnswers(speaks, worse))).toBeLessThanOrEqual(rank(frenchFromAnswers(speaks, reads)));
          expect(rank(frenchFromAnswers(worse, speaks))).toBeLessThanOrEqual(rank(frenchFromAnswers(reads, speaks)));
        }
      }
    }
  });

  it.each([["well", "well"], ["", null], [null, null], ["toString", null]])("reads the kept word %j as %j", (word, ease) => expect(frenchEase(word)).toBe(ease));
});
