import { describe, expect, it } from "vitest";
import { PORTFOLIO_PAGE, portfolioAsked, portfolioHref, portfolioView, type PortfolioAsked, type PortfolioSeen } from "./portfolio-filter.ts";

const NOW = new Date("2026-11-20T08:00:00Z");
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const someone = (firstName: string, given: Partial<PortfolioSeen> = {}): PortfolioSeen => ({
  firstName, lastName: "Belvignel", communeName: "Flers", silent: 0, pendingProposals: 0, underWay: 0, lastProposalAt: daysAgo(40), wish: "Cuisine", modes: ["walk"], weeklyHoursMax: 35, lastContactAt: daysAgo(3),
  episode: { week: 10, weeks: 26, isInJob: false }, endsOn: "2027-02-28", freins: [], ...given,
});
const people = [
  someone("Nadia"),
  someone("Mickaël", { communeName: "La Ferté Macé", silent: 1, modes: ["walk", "car"], lastContactAt: null, lastProposalAt: daysAgo(2), wish: "Vente" }),
  someone("Élodie", { episode: { week: 20, weeks: 26, isInJob: true }, weeklyHoursMax: 20, lastProposalAt: null, lastContactAt: daysAgo(10), modes: ["ebike"], wish: null }),
  someone("Awa", { episode: { week: 3, weeks: 26, isInJob: false }, weeklyHoursMax: 28, lastContactAt: daysAgo(20), modes: ["transit"] }),
  someone("Zoé", { freins: ["mobilite", "garde-enfants"], episode: null, endsOn: null, weeklyHoursMax: null }),
  someone("Léa", { freins: ["sante", "mobilite"], endsOn: "2026-12-10" }),
  someone("Ines", { endsOn: "2026-11-10" }),
];
const asked = (given: Partial<PortfolioAsked> = {}): PortfolioAsked => ({ ...portfolioAsked(new URLSearchParams()), ...given });
const names = (given: Partial<PortfolioAsked>) => portfolioView(people, asked(given), NOW).rows.map(({ firstName }) => firstName);

describe("a portfolio is narrowed and sorted", () => {
  it.each<[Partial<PortfolioAsked>, string[]]>([
    [{}, ["Awa", "Élodie", "Ines", "Léa", "Mickaël", "Nadia", "Zoé"]],
    [{ q: "natia" }, ["Nadia"]],
    [{ q: "ferte" }, ["Mickaël"]],
    [{ commune: "La Ferté Macé" }, ["Mickaël"]],
    [{ souhait: "Vente" }, ["Mickaël"]],
    [{ trajet: "voiture" }, ["Mickaël"]],
    [{ trajet: "deux-roues" }, ["Élodie"]],
    [{ trajet: "partage" }, ["Awa"]],
    [{ heures: "20" }, ["Élodie"]],
    [{ heures: "30" }, ["Awa"]],
    [{ contact: "jamais" }, ["Mickaël"]],
    [{ contact: "quinzaine" }, ["Élodie"]],
    [{ contact: "ancien" }, ["Awa"]],
    [{ proposition: "recente" }, ["Mickaël"]],
    [{ proposition: "jamais" }, ["Élodie"]],
    [{ etape: "debut" }, ["Awa"]],
    [{ etape: "fin" }, ["Léa"]],
    [{ etape: "a-clore" }, ["Ines"]],
    [{ etape: "en-poste" }, ["Élodie"]],
    [{ etape: "aucun" }, ["Zoé"]],
    [{ frein: "mobilite" }, ["Léa", "Zoé"]],
    [{ frein: "mobilite", etape: "aucun" }, ["Zoé"]],
    [{ frein: "a-voir" }, ["Léa"]],
    [{ frein: "logement" }, []],
    [{ vue: "a-relancer" }, ["Mickaël"]],
    [{ vue: "en-poste", trajet: "voiture" }, []],
    [{ tri: "contact", heures: "plus" }, ["Mickaël", "Ines", "Léa", "Nadia", "Zoé"]],
    [{ tri: "fin", heures: "plus" }, ["Ines", "Léa", "Mickaël", "Nadia", "Zoé"]],
  ])("%j", (given, expected) => {
    expect(names(given)).toEqual(expected);
  });

  it("a page holds fifty; a page that does not exist is the last", () => {
    const many = Array.from({ length: 2 * PORTFOLIO_PAGE + 1 }, (_, index) => someone(`P${String(index).padStart(3, "0")}`));
    const at = (page: number) => portfolioView(many, asked({ page }), NOW);
    expect([at(1).rows.length, at(2).rows[0]?.firstName, at(3).rows.length, at(99).asked.page, at(1).pages]).toEqual([50, "P050", 1, 3, 3]);
  });
});

describe("the address keeps what is asked", () => {
  it.each([
    ["", ""], ["q=nadia&page=2", "q=nadia&page=2"], ["vue=toutes&tri=prenom&page=1", ""], ["trajet=fusee&tri=hasard&vue=x&page=-3", ""], ["trajet=voiture&etape=fin&tri=contact", "trajet=voiture&etape=fin&tri=contact"],
    ["trajet=constructor", ""], ["frein=mobilite&vue=en-poste", "frein=mobilite&vue=en-poste"], ["frein=a-voir", "frein=a-voir"], ["frein=sante", ""], ["frein=toString", ""],
  ])("« %s »", (query, expected) => {
    const read = portfolioAsked(new URLSearchParams(query));
    const kept = portfolioHref(read, { page: read.page }).split("?")[1] ?? "";
    expect(Object.fromEntries(new URLSearchParams(kept))).toEqual(Object.fromEntries(new URLSearchParams(expected)));
  });
});
