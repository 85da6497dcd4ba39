import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aContext, manyAids, manyOffers, manyPeople } from "#tests/factories/matching.ts";
import { judgeEveryone, judgeEveryOffer } from "#tests/support/every-pair.ts";
import { prepareOffer } from "../prepare-offer.ts";
import { preparePerson } from "../prepare-person.ts";
import { judgeOffers, judgePeople, type Judged, type Wanted } from "./judge-all.ts";

/** What must be there of a whole ranking: everyone possible, the best blocked ones, those named; in order. */
function needed<T>(ranked: readonly Judged<T>[], { blocked, isOut, isBeside }: Wanted): Judged<T>[] {
  const eligible = ranked.filter(({ id }) => !isOut?.(id));
  const bestBlocked = new Set(eligible.filter((one) => one.isBlocked && !isBeside?.(one.id)).slice(0, blocked));
  return eligible.filter((one) => !one.isBlocked || bestBlocked.has(one) || isBeside?.(one.id));
}

describe("one offer or one person is ranked as scoring every pair would", () => {
  const isAmong = (numbers: readonly number[]) => (id: string) => numbers.includes([...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 97, 7) % 10);
  const wanted = fc.record({ blocked: fc.integer({ min: 0, max: 8 }), out: fc.array(fc.nat(9), { maxLength: 3 }), beside: fc.array(fc.nat(9), { maxLength: 3 }) })
    .map(({ blocked, out, beside }): Wanted => ({ blocked, ...(out.length > 0 ? { isOut: isAmong(out) } : {}), ...(beside.length > 0 ? { isBeside: isAmong(beside) } : {}) }));

  it("everyone possible, the best blocked ones and those named; nothing that is not true, nothing out of order", () => {
    fc.assert(fc.property(manyPeople(30), manyOffers(30), manyAids, wanted, (people, offers, aids, asked) => {
      const ctx = aContext({ aids });
      const [ready, open] = [people.map((person) => preparePerson(person, ctx)), offers.map((offer) => prepareOffer(offer, ctx))];
      const isRight = <T>(found: readonly Judged<T>[], all: readonly Judged<T>[]) => {
        const ids = new Set(found.map(({ id }) => id));
        for (const one of needed(all, asked)) expect(ids).toContain(one.id);
        expect(found).toEqual(all.filter(({ id }) => ids.has(id)));
        expect(found.filter(({ id }) => asked.isOut?.(id))).toEqual([]);
      };
      for (const offer of open.slice(0, 4)) isRight(judgePeople(ready, offer, ctx, asked), judgeEveryone(ready, offer, ctx));
      for (const person of ready.slice(0, 4)) isRight(judgeOffers(person, open, ctx, asked), judgeEveryOffer(person, open, ctx));
    }), { numRuns: 400 });
  }, 60_000);

  it("with nobody and with no offer", () => {
    const ctx = aContext();
    const [person] = fc.sample(manyPeople(1), 20).flat();
    const [offer] = fc.sample(manyOffers(1), 20).flat();
    expect(judgePeople([], prepareOffer(offer!, ctx), ctx, { blocked: 3 })).toEqual([]);
    expect(judgeOffers(preparePerson(person!, ctx), [], ctx, { blocked: 3 })).toEqual([]);
  });
});
