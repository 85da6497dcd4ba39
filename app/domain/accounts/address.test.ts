import { describe, expect, it } from "vitest";
import { maskAddress, parseAddress, parsePhone, phoneInWords } from "./address.ts";

describe("an address typed to sign in", () => {
  it.each([
    ["Marie@Example.org ", { kind: "email", value: "marie@example.org" }],
    ["06 39 98 01 02", { kind: "phone", value: "+33639980102" }],
    ["06.39.98.01.02", { kind: "phone", value: "+33639980102" }],
    ["+33 6 39 98 01 02", { kind: "phone", value: "+33639980102" }],
    ["0033639980102", { kind: "phone", value: "+33639980102" }],
    ["(06) 39-98-01-02", { kind: "phone", value: "+33639980102" }],
    ["", null],
    ["marie", null],
    ["marie@", null],
    ["a b@example.org", null],
    ["x\r\nBcc: y@example.org", null],
    ["x\u0000y@example.org", null],
    ["06 39 98 01", null],
    ["0039 98 01 02 03", null],
    [`${"a".repeat(300)}@example.org`, null],
  ])("%j is read as %j", (typed, expected) => {
    expect(parseAddress(typed)).toEqual(expected);
  });

  it("is read the same whether written nationally or internationally", () => {
    expect(parsePhone("0639980102")).toBe(parsePhone("+33639980102"));
  });

  it("is shown hidden, never in full", () => {
    expect(maskAddress({ kind: "email", value: "marie@example.org" })).toBe("m•••@example.org");
    expect(maskAddress({ kind: "phone", value: "+33639980102" })).toMatch(/01\u00a002$/);
    expect(maskAddress({ kind: "phone", value: "+33639980102" })).not.toContain("39");
    expect(phoneInWords("+33639980102")).toBe("06\u00a039\u00a098\u00a001\u00a002");
  });
});
