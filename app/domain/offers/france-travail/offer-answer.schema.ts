import { z } from "zod";
import { storable } from "./plain-text.ts";

/** A text, whatever a partner sends in its place: a number becomes text, null and objects are absent. */
const text = z.preprocess((value) => (typeof value === "string" ? storable(value) : typeof value === "number" ? String(value) : undefined), z.string().optional());
const number = z.preprocess((value) => {
  const made = typeof value === "string" && value.trim() !== "" ? Number(value.replace(",", ".")) : value;
  return typeof made === "number" && Number.isFinite(made) ? made : undefined;
}, z.number().optional());
const record = <T extends z.ZodRawShape>(shape: T) => z.preprocess((value) => (typeof value === "object" && value !== null && !Array.isArray(value) ? value : {}), z.object(shape));
const listOf = <T extends z.ZodType>(item: T) => z.preprocess((value) => (Array.isArray(value) ? value : []), z.array(item));

/**
 * One offer of France Travail's « Offres d'emploi v2 », as far as we read it.
 *
 * Tolerant on purpose: unknown keys are ignored, a key of the wrong type is absent. What cannot be done without is judged
 * by the mapper, which gives its reason.
 *
 * @source field names: domain/platforms.md 3.1 (`appellationlibelle` has a lower-case l)
 */
export const franceTravailOffer = record({
  id: text,
  intitule: text,
  description: text,
  dateCreation: text,
  dateActualisation: text,
  lieuTravail: record({ libelle: text, latitude: number, longitude: number, codePostal: text, commune: text }),
  romeCode: text,
  romeLibelle: text,
  appellationlibelle: text,
  entreprise: record({ nom: text }),
  typeContrat: text,
  typeContratLibelle: text,
  natureContrat: text,
  experienceExige: text,
  experienceLibelle: text,
  permis: listOf(record({ libelle: text, exigence: text })),
  langues: listOf(record({ libelle: text, exigence: text })),
  competences: listOf(record({ code: text, libelle: text, exigence: text })),
  salaire: record({ libelle: text, commentaire: text, complement1: text, complement2: text }),
  dureeTravailLibelle: text,
  dureeTravailLibelleConverti: text,
  contact: record({ courriel: text, telephone: text, urlPostulation: text, coordonnees1: text }),
  agence: record({ courriel: text, telephone: text }),
  nombrePostes: number,
  deplacementCode: text,
  origineOffre: record({ urlOrigine: text }),
  contexteTravail: record({ horaires: listOf(text), conditionsExercice: listOf(text) }),
});

export type FranceTravailOffer = z.output<typeof franceTravailOffer>;

/** An answer of the search (`resultats`), or a bare list of offers, as files are exchanged. Each offer is judged alone. */
export const franceTravailAnswer = z.union(
  [z.array(z.unknown()), z.object({ resultats: z.array(z.unknown()) }).transform((answer) => answer.resultats)],
  "Le fichier n’est pas une réponse « Offres d’emploi v2 »\u00a0: il lui faut une liste « resultats ».",
);
