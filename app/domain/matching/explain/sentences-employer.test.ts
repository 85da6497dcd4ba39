import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aContext, anyPerson, manyAids } from "#tests/factories/matching.ts";
import { anyNearPair, factsOf, listOf, nearTable, type Facts } from "#tests/support/match-facts.ts";
import { matchPair } from "../match-pair.ts";
import { explainForEmployer } from "./for-employer.ts";

/** What the employer reads, held against the data: see sentences-person.test.ts. */
type Check = (facts: Facts, isMet: boolean, said: string[]) => void;

const levels = ({ wishes, lived }: Facts) => [...wishes[1], ...wishes[2], ...lived.map(({ level }) => level)];
const checks: [RegExp, Check][] = [
  [/^Cherche ce métier, ou l’a exercé$/, (facts, isMet) => { expect(isMet).toBe(true); expect(levels(facts)).toContain("same"); }],
  [/^Cherche ou a exercé un métier proche$/, (facts, isMet) => { expect(isMet).toBe(true); expect(levels(facts)).toContain("close"); }],
  [/^Cherche ou a exercé un métier du même domaine$/, (facts, isMet) => { expect(isMet).toBe(true); expect(levels(facts)).toContain("domain"); }],
  [/^Cherche ou a exercé ce métier, ou un proche$/, (facts, isMet) => { expect(isMet).toBe(false); expect(levels(facts).filter((level) => !["letter", "none"].includes(level))).toEqual([]); }],
  [/^Expérience du métier ou d’un métier proche$/, ({ lived }, isMet) => expect(isMet).toBe(lived.some(({ level, months }) => months > 0 && (level === "same" || level === "close")))],
  [/^Compétences demandées : (\d+) sur (\d+)$/, ({ skills }, isMet, [known, asked]) => {
    expect([known, asked].map(Number)).toEqual([skills.known.length, skills.known.length + skills.missing.length]);
    expect(isMet).toBe(skills.missing.length === 0);
  }],
  [/^Demandé : (.+)$/, ({ licences }, isMet, [list]) => {
    for (const one of listOf(list as string)) expect([...licences.had, ...licences.missing]).toContain(one);
    expect(isMet).toBe(listOf(list as string).every((one) => licences.had.includes(one)));
  }],
  [/^Disponible aux horaires du poste$/, ({ schedule, offer }, isMet) => { expect(offer.schedule?.length).toBeGreaterThan(0); expect(isMet).toBe(schedule.share === 1); }],
  [/^Contrat : (.+)$/, ({ person, offer, contractWords }, isMet, [contract]) => {
    expect([contract?.toLowerCase(), offer.kind]).toEqual([contractWords.toLowerCase(), "EMPLOI"]);
    expect(isMet).toBe((person.contracts ?? []).length === 0 || person.contracts?.includes(offer.contract as string));
  }],
];

/** Words of a frein, of the way there, of her home, of her wishes and of her score: none may reach an employer. */
const FORBIDDEN = /\b(?:km|kilom|min\b|minutes?|pied|vélo|scooter|voiture|véhicule|bus|covoitur|navette|trajet|distance|rayon|loin|près|domicile|habite|chez|commune|français|langue|niveau|[ABC][0-2]\b|évite|éviter|charges|nuit|frein|mobilit|prêt|aide|caution|santé|handicap|enfant|famille|RSA|âge|nationalit|bénévolat souhaité|semaine|au plus|au moins|score|points?\b|%)/i;

describe("every criterion that an employer reads", { timeout: 60_000 }, () => {
  it("is one of those that can be checked, and is true of the person and the offer", () => {
    const met = new Set<RegExp>();
    fc.assert(fc.property(anyNearPair, manyAids, fc.boolean(), ([person, offer], aids, hasTable) => {
      const ctx = aContext({ aids, ...(hasTable ? { closeness: nearTable.closeness } : {}) });
      const facts = factsOf(person, offer, ctx, hasTable);
      const { summary, criteria } = explainForEmployer(matchPair(person, offer, ctx));
      for (const { label, isMet } of criteria) {
        const plain = label.replaceAll("\u00A0", " ");
        const check = checks.find(([pattern]) => pattern.test(plain));
        if (!check) throw new Error(`nobody can check « ${plain} »`);
        met.add(check[0]);
        check[1](facts, isMet, (check[0].exec(plain) as RegExpExecArray).slice(1));
      }
      const ticks = criteria.filter(({ isMet }) => isMet).length;
      expect(summary.replaceAll("\u00A0", " ")).toBe(criteria.length === 0 ? "Aucun critère demandé" : `${ticks} critère${ticks > 1 ? "s" : ""} sur ${criteria.length}`);
    }), { numRuns: 3000 });
    expect(checks.filter(([pattern]) => !met.has(pattern)).map(([pattern]) => pattern.source)).toEqual([]);
  });

  it("holds no word of a frein, of the way there, of her home or of her score", () => {
    fc.assert(fc.property(anyNearPair, manyAids, ([person, offer], aids) => {
      const said = explainForEmployer(matchPair(person, offer, aContext({ aids })));
      for (const words of [said.summary, ...said.criteria.map(({ label }) => label)]) expect(words).not.toMatch(FORBIDDEN);
      expect(Object.keys(said).sort()).toEqual(["criteria", "summary"]);
      for (const one of said.criteria) expect(Object.keys(one).sort()).toEqual(["isMet", "label"]);
    }), { numRuns: 1500 });
  });

  it("stays the same to the letter and to the order, whatever her French, home, means, aids, wishes of hours and what she avoids", () => {
    fc.assert(fc.property(anyNearPair, anyPerson, manyAids, ([person, offer], other, aids) => {
      const { home, means, frenchLevel, avoid, weeklyHours, kinds } = other;
      expect(explainForEmployer(matchPair({ ...person, home, means, frenchLevel, avoid, weeklyHours, kinds }, offer, aContext({ aids }))))
        .toEqual(explainForEmployer(matchPair(person, offer, aContext())));
    }), { numRuns: 1500 });
  });
});
