import { expect, it } from "vitest";
import { gini } from "./gini.ts";

it.each<[string, number[], number]>([
  ["equal loads", [3, 3, 3, 3], 0],
  ["one of four bears all: (n - 1) / n", [0, 0, 0, 12], 0.75],
  // Mean difference of 1, 2, 3 over all nine pairs: 8/9; divided by twice the mean of 2.
  ["1, 2 and 3", [3, 1, 2], 8 / 9 / 4],
  ["nobody bears anything", [0, 0], 0],
  ["no offer", [], 0],
])("Gini: %s", (_, loads, expected) => expect(gini(loads)).toBeCloseTo(expected, 12));
