import { describe, expect, it } from "vitest";
import { createBreaker } from "./breaker.ts";

function atHand() {
  let now = 0;
  const breaker = createBreaker({ failures: 2, restMs: 10_000, now: () => now });
  return { breaker, wait: (ms: number) => (now += ms) };
}

describe("the breaker", () => {
  it("opens at the second failure in a row, and says so once", () => {
    const { breaker } = atHand();
    expect([breaker.failed(), breaker.allows()]).toEqual([false, true]);
    expect(breaker.succeeded()).toBe(false);
    expect([breaker.failed(), breaker.allows()]).toEqual([false, true]);
    expect([breaker.failed(), breaker.failed(), breaker.allows()]).toEqual([true, false, false]);
  });

  it("lets one call try after the rest, and only one", () => {
    const { breaker, wait } = atHand();
    breaker.failed();
    breaker.failed();
    wait(9_999);
    expect(breaker.allows()).toBe(false);
    wait(1);
    expect([breaker.allows(), breaker.allows(), breaker.state]).toEqual([true, false, "trying"]);
  });

  it("closes when the try succeeds, rests again when it fails", () => {
    const { breaker, wait } = atHand();
    breaker.failed();
    breaker.failed();
    wait(10_000);
    breaker.allows();
    expect([breaker.failed(), breaker.allows()]).toEqual([false, false]);
    wait(10_000);
    expect([breaker.allows(), breaker.succeeded(), breaker.allows()]).toEqual([true, true, true]);
    expect(breaker.failed()).toBe(false);
  });

  it("tries again after another rest when the first try never came back", () => {
    const { breaker, wait } = atHand();
    breaker.failed();
    breaker.failed();
    wait(10_000);
    breaker.allows();
    wait(10_000);
    expect(breaker.allows()).toBe(true);
  });
});
