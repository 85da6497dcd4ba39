import { describe, expect, it } from "vitest";
import { hoursInWords } from "../kit/french.ts";
import { auditActions, auditWhat, auditWho } from "./audit-words.ts";
import { cvView, monthsInWords, NO_CHOICES, type CvFacts } from "./cv-view.ts";
import { hoursWanted, personCard } from "./person-card.ts";
import type { ProfileFacts } from "./profile-facts.ts";
import { meansInWords } from "./travel-words.ts";

const N = "\u00a0";
const TODAY = "2026-11-20";
const job = (given: object) => ({ label: "Agent d’entretien", place: "Mairie", months: 8, kind: "emploi" as const, romeCode: "K2204", endedYear: 2024, ...given });

const line = (given: object) => ({ id: "e1", ...job(given) });

function cvFacts(given: Partial<CvFacts> = {}): CvFacts {
  return {
    firstName: "Nadia", lastName: "Robert", communeName: "Flers", phone: "+33639980102", email: "nadia@example.org", about: "", projects: [{ romeCode: "K2204", label: "agent d’entretien" }, { romeCode: "K1304", label: "aide à domicile" }],
    experience: [line({})], skills: [{ id: "laver-sols", label: "Laver les sols" }], trainings: [], licences: ["B"], frenchLevel: "B1", choices: NO_CHOICES, ...given,
  };
}

describe("the CV", () => {
  it("says who she is, how to join her, what she has done and can do", () => {
    expect(cvView(cvFacts())).toEqual({
      name: "Nadia Robert", title: "Agent d’entretien", communeName: "Flers", born: null, trainings: [], phone: { words: `06${N}39${N}98${N}01${N}02`, e164: "+33639980102" }, email: "nadia@example.org", about: "",
      projects: ["Aide à domicile"], experience: [{ label: "Agent d’entretien", detail: `Mairie, 8${N}mois, jusqu’en 2024` }],
      skills: ["Laver les sols"], licences: ["Permis B (voiture)"], languages: [`Français${N}: je me débrouille dans une conversation`],
    });
  });

  it("keeps the experience of her own life off, shows bénévolat, and puts what still goes on first", () => {
    const view = cvView(cvFacts({ experience: [line({ label: "Ancien", endedYear: 2010 }), line({ label: "S’occuper d’un parent", kind: "vie" }), line({ label: "Épicerie solidaire", kind: "benevolat", endedYear: null })] }));
    expect(view.experience.map(({ label, detail }) => [label, detail.startsWith("bénévolat")])).toEqual([["Épicerie solidaire", true], ["Ancien", false]]);
  });

  it("says her French from B1 on, and nothing below or when she did not say", () => {
    const shown = (frenchLevel: string | null) => cvView(cvFacts({ frenchLevel })).languages.length;
    expect(["A0", "A1", "A2", "B1", "B2", "C1", null].map(shown)).toEqual([0, 0, 0, 1, 1, 1, 0]);
  });

  it.each([[0, ""], [1, `1${N}mois`], [11, `11${N}mois`], [12, `1${N}an`], [30, `2${N}ans et 6${N}mois`], [59, `4${N}ans et 11${N}mois`], [65, `5${N}ans`]])("says %s months as « %s »", (months, words) => {
    expect(monthsInWords(months)).toBe(words);
  });
});

describe("the card of a person, for her coach", () => {
  const facts: ProfileFacts = {
    communeCode: "61169", communeName: "Flers", means: [{ mode: "scooter", radiusKm: 18, until: "2027-01-31" }, { mode: "walk", radiusKm: null, until: null }],
    availability: [{ days: [1, 2, 4, 5], from: "08:30", to: "16:30" }], projects: [{ romeCode: "K1304", label: "aide à domicile" }, { romeCode: "K2204", label: "agent d’entretien" }],
    experience: [job({})], skills: [{ id: "laver", label: "Laver les sols" }], licences: ["AM"], frenchLevel: "A2", readsFrench: null, speaksFrench: null, weeklyHoursMin: 15, weeklyHoursMax: 30,
    contracts: ["CDI"], kinds: ["EMPLOI", "BENEVOLAT"], avoid: ["heavy-loads"], about: "",
  };

  it("says in words what she wants, how far she goes, when she is free and what she brings", () => {
    expect(personCard(facts, TODAY)).toEqual({
      wishes: ["aide à domicile", "agent d’entretien (projet de secours)"],
      travel: [`Scooter, jusqu’à 18${N}km, jusqu’au dimanche 31${N}janvier 2027`, "À pied"],
      hours: `de 15 à 30${N}h par semaine`, week: [`Lundi, mardi, jeudi et vendredi${N}: ${hoursInWords("08:30", "16:30")}`],
      brings: [`Agent d’entretien, 8${N}mois, Mairie`], skills: ["Laver les sols"], licences: ["BSR ou permis AM (scooter)"],
      french: "Je me fais comprendre pour les choses de tous les jours", lookingFor: ["Emploi", "Bénévolat", "CDI"], avoids: ["Porter des charges lourdes"],
    });
  });

  it("says that a loaned vehicle is gone, and hours as they were told", () => {
    expect(meansInWords({ mode: "ebike", until: "2026-11-19" }, TODAY)).toBe(`Vélo électrique, rendu depuis le jeudi 19${N}novembre`);
    expect([hoursWanted(null, null), hoursWanted(null, 20), hoursWanted(20, null), hoursWanted(24, 24)]).toEqual(["", `20${N}h par semaine au plus`, `20${N}h par semaine au moins`, `24${N}h par semaine`]);
  });
});

describe("who looked at a file", () => {
  it("is said in plain words, by name, and for an account that is gone", () => {
    expect(`${auditWho("coach", "Solène Martin")} ${auditWhat("file.read")}`).toBe("Solène Martin (coach) a ouvert votre dossier");
    expect(`${auditWho("employer", "Clair et Net")} ${auditWhat("profile.read")}`).toBe("Clair et Net (employeur) a lu votre réponse et votre CV");
    expect(auditWho("hotliner", null)).toBe("Un compte supprimé (aide par téléphone)");
    expect(auditWho("system", null)).toBe("Le système");
  });

  it("leaves out what is not about a person", () => {
    expect(auditWhat("session.opened")).toBeNull();
    expect(auditWhat("toString")).toBeNull();
    expect(Object.entries(auditActions).filter(([action, words]) => (words === null) !== /^(account|organisation|aid|action|territory|employer-pages|offer)\.|^referral\.(sent|read|refused)$/.test(action))).toEqual([]);
  });
});
