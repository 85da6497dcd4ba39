import { describe, expect, it } from "vitest";
import { employerFigures } from "./employer-figures.ts";

const counts = { people: 127, openOffers: 40, offersAnswered: 10, medianDays: 6, started: 5 };

describe("figures shown to employers", () => {
  it("are what was counted; people by the ten below, never rounded up", () => {
    expect(employerFigures(counts)).toEqual([{ value: 120, of: "people" }, { value: 6, of: "first-answer-days" }, { value: 5, of: "started" }]);
  });
  it.each([
    [{ people: 9 }, "people"], [{ offersAnswered: 9 }, "first-answer-days"], [{ medianDays: null }, "first-answer-days"], [{ started: 4 }, "started"],
  ])("with %o say nothing of %s", (less, of) => {
    expect(employerFigures({ ...counts, ...less }).map((figure) => figure.of)).not.toContain(of);
  });
});
