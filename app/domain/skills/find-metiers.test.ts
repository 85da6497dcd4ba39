import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { starterMetiers } from "#prisma/reference/metiers/starter.ts";
import { findMetiers } from "./find-metiers.ts";
import { indexMetiers } from "./metier-index.ts";

const index = indexMetiers(starterMetiers);
const first = (query: string) => findMetiers(query, index, 1)[0]?.romeCode;

describe("what people type comes first as the right métier", () => {
  const asTyped: [query: string, romeCode: string][] = [
    // Everyday words, without accents, in any case, in the plural.
    ["femme de ménage", "K1304"], ["femme de menage", "K1304"], ["FEMMES DE MÉNAGES", "K1304"], ["homme de menage", "K1304"],
    ["nounou", "K1303"], ["baby sitter", "K1303"], ["babysitter", "K1303"], ["assistante maternelle", "K1310"], ["assmat", "K1310"],
    ["cariste", "N1101"], ["caces", "N1101"], ["ripeur", "K2303"], ["éboueurs", "K2303"], ["plonge", "G1605"], ["plongeuse", "G1605"],
    ["aide soignante", "J1501"], ["ash", "J1301"], ["ehpad", "J1301"], ["auxiliaire de vie", "K1302"], ["aide à domicile", "K1302"],
    ["atsem", "K1308"], ["crèche", "K1307"], ["bafa", "G1203"], ["centre aéré", "G1203"], ["pion", "K2104"], ["AESH", "K2113"],
    ["caissière", "D1505"], ["mise en rayon", "D1507"], ["vendeuse", "D1214"], ["boulangère", "D1102"], ["coiffeuse", "D1202"],
    ["aide cuisine", "G1602"], ["cuisinière", "G1609"], ["cantine", "G1607"], ["serveuse", "G1803"], ["pizza", "G1604"],
    ["femme de chambre", "G1501"], ["espaces verts", "A1203"], ["jardinier", "A1203"], ["paysagiste", "A1208"], ["élagage", "A1209"],
    ["maraîchage", "A1433"], ["ouvrier agricole", "A1419"], ["palefrenier", "A1421"], ["tracteur", "A1101"], ["abattoir", "H2101"],
    ["maçon", "F1703"], ["peintre", "F1606"], ["placo", "F1604"], ["carrelage", "F1608"], ["plombier", "F1603"], ["couvreur", "F1619"],
    ["manœuvre", "F1704"], ["manoeuvre", "F1704"], ["soudeur", "H2913"], ["usine", "H2906"], ["repassage", "D1236"], ["couture", "B1803"],
    ["blanchisserie", "K2201"], ["déchetterie", "K2318"], ["ressourcerie", "K2309"], ["friperie", "D1243"], ["manutention", "N1105"],
    ["chauffeur livreur", "N4105"], ["routier", "N4101"], ["SPL", "N4115"], ["taxi", "N4102"], ["facteur", "M1603"], ["vigile", "K2503"],
    ["secrétaire", "M1607"], ["standardiste", "M1614"], ["concierge", "K2501"], ["mécano", "I1604"], ["croque-mort", "K2601"],
    // Said as a thing one does, or as one thinks of it.
    ["garder des enfants", "K1303"], ["m’occuper de personnes âgées", "K1302"], ["faire le ménage chez les gens", "K1304"],
    ["ramasser les pommes", "A1401"], ["couper du bois", "A1201"], ["laver la vaisselle", "G1605"], ["tondre la pelouse", "A1203"],
    ["conduire un camion", "N4101"], ["remplir les rayons", "D1507"], ["porter des cartons", "N1105"], ["nettoyer des bureaux", "K2205"],
    ["aide aux devoirs", "K2129"], ["homme à tout faire", "I1203"], ["vaches", "A1403"], ["bus scolaire", "N4103"], ["traite des vaches", "A1403"],
    ["je cherche un travail de caissière à Flers", "D1505"], ["je voudrais être nounou", "K1303"], ["bénévole restos du coeur", "K1205"],
    // Written by ear, or with a slip.
    ["netoyage", "K2205"], ["ede soignante", "J1501"], ["aid soignante", "J1501"], ["carriste", "N1101"], ["carist", "N1101"],
    ["electrissien", "F1602"], ["plombié", "F1603"], ["masson", "F1703"], ["jardinié", "A1203"], ["paysajiste", "A1208"],
    ["boulanjer", "D1102"], ["mecanissien", "I1604"], ["chofeur livreur", "N4105"], ["poid lour", "N4101"], ["routié", "N4101"],
    ["plakiste", "F1604"], ["coifeuse", "D1202"], ["serveuze", "G1803"], ["manutension", "N1105"], ["preparateur de comande", "N1103"],
    ["secretèr", "M1607"], ["acceuil", "M1601"], ["gardienage", "K2503"], ["femmdemenage", "K1304"], ["aide a domicil", "K1302"],
    ["agent de proprété", "K2205"], ["couturiere a domicile", "B1803"], ["amnutention", "N1105"], ["maconerie", "F1703"],
  ];

  it.each(asTyped)("« %s » → %s", (query, romeCode) => {
    expect(first(query)).toBe(romeCode);
  });

  it("holds for well over eighty ways of asking", () => {
    expect(new Set(asTyped.map(([query]) => query)).size).toBeGreaterThan(120);
  });
});

