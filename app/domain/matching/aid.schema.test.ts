import { expect, it } from "vitest";
import { aidSchema } from "./aid.schema.ts";

it("reads a mobility aid as it is typed", () => {
  expect(aidSchema.parse({ isActive: "on", radiusKm: "25", serviceKm: "30,5", maxDays: "", priceNote: " 3 € par jour ", depositEuros: "1 200", conditions: "" })).toEqual({
    isActive: true, radiusKm: 25, serviceKm: 30.5, maxDays: null, priceNote: "3 € par jour", depositEuros: 1200, conditions: "",
  });
});

it("says what is wrong beside each field, and an aid that is not ticked is off", () => {
  const read = aidSchema.safeParse({ radiusKm: "", serviceKm: "0", maxDays: "1,5", depositEuros: "-3" });
  expect(read.error?.issues.map((issue) => issue.path[0])).toEqual(["radiusKm", "serviceKm", "maxDays", "depositEuros"]);
  expect(aidSchema.parse({ radiusKm: 5, serviceKm: 5 }).isActive).toBe(false);
});
