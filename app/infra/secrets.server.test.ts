import { describe, expect, it } from "vitest";
import { codeFor, hashOfCode, isCodeRight, openLink, randomToken, sameText, sealLink, sha256Hex, shareIdOf, shareToken } from "./secrets.server.ts";

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
