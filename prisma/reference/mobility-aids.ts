/** A line of the directory: a vehicle that is lent near a place, or what leads to a means of one's own. */
export type ReferenceAid = {
  code: string;
  /** Only a `loan` is a means of travel that the matching may count on for « avec une aide ». */
  kind: "loan" | "licence" | "lessons" | "repair" | "carpool";
  name: string;
  operator: string;
  mode: "bike" | "ebike" | "scooter" | "car" | "carpool";
  communeCode: string;
  /** How far the lent vehicle goes; 0 where nothing is lent. */
  radiusKm: number;
  serviceKm: number;
  maxDays: number | null;
  licences: string[];
  prepares: string[];
  priceNote: string;
  depositEuros: number | null;
  placesAYear: number | null;
  conditions: string;
};

const loan: Pick<ReferenceAid, "kind" | "prepares" | "placesAYear"> = { kind: "loan", prepares: [], placesAYear: null };
/** What lends nothing. */
const action: Pick<ReferenceAid, "radiusKm" | "maxDays" | "licences" | "prepares" | "depositEuros"> = { radiusKm: 0, maxDays: null, licences: [], prepares: [], depositEuros: null };

/**
 * The mobility aids of the Orne, as the programmes of 2022 describe them.
 *
 * Prices, deposits, limits and places are theirs; an empty price is one they do not state. OUR CHOICE, to be set by the
 * administrator with the operators: how far a lent vehicle goes (`radiusKm`), how far its lender serves (`serviceKm`: about
 * the DTAS), and the 60 days of Mobylis, whose limit is not stated (17 loans lasted 939 days in all, 55 each). Nothing is
 * known for Argentan and Mortagne.
 *
 * @source PLICS 2022 of Flers and Alençon, fiches II.4 (domain/orne.md, 4.1, 4.2 and 5.2)
 */
const ORNE_AIDS: readonly ReferenceAid[] = [
  {
    ...loan, code: "mobylis-scooter", name: "Scooter de Mobylis", operator: "Mobylis", mode: "scooter", communeCode: "61169",
    radiusKm: 25, serviceKm: 35, maxDays: 60, licences: ["AM"], priceNote: "", depositEuros: null,
    conditions: "Après un diagnostic mobilité. La durée se fixe avec Mobylis. 40 scooters, avec des points relais autour de Flers.",
  },
  {
    ...loan, code: "mobylis-ebike", name: "Vélo électrique de Mobylis", operator: "Mobylis", mode: "ebike", communeCode: "61169",
    radiusKm: 12, serviceKm: 20, maxDays: 60, licences: [], priceNote: "", depositEuros: null,
    conditions: "Après un diagnostic mobilité. La durée se fixe avec Mobylis. 5 vélos.",
  },
  {
    ...loan, code: "mobylis-car", name: "Voiture de Mobylis", operator: "Mobylis", mode: "car", communeCode: "61169",
    radiusKm: 35, serviceKm: 35, maxDays: 60, licences: ["B"], priceNote: "", depositEuros: null,
    conditions: "Après un diagnostic mobilité. La durée se fixe avec Mobylis. 4 voitures, et un neuf places.",
  },
  {
    ...loan, code: "atelier-mob-scooter", name: "Scooter d’Atelier Mob", operator: "Atelier Mob", mode: "scooter", communeCode: "61001",
    radiusKm: 25, serviceKm: 30, maxDays: 30, licences: ["AM"], priceNote: "2 € par jour à partir du 31e jour, et 9 € d’huile", depositEuros: 75,
    conditions: "Sur demande de votre référent. Un mois, qui peut être renouvelé.",
  },
  {
    ...loan, code: "atelier-mob-bike", name: "Vélo d’Atelier Mob", operator: "Atelier Mob", mode: "bike", communeCode: "61001",
    radiusKm: 8, serviceKm: 15, maxDays: 30, licences: [], priceNote: "", depositEuros: 15,
    conditions: "Sur demande de votre référent. Un mois, qui peut être renouvelé.",
  },
  {
    ...loan, code: "mobijump-car", name: "Voiture de Mobijump", operator: "Mobijump", mode: "car", communeCode: "61001",
    radiusKm: 35, serviceKm: 30, maxDays: 60, licences: ["B"], priceNote: "3 € par jour", depositEuros: 150,
    conditions: "Projet validé, et aucun autre moyen de transport. 60 jours au plus par personne et par an. Caution non encaissée. 5 voitures et un camion.",
  },
  {
    ...action, kind: "licence", code: "mobylis-permis-b", name: "Accompagnement au permis B", operator: "Mobylis", mode: "car", communeCode: "61169",
    serviceKm: 35, prepares: ["B"], priceNote: "250 €, et 7 € l’heure de plus", placesAYear: 18,
    conditions: "Quand le permis manque au projet. 7 à 8 semaines de code, puis 40 heures de conduite, 2 à 3 heures par semaine.",
  },
  {
    ...action, kind: "licence", code: "mobijump-permis-b", name: "Formation au permis B", operator: "Mobijump", mode: "car", communeCode: "61001",
    serviceKm: 30, prepares: ["B"], priceNote: "", placesAYear: 22,
    conditions: "Quand le permis manque au projet. Trois sessions de quatre mois. Des heures peuvent avoir lieu près de chez vous.",
  },
  {
    ...action, kind: "lessons", code: "mobijump-velo-ecole", name: "Vélo-école", operator: "Mobijump", mode: "bike", communeCode: "61001",
    serviceKm: 15, priceNote: "", placesAYear: 4, conditions: "Sur demande de votre référent, ou de vous-même. Pour apprendre ou reprendre le vélo.",
  },
  {
    ...action, kind: "repair", code: "mobylis-garage", name: "Garage social itinérant", operator: "Mobylis", mode: "car", communeCode: "61169",
    serviceKm: 35, priceNote: "", placesAYear: null, conditions: "Diagnostic, réparation, contrôle technique, conseil d’achat.",
  },
  {
    ...action, kind: "carpool", code: "mobylis-covoiturage", name: "Covoiturage de Mobylis", operator: "Mobylis", mode: "carpool", communeCode: "61169",
    serviceKm: 35, priceNote: "", placesAYear: null, conditions: "Mobylis aide à trouver un conducteur qui fait le même trajet.",
  },
];

/** The directory of a département; nothing where we know of nothing. */
export function mobilityAidsOf(departement: string): readonly ReferenceAid[] {
  return departement === "61" ? ORNE_AIDS : [];
}
