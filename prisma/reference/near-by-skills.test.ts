import { describe, expect, it } from "vitest";
import { starterMetiers } from "./metiers/starter.ts";
import { nearBySkills } from "./near-by-skills.ts";

const near = nearBySkills(starterMetiers);
const nearTo = (code: string) => near.filter((pair) => pair.fromCode === code).map((pair) => pair.toCode);

describe("near métiers by shared skills", () => {
  it.each([
    ["J1501", "K1302", "aide-soignant and aide à domicile"], ["K1310", "K1303", "assistant maternel and garde d’enfants"], ["N1110", "N1101", "magasinier and cariste"],
    ["H2902", "H2913", "chaudronnier and soudeur"], ["D1507", "D1212", "rayon and vendeur"],
  ])("%s is near %s: %s", (from, to) => {
    expect(nearTo(from)).toContain(to);
  });

  it("never says that far métiers are near, nor a métier to itself", () => {
    expect(nearTo("J1501")).not.toContain("N1101");
    expect(near.filter((pair) => pair.fromCode === pair.toCode)).toEqual([]);
  });

  it("gives at most six, ranked from 1 without a hole", () => {
    for (const { romeCode } of starterMetiers) {
      const ranks = near.filter((pair) => pair.fromCode === romeCode).map((pair) => pair.rank);
      expect(ranks).toEqual(ranks.map((_, place) => place + 1));
      expect(ranks.length).toBeLessThanOrEqual(6);
    }
  });
});
