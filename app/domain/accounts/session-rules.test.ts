import { describe, expect, it } from "vitest";
import { codeRefusal, sessionHolds, SIGN_IN_CODE } from "./session-rules.ts";

const NOW = new Date("2026-11-20T08:00:00Z");
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const DAY = 24 * 60;

describe("a session", () => {
  it.each([
    ["coach", 60, 29, true],
    ["coach", 60, 30, false],
    ["admin", 599, 1, true],
    ["employer", 600, 1, false],
    ["beneficiary", 40 * DAY, 29 * DAY, true],
    ["beneficiary", 40 * DAY, 30 * DAY, false],
    ["beneficiary", 90 * DAY, 1, false],
  ] as const)("of a %s opened %i min ago and used %i min ago holds: %s", (role, opened, used, holds) => {
    expect(sessionHolds(role, { createdAt: ago(opened), lastSeenAt: ago(used) }, NOW)).toBe(holds);
  });
});

describe("a sign-in code", () => {
  const fresh = { expiresAt: new Date(NOW.getTime() + SIGN_IN_CODE.lifetimeMs), usedAt: null, attempts: 0 };
  it.each([
    [fresh, null],
    [{ ...fresh, usedAt: ago(1) }, "used"],
    [{ ...fresh, expiresAt: NOW }, "expired"],
    [{ ...fresh, attempts: SIGN_IN_CODE.maxAttempts - 1 }, null],
    [{ ...fresh, attempts: SIGN_IN_CODE.maxAttempts }, "too-many-tries"],
  ])("%j is refused for %j", (code, reason) => {
    expect(codeRefusal(code, NOW)).toBe(reason);
  });
});
