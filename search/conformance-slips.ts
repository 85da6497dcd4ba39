import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aDocument, HERE } from "./conformance-documents.ts";
import { inBatches, type EngineUnderTest } from "./conformance.ts";

/** Offers of everyday métiers, as the index holds them, with a neighbour in spelling that must not come before. */
const DOCUMENTS = [
  aDocument(101, { title: "Agent de nettoyage (F/H)", metier: "Agent d’entretien", everyday: ["femme de ménage", "agent d’entretien"] }),
  aDocument(102, { title: "Aide-soignant (F/H)", metier: "Aide-soignant", everyday: ["aide soignante"] }),
  aDocument(103, { title: "Cuisinier de collectivité", metier: "Cuisinier" }),
  aDocument(104, { title: "Secrétaire d’accueil", metier: "Secrétaire" }),
  aDocument(105, { title: "Jardinier paysagiste", metier: "Jardinier", everyday: ["espaces verts"] }),
  aDocument(106, { title: "Maçon (F/H)", metier: "Maçon" }),
  aDocument(107, { title: "Chauffeur livreur (F/H)", metier: "Conducteur livreur" }),
  aDocument(108, { title: "Magasinier (F/H)", metier: "Magasinier cariste" }),
  aDocument(109, { title: "Hôte de caisse (F/H)", metier: "Hôte de caisse", everyday: ["caissière", "caissier"] }),
  aDocument(110, { title: "Garde d’enfants à domicile", metier: "Garde d’enfants", everyday: ["nounou"] }),
  aDocument(111, { title: "Auxiliaire de vie (F/H)", metier: "Assistant de vie", everyday: ["aide à domicile"] }),
  aDocument(112, { title: "Repassage et couture", metier: "Repasseur" }),
  aDocument(113, { title: "Vendeur en boulangerie", metier: "Vendeur en alimentation", everyday: ["vendeuse"] }),
  aDocument(114, { title: "Plongeur en restauration", metier: "Plongeur" }),
  aDocument(115, { title: "Peintre en bâtiment", metier: "Peintre" }),
  aDocument(116, { title: "Électricien (F/H)", metier: "Électricien" }),
];

/**
 * What people type on a phone, from those who write by ear to those whose finger slips, and the offer that must come first.
 * Our choice: a letter doubled or not, the sound of another, an accent forgotten, a word cut or joined.
 */
export const SLIPS: readonly (readonly [string, number])[] = [
  ["netoyage", 101], ["ede soignante", 102], ["nétoiyage", 101], ["fame de menage", 101], ["cuisinié", 103], ["secretère", 104], ["jardinié", 105], ["masson", 106], ["chofeur livreur", 107],
  ["magazinier", 108], ["caisiere", 109], ["garde d’enfent", 110], ["auxilière de vie", 111], ["repasage", 112], ["vandeuse", 113], ["plonjeur", 114], ["pintre", 115], ["eletricien", 116],
];

/** Everyday misspellings, each finding the same offer first on every engine. */
export function describeSlips(name: string, open: () => Promise<EngineUnderTest>): void {
  describe(`misspelt on ${name}`, () => {
    let under: EngineUnderTest;
    beforeAll(async () => {
      under = await open();
      await under.engine.rebuild(inBatches(DOCUMENTS));
    }, 120_000);
    afterAll(async () => under?.close(), 120_000);

    it.each(SLIPS)("« %s » finds offer %i first", async (text, wanted) => {
      const { hits } = await under.engine.search({ territoryId: HERE, text, sort: "relevance", limit: 50, offset: 0 });
      expect(Number(hits[0]?.offerId.slice(-12))).toBe(wanted);
    });
  });
}
