/** A vehicle that is lent near a place: what the matching may count on for « avec une aide ». */
export type ReferenceAid = {
  code: string;
  name: string;
  operator: string;
  mode: "bike" | "ebike" | "scooter" | "car";
  communeCode: string;
  radiusKm: number;
  serviceKm: number;
  maxDays: number | null;
  licences: string[];
  priceNote: string;
  depositEuros: number | null;
  conditions: string;
};
/** What gives a person means of her own later: no vehicle is lent, so the matching does not read it. */
export type MobilityAction = {
  code: string;
  name: string;
  operator: string;
  communeCode: string;
  lifts: "permis" | "velo" | "panne";
  priceNote: string;
  placesAYear: number | null;
  conditions: string;
};

/**
 * The vehicles lent in the Orne, as the programmes of 2022 describe them.
 *
 * Prices, deposits and limits are theirs. OUR CHOICE, to be set by the administrator with the operators: how far a lent
 * vehicle goes (`radiusKm`), how far its lender serves (`serviceKm`: about the DTAS), and the 60 days of Mobylis, whose
 * limit is not stated (17 loans lasted 939 days in all, 55 each). Nothing is known for Argentan and Mortagne.
 *
 * @source PLICS 2022 of Flers and Alençon, fiches II.4
 */
const ORNE_AIDS: readonly ReferenceAid[] = [
  {
    code: "mobylis-scooter", name: "Scooter de Mobylis", operator: "Mobylis", mode: "scooter", communeCode: "61169",
    radiusKm: 25, serviceKm: 35, maxDays: 60, licences: ["AM"], priceNote: "Prix à demander à Mobylis", depositEuros: null,
    conditions: "Après un diagnostic mobilité. 40 scooters, avec des points relais autour de Flers.",
  },
  {
    code: "mobylis-ebike", name: "Vélo électrique de Mobylis", operator: "Mobylis", mode: "ebike", communeCode: "61169",
    radiusKm: 12, serviceKm: 20, maxDays: 60, licences: [], priceNote: "Prix à demander à Mobylis", depositEuros: null,
    conditions: "Après un diagnostic mobilité. 5 vélos.",
  },
  {
    code: "mobylis-car", name: "Voiture de Mobylis", operator: "Mobylis", mode: "car", communeCode: "61169",
    radiusKm: 35, serviceKm: 35, maxDays: 60, licences: ["B"], priceNote: "Prix à demander à Mobylis", depositEuros: null,
    conditions: "Permis B. Après un diagnostic mobilité. 4 voitures.",
  },
  {
    code: "atelier-mob-scooter", name: "Scooter d’Atelier Mob", operator: "Atelier Mob", mode: "scooter", communeCode: "61001",
    radiusKm: 25, serviceKm: 30, maxDays: 60, licences: ["AM"], priceNote: "2 € par jour à partir du 31e jour, et 9 € d’huile", depositEuros: 75,
    conditions: "Sur demande du référent. Un mois, renouvelable.",
  },
  {
    code: "atelier-mob-bike", name: "Vélo d’Atelier Mob", operator: "Atelier Mob", mode: "bike", communeCode: "61001",
    radiusKm: 8, serviceKm: 15, maxDays: 60, licences: [], priceNote: "", depositEuros: 15,
    conditions: "Sur demande du référent. Un mois, renouvelable.",
  },
  {
    code: "mobijump-car", name: "Voiture de Mobijump", operator: "Mobijump", mode: "car", communeCode: "61001",
    radiusKm: 35, serviceKm: 30, maxDays: 60, licences: ["B"], priceNote: "3 € par jour", depositEuros: 150,
    conditions: "Permis B, projet validé, aucun autre moyen de transport. 60 jours au plus par personne et par an. Caution non encaissée. 5 voitures.",
  },
];

const ORNE_ACTIONS: readonly MobilityAction[] = [
  {
    code: "mobylis-permis-b", name: "Accompagnement au permis B", operator: "Mobylis", communeCode: "61169", lifts: "permis", priceNote: "250 € ; 7 € l’heure de plus", placesAYear: 18,
    conditions: "Le permis manque au projet. 7 à 8 semaines de code, puis 40 heures de conduite.",
  },
  {
    code: "mobijump-permis-b", name: "Formation au permis B", operator: "Mobijump", communeCode: "61001", lifts: "permis", priceNote: "", placesAYear: 22,
    conditions: "Le permis manque au projet. Trois sessions de quatre mois ; des heures peuvent avoir lieu près de chez vous.",
  },
  {
    code: "mobijump-velo-ecole", name: "Vélo-école", operator: "Mobijump", communeCode: "61001", lifts: "velo", priceNote: "", placesAYear: 4,
    conditions: "Sur demande du référent ou de vous-même. Pour apprendre ou reprendre le vélo.",
  },
  {
    code: "mobylis-garage", name: "Garage social itinérant", operator: "Mobylis", communeCode: "61169", lifts: "panne", priceNote: "Selon la réparation", placesAYear: null,
    conditions: "Diagnostic, réparation, contrôle technique, conseil d’achat.",
  },
];

/** The vehicles lent in a département; none where we know of none. */
export function mobilityAidsOf(departement: string): readonly ReferenceAid[] {
  return departement === "61" ? ORNE_AIDS : [];
}

/** Licence, cycling school, social garage: what a coach may propose beside a loan. */
export function mobilityActionsOf(departement: string): readonly MobilityAction[] {
  return departement === "61" ? ORNE_ACTIONS : [];
}
