import { readPackageRows } from "./reference-files.ts";

const DIVISIONS = "@etalab/decoupage-administratif";

/** One line of the official list of communes, delegated and associated ones included. */
export type OfficialCommune = {
  code: string;
  nom: string;
  type: "commune-actuelle" | "commune-deleguee" | "commune-associee" | "arrondissement-municipal";
  departement?: string;
  arrondissement?: string;
  population?: number;
  codesPostaux?: string[];
  /** Codes of communes merged into this one. */
  anciensCodes?: string[];
  /** For a delegated or associated commune: the commune it belongs to. */
  chefLieu?: string;
  /** For a municipal arrondissement: its city. */
  commune?: string;
};
export type OfficialArrondissement = { code: string; departement: string; chefLieu: string; nom: string };
export type OfficialDepartement = { code: string; nom: string; chefLieu: string };
type OfficialEpci = { code: string; nom: string; membres: { code: string }[] };
type City = { insee_code: string | null; gps_lat: number; gps_lng: number };
export type Place = { lat: number; lng: number };

/** Every commune of France, former and delegated ones included (INSEE's official geographic code, 2026). */
export function officialCommunes(): readonly OfficialCommune[] {
  return readPackageRows<OfficialCommune>(DIVISIONS, "data/communes.json");
}

/** The arrondissements of France with their names. */
export function officialArrondissements(): readonly OfficialArrondissement[] {
  return readPackageRows<OfficialArrondissement>(DIVISIONS, "data/arrondissements.json");
}

/** The départements of France with their names. */
export function officialDepartements(): readonly OfficialDepartement[] {
  return readPackageRows<OfficialDepartement>(DIVISIONS, "data/departements.json");
}

/** INSEE commune code → its intercommunality (code and name). */
export function epciByCommune(): Map<string, { code: string; name: string }> {
  const byCommune = new Map<string, { code: string; name: string }>();
  for (const epci of readPackageRows<OfficialEpci>(DIVISIONS, "data/epci.json")) {
    const named = { code: epci.code, name: epci.nom };
    for (const member of epci.membres) byCommune.set(member.code, named);
  }
  return byCommune;
}

/**
 * INSEE commune code → its centre, decimal degrees WGS84.
 *
 * The source lists a commune once per postal code, always with the same centre: the first is kept.
 */
export function centreByCommune(): Map<string, Place> {
  const centres = new Map<string, Place>();
  for (const city of readPackageRows<City>("france-cities-js", "database/cities.json")) {
    if (city.insee_code === null || centres.has(city.insee_code)) continue;
    if (!Number.isFinite(city.gps_lat) || !Number.isFinite(city.gps_lng)) continue;
    centres.set(city.insee_code, { lat: city.gps_lat, lng: city.gps_lng });
  }
  return centres;
}
