import { expect, it } from "vitest";
import { frenchLevelChoices, frenchLevelWords, frenchNeeded } from "./french-levels.ts";

it("levels of French go from A0 to C1 in a form, each with its words", () => {
  expect(frenchLevelChoices.map((level) => level.code)).toEqual(["A0", "A1", "A2", "B1", "B2", "C1"]);
  expect(frenchLevelWords).toHaveLength(7);
  expect(frenchNeeded("A2")).toBe("Comprendre des consignes simples");
  expect(frenchNeeded("Z9")).toBeNull();
});
