import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { starterMetiers } from "#prisma/reference/metiers/starter.ts";
import { parseRome } from "#prisma/reference/rome/parse-rome.ts";
import { nearBySkills } from "#prisma/reference/near-by-skills.ts";
import { nearTableCloseness } from "./closeness-near-table.ts";
import { structuralCloseness } from "./closeness.ts";

const ROME = "../shared/data/rome-v460";
if (!existsSync(ROME)) process.stderr.write(`Skipped: ${ROME} is not here, so the official table of near métiers was not tried.\n`);

describe.skipIf(!existsSync(ROME))("with the official table (ROME 4.60)", () => {
  const { metiers, near } = existsSync(ROME) ? parseRome(ROME) : { metiers: [], near: [] };
  const parents = new Map(metiers.flatMap(({ romeCode, parentCode }) => (parentCode ? [[romeCode, parentCode] as const] : [])));
  const parentOf = (rome: string) => parents.get(rome);
  const official = nearTableCloseness(near.map(({ fromCode, toCode }) => ({ from: fromCode, to: toCode })), parentOf);
  const structural = structuralCloseness(parentOf);

  it.each([
    ["an employee of families and a helper of the dependent", "K1304", "K1302", "close", "domain"],
    ["cleaning in industry and in families", "K2204", "K1304", "letter", "letter"],
    ["cleaning in industry and of premises, split from it", "K2204", "K2205", "same", "same"],
    ["preparing orders and handling goods", "N1103", "N1105", "close", "domain"],
    ["preparing orders and shelving: another letter", "N1103", "D1507", "close", "none"],
    ["a kitchen hand and fast food", "G1602", "G1603", "close", "domain"],
    ["a kitchen hand and a cook, split from it", "G1602", "G1609", "same", "same"],
    ["two métiers split from one", "G1606", "G1609", "close", "close"],
    ["a code split from one of another letter", "A1206", "F1101", "same", "same"],
    ["a sibling by its parent’s letter", "A1206", "F1102", "domain", "domain"],
    ["a mason and a hairdresser", "F1703", "D1202", "none", "none"],
  ])("%s: %s and %s", (_, a, b, byTable, byStructure) => {
    expect([official(a, b), official(b, a), structural(a, b), structural(b, a)]).toEqual([byTable, byTable, byStructure, byStructure]);
  });

  it("every one of the 1 584 métiers is its own, its parent’s, and as near to a neighbour as the neighbour to it", () => {
    expect(metiers).toHaveLength(1584);
    for (const { romeCode, parentCode } of metiers) {
      expect(official(romeCode, romeCode)).toBe("same");
      if (parentCode) expect(official(romeCode, parentCode)).toBe("same");
    }
    for (const { fromCode, toCode } of near) {
      expect(["same", "close"]).toContain(official(fromCode, toCode));
      expect(official(fromCode, toCode)).toBe(official(toCode, fromCode));
    }
  });
});

describe("until it is loaded", () => {
  const parents = new Map(starterMetiers.map(({ romeCode, parentCode }) => [romeCode, parentCode]));
  const ours = nearTableCloseness(nearBySkills(starterMetiers).map(({ fromCode, toCode }) => ({ from: fromCode, to: toCode })), (rome) => parents.get(rome) ?? undefined);

  it.each([["K2204", "K1304"], ["K1304", "K1302"], ["N1103", "N1105"], ["G1602", "G1603"], ["G1602", "G1609"]])("%s and %s are nearer than strangers, both ways", (a, b) => {
    expect(["same", "close", "domain", "letter"]).toContain(ours(a, b));
    expect(ours(b, a)).toBe(ours(a, b));
  });
  it("métiers that share nothing stay strangers", () => expect([ours("F1703", "D1202"), ours("K1304", "N1101")]).toEqual(["none", "none"]));
});
