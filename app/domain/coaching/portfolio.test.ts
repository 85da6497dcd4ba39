import { describe, expect, it } from "vitest";
import { isWithoutProposal, type Narrowable } from "./portfolio.ts";

const NOW = new Date("2026-11-20T08:00:00Z");
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const someone = (given: Partial<Narrowable> = {}): Narrowable => ({
  firstName: "Nadia", lastName: "Belvignel", communeName: "Flers", silent: 0, episode: { isInJob: false }, pendingProposals: 0, underWay: 0, lastProposalAt: daysAgo(40), ...given,
});

describe("someone nobody has proposed anything to", () => {
  it.each<[string, Partial<Narrowable>, boolean]>([
    ["never", { lastProposalAt: null }, true],
    ["three weeks ago to the hour", { lastProposalAt: daysAgo(21) }, true],
    ["a little less", { lastProposalAt: daysAgo(20.9) }, false],
    ["long ago, but she still has to answer", { pendingProposals: 1 }, false],
    ["long ago, but an employer has her answer", { underWay: 1 }, false],
    ["long ago, and she is in a job", { episode: { isInJob: true } }, false],
    ["long ago, and her coaching is over", { episode: null }, false],
  ])("%s", (_, given, expected) => {
    expect(isWithoutProposal(someone(given), NOW)).toBe(expected);
  });
});
