import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { distanceKm } from "#app/domain/geo/distance.ts";
import { ALENCON, DOCUMENTS, ELSEWHERE, FLERS, HERE, aDocument, idOf } from "./conformance-documents.ts";
import type { OfferDocument } from "./offers/document.ts";
import type { OfferQuery, SearchEngine } from "./search-engine.ts";

export type EngineUnderTest = { engine: SearchEngine; close: () => Promise<void> };

/** Batches as a rebuild reads them. */
export const inBatches = (documents: readonly OfferDocument[], size = 500) => async function* () {
  for (let start = 0; start < documents.length; start += size) yield documents.slice(start, start + size);
};

const ask = (given: Partial<OfferQuery> = {}): OfferQuery => ({ territoryId: HERE, sort: "relevance", limit: 50, offset: 0, ...given });

/**
 * What every engine must do alike. One suite, run on each: a difference between two engines is a fault in one of them, or a
 * sentence missing here.
 */
export function describeSearchEngine(name: string, open: () => Promise<EngineUnderTest>): void {
  describe(`the search engine ${name}`, () => {
    let under: EngineUnderTest;
    const numbers = async (given: Partial<OfferQuery>) => (await under.engine.search(ask(given))).hits.map((hit) => Number(hit.offerId.slice(-12)));
    beforeAll(async () => {
      under = await open();
      await under.engine.rebuild(inBatches(DOCUMENTS));
    }, 120_000);
    afterAll(async () => under?.close(), 120_000);

    describe("finds by words", () => {
      it.each([
        ["netoyage", [1]], ["nettoyages", [1]], ["ede soignante", [2]], ["aid soignante", [2]], ["Aides-Soignants", [2]], ["aidesoignante", [2]],
        ["agent d’entretien", [1]], ["boulanjer", [6]], ["polivalent", [10]], ["je cherche un emploi de vendeuse", [7]], ["fournil amandine", [6]],
      ])("« %s » finds %j", async (text, expected) => {
        expect(await numbers({ text })).toEqual(expect.arrayContaining(expected));
      });

      it("« femme de menage » finds those who clean homes, not every woman’s or household’s word", async () => {
        expect((await numbers({ text: "femme de menage" })).sort()).toEqual([1, 4]);
      });

      it("« cariste », rightly spelt or not, gives the cariste before the caviste, even when the caviste is nearer", async () => {
        expect((await numbers({ text: "cariste" }))[0]).toBe(3);
        expect((await numbers({ text: "caristte" }))[0]).toBe(3);
        expect((await numbers({ text: "cariste", sort: "distance", near: { ...FLERS, radiusKm: 30 } }))[0]).toBe(3);
        expect((await numbers({ text: "pins", sort: "distance", near: { ...FLERS, radiusKm: 30 } }))[0]).toBe(12);
      });

      it("the beginning of the last word is enough", async () => {
        expect(await numbers({ text: "boulang" })).toEqual(expect.arrayContaining([6, 7]));
        expect(await numbers({ text: "agent poly" })).toEqual([10]);
      });

      it("every word counts while an offer has them all; else the shortest are left out", async () => {
        expect(await numbers({ text: "agent restauration" })).toEqual([10]);
        expect(await numbers({ text: "agent restauration xylophoniste" })).toEqual([10]);
        expect(await numbers({ text: "xylophoniste" })).toEqual([]);
      });

      it("a word of the title weighs more than the same word among the skills", async () => {
        expect((await numbers({ text: "boulanger" }))[0]).toBe(6);
        expect((await numbers({ text: "vendeur" }))[0]).toBe(7);
      });

      it("nothing typed, or nothing that says something, gives everything, the newest first and the undated last", async () => {
        const all = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 9];
        expect(await numbers({})).toEqual(all);
        expect(await numbers({ text: "un emploi" })).toEqual(all);
        expect(await numbers({ text: "  ", sort: "date" })).toEqual(all);
        expect(await numbers({ sort: "distance" })).toEqual(all);
      });

      it("signs that mean something to a search server mean nothing here", async () => {
        for (const text of ['-cariste', '"cariste"', "cariste & | ! : * ( )", "'; DROP TABLE cariste; --", "cariste\u0000", "🧹"]) {
          expect((await under.engine.search(ask({ text }))).total, text).toBeGreaterThan(0);
        }
      });
    });

    describe("filters", () => {
      it("never shows another territory", async () => {
        expect(await numbers({ text: "cariste", territoryId: ELSEWHERE })).toEqual([11]);
        expect(await numbers({ text: "cariste" })).not.toContain(11);
        expect((await under.engine.search(ask({ territoryId: idOf(1) }))).total).toBe(0);
      });

      it("by kind, contract and métier, one or several; an empty list filters nothing", async () => {
        expect(await numbers({ kind: "BENEVOLAT" })).toEqual([8]);
        expect(await numbers({ kind: ["BENEVOLAT", "IMMERSION"] })).toEqual([8, 12, 9]);
        expect(await numbers({ contract: ["CDD", "MIS"] })).toEqual([2, 7, 10]);
        expect(await numbers({ romeCode: "D1106" })).toEqual([5, 7]);
        expect(await numbers({ romeCode: ["D1106", "N1101"], contract: "CDI" })).toEqual([3, 5]);
        expect((await numbers({ kind: [], contract: [], romeCode: [] })).length).toBe(11);
      });

      it("by hours, keeping the offers that do not say", async () => {
        expect(await numbers({ maxWeeklyHours: 12 })).toEqual([3, 4, 8]);
        expect(await numbers({ maxWeeklyHours: 12, kind: "EMPLOI", text: "menage" })).toEqual([4]);
      });

      it("takes any text as a value, and never as an order", async () => {
        const hostile = ['CDI" OR kind = "BENEVOLAT', "CDI' OR '1'='1", "CDI\\", '\\"', "CDI] OR kind EXISTS", "", "CDI\n", "AND"];
        for (const contract of hostile.filter((value) => value.trim() !== "CDI")) expect((await under.engine.search(ask({ contract }))).total, contract).toBe(0);
        await fc.assert(fc.asyncProperty(fc.string({ maxLength: 30, unit: "grapheme" }).filter((text) => !["CDI", "CDD", "MIS", ""].includes(text.trim().toUpperCase()) && !text.includes("\u0000")), async (contract) => {
          expect((await under.engine.search(ask({ contract: [contract, "zz"] }))).total).toBe(0);
        }), { numRuns: 40 });
      });
    });

    describe("knows places", () => {
      it("keeps what lies within the circle, nearest first, with the distance of the rest of the product", async () => {
        const { hits, total } = await under.engine.search(ask({ near: { ...FLERS, radiusKm: 10 }, sort: "distance", kind: "EMPLOI" }));
        expect(hits.map((hit) => hit.offerId)).toEqual([idOf(4), idOf(5), idOf(6)]);
        expect(total).toBe(3);
        for (const { offerId, distanceKm: km } of hits) expect(km).toBe(distanceKm(FLERS, (DOCUMENTS.find(({ id }) => id === offerId) as OfferDocument)._geo));
      });

      it("adds and drops an offer as the circle passes over it", async () => {
        const km = distanceKm(FLERS, ALENCON);
        expect(await numbers({ near: { ...FLERS, radiusKm: km + 0.02 }, text: "nettoyage" })).toEqual([1]);
        expect(await numbers({ near: { ...FLERS, radiusKm: km - 0.02 }, text: "nettoyage" })).toEqual([]);
        expect(await numbers({ near: { ...FLERS, radiusKm: 0 }, kind: "BENEVOLAT" })).toEqual([8]);
      });

      it("gives no distance when no place was asked", async () => {
        expect((await under.engine.search(ask({ text: "cariste", limit: 1 }))).hits).toEqual([{ offerId: idOf(3) }]);
      });
    });

    describe("pages", () => {
      it("walks through all of them, each once, and always says how many there are", async () => {
        for (const step of [1, 3, 4, 50]) {
          const seen: number[] = [];
          for (let offset = 0; offset < 11; offset += step) {
            const page = await under.engine.search(ask({ sort: "date", limit: step, offset }));
            expect(page.total).toBe(11);
            seen.push(...page.hits.map((hit) => Number(hit.offerId.slice(-12))));
          }
          expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 9]);
        }
      });

      it("from any place, page or not, and past the end", async () => {
        expect(await numbers({ sort: "date", limit: 3, offset: 2 })).toEqual([3, 4, 5]);
        expect(await under.engine.search(ask({ limit: 0 }))).toEqual({ hits: [], total: 11 });
        expect(await under.engine.search(ask({ limit: 5, offset: 100, text: "cariste", kind: "EMPLOI", romeCode: "N1101" }))).toEqual({ hits: [], total: 1 });
      });
    });

    it("counts what it holds and lists it, every territory", async () => {
      expect(await under.engine.count()).toBe(DOCUMENTS.length);
      expect((await collect(under.engine.ids())).sort()).toEqual(DOCUMENTS.map(({ id }) => id).sort());
    });
  });

  describe(`the search engine ${name}, written to`, () => {
    let under: EngineUnderTest;
    const total = async (text: string) => (await under.engine.search(ask({ text }))).total;
    beforeAll(async () => {
      under = await open();
    }, 120_000);
    afterAll(async () => under?.close(), 120_000);

    it("finds what was put as soon as it was put, with no rebuild before; replaces it; forgets it", async () => {
      await under.engine.put([aDocument(1, { title: "Ripeur" }), aDocument(2, { title: "Ripeur" })]);
      expect(await total("ripeur")).toBe(2);
      await under.engine.put([aDocument(1, { title: "Jardinier" })]);
      expect(await total("ripeur")).toBe(1);
      expect(await total("jardinier")).toBe(1);
      await under.engine.put([aDocument(1, { title: "Jardinier" })]);
      expect(await under.engine.count()).toBe(2);
      await under.engine.remove([idOf(1), idOf(99)]);
      expect(await total("jardinier")).toBe(0);
      await under.engine.remove([idOf(1)]);
      await under.engine.put([]);
      await under.engine.remove([]);
      expect(await collect(under.engine.ids())).toEqual([idOf(2)]);
    }, 60_000);

    it("is built again aside: the old one answers until the new one is whole, then only the new one", async () => {
      await under.engine.rebuild(inBatches([aDocument(1, { title: "Ripeur" }), aDocument(2, { title: "Couvreur" })]));
      const meanwhile: number[] = [];
      const count = await under.engine.rebuild(async function* () {
        yield [aDocument(2, { title: "Couvreur" }), aDocument(3, { title: "Couvreur" })];
        meanwhile.push(await total("ripeur"), await total("couvreur"));
        yield [aDocument(4, { title: "Couvreur" })];
      });
      expect(meanwhile).toEqual([1, 1]);
      expect(count).toBe(3);
      expect([await total("ripeur"), await total("couvreur"), await under.engine.count()]).toEqual([0, 3, 3]);
      await under.engine.put([aDocument(5, { title: "Couvreur" })]);
      expect(await total("couvreur")).toBe(4);
    }, 60_000);

    it("keeps the old one when the source breaks", async () => {
      await under.engine.rebuild(inBatches([aDocument(1, { title: "Ripeur" })]));
      await expect(under.engine.rebuild(async function* () {
        yield [aDocument(2, { title: "Couvreur" })];
        throw new Error("the source broke");
      })).rejects.toThrow("the source broke");
      expect([await total("ripeur"), await total("couvreur"), await under.engine.count()]).toEqual([1, 0, 1]);
    }, 60_000);

    it("proposes every offer in reach to the matching, however many, and none beyond", async () => {
      const inReach = Array.from({ length: 1_500 }, (_, place) => aDocument(place + 1, { _geo: { lat: FLERS.lat + place / 20_000, lng: FLERS.lng } }));
      const others = [aDocument(2_001, { at: "alencon" }), aDocument(2_002, { territoryId: ELSEWHERE }), aDocument(2_003, { kind: "BENEVOLAT" })];
      expect(await under.engine.rebuild(inBatches([...inReach, ...others]))).toBe(1_503);
      const near = { ...FLERS, radiusKm: 12 };
      const found = await under.engine.candidates({ territoryId: HERE, near });
      const expected = [...inReach, others[2] as OfferDocument].filter(({ _geo }) => distanceKm(FLERS, _geo) <= 12);
      expect(expected.length).toBeGreaterThan(1_200);
      expect(found.map(({ offerId }) => offerId).sort()).toEqual(expected.map(({ id }) => id).sort());
      expect(found.every((one, place) => one.distanceKm <= 12 && one.distanceKm >= (found[place - 1]?.distanceKm ?? 0))).toBe(true);
      expect((await under.engine.candidates({ territoryId: HERE, near, kind: "BENEVOLAT" })).map(({ offerId }) => offerId)).toEqual([idOf(2_003)]);
    }, 120_000);
  });
}

async function collect(batches: AsyncIterable<string[]>): Promise<string[]> {
  const all: string[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
}
