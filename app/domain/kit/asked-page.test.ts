import { expect, test } from "vitest";
import { askedPage } from "./asked-page.ts";

test.each([
  ["", 1], ["page=", 1], ["page=3", 3], ["page=0", 1], ["page=-4", 1], ["page=1.5", 1], ["page=2e9", 2], ["page=Infinity", 1], ["page=deux", 1],
  ["page=99999999999999999999", 10_000],
])("?%s is page %d", (asked, page) => {
  expect(askedPage(new URLSearchParams(asked))).toBe(page);
});

test("a list may have fewer pages to turn", () => {
  expect(askedPage(new URLSearchParams("page=51"), 50)).toBe(50);
});
