import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mapFranceTravailOffer } from "../france-travail/map-offer.ts";
import { asFlags, flagKey, flagRules, type FlagCode } from "./flag.ts";
import { flagOffer, type FlagFacts } from "./flag-offer.ts";
import { isSameTitle } from "./same-offer.ts";
import { minimumWageOn, weighWage } from "./minimum-wage.ts";

const TODAY = "2026-11-20";
const facts = (given: Partial<FlagFacts> = {}): FlagFacts => ({
  kind: "EMPLOI", title: "Agent d’entretien (F/H)", description: "Vous nettoyez des bureaux.", placeNote: "", hoursNote: "", wage: "12,10 € de l’heure", contract: "CDI", weeklyHours: 24,
  hasWindows: true, startsOn: null, isImported: false, hasEmployer: true, publishedOn: null, otherTitles: [], ...given,
});
const codes = (given: Partial<FlagFacts>) => flagOffer(facts(given), TODAY).map(({ code }) => code);
const of = (description: string) => codes({ description });

describe("words that the law does not allow", () => {
  it.each<[FlagCode, string[]]>([
    ["discrimination-sex", ["Recherche femme pour garder deux enfants.", "Nous recherchons un homme costaud.", "Poste réservé aux femmes.", "De préférence un homme.", "Femme uniquement.", "Profil féminin souhaité.", "Candidat masculin.", "Pas de femmes sur ce chantier.", "Vous êtes une jeune femme souriante."]],
    ["discrimination-age", ["Vous avez moins de 30 ans.", "Âge : 20 à 35 ans.", "Âgé de 25 à 40 ans.", "40 ans maximum.", "Limite d’âge fixée à 45 ans.", "Vous êtes jeune et dynamique.", "Nous cherchons une personne jeune.", "Recherche jeune vendeuse.", "Pas de seniors.", "Plus de 50 ans s’abstenir."]],
    ["discrimination-origin", ["Nationalité française exigée.", "Anglais langue maternelle.", "Candidat d’origine européenne.", "Vendeuse de type européen.", "Français de souche.", "Étrangers s’abstenir."]],
    ["discrimination-family", ["Personne célibataire.", "Idéalement sans enfant.", "Sans enfants à charge.", "Disponible, sans contrainte familiale.", "Situation familiale stable."]],
    ["discrimination-pregnancy", ["Pas de femme enceinte.", "Sans projet de grossesse."]],
    ["discrimination-health", ["Vous êtes en parfaite santé.", "Bonne santé exigée.", "Sans problème de dos.", "Pas de handicap.", "RQTH s’abstenir.", "Aucune restriction médicale."]],
    ["discrimination-religion", ["Pas de voile au magasin.", "Candidat catholique."]],
    ["discrimination-looks", ["Physique agréable.", "Taille minimum exigée.", "Sans tatouage."]],
    ["discrimination-opinion", ["Ouvrier non syndiqué."]],
    ["discrimination-poverty", ["Pas de chômeurs.", "Bénéficiaires du RSA s’abstenir."]],
    ["discrimination-residence", ["Habiter Flers obligatoirement.", "Résidant à Argentan exclusivement."]],
    ["discrimination-habits", ["Personne non fumeuse.", "Non-fumeur exigé."]],
    ["discrimination-photo", ["Envoyez un CV avec photo.", "Photo obligatoire."]],
  ])("%s is found, with the sentence that says it", (code, sentences) => {
    for (const sentence of sentences) {
      const found = flagOffer(facts({ description: `Vous travaillez au magasin. ${sentence} Permis B.` }), TODAY);
      expect(found.map((flag) => flag.code), sentence).toContain(code);
      expect(found.find((flag) => flag.code === code)?.quote).toBe(sentence);
    }
  });

  it.each([
    "Une jeune entreprise de Flers, en plein essor.", "Vous rejoignez une équipe jeune et dynamique.", "Jeune équipe soudée.", "Travail de nuit, de 21 h à 5 h.", "Vous êtes dynamique et motivé.",
    "Femme de chambre ou valet (H/F).", "Nous recherchons une femme de ménage ou un agent d’entretien.", "Recherche homme toutes mains (H/F).", "Nous recherchons un homme ou une femme.", "Recherchons homme/femme pour la cuisine.",
    "Aide-soignante, auxiliaire de vie, vendeuse, sage-femme, serveuse.", "Vous accompagnez une femme de 85 ans à son domicile.", "Accueil de femmes victimes de violences.", "Égalité entre les femmes et les hommes.", "Collections pour femme et pour homme.", "Vestiaire réservé aux femmes.",
    "Garde d’enfants de moins de 3 ans.", "Vous encadrez des enfants de 3 à 12 ans.", "Foyer pour jeunes de moins de 25 ans.", "Deux ans d’expérience minimum.", "Expérience de plus de 20 ans souhaitée dans le métier.", "Entreprise créée depuis plus de 30 ans.", "Maison de retraite, 60 résidents.", "Avoir 18 ans, pour le travail de nuit.", "Jeune diplômé accepté.",
    "Poste ouvert aux personnes en situation de handicap.", "Avec ou sans handicap, toutes les candidatures comptent.", "Mutuelle santé prise en charge.", "Cadre de santé.", "Vous veillez à la santé des résidents.", "Bonne condition physique : port de charges.", "Certificat médical d’aptitude fait à l’embauche.",
    "Hébergement possible à Flers, logement pour célibataire ou couple.", "Sans distinction d’origine, d’âge ou de sexe.", "Cuisine d’origine française, viande de type bovin.", "Établissement non-fumeur.", "Excellente présentation, tenue correcte.", "Vous installez le rayon photo.", "Aimer le contact humain.", "Aide possible pour les bénéficiaires du RSA, prime de 500 €.", "Les habitants de la commune sont accueillis en mairie.", "Résider à proximité est un plus.",
  ])("leaves alone: %s", (sentence) => expect(of(sentence).filter((code) => code.startsWith("discrimination"))).toEqual([]));

  it("an age that a contract has by law is no discrimination; the sex of a candidate is, whatever the contract", () => {
    expect(codes({ description: "Vous avez moins de 30 ans.", contract: "apprentissage" })).toEqual([]);
    expect(of("Contrat en alternance : vous avez moins de 30 ans.")).toEqual([]);
    expect(codes({ description: "Femme uniquement.", contract: "apprentissage" })).toEqual(["discrimination-sex"]);
  });

  it("the title is read too, and the same words twice are one flag", () => {
    expect(codes({ title: "Recherche jeune serveuse" })).toEqual(["discrimination-age"]);
    expect(of("Femme uniquement. Femme uniquement.")).toEqual(["discrimination-sex"]);
  });
});

