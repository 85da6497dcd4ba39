import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aContext, anAid, anOffer, anyOffer, anyPerson, aPerson, HOME, manyAids, northOf } from "#tests/factories/matching.ts";
import { distanceKm } from "../../geo/distance.ts";
import { structuralCloseness } from "../../skills/closeness.ts";
import { closenessLabel } from "../closeness-label.ts";
import { isDrivingLicence, allowedLicences } from "../licences.ts";
import { matchPair } from "../match-pair.ts";
import { travelMinutes } from "../modes.ts";
import type { Offer, Person } from "../types.ts";
import { explainForCoach } from "./for-coach.ts";
import { explainForEmployer } from "./for-employer.ts";
import { explainForPerson, personSentences, sayToPerson } from "./for-person.ts";
import { defaultLabels } from "./labels.ts";
import type { Reason } from "./reason.ts";

const pair = fc.tuple(anyPerson, anyOffer, manyAids);
const runs = { numRuns: 600 };
const plain = (sentence: string) => sentence.replaceAll("\u00A0", " ");
const explained = (person: Partial<Person>, offer: Partial<Offer>) => {
  const said = explainForPerson(matchPair(aPerson(person), anOffer(offer), aContext({ aids: [anAid()] })));
  return { ...said, travel: plain(said.travel), reasons: said.reasons.map(plain), missing: said.missing.map(plain) };
};

/** Rebuilds every reason from the two files and nothing of the matching but its smallest rules. */
function checkFacts(reason: Reason, person: Person, offer: Offer): void {
  const allowed = allowedLicences(person.licences);
  switch (reason.code) {
    case "occupation":
      expect(reason.offerRome).toBe(offer.rome ?? null);
      if (reason.rome !== null && reason.offerRome !== null) {
        expect(reason.level).toBe(structuralCloseness()(reason.rome, reason.offerRome));
        const known = reason.from === "lived" ? person.experience : person.projects.filter(({ rank }) => (rank === 1) === (reason.from === "wish"));
        expect(known.map(({ rome }) => rome)).toContain(reason.rome);
      } else expect(reason.level).toBe("none");
      break;
    case "experience":
      if (reason.rome !== null) {
        expect(reason.months).toBe(person.experience.filter(({ rome }) => rome === reason.rome).reduce((sum, { months }) => sum + months, 0));
        expect(reason.level).toBe(structuralCloseness()(reason.rome, offer.rome as string));
      }
      break;
    case "skills":
      expect(reason.known.every((code) => person.skills.includes(code))).toBe(true);
      expect(reason.missing.some((code) => person.skills.includes(code))).toBe(false);
      expect([...reason.known, ...reason.missing].sort()).toEqual([...new Set([...offer.skills.required, ...offer.skills.useful])].sort());
      break;
    case "travel":
      expect(reason.km).toBeCloseTo(distanceKm(person.home, offer.at), 2);
      if (reason.mode !== null) expect(reason.minutes).toBe(travelMinutes(reason.mode, distanceKm(person.home, offer.at)));
      if (reason.mode !== null && reason.mode !== "walk" && reason.reach === "in") expect(person.means.map(({ mode }) => mode)).toContain(reason.mode);
      break;
    case "schedule":
      expect(reason.windows).toEqual(offer.schedule ?? []);
      expect(reason.fit === "any").toBe((person.availability ?? []).length === 0);
      break;
    case "contract":
      expect(reason.contract).toBe(offer.contract ?? null);
      if (reason.fit === "wanted" || reason.fit === "other") expect((person.contracts ?? []).includes(offer.contract as string)).toBe(reason.fit === "wanted");
      break;
    case "licences":
    case "certificates":
      expect(reason.asked).toEqual(offer.licences.filter((code) => isDrivingLicence(code) === (reason.code === "licences")));
      expect(reason.missing).toEqual(reason.asked.filter((code) => !allowed.has(code)));
      break;
    case "french": expect([reason.asked, reason.has]).toEqual([offer.frenchLevel, person.frenchLevel]); break;
    case "kind": expect(person.kinds).not.toContain(offer.kind); break;
    case "avoided": expect(reason.constraints).toEqual(offer.constraints.filter((one) => person.avoid.includes(one))); break;
    case "hours": expect(reason.weekly > (reason.max ?? Infinity) || reason.weekly < (reason.min ?? 0)).toBe(true); break;
    case "access": expect(reason.offered.every((one) => offer.access.includes(one))).toBe(true); break;
  }
}

