import { describe, expect, it } from "vitest";
import { contractCodes, contractLabel, contractOf, contracts } from "./contracts.ts";

describe("the contracts", () => {
  it("have a label and a plain sentence each", () => {
    expect(contractCodes).toEqual(expect.arrayContaining(["CDI", "CDD", "interim", "saisonnier", "CDDI", "mise-a-disposition", "PEC", "CESU", "PMSMP"]));
    for (const code of contractCodes) {
      expect(contracts[code].meaning).toMatch(/\.$/);
      expect(contracts[code].label + contracts[code].meaning).not.toMatch(/'| [:;?!]/);
    }
  });

  it("tell insertion by work from the rest, which decides what a positive exit is", () => {
    expect(contractCodes.filter((code) => contracts[code].isSiae)).toEqual(["CDDI", "CDI-inclusion", "mise-a-disposition", "interim-insertion"]);
    expect(contractOf("PEC")?.isSiae).toBe(false);
    expect(contractOf("PMSMP")).toMatchObject({ isTraining: true, isPaid: false });
    expect(contractOf("apprentissage")).toMatchObject({ isTraining: true, isPaid: true });
  });

  it("show an unknown code as it is, and nothing for none", () => {
    expect(contractLabel("CDDI")).toBe("CDD d’insertion (CDDI)");
    expect(contractLabel("XYZ")).toBe("XYZ");
    expect(contractLabel(null)).toBe("");
  });
});
