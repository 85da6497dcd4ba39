import { describe, expect, it } from "vitest";
import { aContext, anOffer, aPerson, HOME, northOf } from "#tests/factories/matching.ts";
import { matchPair } from "./match-pair.ts";
import type { Offer, Person } from "./types.ts";

const day = [{ days: [1, 2, 3, 4, 5], from: "08:30", to: "16:30" }];

describe("what makes a pair impossible as things stand", () => {
  it.each<[string, Partial<Person>, Partial<Offer>, string[]]>([
    ["nothing", {}, {}, []],
    ["an offer out of reach", {}, { at: northOf(HOME, 10) }, ["reach"]],
    ["a licence she has not", {}, { licences: ["B"] }, ["licence"]],
    ["no licence when hers contains it", { licences: ["BE"] }, { licences: ["B", "AM"] }, []],
    ["no certificate: it can be got", {}, { licences: ["CACES-3"] }, []],
    ["French under the level asked", { frenchLevel: "A2" }, { frenchLevel: "B1" }, ["french"]],
    ["no French at the level asked", { frenchLevel: "B1" }, { frenchLevel: "B1" }, []],
    ["no French when her level is not known", {}, { frenchLevel: "C1" }, []],
    ["no French when none is asked", { frenchLevel: "A0" }, {}, []],
    ["a kind of offer she does not want", { kinds: ["EMPLOI"] }, { kind: "BENEVOLAT" }, ["kind"]],
    ["no kind when she named none", { kinds: [] }, { kind: "BENEVOLAT" }, []],
    ["work she avoids", { avoid: ["heavy-loads"] }, { constraints: ["night", "heavy-loads"] }, ["kind"]],
    ["too many hours", { weeklyHours: { max: 30 } }, { weeklyHours: 35 }, ["hours"]],
    ["too few hours", { weeklyHours: { min: 15 } }, { weeklyHours: 10 }, ["hours"]],
    ["no hours at her limits", { weeklyHours: { min: 15, max: 30 } }, { weeklyHours: 30 }, []],
    ["no hours when the offer is silent", { weeklyHours: { min: 15, max: 30 } }, {}, []],
    ["not too few hours for a mission of bénévolat", { weeklyHours: { min: 15 } }, { weeklyHours: 3, kind: "BENEVOLAT" }, []],
    ["too many hours, for a mission too", { weeklyHours: { max: 4 } }, { weeklyHours: 10, kind: "BENEVOLAT" }, ["hours"]],
    ["work outside her hours", { availability: day }, { schedule: [{ days: [1, 2], from: "05:00", to: "13:00" }] }, ["schedule"]],
    ["work at night", { availability: day }, { schedule: [{ days: [1, 2], from: "22:00", to: "06:00" }] }, ["schedule"]],
    ["no hours that are nearly hers", { availability: day }, { schedule: [{ days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" }] }, []],
    ["no hours of which four fifths are hers", { availability: [{ days: [1], from: "08:00", to: "12:00" }] }, { schedule: [{ days: [1], from: "08:00", to: "13:00" }] }, []],
    ["hours of which a minute less is hers", { availability: [{ days: [1], from: "08:00", to: "11:59" }] }, { schedule: [{ days: [1], from: "08:00", to: "13:00" }] }, ["schedule"]],
    ["no hours nobody wrote", { availability: day }, {}, []],
    ["no hours for who named none", { availability: [] }, { schedule: [{ days: [6, 7], from: "22:00", to: "06:00" }] }, []],
    ["all at once, in a fixed order", { kinds: ["EMPLOI"], frenchLevel: "A1" }, { kind: "BENEVOLAT", frenchLevel: "B1", licences: ["B"], at: northOf(HOME, 9) }, ["reach", "licence", "french", "kind"]],
  ])("%s", (_, person, offer, blockers) => expect(matchPair(aPerson(person), anOffer(offer), aContext()).blockers).toEqual(blockers));

  it("names what is missing and can be got", () => {
    const offer = anOffer({ licences: ["B", "CACES-3"], skills: { required: ["tri"], useful: ["accueil", "tri"] } });
    expect(matchPair(aPerson(), offer, aContext()).gaps).toEqual([
      { kind: "licence", code: "B" }, { kind: "certificate", code: "CACES-3" }, { kind: "skill", code: "tri" }, { kind: "skill", code: "accueil" },
    ]);
  });
});
