import type { DemoArea, DemoCommune } from "../places.ts";

/** What an organisation needs hands for: offers of that sector are its own. */
export type Sector =
  | "proprete" | "domicile" | "ehpad" | "handicap" | "college" | "cuisine" | "dechets" | "maraichage" | "linge" | "reemploi" | "chemins"
  | "heures" | "restaurant" | "hotel" | "boulangerie" | "supermarche" | "entrepot" | "transport" | "maconnerie" | "peinture" | "paysage"
  | "elevage" | "verger" | "haras" | "conserverie" | "usine" | "couture" | "garage" | "creche" | "mairie"
  | "aide-alimentaire" | "francais" | "jardin" | "quartier" | "sport" | "lecture" | "visites";

export type OrganisationIdea = {
  /** The word its id is made from. */
  key: string;
  /** Invented. */
  name: string;
  kind: "entreprise" | "association" | "institution";
  siaeKind?: "ACI" | "AI" | "EI" | "GEIQ";
  /** On cards: « une entreprise de nettoyage ». */
  activity: string;
  sectors: readonly Sector[];
  /** Which area, counted from the main one, and how peopled the commune is there: 0 is its main town. */
  seat: readonly [area: number, rank: number];
  stage: "prospectee" | "rencontree" | "inscrite" | "conventionnee";
  /** The word of its first address, for those one signs in as: `employeur@example.org`. */
  word?: string;
};

export type DemoContact = { userId: string; firstName: string; lastName: string; email: string };
export type DemoOrganisation = OrganisationIdea & {
  id: string;
  area: DemoArea;
  commune: DemoCommune;
  ownerId: string;
  phone: string;
  email: string;
  /** Who signs in for it; none before it is registered. */
  contact: DemoContact | null;
  /** When each stage was reached, days from today. */
  prospectedDay: number;
  metDay: number | null;
  registeredDay: number | null;
  agreedDay: number | null;
};
