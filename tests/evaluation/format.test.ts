import { expect, it } from "vitest";
import { decimal, percent, table } from "./format.ts";

it("columns are aligned, the first to the left", () => expect(table([["", "nDCG"], ["ours", "0.9"], ["distance", "0.41"]])).toBe("          nDCG\nours       0.9\ndistance  0.41"));
it("no figure is a dash", () => expect([decimal(NaN), percent(NaN), decimal(0.5), percent(1)]).toEqual(["–", "–", "0.500", "100.0 %"]));
