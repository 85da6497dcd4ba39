import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aContext, anAid, anOffer, anyPerson, aPerson, HOME, manyAids, manyOffers, northOf } from "#tests/factories/matching.ts";
import type { MatchContext } from "./context.ts";
import { openedByGaps, type OpenedByGap } from "./gaps-opened.ts";
import { blockerNames } from "./gates.ts";
import { licenceBefore } from "./licences.ts";
import { isBlocked } from "./match.ts";
import { matchPair } from "./match-pair.ts";
import { prepareOffer } from "./prepare-offer.ts";
import { preparePerson } from "./prepare-person.ts";
import { standings } from "./standing.ts";
import { frenchLevels, type Offer, type Person } from "./types.ts";

function gapsOf(person: Person, offers: readonly Offer[], ctx: MatchContext = aContext()) {
  const prepared = preparePerson(person, ctx);
  return openedByGaps(prepared, standings(prepared, offers.map((offer) => prepareOffer(offer, ctx)), ctx), ctx).map(({ kind, code, offers: opened }) => ({ kind, code, offers: opened.map(({ offer }) => offer.offer.id) }));
}
const days = (from: string, to: string, which = [1, 2, 3, 4, 5]) => [{ days: which, from, to }];

describe("what one change would open", () => {
  it.each<[string, Partial<Person>, Partial<Offer>, unknown[]]>([
    ["nothing when nothing is in the way", {}, {}, []],
    ["the licence that the work asks for", {}, { licences: ["C"] }, [["licence", "C"]]],
    ["no licence she has in another one", { licences: ["CE"] }, { licences: ["C"] }, []],
    ["the licence of the vehicle she has, too far on foot", { means: [{ mode: "car" }] }, { at: northOf(HOME, 20) }, [["licence", "B"]]],
    ["not two licences at once", {}, { licences: ["A", "D"] }, []],
    ["a certificate, for an offer that is possible already", {}, { licences: ["CACES-3"] }, [["certificate", "CACES-3"]]],
    ["no certificate for an offer that stays barred", { kinds: ["EMPLOI"] }, { kind: "IMMERSION", licences: ["CACES-3"] }, []],
    ["more hours a week", { weeklyHours: { max: 20 } }, { weeklyHours: 35 }, [["hours", "more"]]],
    ["fewer hours a week", { weeklyHours: { min: 20 } }, { weeklyHours: 10 }, [["hours", "fewer"]]],
    ["an earlier morning", { availability: days("08:30", "16:30") }, { schedule: days("05:00", "12:00") }, [["availability", "early"]]],
    ["a later evening", { availability: days("08:30", "16:30") }, { schedule: days("14:00", "21:30") }, [["availability", "late"]]],
    ["the Saturday", { availability: days("08:30", "16:30") }, { schedule: days("09:00", "12:00", [6]) }, [["availability", "saturday"]]],
    ["the Sunday", { availability: days("08:30", "16:30") }, { schedule: days("09:00", "12:00", [7]) }, [["availability", "sunday"]]],
    ["no hour of the night", { availability: days("08:30", "16:30") }, { schedule: days("22:00", "05:00") }, []],
    ["no hours when she named none", {}, { schedule: days("22:00", "05:00") }, []],
    ["the level of French asked", { frenchLevel: "A1" }, { frenchLevel: "B1" }, [["french", "B1"]]],
    ["never what she does not want", { kinds: ["EMPLOI"], avoid: ["night"] }, { kind: "BENEVOLAT", constraints: ["night"] }, []],
    ["nothing when two things are in the way", { frenchLevel: "A1", weeklyHours: { max: 20 } }, { frenchLevel: "B1", weeklyHours: 35 }, []],
  ])("%s", (_, person, offer, expected) => {
    expect(gapsOf(aPerson(person), [anOffer(offer)]).map(({ kind, code }) => [kind, code])).toEqual(expected);
  });

  it("counts with a licence what it lets her borrow, the most first", () => {
    const ctx = aContext({ aids: [anAid(), anAid({ id: "car", mode: "car", radiusKm: 35, licences: ["B"] })] });
    const offers = [10, 20, 30].map((km) => anOffer({ id: `at-${km}`, at: northOf(HOME, km) }));
    expect(gapsOf(aPerson(), [...offers, anOffer({ id: "driver", licences: ["B"] })], ctx)).toEqual([
      { kind: "licence", code: "B", offers: ["at-10", "at-20", "at-30", "driver"] }, { kind: "licence", code: "AM", offers: ["at-10", "at-20"] },
    ]);
  });

  it("counts a lorry licence for what the permis B does not open already", () => {
    const offers = [anOffer({ id: "driver", licences: ["B"] }), anOffer({ id: "lorry", licences: ["C"] })];
    expect(gapsOf(aPerson(), offers)).toEqual([{ kind: "licence", code: "B", offers: ["driver"] }, { kind: "licence", code: "C", offers: ["lorry"] }]);
    expect(gapsOf(aPerson({ licences: ["B"] }), offers)).toEqual([{ kind: "licence", code: "C", offers: ["lorry"] }]);
  });

  it("names the next level of French only", () => {
    const offers = (["B2", "A2", "A2"] as const).map((frenchLevel, at) => anOffer({ id: `${frenchLevel}-${at}`, frenchLevel }));
    expect(gapsOf(aPerson({ frenchLevel: "A1" }), offers)).toEqual([{ kind: "french", code: "A2", offers: ["A2-1", "A2-2"] }]);
  });
});

