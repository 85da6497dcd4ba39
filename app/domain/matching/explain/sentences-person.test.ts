import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aContext, manyAids } from "#tests/factories/matching.ts";
import { longSentences } from "#tests/reading/sentences.ts";
import { anyNearPair, factsOf, kmSaid, listOf, minutesSaid, nearTable, type Facts } from "#tests/support/match-facts.ts";
import { matchPair } from "../match-pair.ts";
import { explainForPerson, personSentences } from "./for-person.ts";

/**
 * Each sentence is read back as a reader would, and held against the person, the offer and the aids as they were given.
 *
 * Nothing of the code that made it is used: `match-facts.ts` works every fact out again, its own way.
 */
type Check = (facts: Facts, said: string[]) => void;

const how = "environ (\\d+ h(?: \\d\\d)?|\\d+ min) (à pied|à vélo|à vélo électrique|en scooter|en voiture|en covoiturage|en bus)";
const hours = "([\\d h–,et ]+)";
const checks: [RegExp, Check][] = [
  [/^Tout près de chez vous$/, ({ km, ownModes }) => { expect(km).toBeLessThan(0.5); expect(ownModes.length).toBeGreaterThan(0); }],
  [new RegExp(`^Tout près de chez vous, ${how}$`), (facts, [minutes, mode]) => { expect(facts.km).toBeLessThan(1); own(facts, mode as string, minutes as string); }],
  [new RegExp(`^À (.+? km), ${how}$`), (facts, [km, minutes, mode]) => { kmSaid(km as string, facts.km); own(facts, mode as string, minutes as string); }],
  [new RegExp(`^À (.+? km), possible avec (?:un|une) (.+?) par (.+?) : ${how}$`), (facts, [km, vehicle, aid, minutes, mode]) => {
    kmSaid(km as string, facts.km);
    expect(facts.ownModes).toEqual([]);
    const lent = facts.aids.find(({ id }) => id === aid);
    expect(lent?.words).toEqual({ how: mode, vehicle });
    minutesSaid(minutes as string, facts.minutesBy(mode as string));
  }],
  [/^Trop loin pour l’instant : (.+ km)$/, (facts, [km]) => { kmSaid(km as string, facts.km); expect([facts.ownModes, facts.aids]).toEqual([[], []]); }],
  [/^Il faut venir avec un véhicule$/, ({ km, offer, ownModes, aids, anyRadiusKm }) => {
    expect([ownModes, aids]).toEqual([[], []]);
    expect(offer.constraints).toContain("own-vehicle");
    expect(km).toBeLessThanOrEqual(anyRadiusKm);
  }],
  [/^C’est le métier que vous cherchez$/, ({ wishes }) => expect(wishes[1]).toContain("same")],
  [/^C’est votre deuxième projet$/, ({ wishes }) => expect(wishes[2]).toContain("same")],
  [/^C’est proche du métier que vous cherchez$/, ({ wishes }) => expect(wishes[1]).toContain("close")],
  [/^C’est proche de votre deuxième projet$/, ({ wishes }) => expect(wishes[2]).toContain("close")],
  [/^C’est dans le même domaine que le métier que vous cherchez$/, ({ wishes }) => expect(wishes[1]).toContain("domain")],
  [/^C’est dans le même domaine que votre deuxième projet$/, ({ wishes }) => expect(wishes[2]).toContain("domain")],
  [/^Vous l’avez déjà fait$/, ({ lived }) => expect(lived.map(({ level }) => level)).toContain("same")],
  [/^Vous avez déjà fait un métier proche$/, ({ lived }) => expect(lived.map(({ level }) => level)).toContain("close")],
  [/^Vous connaissez déjà ce domaine$/, ({ lived }) => expect(lived.map(({ level }) => level)).toContain("domain")],
  [/^Vous savez déjà : (.+)$/, ({ skills }, [list]) => { for (const skill of listOf(list as string)) expect(skills.known).toContain(skill); }],
  [/^À apprendre : (.+)$/, ({ skills }, [list]) => { for (const skill of listOf(list as string)) expect(skills.missing).toContain(skill); }],
  [new RegExp(`^Les horaires vous vont : ${hours}$`), ({ schedule, windowWords }, [list]) => { expect(schedule).toMatchObject({ isAsked: true, share: 1 }); expect(listOf(list as string)).toEqual(windowWords); }],
  [new RegExp(`^Les horaires vous vont presque : ${hours}$`), ({ schedule, windowWords }, [list]) => {
    expect(schedule.isAsked && schedule.share >= 0.8 && schedule.share < 1).toBe(true);
    expect(listOf(list as string)).toEqual(windowWords);
  }],
  [new RegExp(`^Les horaires ne vous vont pas pour l’instant : ${hours}$`), ({ schedule, windowWords }, [list]) => { expect(schedule.isAsked && schedule.share < 0.8).toBe(true); expect(listOf(list as string)).toEqual(windowWords); }],
  [/^(.+), comme vous le souhaitez$/, ({ person, offer, contractWords }, [contract]) => {
    expect(offer.kind).toBe("EMPLOI");
    expect(person.contracts).toContain(offer.contract);
    expect(contract).toBe(contractWords);
  }],
  [/^Il manque : (.+)$/, ({ licences }, [list]) => { for (const one of listOf(list as string)) expect(licences.missing).toContain(one); }],
  [/^Vous avez ce qu’il faut : (.+)$/, ({ licences }, [list]) => { for (const one of listOf(list as string)) expect(licences.had).toContain(one); }],
  [/^Il faut un niveau de français (..)$/, ({ offer, french }, [level]) => expect([level, french.isTooLow]).toEqual([offer.frenchLevel, true])],
  [/^Vous ne cherchez pas (d’emploi|d’immersion|de bénévolat) pour l’instant$/, ({ person, offer }, [kind]) => {
    expect({ EMPLOI: "d’emploi", IMMERSION: "d’immersion", BENEVOLAT: "de bénévolat" }[offer.kind]).toBe(kind);
    expect(person.kinds).not.toContain(offer.kind);
  }],
  [/^Il y a ce que vous voulez éviter : (.+)$/, ({ avoided }, [list]) => expect(listOf(list as string)).toEqual(avoided)],
  [/^([\d,]+) h par semaine : vous cherchez ([\d,]+) h au plus$/, ({ person, offer }, [weekly, most]) => { expect([weekly, most]).toEqual([String(offer.weeklyHours), String(person.weeklyHours?.max)]); expect(Number(weekly)).toBeGreaterThan(Number(most)); }],
  [/^([\d,]+) h par semaine : vous cherchez ([\d,]+) h au moins$/, ({ person, offer }, [weekly, least]) => {
    expect([weekly, least, offer.kind]).toEqual([String(offer.weeklyHours), String(person.weeklyHours?.min), "EMPLOI"]);
    expect(Number(weekly)).toBeLessThan(Number(least));
  }],
  [/^L’employeur propose une navette$/, ({ offer }) => expect(offer.access).toContain("shuttle")],
  [/^Un covoiturage est proposé$/, ({ offer }) => expect(offer.access).toContain("carpool")],
  [/^Un bus dessert le lieu$/, ({ offer }) => expect(offer.access).toContain("transit")],
  [/^Un logement est proposé sur place$/, ({ offer }) => expect(offer.access).toContain("housing")],
];

