import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aContext, manyAids } from "#tests/factories/matching.ts";
import { anyNearPair, factsOf, kmSaid, listOf, minutesSaid, nearTable, type Facts } from "#tests/support/match-facts.ts";
import { matchPair } from "../match-pair.ts";
import type { Match } from "../match.ts";
import { totalPoints, weights } from "../weights.ts";
import { explainForCoach } from "./for-coach.ts";

/** What the coach reads, held against the data: see sentences-person.test.ts. */
type Check = (facts: Facts, said: string[], match: Match) => void;

const num = (text: string) => Number(text.replace(",", "."));
const how = "environ (\\d+ h(?: \\d\\d)?|\\d+ min) (à pied|à vélo|à vélo électrique|en scooter|en voiture|en covoiturage|en bus)";
const distance = "((?:Un peu plus de |un peu plus de )?(?:[Mm]oins de )?[\\d,]+ km)";
const radius = "([\\d,]+) km";
const words = { "même métier": "same", proche: "close", "même domaine": "domain", "même grand domaine": "letter" } as Record<string, string>;
const lived = { "A déjà exercé ce métier": "same", "A exercé un métier proche": "close", "A travaillé dans le même domaine": "domain", "A travaillé dans un grand domaine voisin": "letter" } as Record<string, string>;

/** A distance beside a radius: each near enough to the truth, and together as they are in truth. */
function beside(words: string, km: number, said: string, radiusKm: number): void {
  const plain = words.replace(/^[UM]/, (sign) => sign.toLowerCase());
  const more = plain.startsWith("un peu plus de ");
  if (more) expect(num(plain.slice(15, -3))).toBeLessThanOrEqual(km + 0.051);
  else kmSaid(plain, km);
  expect(Math.abs(num(said) - radiusKm)).toBeLessThanOrEqual(0.051);
  const figure = plain === "moins de 1 km" ? (num(said) >= 1 || km > radiusKm ? 0.99 : NaN) : num(plain.replace("un peu plus de ", "").slice(0, -3)) + (more ? 0.01 : 0);
  expect(figure > num(said)).toBe(km > radiusKm);
}
const monthsIn = ({ lived }: Facts, rome: string) => lived.filter((one) => one.rome === rome).reduce((sum, { months }) => sum + months, 0);
function hoursSaid({ windowWords }: Facts, list: string): void {
  expect(listOf(list)).toEqual(windowWords);
}

