import { expect, it } from "vitest";
import { isId } from "./id.ts";

it.each([
  ["00000000-0000-4000-8000-000000000007", true],
  ["3F2504E0-4F89-41D3-9A0C-0305E82C3301", true],
  ["", false], ["abc", false], ["00000000-0000-4000-8000-00000000000", false], ["00000000-0000-4000-8000-000000000007\n", false],
  ["' OR 1=1", false], [null, false], [7, false],
])("%j is an id: %s", (text, expected) => {
  expect(isId(text)).toBe(expected);
});