describe("every sentence is true of the data", { timeout: 30_000 }, () => {
  it("each reason holds facts found in the two files", () => {
    fc.assert(fc.property(pair, ([person, offer, aids]) => {
      for (const reason of matchPair(person, offer, aContext({ aids })).reasons) checkFacts(reason, person, offer);
    }), runs);
  });

  it("each sentence is made from one reason alone, as it is stored", () => {
    fc.assert(fc.property(pair, ([person, offer, aids]) => {
      const match = matchPair(person, offer, aContext({ aids }));
      const stored = JSON.parse(JSON.stringify(match.reasons)) as Reason[];
      const one = stored.flatMap((reason) => sayToPerson(reason, defaultLabels).map(({ text }) => text));
      expect([...personSentences(match.reasons)].sort()).toEqual(one.sort());
      const said = explainForPerson(match);
      for (const sentence of [...said.reasons, ...said.missing]) expect(one).toContain(sentence);
    }), runs);
  });

  it("there is a reason for every blocker, and no blocking reason without one", () => {
    fc.assert(fc.property(pair, ([person, offer, aids]) => {
      const { reasons, blockers } = matchPair(person, offer, aContext({ aids }));
      const blockerOf: Partial<Record<Reason["code"], string>> = { travel: "reach", licences: "licence", schedule: "schedule", french: "french", kind: "kind", avoided: "kind", hours: "hours" };
      expect([...new Set(reasons.filter(({ isBlocking }) => isBlocking).map(({ code }) => blockerOf[code]))].sort()).toEqual([...blockers].sort());
      expect(reasons.findLastIndex(({ isBlocking }) => isBlocking)).toBe(reasons.filter(({ isBlocking }) => isBlocking).length - 1);
    }), runs);
  });

  it("the points of the reasons add up to the score", () => {
    fc.assert(fc.property(pair, ([person, offer, aids]) => {
      const { reasons, score } = matchPair(person, offer, aContext({ aids }));
      expect(Math.abs(reasons.reduce((sum, { points }) => sum + points, 0) - score * 10)).toBeLessThanOrEqual(3);
    }), runs);
  });
});

