import { describe, expect, it } from "vitest";
import { contractLabel, contractOf, contracts } from "./contracts.ts";

describe("the contracts", () => {
  it("have a code of their own, a label and a plain sentence", () => {
    expect(new Set(contracts.map((contract) => contract.code)).size).toBe(contracts.length);
    for (const { meaning, label } of contracts) {
      expect(meaning).toMatch(/\.$/);
      expect(label + meaning).not.toMatch(/'| [:;?!]/);
    }
  });

  it("tell insertion by work from the rest, which decides what a positive exit is", () => {
    expect(contracts.filter((contract) => contract.isSiae).map((contract) => contract.code)).toEqual(["CDDI", "CDI-inclusion", "mise-a-disposition", "interim-insertion"]);
    expect(contractOf("PEC")?.isSiae).toBe(false);
    expect(contractOf("PMSMP")).toMatchObject({ isTraining: true, isPaid: false });
    expect(contractOf("apprentissage")).toMatchObject({ isTraining: true, isPaid: true });
  });

  it("show an unknown code as it is", () => {
    expect(contractLabel("CDDI")).toBe("CDD d’insertion (CDDI)");
    expect(contractLabel("XYZ")).toBe("XYZ");
  });
});
