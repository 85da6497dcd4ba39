import { expect, it } from "vitest";
import { plainText } from "./plain-text.ts";

it("a text loses its control characters and nothing else", () => {
  expect(plainText("Bon\u0000jour\u0007\u007f\tà\r\nvous 😀 ÿ\u00a0!")).toBe("Bonjour\tà\r\nvous 😀 ÿ\u00a0!");
  expect(plainText("")).toBe("");
});
