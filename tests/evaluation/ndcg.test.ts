import { describe, expect, it } from "vitest";
import { ndcgAt } from "./ndcg.ts";

describe("nDCG", () => {
  it("is what one computes by hand", () => {
    // Ranked 1, 0, 2: 1 × 1 + 0 + 3 × 1/log2(4) = 2.5; best 2, 1, 0: 3 + 1 × 1/log2(3) = 3.63093.
    expect(ndcgAt([1, 0, 2], [0, 1, 2], 10)).toBeCloseTo(2.5 / 3.63093, 5);
  });
  it("is 1 for the best order and 0 when nothing good was found", () => {
    expect(ndcgAt([2, 2, 1, 0], [0, 1, 2, 2], 10)).toBe(1);
    expect(ndcgAt([0, 0], [0, 0, 2], 10)).toBe(0);
    expect(ndcgAt([], [2], 10)).toBe(0);
  });
  it("looks at the first k only, in the list and in the best list", () => {
    expect(ndcgAt([0, 2], [2, 2], 1)).toBe(0);
    expect(ndcgAt([2, 0], [2, 2], 1)).toBe(1);
  });
  it("says nothing of someone for whom nothing is good", () => expect(ndcgAt([0, 0], [0, 0], 10)).toBeNull());
});
