import { expect, it } from "vitest";
import { recallAt } from "./recall.ts";

it.each<[string, number[], number[], number, number | null]>([
  ["two of the three that suit are in the first four", [2, 0, 1, 0, 1], [0, 0, 1, 1, 2], 4, 2 / 3],
  ["all, when the list is long enough", [2, 0, 1, 0, 1], [0, 0, 1, 1, 2], 20, 1],
  ["one that was not found counts against it", [2], [2, 1], 20, 0.5],
  ["nothing suits: nothing to find", [0, 0], [0, 0], 20, null],
])("recall: %s", (_, ranked, all, k, expected) => expect(recallAt(ranked, all, k)).toBe(expected));