describe("what a person reads", { timeout: 30_000 }, () => {
  it("the strongest first, in her words", () => {
    expect(explained({
      means: [{ mode: "scooter" }], licences: ["AM"], projects: [{ rank: 1, rome: "K1304" }], experience: [{ rome: "K1304", months: 18 }], skills: ["repassage"],
      availability: [{ days: [1, 2, 3, 4, 5], from: "08:30", to: "16:30" }], contracts: ["CDI"],
    }, {
      at: northOf(HOME, 7), rome: "K1304", skills: { required: ["repassage", "cuisine"], useful: [] }, licences: ["CACES-3"], contract: "CDI",
      schedule: [{ days: [1, 2, 4, 5], from: "09:00", to: "15:00" }],
    })).toEqual({
      closeness: "Très proche de vous", travel: "À 7 km, environ 20 min en scooter",
      reasons: ["C’est le métier que vous cherchez", "Vous l’avez déjà fait", "Les horaires vous vont : 9 h – 15 h", "CDI, comme vous le souhaitez", "Vous savez déjà : repassage"],
      missing: ["À apprendre : cuisine", "Il manque : le CACES 3"],
    });
  });

  it.each<[string, Partial<Person>, Partial<Offer>, string]>([
    ["permis B", {}, { licences: ["B"] }, "Il manque : le permis B"],
    ["too far", {}, { at: northOf(HOME, 42) }, ""],
    ["night", { availability: [{ days: [1], from: "08:30", to: "16:30" }] }, { schedule: [{ days: [1], from: "22:00", to: "05:30" }] }, "Les horaires ne vous vont pas pour l’instant : 22 h – 5 h 30"],
    ["French", { frenchLevel: "A1" }, { frenchLevel: "B1" }, "Il faut un niveau de français B1"],
    ["bénévolat", { kinds: ["EMPLOI"] }, { kind: "BENEVOLAT" }, "Vous ne cherchez pas de bénévolat pour l’instant"],
    ["heavy loads", { avoid: ["heavy-loads"] }, { constraints: ["heavy-loads"] }, "Il y a ce que vous voulez éviter : port de charges lourdes"],
    ["own vehicle", { avoid: ["own-vehicle", "early-morning"], means: [{ mode: "car" }], licences: ["B"] }, { constraints: ["own-vehicle", "early-morning"] }, "Il y a ce que vous voulez éviter : venir avec son véhicule et travail avant 6 h 30"],
    ["hours", { weeklyHours: { max: 30 } }, { weeklyHours: 35 }, "35 h par semaine : vous cherchez 30 h au plus"],
    ["few hours", { weeklyHours: { min: 15 } }, { weeklyHours: 7.5 }, "7,5 h par semaine : vous cherchez 15 h au moins"],
  ])("what is in the way: %s", (_, person, offer, sentence) => {
    const said = explained(person, offer);
    expect(said.closeness).toBeNull();
    expect(said.missing.join()).toBe(sentence);
  });

  it.each<[Partial<Person>, number, string]>([
    [{}, 0, "Tout près de chez vous"], [{}, 0.5, "Tout près de chez vous, environ 10 min à pied"], [{ means: [{ mode: "car" }], licences: ["B"] }, 34, "À 35 km, environ 1 h en voiture"],
    [{ licences: ["AM"] }, 12, "À 12 km, possible avec un scooter prêté par atelier : environ 30 min en scooter"], [{}, 42, "Trop loin pour l’instant : 40 km"],
  ])("the way there, %#", (person, km, sentence) => expect(explained(person, { at: northOf(HOME, km) }).travel).toBe(sentence));

  it.each([[80, "in", [], "Très proche de vous"], [55, "in", [], "Proche de vous"], [30, "in", [], "À essayer"], [80, "with-aid", [], "Possible avec une aide"], [80, "in", ["licence"], null]] as const)(
    "a word for %d, %s, %j", (score, reach, blockers, label) => expect(closenessLabel({ score, reach, blockers: [...blockers] })).toBe(label));

  it("never a percentage, and a space that does not break before a colon", () => {
    fc.assert(fc.property(pair, ([person, offer, aids]) => {
      for (const sentence of personSentences(matchPair(person, offer, aContext({ aids })).reasons)) {
        expect(sentence).not.toMatch(/%|undefined|null|NaN| [:;?!]|'/);
      }
    }), runs);
  });
});

describe("a métier that ROME 4 split from another", () => {
  const ctx = aContext({ closeness: structuralCloseness((rome) => (rome === "G1609" ? "G1602" : undefined)) });
  const cook = aPerson({ projects: [{ rank: 1, rome: "G1609" }], experience: [{ rome: "G1602", months: 12 }, { rome: "G1609", months: 3 }] });

  it("counts as the same, and is not said to be the very one", () => {
    const match = matchPair(cook, anOffer({ rome: "G1602" }), ctx);
    expect([match.parts.occupation, match.parts.experience]).toEqual([1, 1]);
    expect(explainForPerson(match).reasons).toEqual(expect.arrayContaining(["C’est proche du métier que vous cherchez", "Vous l’avez déjà fait"]));
    expect(explainForCoach(match).parts.map(({ sentence }) => plain(sentence))).toEqual(expect.arrayContaining(["G1602 : proche de son premier projet (G1609).", "A déjà exercé ce métier : G1602, 12 mois."]));
  });

  it("is not said to be done by who did the other", () => {
    const match = matchPair({ ...cook, projects: [], experience: [{ rome: "G1602", months: 12 }] }, anOffer({ rome: "G1609" }), ctx);
    expect(explainForPerson(match).reasons).toContain("Vous avez déjà fait un métier proche");
    expect(explainForCoach(match).parts.map(({ sentence }) => plain(sentence))).toEqual(expect.arrayContaining(["G1609 : proche d’un métier déjà exercé (G1602).", "A exercé un métier proche : G1602, 12 mois."]));
    expect(explainForEmployer(match).criteria[0]).toEqual({ label: "Cherche ou a exercé un métier proche", isMet: true });
  });
});

describe("what a coach reads", { timeout: 30_000 }, () => {
  it("a sentence a part, what blocks, what is missing, what would lift it", () => {
    const match = matchPair(
      aPerson({ projects: [{ rank: 1, rome: "K1302" }], availability: [{ days: [1], from: "08:00", to: "12:00" }] }),
      anOffer({ at: northOf(HOME, 42), rome: "K1304", licences: ["B"], skills: { required: ["tri"], useful: [] }, schedule: [{ days: [1], from: "08:00", to: "16:00" }], access: ["carpool"] }), aContext());
    const coach = explainForCoach(match);
    expect(coach.isBlocked).toBe(true);
    expect(coach.parts.map(({ title, points, outOf, sentence }) => [title, points, outOf, plain(sentence)])).toEqual([
      ["Métier", 15.6, 31.3, "K1304 : même domaine que son premier projet (K1302)."],
      ["Compétences", 0, 18.8, "La compétence demandée manque."],
      ["Trajet", 0, 18.8, "40 km à vol d’oiseau : au-delà de son rayon (3 km)."],
      ["Horaires", 4.7, 9.4, "8 h – 16 h : 50 % des heures dans ses disponibilités."],
      ["Contrat", 6.3, 6.3, "Tous les contrats lui vont."],
      ["Expérience", 0, 15.6, "Pas d’expérience proche connue."],
    ]);
    expect(coach.blockers.map(({ sentence, lift }) => [plain(sentence), plain(lift)])).toEqual([
      ["Les horaires (8 h – 16 h) débordent de ses disponibilités : 50 % seulement y entrent.", "Revoir ses disponibilités avec la personne, ou demander un aménagement à l’employeur."],
      ["Hors de portée : 40 km, son rayon est de 3 km.", "Un covoiturage est proposé : vérifier le trajet. Chercher un covoiturage, un véhicule prêté ou une aide au permis."],
      ["Il manque : le permis B.", "Préparer le permis B."],
    ]);
    expect(coach.gaps.map(({ sentence }) => plain(sentence))).toEqual(["À apprendre : tri."]);
  });

  it.each<[string, Partial<Person>, Partial<Offer>, string]>([
    ["a distance that rounds to her radius", {}, { at: northOf(HOME, 3.2) }, "3,2 km à vol d’oiseau : au-delà de son rayon (3 km)."],
    ["a step beyond her radius", {}, { at: northOf(HOME, 3.01) }, "Un peu plus de 3 km à vol d’oiseau : au-delà de son rayon (3 km)."],
    ["a round figure that would pass her radius", { means: [{ mode: "carpool", radiusKm: 34 }] }, { at: northOf(HOME, 33) }, "33 km à vol d’oiseau, environ 1 h 05 en covoiturage (rayon de 34 km)."],
    ["a vehicle asked next door", {}, { at: northOf(HOME, 2), constraints: ["own-vehicle"] }, "2 km à vol d’oiseau : l’offre demande de venir avec un véhicule."],
    ["a mission, for who wants a CDI", { contracts: ["CDI"] }, { kind: "BENEVOLAT" }, "Cette offre n’est pas un contrat de travail."],
    ["a certificate and no skill", {}, { licences: ["CACES-3"] }, "Certificats demandés : 0 sur 1."],
    ["a métier she has done", { experience: [{ rome: "K1302", months: 9 }] }, { rome: "K1304" }, "K1304 : même domaine qu’un métier déjà exercé (K1302)."],
    ["two jobs, of which the second counts more", { experience: [{ rome: "K1304", months: 1 }, { rome: "K1302", months: 30 }] }, { rome: "K1304" }, "A déjà exercé ce métier : K1304, 1 mois. Compte davantage : a travaillé dans le même domaine (K1302, 30 mois)."],
  ])("of %s", (_, person, offer, sentence) => {
    expect(explainForCoach(matchPair(aPerson(person), anOffer(offer), aContext())).parts.map((part) => plain(part.sentence))).toContain(sentence);
  });

  it("every blocker with its lift, six parts, a whole sentence each", () => {
    fc.assert(fc.property(pair, ([person, offer, aids]) => {
      const match = matchPair(person, offer, aContext({ aids }));
      const coach = explainForCoach(match);
      expect(coach.parts.map(({ part }) => part)).toEqual(["occupation", "skills", "distance", "schedule", "contract", "experience"]);
      expect(coach.blockers.length > 0).toBe(match.blockers.length > 0);
      for (const sentence of [...coach.parts.map((part) => part.sentence), ...[...coach.blockers, ...coach.gaps].flatMap((one) => [one.sentence, one.lift])]) {
        expect(sentence).toMatch(/^[A-ZÀÉ0-9].*\.$/s);
        expect(sentence).not.toMatch(/undefined|null|NaN| [:;?!]|'/);
      }
      for (const { points, outOf } of coach.parts) expect(points).toBeLessThanOrEqual(outOf + 0.1);
    }), runs);
  });
});

describe("what an employer reads", { timeout: 30_000 }, () => {
  it("how many of his criteria are met", () => {
    const match = matchPair(
      aPerson({ projects: [{ rank: 1, rome: "K1304" }], experience: [{ rome: "K1304", months: 3 }], skills: ["tri"], licences: ["B"], contracts: ["CDD"] }),
      anOffer({ rome: "K1304", skills: { required: ["tri"], useful: [] }, licences: ["B"], contract: "CDI", schedule: [{ days: [1], from: "08:00", to: "16:00" }] }), aContext());
    const employer = explainForEmployer(match);
    expect(plain(employer.summary)).toBe("5 critères sur 6");
    expect(employer.criteria.filter(({ isMet }) => !isMet).map(({ label }) => plain(label))).toEqual(["Contrat : CDI"]);
  });

  it("never that she looks for a métier when she looks for another of its domain", () => {
    const { criteria } = explainForEmployer(matchPair(aPerson({ projects: [{ rank: 1, rome: "K1302" }] }), anOffer({ rome: "K1304" }), aContext()));
    expect(criteria[0]).toEqual({ label: "Cherche ou a exercé un métier du même domaine", isMet: true });
  });

  it("never a frein: nothing of how she travels, where she lives, what she avoids, her French or her hours a week", () => {
    fc.assert(fc.property(pair, anyPerson, ([person, offer, aids], other) => {
      const { home, means, frenchLevel, avoid, weeklyHours, kinds } = other;
      const masked = { ...person, home, means, frenchLevel, avoid, weeklyHours, kinds };
      const sorted = (one: Person) => {
        const { summary, criteria } = explainForEmployer(matchPair(one, offer, aContext({ aids })));
        return [summary, ...criteria.map(({ label, isMet }) => `${label} ${isMet}`).sort()];
      };
      expect(sorted(masked)).toEqual(sorted(person));
    }), runs);
  });
});
