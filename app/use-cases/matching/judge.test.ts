import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Judged } from "#app/domain/matching/fast/judge-all.ts";
import { byRank } from "#app/domain/matching/order.ts";
import { keptOfPerson } from "./judge.ts";
import { KEPT } from "./kept-matches.ts";

const one = fc.record({ isBlocked: fc.boolean(), isInReach: fc.boolean(), tenths: fc.integer({ min: 0, max: 1000 }) });
/** Up to 140 offers, ranked, most of them possible and far: where a list of 50 is cut. */
const rankedLists = fc.array(fc.oneof({ weight: 3, arbitrary: fc.record({ isBlocked: fc.constant(false), isInReach: fc.constant(false), tenths: fc.integer({ min: 500, max: 1000 }) }) }, { weight: 2, arbitrary: one }), { maxLength: 140 })
  .map((list) => list.map((judged, place): Judged<null> => ({ item: null, id: `o${String(place).padStart(3, "0")}`, ...judged })).sort(byRank));
/** What she was proposed or answered: any of them, the best ones first of all. */
const takens = fc.tuple(fc.integer({ min: 0, max: 80 }), fc.array(fc.integer({ min: 0, max: 139 })));
const takenOf = (ranked: readonly Judged<null>[], [first, others]: [number, number[]]) => new Set([...ranked.slice(0, first), ...others.flatMap((place) => ranked[place] ?? [])].map(({ id }) => id));

describe("what a person's list keeps", () => {
  it("holds at least three suggestions within her reach where three exist, whatever she was proposed or answered", () => {
    fc.assert(fc.property(rankedLists, takens, (ranked, chosen) => {
      const taken = takenOf(ranked, chosen);
      const suggestible = (list: readonly Judged<null>[]) => list.filter(({ id, isBlocked, isInReach }) => !isBlocked && isInReach && !taken.has(id));
      const kept = keptOfPerson(ranked, (id) => taken.has(id));
      expect(suggestible(kept).slice(0, KEPT.reachable)).toEqual(suggestible(ranked).slice(0, KEPT.reachable));
      expect(KEPT.reachable).toBeGreaterThanOrEqual(3);
    }), { numRuns: 300 });
  });

  it("is filled up again: her 50 best possible ones and 20 blocked ones are there, besides what is taken; the order stays", () => {
    fc.assert(fc.property(rankedLists, takens, (ranked, chosen) => {
      const taken = takenOf(ranked, chosen);
      const kept = keptOfPerson(ranked, (id) => taken.has(id));
      const ids = new Set(kept.map(({ id }) => id));
      const free = ranked.filter(({ id }) => !taken.has(id));
      for (const { id } of [...free.filter(({ isBlocked }) => !isBlocked).slice(0, KEPT.possible), ...free.filter(({ isBlocked }) => isBlocked).slice(0, KEPT.blocked)]) expect(ids).toContain(id);
      for (const id of taken) expect(ids).toContain(id);
      expect(kept.filter(({ id, isBlocked }) => !taken.has(id) && !isBlocked).length).toBeLessThanOrEqual(KEPT.possible + KEPT.reachable);
      expect(kept).toEqual(ranked.filter(({ id }) => ids.has(id)));
    }), { numRuns: 300 });
  });
});
