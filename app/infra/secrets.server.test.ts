import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { codeFor, hashOfCode, isCodeRight, isStopToken, openLink, randomToken, sameText, sealLink, rowIdOf, rowToken, sha256Hex, shareIdOf, shareToken, stopToken, stopTokenRange } from "./secrets.server.ts";

const id = (n: number) => `0190a1b2-0000-7000-8000-${String(n).padStart(12, "0")}`;

describe("a sign-in code", () => {
  it("has six digits, always the same for an id, and spreads over the million", () => {
    const codes = Array.from({ length: 2_000 }, (_, n) => codeFor(id(n)));
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
    expect(codeFor(id(7))).toBe(codes[7]);
    expect(new Set(codes).size).toBeGreaterThan(1_980);
    expect(codes.some((code) => code.startsWith("0"))).toBe(true);
  });

  it("is recognised by its own hash only", () => {
    const hash = hashOfCode(id(1), codeFor(id(1)));
    expect(isCodeRight(id(1), codeFor(id(1)), hash)).toBe(true);
    expect(isCodeRight(id(1), codeFor(id(2)), hash)).toBe(false);
    expect(isCodeRight(id(2), codeFor(id(1)), hash)).toBe(false);
    expect(hash).not.toBe(sha256Hex(codeFor(id(1))));
  });
});

describe("a sealed link", () => {
  const now = new Date("2026-11-20T10:00:00Z");
  const later = new Date("2026-11-20T10:10:00Z");
  const token = sealLink({ notificationId: id(3) }, "unsubscribe", later);

  it("opens before its end, for its purpose", () => {
    expect(openLink(token, "unsubscribe", now)).toEqual({ notificationId: id(3) });
  });

  it("does not open late, for another purpose, or altered", () => {
    const [body, signature] = token.split(".") as [string, string];
    const forged = Buffer.from(JSON.stringify([later.getTime(), { notificationId: id(4) }])).toString("base64url");
    expect(openLink(token, "unsubscribe", later)).toBeUndefined();
    expect(openLink(token, "sign-in", now)).toBeUndefined();
    expect(openLink(`${forged}.${signature}`, "unsubscribe", now)).toBeUndefined();
    for (const broken of ["", ".", body, `${token}.x`, "%%%.%%%"]) expect(openLink(broken, "unsubscribe", now)).toBeUndefined();
  });
});

describe("the token of a shared link", () => {
  it("gives back its id, and is always the same", () => {
    const ids = Array.from({ length: 500 }, (_, n) => id(n));
    expect(ids.map((one) => shareIdOf(shareToken(one)))).toEqual(ids);
    expect(shareToken(id(1))).toMatch(/^[\w-]{43}$/);
    expect(shareToken(id(1).toUpperCase())).toBe(shareToken(id(1)));
  });

  it("opens nothing once one sign of it differs, nor what is no token", () => {
    const token = shareToken(id(1));
    const altered = Array.from(token, (sign, at) => token.slice(0, at) + (sign === "A" ? "B" : "A") + token.slice(at + 1));
    for (const broken of [...altered, "", "x".repeat(43), `${token}A`, token.slice(1), "é".repeat(43)]) expect(shareIdOf(broken)).toBeUndefined();
  });
});

describe("the token of a link that an SMS holds", () => {
  it("has 32 signs, opens its own purpose only, and those of 43 sent before still open", () => {
    const token = rowToken("meeting", id(7));
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(rowIdOf("meeting", token)).toBe(id(7));
    for (const other of ["stay", "check-in", "share"] as const) expect(rowIdOf(other, token)).toBeUndefined();
    const before = Buffer.concat([Buffer.from(id(7).replaceAll("-", ""), "hex"), createHmac("sha256", process.env["SECRET"] ?? "").update(`meeting:${id(7)}`).digest().subarray(0, 16)]).toString("base64url");
    expect(before).toMatch(/^[\w-]{43}$/);
    expect(rowIdOf("meeting", before)).toBe(id(7));
  });

  it("opens nothing altered, cut or lengthened; a link to a CV is never taken short", () => {
    const token = rowToken("meeting", id(7));
    const altered = Array.from(token, (sign, at) => token.slice(0, at) + (sign === "A" ? "B" : "A") + token.slice(at + 1));
    for (const broken of [...altered, token.slice(0, -1), `${token}A`, `${token}${"A".repeat(11)}`]) expect(rowIdOf("meeting", broken)).toBeUndefined();
    expect(rowIdOf("share", shareToken(id(7)).slice(0, 32))).toBeUndefined();
  });
});

describe("the token that stops messages", () => {
  const ID = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

  it("is short, always the same, and names its owner to us alone", () => {
    const token = stopToken(ID);
    expect(token).toMatch(/^[\w-]{22}$/);
    expect(stopToken(ID.toUpperCase())).toBe(token);
    expect(stopTokenRange(token)).toEqual({ from: "3f2504e0-4f89-41d3-0000-000000000000", to: "3f2504e0-4f89-41d3-ffff-ffffffffffff" });
    expect(isStopToken(token, ID)).toBe(true);
  });

  it("is nobody else's, nor anything near it", () => {
    const token = stopToken(ID);
    expect(isStopToken(token, "3f2504e0-4f89-41d3-9a0c-0305e82c3302")).toBe(false);
    for (const place of [0, 10, 12, 20]) {
      const altered = token.slice(0, place) + (token[place] === "A" ? "B" : "A") + token.slice(place + 1);
      expect(isStopToken(altered, ID), altered).toBe(false);
    }
    for (const odd of ["", token.slice(1), `${token}A`, `${token.slice(0, 21)}/`, "é".repeat(22)]) expect(stopTokenRange(odd), odd).toBeUndefined();
  });
});

describe("small tools", () => {
  it("compares texts of any length", () => {
    expect(sameText("abc", "abc")).toBe(true);
    expect(sameText("abc", "abcd")).toBe(false);
  });

  it("draws tokens that differ", () => {
    expect(randomToken()).toMatch(/^[\w-]{43}$/);
    expect(randomToken(16)).not.toBe(randomToken(16));
  });
});