describe("words of fake offers", () => {
  it.each<[FlagCode, string]>([
    ["asks-money", "Frais de dossier : 40 euros."], ["asks-money", "Versez 50 € pour réserver votre place."], ["asks-money", "Envoyez un coupon PCS Mastercard."], ["asks-money", "Vous recevez des virements sur votre compte."], ["asks-money", "Caution de 150 euros."],
    ["premium-number", "Appelez le 08 99 12 34 56."], ["premium-number", "Appelez le 0899123456."], ["messaging-only", "Contact par WhatsApp seulement."], ["bank-papers", "Envoyez votre RIB et votre pièce d’identité."],
    ["too-good", "Gagnez 800 € par semaine."], ["network-selling", "Devenez votre propre patron."], ["short-link", "Inscription : bit.ly/emploi61"], ["outside-link", "Voir https://exemple.example.org"],
  ])("%s: %s", (code, sentence) => expect(of(sentence)).toContain(code));

  it.each(["Remboursement des frais de transport.", "Formation offerte, frais de dossier pris en charge.", "Vous encaissez les clients.", "Vous payez les fournisseurs.", "Appelez le 02 61 91 00 00.", "Une prime de 100 € est versée.", "Logement : caution de 300 euros.", "RIB à fournir à l’embauche."])("leaves alone: %s", (sentence) => expect(of(sentence)).toEqual([]));

  it("one doubtful sign is looked at; two together hold the offer", () => {
    expect(of("Contact par WhatsApp seulement.")).toEqual(["messaging-only"]);
    expect(of("Contact par WhatsApp seulement. Gagnez 800 € par semaine.")).toContain("suspicious");
    expect(codes({ description: "Voir https://exemple.example.org", hasEmployer: false })).toEqual(["outside-link", "no-employer"]);
  });
});

