import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceKm } from "../geo/distance.ts";
import { aContext, addedMeans, anAid, anOffer, anyOffer, anyPerson, aPerson, AS_OF, HOME, manyAids, manyOffers, manyPeople, northOf, between } from "#tests/factories/matching.ts";
import { isBlocked } from "./match.ts";
import { matchPair } from "./match-pair.ts";
import { defaultRadii } from "./modes.ts";
import { rankForOffer, rankForPerson } from "./rank.ts";
import { allowedLicences, mayDrive } from "./licences.ts";
import type { Person, Reach } from "./types.ts";

const pair = fc.tuple(anyPerson, anyOffer, manyAids);
const better: readonly Reach[] = ["out", "with-aid", "in"];
const runs = { numRuns: 1500 };

describe("1. what helps never harms", () => {
  it("moving an offer closer never lowers its score nor worsens its reach", () => {
    fc.assert(fc.property(pair, between(0, 1), ([person, offer, aids], share) => {
      const closer = { lat: person.home.lat + share * (offer.at.lat - person.home.lat), lng: person.home.lng + share * (offer.at.lng - person.home.lng) };
      fc.pre(distanceKm(person.home, closer) <= distanceKm(person.home, offer.at));
      const [before, after] = [matchPair(person, offer, aContext({ aids })), matchPair(person, { ...offer, at: closer }, aContext({ aids }))];
      expect(after.score).toBeGreaterThanOrEqual(before.score);
      expect(better.indexOf(after.reach)).toBeGreaterThanOrEqual(better.indexOf(before.reach));
    }), runs);
  });

  it("adding a skill that the offer asks for never lowers its score", () => {
    fc.assert(fc.property(pair, fc.nat(), ([person, offer, aids], pick) => {
      const asked = [...offer.skills.required, ...offer.skills.useful];
      fc.pre(asked.length > 0);
      const learned = { ...person, skills: [...person.skills, asked[pick % asked.length] as string] };
      expect(matchPair(learned, offer, aContext({ aids })).score).toBeGreaterThanOrEqual(matchPair(person, offer, aContext({ aids })).score);
    }), runs);
  });

  it("adding a means of travel never worsens reach, nor lowers the score", () => {
    fc.assert(fc.property(pair, addedMeans, ([person, offer, aids], means) => {
      const [before, after] = [person, { ...person, means: [...person.means, means] }].map((one) => matchPair(one, offer, aContext({ aids })));
      expect(better.indexOf(after?.reach as Reach)).toBeGreaterThanOrEqual(better.indexOf(before?.reach as Reach));
      expect(after?.score).toBeGreaterThanOrEqual(before?.score as number);
    }), runs);
  });
});

describe("2. same pair, same answer", () => {
  it("from the person’s side, from the offer’s, and alone", () => {
    fc.assert(fc.property(manyPeople(5), manyOffers(5), manyAids, (people, offers, aids) => {
      const ctx = aContext({ aids });
      const key = (match: { person: string; offer: string }) => JSON.stringify([match.person, match.offer]);
      const fromPeople = new Map(people.flatMap((person) => rankForPerson(person, offers, ctx)).map((match) => [key(match), match]));
      for (const offer of offers) for (const match of rankForOffer(offer, people, ctx)) expect(match).toEqual(fromPeople.get(key(match)));
      for (const person of people) for (const offer of offers) expect(matchPair(person, offer, ctx)).toEqual(fromPeople.get(JSON.stringify([person.id, offer.id])));
    }), { numRuns: 200 });
  });

  it("in any order of input", () => {
    fc.assert(fc.property(anyPerson, manyOffers(12).chain((offers) => fc.tuple(fc.constant(offers), fc.shuffledSubarray(offers, { minLength: offers.length }))), manyAids, (person, [offers, shuffled], aids) => {
      expect(rankForPerson(person, shuffled, aContext({ aids: [...aids].reverse() }))).toEqual(rankForPerson(person, offers, aContext({ aids })));
    }), { numRuns: 300 });
  });

  it("ties break by id", () => {
    const offers = ["b", "B", "a", "é", "10", "9"].map((id) => anOffer({ id }));
    expect(rankForPerson(aPerson(), offers, aContext()).map(({ offer }) => offer)).toEqual(["10", "9", "B", "a", "b", "é"]);
  });
});

describe("3. what cannot be reached is not said to be", () => {
  it("beyond every usable radius, reach is never in", () => {
    fc.assert(fc.property(pair, ([person, offer, aids]) => {
      const start = offer.startDate && offer.startDate > AS_OF ? offer.startDate : AS_OF;
      const usable = person.means.filter(({ mode, until }) => mayDrive(mode, allowedLicences(person.licences)) && (mode === "walk" || until == null || until >= start));
      const radii = [...usable.map(({ mode, radiusKm }) => radiusKm ?? defaultRadii[mode]), ...(person.means.some(({ mode }) => mode === "walk") ? [] : [3])];
      const { reach } = matchPair(person, offer, aContext({ aids }));
      if (distanceKm(person.home, offer.at) > Math.max(...radii)) expect(reach).not.toBe("in");
    }), runs);
  });

  it("a loan that ends before the start never counts", () => {
    fc.assert(fc.property(anyPerson, anyOffer, fc.constantFrom("2026-11-19", "2026-11-30"), (person, offer, until) => {
      const starts = { ...offer, startDate: "2026-12-01" };
      const loan = { ...person, means: [...person.means, { mode: "carpool" as const, radiusKm: 500, until }] };
      expect(matchPair(loan, starts, aContext()).reach).toBe(matchPair(person, starts, aContext()).reach);
    }), { numRuns: 500 });
  });

  it("who has no licence is never offered a car or a scooter as the aid", () => {
    fc.assert(fc.property(anyPerson, anyOffer, manyAids, (person, offer, aids) => {
      const match = matchPair({ ...person, licences: person.licences.filter((code) => code.startsWith("CACES")) }, offer, aContext({ aids }));
      if (match.reach === "with-aid") expect(["car", "scooter"]).not.toContain(match.mode);
    }), runs);
  });

  it("an aid is one of the directory, and it is named when and only when it is needed", () => {
    fc.assert(fc.property(pair, ([person, offer, aids]) => {
      const { reach, aid, gaps } = matchPair(person, offer, aContext({ aids }));
      expect(aid !== null).toBe(reach === "with-aid");
      expect(gaps.some(({ kind }) => kind === "vehicle")).toBe(reach === "with-aid");
      if (aid !== null) expect(aids.map(({ id }) => id)).toContain(aid);
    }), runs);
  });
});