describe("every count is what the matching says of the person changed", () => {
  /** The person with the change made, as she would then be saved. Availability is tried apart, on the gates alone. */
  function changed(person: Person, { kind, code }: Pick<OpenedByGap, "kind" | "code">): Person {
    if (kind === "licence" || kind === "certificate") return { ...person, licences: [...person.licences, code] };
    if (kind === "french") return { ...person, frenchLevel: frenchLevels.find((level) => level === code) ?? null };
    return code === "more" ? { ...person, weeklyHours: { ...person.weeklyHours, max: null } } : { ...person, weeklyHours: { ...person.weeklyHours, min: null } };
  }

  it("by licence, by hours, by French", () => {
    let seen = 0;
    fc.assert(fc.property(anyPerson, manyOffers(12), manyAids, (person, offers, aids) => {
      const ctx = aContext({ aids });
      const blockedBefore = new Set(offers.filter((offer) => isBlocked(matchPair(person, offer, ctx))).map(({ id }) => id));
      const found = gapsOf(person, offers, ctx);
      for (const gap of found) {
        seen += 1;
        if (gap.kind === "availability") continue;
        const after = offers.filter((offer) => !isBlocked(matchPair(changed(person, gap), offer, ctx)));
        const fresh = after.filter(({ id }) => blockedBefore.has(id)).map(({ id }) => id);
        if (gap.kind === "certificate") expect(gap.offers).toEqual(offers.filter(({ id, licences }) => !blockedBefore.has(id) && licences.includes(gap.code)).map(({ id }) => id));
        else {
          const before = gap.kind === "licence" ? licenceBefore(gap.code) : null;
          const already = before === null ? [] : offers.filter((offer) => !isBlocked(matchPair(changed(person, { kind: "licence", code: before }), offer, ctx))).map(({ id }) => id);
          expect(gap.offers).toEqual(fresh.filter((id) => !already.includes(id)));
        }
      }
      // None is forgotten: a licence that opens something is in the list.
      for (const code of ["AM", "B", "C"]) {
        const looked = offers.filter(({ id, licences }) => blockedBefore.has(id) && (code !== "C" || licences.includes("C")));
        const opens = looked.some((offer) => !isBlocked(matchPair(changed(person, { kind: "licence", code }), offer, ctx)));
        if (opens) expect(found.some((gap) => gap.kind === "licence" && gap.code === code)).toBe(true);
      }
    }), { numRuns: 600 });
    expect(seen).toBeGreaterThan(80);
  }, 30_000);
});

it("the standing of a pair is what its score says", () => {
  fc.assert(fc.property(anyPerson, manyOffers(8), manyAids, (person, offers, aids) => {
    const ctx = aContext({ aids });
    const found = standings(preparePerson(person, ctx), offers.map((offer) => prepareOffer(offer, ctx)), ctx);
    for (const [at, offer] of offers.entries()) {
      const match = matchPair(person, offer, ctx);
      expect([found[at]?.reach, blockerNames(found[at]?.blockers ?? 0)]).toEqual([match.reach, match.blockers]);
      expect(found[at]?.km).toBeCloseTo(match.distanceKm, 2);
    }
  }), { numRuns: 500 });
});