function own(facts: Facts, mode: string, minutes: string): void {
  expect(facts.ownModes).toContain(mode);
  minutesSaid(minutes, facts.minutesBy(mode));
}

describe("every sentence that a person reads", { timeout: 60_000 }, () => {
  it("is one of those that can be checked, and is true of her and of the offer", () => {
    const met = new Set<RegExp>();
    fc.assert(fc.property(anyNearPair, manyAids, fc.boolean(), ([person, offer], aids, hasTable) => {
      const ctx = aContext({ aids, ...(hasTable ? { closeness: nearTable.closeness } : {}) });
      const facts = factsOf(person, offer, ctx, hasTable);
      for (const sentence of personSentences(matchPair(person, offer, ctx).reasons)) {
        const plain = sentence.replaceAll("\u00A0", " ");
        const check = checks.find(([pattern]) => pattern.test(plain));
        if (!check) throw new Error(`nobody can check « ${plain} »`);
        // What is listed after a colon is read item by item.
        const [intro = "", list = ""] = plain.split(" : ");
        for (const item of list.split(/, | et /)) expect(longSentences(`${intro} : ${item}`)).toEqual([]);
        met.add(check[0]);
        check[1](facts, (check[0].exec(plain) as RegExpExecArray).slice(1));
      }
    }), { numRuns: 2500 });
    // A check that never ran shows nothing.
    expect(checks.filter(([pattern]) => !met.has(pattern)).map(([pattern]) => pattern.source)).toEqual([]);
  });

  it("nothing that stands in the way is kept from her, and nothing good is invented", () => {
    fc.assert(fc.property(anyNearPair, manyAids, ([person, offer], aids) => {
      const ctx = aContext({ aids });
      const facts = factsOf(person, offer, ctx, false);
      const said = explainForPerson(matchPair(person, offer, ctx));
      const missing = said.missing.join("\n").replaceAll("\u00A0", " ");
      expect(/^(Trop loin|Il faut venir)/.test(said.travel)).toBe(facts.ownModes.length === 0 && facts.aids.length === 0);
      for (const one of facts.licences.missing) expect(missing).toContain(one);
      expect(missing.includes("Il faut un niveau de français")).toBe(facts.french.isTooLow);
      expect(missing.includes("Les horaires ne vous vont pas")).toBe(facts.schedule.isAsked && facts.schedule.share < 0.8);
      expect(missing.includes("vous voulez éviter")).toBe(facts.avoided.length > 0);
      expect(missing.includes("À apprendre")).toBe(facts.skills.missing.length > 0);
      expect(said.closeness === null).toBe(facts.isBlocked);
    }), { numRuns: 1500 });
  });
});