const parts: [RegExp, Check][] = [
  [/^L’offre n’a pas de code métier\.$/, ({ offer }) => expect(offer.rome ?? null).toBeNull()],
  [/^Rien en commun avec ses projets ni son expérience\.$/, ({ wishes, lived }) => expect(new Set([...wishes[1], ...wishes[2], ...lived.map(({ level }) => level), "none"])).toEqual(new Set(["none"]))],
  [/^(.{5}) : (même métier|proche|même domaine|même grand domaine) (que son premier projet|de son premier projet|que son deuxième projet|de son deuxième projet|qu’un métier déjà exercé|d’un métier déjà exercé) \((.{5})\)\.$/, ({ person, offer, level }, [rome, near, from, other]) => {
    expect(rome).toBe(offer.rome);
    expect(level(other as string)).toBe(words[near as string]);
    const known = /exercé/.test(from as string) ? person.experience.map((one) => one.rome) : person.projects.filter(({ rank }) => (rank === 1) === /premier/.test(from as string)).map((one) => one.rome);
    expect(known).toContain(other);
  }],
  [/^Pas d’expérience proche connue\.$/, ({ lived }) => expect(lived.every(({ level }) => level === "none")).toBe(true)],
  [/^(A [^:]+) : (.{5}), (\d+) mois\.$/, (facts, [near, rome, months]) => { expect(facts.level(rome as string)).toBe(lived[near as string]); expect(monthsIn(facts, rome as string)).toBe(Number(months)); }],
  [/^(A [^:]+) : (.{5}), (\d+) mois\. Compte davantage : (a [^(]+) \((.{5}), (\d+) mois\)\.$/, (facts, [near, rome, months, more, other, longer]) => {
    expect([facts.level(rome as string), facts.level(other as string)]).toEqual([lived[near as string], lived[(more as string).replace(/^a/, "A")]]);
    expect([monthsIn(facts, rome as string), monthsIn(facts, other as string)]).toEqual([Number(months), Number(longer)]);
    const worth = (code: string) => (weights.levels[facts.level(code) as "same"] * Math.min(12, monthsIn(facts, code))) / 12;
    expect(worth(other as string)).toBeGreaterThan(worth(rome as string) - 1);
  }],
  [/^L’offre ne demande pas de compétence précise\.$/, ({ skills, licences, offer }) => { expect([...skills.known, ...skills.missing]).toEqual([]); expect([...licences.had, ...licences.missing].filter((one) => /CACES|FIMO/.test(one)), offer.id).toEqual([]); }],
  [/^La compétence demandée manque\.(?: (Certificats.+))?$/, (facts, [more]) => { expect([facts.skills.known.length, facts.skills.missing.length]).toEqual([0, 1]); certificates(facts, more); }],
  [/^Aucune des (\d+) compétences demandées\.(?: (Certificats.+))?$/, (facts, [count, more]) => { expect([facts.skills.known.length, facts.skills.missing.length]).toEqual([0, Number(count)]); certificates(facts, more); }],
  [/^(\d+) sur (\d+) : ([^.]+)\.(?: (Certificats.+))?$/, (facts, [known, asked, list, more]) => {
    expect(listOf(list as string).sort()).toEqual([...facts.skills.known].sort());
    expect([known, asked].map(Number)).toEqual([facts.skills.known.length, facts.skills.known.length + facts.skills.missing.length]);
    certificates(facts, more);
  }],
  [/^(Certificats demandés : \d+ sur \d+\.)$/, (facts, [more]) => { expect([...facts.skills.known, ...facts.skills.missing]).toEqual([]); certificates(facts, more); }],
  [new RegExp(`^${distance} à vol d’oiseau, ${how} \\(rayon de ${radius}\\)\\.$`), (facts, [km, minutes, mode, reach]) => {
    expect(facts.ownModes).toContain(mode);
    minutesSaid(minutes as string, facts.minutesBy(mode as string));
    beside(km as string, facts.km, reach as string, facts.radiusKm);
  }],
  [new RegExp(`^${distance} à vol d’oiseau, ${how}, avec une? (.+?) par (.+?) \\((?:son rayon est de ${radius}|l’offre demande de venir avec un véhicule)\\)\\.$`), (facts, [km, minutes, mode, vehicle, aid, reach]) => {
    expect(facts.ownModes).toEqual([]);
    expect(facts.aids.find(({ id }) => id === aid)?.words).toEqual({ how: mode, vehicle });
    minutesSaid(minutes as string, facts.minutesBy(mode as string));
    if (reach === undefined) vehicleAsked(facts);
    else beside(km as string, facts.km, reach, ownRadius(facts));
  }],
  [new RegExp(`^${distance} à vol d’oiseau : au-delà de son rayon \\(${radius}\\)\\.$`), (facts, [km, reach]) => { expect([facts.ownModes, facts.aids]).toEqual([[], []]); beside(km as string, facts.km, reach as string, ownRadius(facts)); }],
  [new RegExp(`^${distance} à vol d’oiseau : l’offre demande de venir avec un véhicule\\.$`), (facts) => { vehicleAsked(facts); expect(facts.aids).toEqual([]); }],
  [/^L’offre ne dit pas ses horaires\.$/, ({ offer }) => expect(offer.schedule ?? []).toEqual([])],
  [/^Pas de contrainte d’horaires connue\.$/, ({ person, offer }) => expect([person.availability ?? [], offer.schedule ?? []]).toEqual([[], []])],
  [/^(.+) : pas de contrainte d’horaires connue\.$/, (facts, [list]) => { expect(facts.person.availability ?? []).toEqual([]); hoursSaid(facts, list as string); }],
  [/^(.+) : tout entre dans ses disponibilités\.$/, (facts, [list]) => { expect(facts.schedule).toEqual({ isAsked: true, share: 1 }); hoursSaid(facts, list as string); }],
  [/^(.+) : (\d+) % des heures dans ses disponibilités\.$/, (facts, [list, share]) => { shareSaid(facts, share as string); hoursSaid(facts, list as string); }],
  [/^Cette offre n’est pas un contrat de travail\.$/, ({ offer }) => expect(offer.kind).not.toBe("EMPLOI")],
  [/^Tous les contrats lui vont\.$/, ({ person, offer }) => expect([person.contracts ?? [], offer.contract ?? null, offer.kind]).toEqual([[], null, "EMPLOI"])],
  [/^L’offre ne dit pas le contrat\.$/, ({ person, offer }) => { expect([offer.contract ?? null, offer.kind]).toEqual([null, "EMPLOI"]); expect(person.contracts?.length).toBeGreaterThan(0); }],
  [/^(.+) : (ce n’est pas un contrat souhaité|un contrat souhaité|tous les contrats lui vont)\.$/, ({ person, offer, contractWords }, [contract, fit]) => {
    expect([contract, offer.kind]).toEqual([contractWords, "EMPLOI"]);
    const wished = person.contracts ?? [];
    expect(fit).toBe(wished.length === 0 ? "tous les contrats lui vont" : wished.includes(offer.contract as string) ? "un contrat souhaité" : "ce n’est pas un contrat souhaité");
  }],
];

const obstacles: [RegExp, RegExp, Check][] = [
  [new RegExp(`^Hors de son rayon \\(${radius}\\) sans aide\\.$`), /^Demander une? (.+) à (.+)\.$/, (facts, [reach, vehicle, aid]) => {
    expect(Math.abs(num(reach as string) - ownRadius(facts))).toBeLessThanOrEqual(0.051);
    expect(facts.aids.find(({ id }) => id === aid)?.words.vehicle).toBe(vehicle);
  }],
  [/^L’offre demande de venir avec un véhicule, la personne n’en a pas d’utilisable sans aide\.$/, /^Demander une? (.+) à (.+)\.$/, (facts, [vehicle, aid]) => { vehicleAsked(facts); expect(facts.aids.find(({ id }) => id === aid)?.words.vehicle).toBe(vehicle); }],
  [/^L’offre demande de venir avec un véhicule, la personne n’en a pas d’utilisable\.$/, /^Chercher un véhicule prêté/, (facts) => { vehicleAsked(facts); expect(facts.aids).toEqual([]); }],
  [new RegExp(`^Hors de portée : ${distance}, son rayon est de ${radius}\\.$`), /^(L’employeur propose une navette[^.]+\. )?(Un covoiturage est proposé[^.]+\. )?(Un bus dessert[^.]+\. )?(Un logement[^.]+\. )?Chercher un covoiturage/, (facts, [km, reach, ...access]) => {
    beside(km as string, facts.km, reach as string, ownRadius(facts));
    expect([facts.ownModes, facts.aids]).toEqual([[], []]);
    expect(access.slice(0, 4).map((one) => one !== undefined)).toEqual(["shuttle", "carpool", "transit", "housing"].map((one) => facts.offer.access.includes(one)));
  }],
  [/^Il manque : (.+)\.$/, /^(?:Préparer|Trouver une formation courte :) (.+)\.$/, ({ licences }, [missing, lift]) => { expect(lift).toBe(missing); for (const one of listOf(missing as string)) expect(licences.missing).toContain(one); }],
  [/^À apprendre : (.+)\.$/, /^Proposer une immersion/, ({ skills }, [list]) => expect(listOf(list as string).sort()).toEqual([...skills.missing].sort())],
  [/^Les horaires \((.+)\) débordent de ses disponibilités : (\d+) % seulement y entrent\.$/, /^Revoir ses disponibilités/, (facts, [list, share]) => { expect(facts.schedule.share).toBeLessThan(0.8); shareSaid(facts, share as string); hoursSaid(facts, list as string); }],
  [/^L’offre demande le niveau de français (..), la personne a le niveau (..)\.$/, /^Proposer une formation de français/, ({ person, offer, french }, [asked, has]) => expect([asked, has, true]).toEqual([offer.frenchLevel, person.frenchLevel, french.isTooLow])],
  [/^La personne ne cherche pas (d’emploi|d’immersion|de bénévolat)\.$/, /^En parler/, ({ person, offer }, [kind]) => {
    expect({ EMPLOI: "d’emploi", IMMERSION: "d’immersion", BENEVOLAT: "de bénévolat" }[offer.kind]).toBe(kind);
    expect(person.kinds).not.toContain(offer.kind);
  }],
  [/^La personne veut éviter : (.+)\.$/, /^En parler/, ({ avoided }, [list]) => expect(listOf(list as string)).toEqual(avoided)],
  [/^(\d+) h par semaine : elle cherche (\d+) h au (plus|moins)\.$/, /^Revoir la durée/, ({ person, offer, badHours }, [weekly, wanted, which]) => {
    expect([Number(weekly), Number(wanted), badHours]).toEqual([offer.weeklyHours, which === "plus" ? person.weeklyHours?.max : person.weeklyHours?.min, true]);
  }],
];

function certificates({ licences }: Facts, said: string | undefined): void {
  const of = (list: string[]) => list.filter((one) => /CACES|FIMO/.test(one)).length;
  const asked = of(licences.had) + of(licences.missing);
  expect(said ?? null).toBe(asked === 0 ? null : `Certificats demandés : ${of(licences.had)} sur ${asked}.`);
}
function vehicleAsked({ offer, ownModes, km, anyRadiusKm }: Facts): void {
  expect(offer.constraints).toContain("own-vehicle");
  expect(ownModes).toEqual([]);
  expect(km).toBeLessThanOrEqual(anyRadiusKm);
}
const ownRadius = ({ radiusKm, anyRadiusKm, hasOwn }: Facts) => (hasOwn ? radiusKm : anyRadiusKm);
function shareSaid({ schedule }: Facts, share: string): void {
  expect(Number(share)).toBe(Math.floor(Math.floor(schedule.share * 1000 + 1e-9) / 10));
}

describe("every sentence that a coach reads", { timeout: 60_000 }, () => {
  it("is one of those that can be checked, and is true of the person, the offer and the aids", () => {
    const met = new Set<RegExp>();
    fc.assert(fc.property(anyNearPair, manyAids, fc.boolean(), ([person, offer], aids, hasTable) => {
      const ctx = aContext({ aids, ...(hasTable ? { closeness: nearTable.closeness } : {}) });
      const facts = factsOf(person, offer, ctx, hasTable);
      const match = matchPair(person, offer, ctx);
      const said = explainForCoach(match);
      const plain = (text: string) => text.replaceAll("\u00A0", " ");
      for (const { sentence } of said.parts) {
        const check = parts.find(([pattern]) => pattern.test(plain(sentence)));
        if (!check) throw new Error(`nobody can check « ${plain(sentence)} »`);
        met.add(check[0]);
        check[1](facts, (check[0].exec(plain(sentence)) as RegExpExecArray).slice(1), match);
      }
      for (const one of [...said.blockers, ...said.gaps]) {
        const check = obstacles.find(([pattern]) => pattern.test(plain(one.sentence)));
        const lift = check?.[1].exec(plain(one.lift));
        if (!check || !lift) throw new Error(`nobody can check « ${plain(one.sentence)} ${plain(one.lift)} »`);
        met.add(check[0]);
        check[2](facts, [...(check[0].exec(plain(one.sentence)) as RegExpExecArray).slice(1), ...lift.slice(1)], match);
      }
      expect(said.blockers.length > 0).toBe(facts.isBlocked);
    }), { numRuns: 2500 });
    expect([...parts, ...obstacles].filter(([pattern]) => !met.has(pattern)).map(([pattern]) => pattern.source)).toEqual([]);
  });

  it("the points of a part are what its sentence says", () => {
    fc.assert(fc.property(anyNearPair, manyAids, ([person, offer], aids) => {
      const facts = factsOf(person, offer, aContext({ aids }), false);
      const { parts: said } = explainForCoach(matchPair(person, offer, aContext({ aids })));
      const share = (name: string) => { const one = said.find(({ part }) => part === name); return one ? one.points / one.outOf : NaN; };
      const sentence = said.find(({ part }) => part === "experience")?.sentence.replaceAll("\u00A0", " ") ?? "";
      const rome = /\((.{5}),/.exec(sentence)?.[1] ?? / : (.{5}),/.exec(sentence)?.[1];
      const worth = rome === undefined ? 0 : (weights.levels[facts.level(rome) as "same"] / 1000) * Math.min(1, monthsIn(facts, rome) / 12);
      expect(share("experience")).toBeCloseTo(worth, 1);
      expect(share("schedule")).toBeCloseTo((person.availability ?? []).length === 0 ? 1 : (offer.schedule ?? []).length === 0 ? 0.7 : facts.schedule.share, 1);
      for (const { part, outOf } of said) expect(Math.abs(outOf - (weights.parts[part].points / totalPoints(weights)) * 100)).toBeLessThan(0.051);
    }), { numRuns: 800 });
  });
});