describe("an answer", () => {
  it("offers the neighbours too when a word is shared", () => {
    const codes = findMetiers("chauffeur", index, 8).map((found) => found.romeCode);
    expect(codes).toEqual(expect.arrayContaining(["N4105", "N4101", "N4102"]));
    expect(findMetiers("agent d'entretien", index, 3).map((found) => found.romeCode)).toEqual(["K2205", "I1203", "I1204"]);
  });

  it("shows the words it recognised, as we write them", () => {
    expect(findMetiers("ede soignante", index, 1)[0]).toMatchObject({ label: "Aide-soignant (F/H)", matched: "aide soignante" });
  });

  it("is the métier itself when its code is typed", () => {
    expect(findMetiers(" k1304 ", index)).toEqual([{ romeCode: "K1304", label: "Aide ménagère à domicile (F/H)", matched: "K1304", score: 1 }]);
  });

  it.each(["", "   ", "travail", "je cherche un emploi", "?!", "xyzzy", "qwrtpsdf"])("is empty when nothing is said: « %s »", (query) => {
    expect(findMetiers(query, index)).toEqual([]);
  });

  it("never confuses a word that exists with a slip of another", () => {
    expect(findMetiers("pressing", index).map((found) => found.romeCode)).toEqual(["D1205"]);
    expect(findMetiers("chevaux", index).map((found) => found.romeCode)).not.toContain("D1202");
  });

  it("is the same from the list as from its index", () => {
    expect(findMetiers("nettoyage", starterMetiers, 5)).toEqual(findMetiers("nettoyage", index, 5));
  });
});

describe("any métier", () => {
  it("is found first by its own label, but for those that share it", () => {
    for (const metier of starterMetiers) expect(first(metier.label), metier.label).toBe(metier.romeCode);
  });

  it("is found by each of its everyday words, among the first three", () => {
    for (const metier of starterMetiers) {
      for (const phrase of metier.everyday) {
        expect(findMetiers(phrase, index, 3).map((found) => found.romeCode), phrase).toContain(metier.romeCode);
      }
    }
  });

  it("comes at most once, in falling order, within the limit, whatever is typed", () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 0, max: 20 }), (query, limit) => {
      const found = findMetiers(query, index, limit);
      expect(found.length).toBeLessThanOrEqual(limit);
      expect(new Set(found.map((metier) => metier.romeCode)).size).toBe(found.length);
      for (let place = 1; place < found.length; place += 1) {
        expect(found[place]?.score ?? 0).toBeLessThanOrEqual(found[place - 1]?.score ?? 0);
      }
      for (const { score } of found) expect(score).toBeLessThanOrEqual(1);
    }), { numRuns: 60 });
  });
});
