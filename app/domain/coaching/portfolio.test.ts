import { describe, expect, it } from "vitest";
import { isWithoutProposal, narrowPortfolio, type Narrowable, type PortfolioFilter } from "./portfolio.ts";

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

describe("a portfolio is narrowed", () => {
  const rows = [someone(), someone({ firstName: "Mickaël", communeName: "La Ferté Macé", silent: 1 }), someone({ firstName: "Élodie", episode: { isInJob: true }, lastProposalAt: null })];
  const names = (filter: Partial<PortfolioFilter>) => narrowPortfolio(rows, { words: "", commune: "", view: "toutes", ...filter }, NOW).map((row) => row.firstName);

  it.each<[Partial<PortfolioFilter>, string[]]>([
    [{}, ["Nadia", "Mickaël", "Élodie"]],
    [{ words: "elod" }, ["Élodie"]],
    [{ words: "  ferte MICKA " }, ["Mickaël"]],
    [{ words: "nadia ferté" }, []],
    [{ commune: "Flers" }, ["Nadia", "Élodie"]],
    [{ view: "sans-proposition" }, ["Nadia", "Mickaël"]],
    [{ view: "a-relancer" }, ["Mickaël"]],
    [{ view: "en-poste" }, ["Élodie"]],
  ])("by %j", (filter, expected) => {
    expect(names(filter)).toEqual(expected);
  });
});
