import type { ReferenceCommune } from "#prisma/reference/load-communes.ts";
import { aFranceTravailOffer } from "#tests/factories/france-travail.ts";

const JOBS = [["K2204", "Agent d’entretien de locaux (H/F)"], ["K1304", "Aide à domicile (H/F)"], ["G1603", "Employé polyvalent de restauration (H/F)"], ["N1103", "Préparateur de commandes (H/F)"], ["A1203", "Jardinier (H/F)"], ["N4101", "Conducteur poids lourd (H/F)"]] as const;
const CONTRACTS = ["CDI", "CDD", "MIS", "SAI"] as const;
const HOURS = ["35H/semaine\nTravail en journée", "24H/semaine\nTravail samedi et dimanche", "30H/semaine\nTravail le matin", "20H/semaine\nHoraires variables"] as const;
/** The kinds of sentences that real offers hold: some that the reading of offers must find, most that say nothing to it. */
const SENTENCES = [
  "Notre entreprise familiale recherche une personne motivée pour rejoindre une équipe de douze salariés.",
  "Vous travaillez du lundi au vendredi, de 6h à 9h et de 17h à 20h.",
  "Permis B exigé, véhicule indispensable pour se rendre chez les clients.",
  "Débutant accepté, une formation interne de deux semaines est prévue avec un tuteur.",
  "Vous assurez le nettoyage des bureaux, des sanitaires et des parties communes, et vous réapprovisionnez les consommables.",
  "Port de charges jusqu’à 20 kg et station debout prolongée.",
  "Une première expérience de 6 mois sur un poste similaire est souhaitée.",
  "Salaire selon la convention collective, prime de panier et mutuelle.",
  "Poste accessible en transports en commun, arrêt de bus à 300 mètres.",
  "Vous êtes autonome, ponctuel et vous aimez le travail bien fait ; la discrétion est une qualité que nos clients apprécient.",
  "CACES 1 ou 3 apprécié.",
  "Le poste est à pourvoir dès que possible pour une durée de trois mois renouvelable.",
] as const;
const SENTENCES_EACH = 10;

/** Offers as France Travail sends them, all different, of about 900 signs; always the same for the same number. */
export function madeUpOffers(count: number, communes: readonly ReferenceCommune[]): Record<string, unknown>[] {
  const at = <T>(list: readonly T[], place: number): T => list[place % list.length] as T;
  return Array.from({ length: count }, (_, place) => {
    const commune = at(communes, place * 7);
    const [romeCode, title] = at(JOBS, place);
    const contract = at(CONTRACTS, Math.floor(place / 3));
    const text = Array.from({ length: SENTENCES_EACH }, (_unused, line) => at(SENTENCES, place * 5 + line * 7 + Math.floor(place / 12))).join(place % 2 === 0 ? "\n" : " ");
    return aFranceTravailOffer({
      id: `9${String(place).padStart(6, "0")}`, intitule: title, description: `${text}\nRéférence ${place}.`, romeCode, typeContrat: contract, typeContratLibelle: contract,
      lieuTravail: { libelle: `61 - ${commune.name.toUpperCase()}`, latitude: commune.lat, longitude: commune.lng, codePostal: commune.postalCodes[0] ?? "", commune: commune.code },
      dureeTravailLibelle: at(HOURS, place), entreprise: { nom: `Entreprise ${place % 400}`, entrepriseAdaptee: false }, nombrePostes: 1 + (place % 3),
      competences: [{ code: String(100_000 + (place % 500)), libelle: `Faire ${place % 500}`, exigence: place % 2 === 0 ? "E" : "S" }],
    });
  });
}