describe("4. the nearer the métier, the better", () => {
  const steps = ["K1304", "K1302", "K2204", "N1103"]; // the offer's code, its domain, its letter, nothing
  const score = (person: Person) => matchPair(person, anOffer({ rome: "K1304" }), aContext()).score;

  it.each<[string, (rome: string) => Partial<Person>]>([
    ["for the wish", (rome) => ({ projects: [{ rank: 1, rome }] })],
    ["for the fallback", (rome) => ({ projects: [{ rank: 2, rome }] })],
    ["for what she has lived", (rome) => ({ experience: [{ rome, months: 6 }] })],
  ])("same code > same domain > same letter > none, %s", (_, given) => {
    fc.assert(fc.property(anyPerson, (person) => {
      const scores = steps.map((rome) => score({ ...person, home: HOME, projects: [], experience: [], ...given(rome) }));
      for (let i = 1; i < scores.length; i += 1) expect(scores[i - 1]).toBeGreaterThan(scores[i] as number);
    }), { numRuns: 300 });
  });

  it("the wish before the fallback", () => {
    expect(score(aPerson({ projects: [{ rank: 1, rome: "K1304" }] }))).toBeGreaterThan(score(aPerson({ projects: [{ rank: 2, rome: "K1304" }] })));
  });
});

it("5. any unblocked pair ranks above any blocked pair of the same person, and none is dropped", () => {
  fc.assert(fc.property(anyPerson, manyOffers(15), manyAids, (person, offers, aids) => {
    const matches = rankForPerson(person, offers, aContext({ aids }));
    expect(matches).toHaveLength(offers.length);
    const firstBlocked = matches.findIndex(isBlocked);
    if (firstBlocked >= 0) expect(matches.slice(firstBlocked).every(isBlocked)).toBe(true);
    for (const group of [matches.filter(isBlocked), matches.filter((match) => !isBlocked(match))]) {
      for (let i = 1; i < group.length; i += 1) expect(group[i - 1]?.score).toBeGreaterThanOrEqual(group[i]?.score as number);
    }
  }), { numRuns: 500 });
});

it("5. the best of many are the first of all of them, however few are kept", () => {
  const hundreds = fc.array(anyOffer, { minLength: 150, maxLength: 300 }).map((offers) => offers.map((offer, i) => ({ ...offer, id: `o${i}` })));
  fc.assert(fc.property(anyPerson, hundreds, fc.integer({ min: 1, max: 20 }), (person, offers, top) => {
    expect(rankForPerson(person, offers, aContext(), top).map(({ offer }) => offer)).toEqual(rankForPerson(person, offers, aContext()).slice(0, top).map(({ offer }) => offer));
  }), { numRuns: 60 });
});

it("5. a second best that comes last is not missed", () => {
  const far = Array.from({ length: 200 }, (_, i) => anOffer({ id: `far-${i}`, at: northOf(HOME, 2.9) }));
  const offers = [anOffer({ id: "best" }), ...far, anOffer({ id: "second", at: northOf(HOME, 1) })];
  expect(rankForPerson(aPerson(), offers, aContext(), 2).map(({ offer }) => offer)).toEqual(["best", "second"]);
});

describe("6. a profile with no skill and no experience still gets a ranking", () => {
  it("by project, then by distance, then by hours", () => {
    const newcomer = aPerson({ projects: [{ rank: 1, rome: "K1304" }], means: [{ mode: "bike" }], availability: [{ days: [1, 2, 3, 4, 5], from: "08:30", to: "16:30" }] });
    const offers = [
      anOffer({ id: "other-trade", rome: "N1103" }), anOffer({ id: "wish-far", rome: "K1304", at: northOf(HOME, 7) }), anOffer({ id: "wish-near", rome: "K1304", at: northOf(HOME, 1) }),
      anOffer({ id: "wish-near-fits", rome: "K1304", at: northOf(HOME, 1), schedule: [{ days: [1, 2], from: "09:00", to: "15:00" }] }),
    ];
    expect(rankForPerson(newcomer, offers, aContext({ aids: [anAid()] })).map(({ offer }) => offer)).toEqual(["wish-near-fits", "wish-near", "wish-far", "other-trade"]);
  });

  it("whoever she is", () => {
    fc.assert(fc.property(anyPerson, manyOffers(8), (person, offers) => {
      const matches = rankForPerson({ ...person, skills: [], experience: [] }, offers, aContext());
      expect(matches.map(({ offer }) => offer).sort()).toEqual(offers.map(({ id }) => id).sort());
    }), { numRuns: 200 });
  });
});

it("every figure stays within its bounds", () => {
  fc.assert(fc.property(pair, ([person, offer, aids]) => {
    const { score, parts } = matchPair(person, offer, aContext({ aids }));
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(100);
    for (const part of Object.values(parts)) expect(part >= 0 && part <= 1).toBe(true);
  }), runs);
});
