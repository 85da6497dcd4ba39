import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearTableCloseness } from "./closeness-near-table.ts";
import { structuralCloseness } from "./closeness.ts";

const parents: Record<string, string> = { A1102: "A1101", A1103: "A1101", F1616: "F1607" };
const parentOf = (rome: string) => parents[rome];
const rome = fc.constantFrom("A1101", "A1102", "A1103", "A1203", "F1616", "F1607", "F1703", "K1304", "K1302", "K2204", "N1103");

describe("how near two métiers are", () => {
  const structural = structuralCloseness(parentOf);
  it.each([
    ["the same code", "K1304", "K1304", "same"],
    ["a code and the one it was split from", "A1102", "A1101", "same"],
    ["two codes split from the same one", "A1102", "A1103", "close"],
    ["the same domain", "K1304", "K1302", "domain"],
    ["the same letter", "K1304", "K2204", "letter"],
    ["nothing in common", "K1304", "N1103", "none"],
  ])("by structure: %s", (_, a, b, level) => expect(structural(a, b)).toBe(level));

  const near = nearTableCloseness([{ from: "K1304", to: "N1103" }, { from: "F1607", to: "K2204" }, { from: "K1304", to: "K1304" }], parentOf);
  it.each([
    ["a near métier of the table", "K1304", "N1103", "close"],
    ["the same line read backwards", "N1103", "K1304", "close"],
    ["a ROME 4 code, through the code it was split from", "F1616", "K2204", "close"],
    ["the same code, whatever the table lists", "K1304", "K1304", "same"],
    ["structure, where the table is silent", "K1304", "K1302", "domain"],
  ])("by the official table: %s", (_, a, b, level) => expect(near(a, b)).toBe(level));

  it("is the same in both directions", () => {
    fc.assert(fc.property(rome, rome, (a, b) => structural(a, b) === structural(b, a) && near(a, b) === near(b, a)));
  });
});