describe("wage, hours, doubles, time", () => {
  it.each<[string, string | null, number | null, ReturnType<typeof weighWage>]>([
    ["12,02 € de l’heure", "CDI", 35, null], ["12,01 € de l’heure", "CDI", 35, null], ["11,65 € de l’heure", "CDI", 35, "below"], ["11,65 € de l’heure", "apprentissage", 35, null], ["9,50 € net de l’heure", "CDI", 35, null],
    ["1 823,03 € par mois", "CDI", 35, null], ["1 500 € par mois", "CDI", 35, "below"], ["1 100 € par mois", "CDI", 20, null], ["900 € par mois", "CDI", 20, "below"], ["900 € par mois", "CDI", null, null], ["45 € de l’heure", "CDI", 35, "too-good"], ["selon expérience", "CDI", 35, null],
  ])("%s, %s, %s h: %s", (wage, contract, weeklyHours, said) => expect(weighWage({ kind: "EMPLOI", contract, wage, weeklyHours }, TODAY)).toBe(said));

  it("the minimum is that of the day", () => expect([minimumWageOn("2025-12-31"), minimumWageOn("2026-01-01"), minimumWageOn("2020-01-01")]).toEqual([11.88, 12.02, null]));

  it("a wage or hours that are nowhere are noted, for a job only", () => {
    expect(codes({ wage: "", weeklyHours: null, hasWindows: false })).toEqual(["missing-wage", "missing-hours"]);
    expect(codes({ wage: "", description: "Salaire : SMIC." })).toEqual([]);
    expect(codes({ kind: "BENEVOLAT", wage: "", weeklyHours: null, hasWindows: false, contract: null })).toEqual([]);
  });

  it.each<[string, string, boolean]>([
    ["Agent d’entretien (F/H)", "Agent d'entretien H/F", true], ["Agent d’entretien de bureaux", "Agente d’entretien des bureaux (H/F)", true], ["Agent d’entretien", "Agent de cuisine", false], ["Cuisinier", "Cuisinière (H/F)", true], ["Serveur (H/F)", "Serveurs", true], ["(F/H)", "(H/F)", false],
  ])("same job? %s / %s: %s", (one, other, same) => expect(isSameTitle(one, other)).toBe(same));

  it("a near title of the same employer is a double, named", () => expect(flagOffer(facts({ otherTitles: ["Cuisinier", "Agent d'entretien H/F"] }), TODAY)).toEqual([{ code: "duplicate", quote: "Agent d'entretien H/F" }]));

  it("a start that passed two weeks ago, an imported offer of two months, are asked about", () => {
    expect(codes({ startsOn: "2026-11-06" })).toEqual([]);
    expect(codes({ startsOn: "2026-11-05" })).toEqual(["stale"]);
    expect(codes({ isImported: true, publishedOn: "2026-09-20" })).toEqual(["stale"]);
    expect(codes({ isImported: false, publishedOn: "2026-09-20" })).toEqual([]);
  });
});

describe("flags", () => {
  it("each has a label, a reason and what to change, in whole sentences; what is stored is read back, the rest left out", () => {
    for (const [code, rule] of Object.entries(flagRules)) for (const text of [rule.why, rule.fix]) expect(text, code).toMatch(/^\p{Lu}.*\.$/u);
    expect(asFlags([{ code: "stale", quote: "x" }, { code: "gone" }, null, "y"])).toEqual([{ code: "stale", quote: "x" }]);
    expect(asFlags("no")).toEqual([]);
    expect(flagKey({ code: "stale", quote: " Deux  Mots" })).toBe("stale:deux mots");
  });

  const REAL = "../shared/data/france-travail-offers-74.json";
  it.runIf(existsSync(REAL))("of 173 real offers none is called discriminating or suspicious; one is under the minimum of its day", () => {
    const { resultats } = JSON.parse(readFileSync(REAL, "utf8")) as { resultats: unknown[] };
    const found: Partial<Record<FlagCode, number>> = {};
    let read = 0;
    for (const given of resultats) {
      const mapped = mapFranceTravailOffer(given, () => ({ communeCode: "74010", lat: 45.9, lng: 6.1 }) as never);
      if (!mapped.ok) continue;
      read += 1;
      const { title, description, hoursNote, wage, contract, strict, employerLabel } = mapped.offer;
      const flags = flagOffer(facts({ title, description, hoursNote, wage, contract, weeklyHours: strict.weeklyHours, hasWindows: strict.windows.length > 0, isImported: true, hasEmployer: employerLabel !== "" }), "2025-08-31");
      for (const { code } of flags) found[code] = (found[code] ?? 0) + 1;
    }
    expect(read).toBeGreaterThan(160);
    expect(Object.entries(found).filter(([code]) => flagRules[code as FlagCode].severity === "holds")).toEqual([]);
    expect(found["below-minimum"]).toBe(1);
  });
});
