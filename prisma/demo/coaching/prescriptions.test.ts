import { describe, expect, it } from "vitest";
import { prescriptionMoves } from "#app/domain/actions/prescription-states.ts";
import { stories } from "./prescriptions.ts";

describe("the prescriptions of the demo", () => {
  it("go by the table, each step after the one before", () => {
    for (const [story] of stories) {
      for (const [index, [to, day]] of story.entries()) {
        const before = story[index - 1];
        if (before === undefined) expect([to, day]).toEqual(["envoyee", 0]);
        else expect(prescriptionMoves.some((move) => move.to === to && move.from.includes(before[0])) && day > before[1], to).toBe(true);
      }
    }
  });
});
