import { describe, expect, it } from "vitest";
import { offerDocument, type OfferFacts } from "./document.ts";

const facts: OfferFacts = {
  id: "00000000-0000-4000-8000-000000000001", territoryId: "00000000-0000-4000-8000-000000000002", kind: "EMPLOI", title: "Agent de service en EHPAD (F/H)",
  employerLabel: "", contract: "CDI", romeCode: "K2204", weeklyHours: 24, lat: 48.7, lng: -0.5, publishedAt: new Date("2026-11-20T08:00:00Z"),
  commune: { name: "Messei" }, organisation: { name: "Les Tilleuls", activity: "une maison de retraite" },
  metier: { label: "Agent d’entretien", everyday: ["femme de ménage"] }, skills: ["Laver les sols"],
};

describe("the document of an offer", () => {
  it("holds what the card shows, and the other names of things", () => {
    expect(offerDocument(facts)).toEqual({
      id: facts.id, territoryId: facts.territoryId, kind: "EMPLOI", title: "Agent de service en EHPAD (F/H)", metier: "Agent d’entretien",
      everyday: ["femme de ménage"], skills: ["Laver les sols"], employer: "Les Tilleuls", activity: "une maison de retraite", commune: "Messei",
      contract: "CDI", romeCode: "K2204", weeklyHours: 24, _geo: { lat: 48.7, lng: -0.5 }, publishedAt: 1_795_161_600_000,
    });
    expect(offerDocument({ ...facts, organisation: null, employerLabel: "Entreprise 1" })).toMatchObject({
      employer: "Entreprise 1", activity: "", everyday: ["femme de ménage", "maison de retraite"],
    });
  });

  it("takes nothing that is not listed, whatever the row carries", () => {
    const row = { ...facts, phone: "02 61 91 00 01", enteredById: "someone", commune: { name: "Messei", population: 3 } };
    expect(JSON.stringify(offerDocument(row))).not.toMatch(/02 61|someone|population/);
  });

  it("bears an offer without métier, employer, hours nor date", () => {
    const bare = offerDocument({ ...facts, metier: null, organisation: null, weeklyHours: null, publishedAt: null, romeCode: null, contract: null, title: "Bénévole" });
    expect(bare).toMatchObject({ metier: "", everyday: [], employer: "", weeklyHours: null, publishedAt: null, contract: null });
  });
});
