import { describe, expect, it } from "vitest";
import { aContext, anAid, anOffer, aPerson, HOME, northOf } from "#tests/factories/matching.ts";
import { matchPair } from "./match-pair.ts";
import type { Offer, PartName, Person } from "./types.ts";
import { totalPoints, weights } from "./weights.ts";

const part = (name: PartName, person: Partial<Person>, offer: Partial<Offer>) => matchPair(aPerson(person), anOffer(offer), aContext()).parts[name];
const job = { rome: "K1304" };

describe("the parts of the score", () => {
  it.each<[string, Partial<Person>, Partial<Offer>, number]>([
    ["the wish", { projects: [{ rank: 1, rome: "K1304" }] }, job, 1],
    ["the fallback, a little less", { projects: [{ rank: 2, rome: "K1304" }] }, job, 0.9],
    ["lived experience, however short", { experience: [{ rome: "K1304", months: 1 }] }, job, 1],
    ["the same domain", { projects: [{ rank: 1, rome: "K1302" }] }, job, 0.5],
    ["the same letter", { projects: [{ rank: 1, rome: "K2204" }] }, job, 0.2],
    ["another letter", { projects: [{ rank: 1, rome: "N1103" }] }, job, 0],
    ["the nearest of all", { projects: [{ rank: 1, rome: "N1103" }, { rank: 2, rome: "K1304" }], experience: [{ rome: "K1302", months: 9 }] }, job, 0.9],
    ["an offer without a métier", { projects: [{ rank: 1, rome: "K1304" }] }, {}, 0],
  ])("occupation: %s", (_, person, offer, expected) => expect(part("occupation", person, offer)).toBe(expected));

  it("experience: two jobs of the same métier count as long as both, bénévolat or not", () => {
    expect(part("experience", { experience: [{ rome: "K1304", months: 3 }, { rome: "K1302", months: 40 }, { rome: "K1304", months: 6 }] }, job)).toBe(0.75);
  });

  it("occupation: the official near métiers come between the same and the domain", () => {
    const ctx = aContext({ closeness: (a, b) => (a === "N1103" && b === "K1304" ? "close" : "none") });
    expect(matchPair(aPerson({ projects: [{ rank: 1, rome: "N1103" }] }), anOffer(job), ctx).parts.occupation).toBe(0.75);
  });

  it.each<[string, number, string, number]>([["a full year", 12, "K1304", 1], ["more than a year", 40, "K1304", 1], ["half a year", 6, "K1304", 0.5], ["none yet", 0, "K1304", 0], ["a year in the same letter", 18, "K2204", 0.2]])(
    "experience: %s", (_, months, rome, expected) => expect(part("experience", { experience: [{ rome, months }] }, job)).toBe(expected));

  it.each<[string, string[], string[], string[], number]>([
    ["all that is required", ["tri"], ["tri"], [], 1], ["nothing of it", [], ["tri"], [], 0],
    ["required weighs twice what is useful", ["tri"], ["tri"], ["accueil"], 0.667], ["the useful one alone", ["accueil"], ["tri"], ["accueil"], 0.333],
    ["a skill named twice counts once", ["tri"], ["tri"], ["tri"], 1], ["and as required, when it is both", ["tri"], ["tri", "accueil"], ["tri"], 0.5], ["nothing asked: neither praise nor blame", ["tri"], [], [], 0.5],
  ])("skills: %s", (_, has, required, useful, expected) => expect(part("skills", { skills: has }, { skills: { required, useful } })).toBe(expected));

  it("skills: a certificate asked counts as a required skill", () => {
    const offer = { licences: ["CACES-3"], skills: { required: ["tri"], useful: [] } };
    expect([part("skills", { skills: ["tri"] }, offer), part("skills", { skills: ["tri"], licences: ["CACES-3"] }, offer)]).toEqual([0.5, 1]);
  });

  it("distance: 1 at the door, half at half the radius, little at the edge, nothing beyond", () => {
    const bike = { means: [{ mode: "bike" as const }] };
    expect([0, 2, 4, 6, 7.999, 8.1].map((km) => part("distance", bike, { at: northOf(HOME, km) }))).toEqual([1, 0.859, 0.55, 0.241, 0.1, 0]);
  });

  it("distance: at the door of who does not move at all", () => expect(part("distance", { means: [{ mode: "walk", radiusKm: 0 }] }, {})).toBe(1));

  it("distance: with an aid, less than at the edge of her own radius, and less and less", () => {
    const ctx = aContext({ aids: [anAid()] });
    const parts = [2.999, 3.1, 10, 20, 24.9].map((km) => matchPair(aPerson({ licences: ["AM"] }), anOffer({ at: northOf(HOME, km) }), ctx).parts.distance);
    expect(parts).toEqual([0.1, 0.096, 0.065, 0.01, 0]);
  });

  it.each<[string, Partial<Person>, Partial<Offer>, number]>([
    ["any hours", {}, { schedule: [{ days: [6], from: "22:00", to: "06:00" }] }, 1],
    ["hours nobody wrote", { availability: [{ days: [1], from: "08:00", to: "12:00" }] }, {}, 0.7],
    ["all within hers", { availability: [{ days: [1, 2], from: "08:00", to: "16:00" }] }, { schedule: [{ days: [1], from: "09:00", to: "15:00" }] }, 1],
    ["three quarters within hers", { availability: [{ days: [1], from: "08:00", to: "11:00" }] }, { schedule: [{ days: [1], from: "08:00", to: "12:00" }] }, 0.75],
    ["a thousandth that is not whole is not hers", { availability: [{ days: [2, 3, 4, 5], from: "08:00", to: "13:20" }, { days: [1], from: "08:00", to: "13:19" }] }, { schedule: [{ days: [1, 2, 3, 4, 5], from: "08:00", to: "14:40" }] }, 0.799],
    ["none of a night", { availability: [{ days: [1], from: "08:00", to: "16:00" }] }, { schedule: [{ days: [1], from: "22:00", to: "06:00" }] }, 0],
    ["a night within hers, over midnight and Sunday", { availability: [{ days: [7], from: "20:00", to: "07:00" }] }, { schedule: [{ days: [7], from: "22:00", to: "06:00" }] }, 1],
  ])("schedule: %s", (_, person, offer, expected) => expect(part("schedule", person, offer)).toBe(expected));

  it.each<[string, Partial<Person>, Partial<Offer>, number]>([
    ["any contract", {}, { contract: "MIS" }, 1], ["a wanted one", { contracts: ["CDI", "CDD"] }, { contract: "CDD" }, 1],
    ["another one", { contracts: ["CDI"] }, { contract: "MIS" }, 0], ["one nobody wrote", { contracts: ["CDI"] }, {}, 0.5],
    ["bénévolat has none", { contracts: ["CDI"] }, { kind: "BENEVOLAT" }, 1],
  ])("contract: %s", (_, person, offer, expected) => expect(part("contract", person, offer)).toBe(expected));

  it("add up to the score by the table of weights", () => {
    const { score, parts } = matchPair(aPerson({ projects: [{ rank: 1, rome: "K1302" }] }), anOffer({ ...job, at: northOf(HOME, 1) }), aContext());
    const sum = Object.entries(weights.parts).reduce((total, [name, { points }]) => total + points * parts[name as PartName], 0);
    expect(score).toBe(Math.round((sum / totalPoints(weights)) * 1000) / 10);
  });

  it("each have a reason in the table of weights, which has a version", () => {
    expect(weights.version).not.toBe("");
    for (const { points, reason } of Object.values(weights.parts)) {
      expect(points).toBeGreaterThan(0);
      expect(reason.length).toBeGreaterThan(20);
    }
    expect(matchPair(aPerson(), anOffer(), aContext()).weights).toBe(weights.version);
  });
});
