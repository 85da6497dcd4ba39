import type { OfferDocument } from "./offers/document.ts";

/** The territory of the documents, and the one next door. */
export const HERE = "20000000-0000-4000-8000-000000000061";
export const ELSEWHERE = "20000000-0000-4000-8000-000000000053";

const places = {
  flers: { commune: "Flers", _geo: { lat: 48.74052, lng: -0.56685 } },
  messei: { commune: "Messei", _geo: { lat: 48.71598, lng: -0.53114 } },
  briouze: { commune: "Briouze", _geo: { lat: 48.71088, lng: -0.37691 } },
  alencon: { commune: "Alençon", _geo: { lat: 48.4296, lng: 0.08979 } },
  sees: { commune: "Sées", _geo: { lat: 48.60846, lng: 0.16769 } },
} as const;

export const FLERS = places.flers._geo;
export const ALENCON = places.alencon._geo;

const DAY_MS = 86_400_000;
const NEWEST = Date.UTC(2026, 10, 20, 8);

/** The id of a document by its number. */
export function idOf(number: number): string {
  return `30000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

/** A document: a CDI of 24 hours in Flers, of no métier, unless told otherwise; the higher its number, the older. */
export function aDocument(number: number, given: Partial<OfferDocument> & { at?: keyof typeof places } = {}): OfferDocument {
  const { at = "flers", ...fields } = given;
  return {
    id: idOf(number), territoryId: HERE, kind: "EMPLOI", title: "Poste", metier: "", everyday: [], skills: [], employer: "", activity: "", contract: "CDI", romeCode: null,
    weeklyHours: 24, publishedAt: NEWEST - number * DAY_MS, ...places[at], ...fields,
  };
}

/** What every engine is asked about. The numbers are in the tests' sentences. */
export const DOCUMENTS: readonly OfferDocument[] = [
  aDocument(1, { title: "Agent de nettoyage (F/H)", at: "alencon", metier: "Agent d’entretien", everyday: ["femme de ménage", "agent d’entretien"], romeCode: "K2204", weeklyHours: 35 }),
  aDocument(2, { title: "Aide-soignante (F/H)", at: "sees", metier: "Aide-soignant", everyday: ["aide soignante"], romeCode: "J1501", contract: "CDD" }),
  aDocument(3, { title: "Cariste (F/H)", at: "briouze", metier: "Conducteur d’engins", romeCode: "N1101", weeklyHours: null }),
  aDocument(4, { title: "Employé de ménage chez des particuliers", metier: "Aide ménager", everyday: ["femme de ménage", "aide ménagère"], romeCode: "K1304", weeklyHours: 12 }),
  aDocument(5, { title: "Caviste (F/H)", at: "messei", metier: "Vendeur en alimentation", romeCode: "D1106" }),
  aDocument(6, { title: "Boulanger (F/H)", at: "messei", metier: "Boulanger", skills: ["Pétrir la pâte", "Cuire le pain"], romeCode: "D1102", employer: "Le Fournil d’Amandine" }),
  aDocument(7, { title: "Vendeur en boulangerie", at: "alencon", metier: "Vendeur en alimentation", everyday: ["vendeuse"], romeCode: "D1106", contract: "CDD", weeklyHours: 20 }),
  aDocument(8, { title: "Accompagner des enfants à l’école", kind: "BENEVOLAT", contract: null, weeklyHours: 3, activity: "une association de quartier" }),
  aDocument(9, { title: "Découverte du métier de cuisinier", at: "alencon", kind: "IMMERSION", contract: null, metier: "Cuisinier", romeCode: "G1602", weeklyHours: 35, publishedAt: null }),
  aDocument(10, { title: "Agent polyvalent de restauration", at: "sees", metier: "Employé de restauration collective", romeCode: "G1603", contract: "MIS", weeklyHours: 30 }),
  aDocument(11, { title: "Cariste (F/H)", territoryId: ELSEWHERE, romeCode: "N1101" }),
  aDocument(12, { title: "Bûcheron dans les pins", at: "briouze", kind: "IMMERSION", contract: null, romeCode: "A1201", weeklyHours: 35 }),
];
