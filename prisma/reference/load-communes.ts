import {
  centreByCommune, epciByCommune, officialCommunes, type OfficialCommune, type Place,
} from "./official-places.ts";

/**
 * How the point of a commune was found: its own, or the middle of the communes merged into it,
 * of those it shares a postal code with, of those of its EPCI (the least exact: up to some 15 km off).
 */
export type PlacedBy = "own" | "former-communes" | "postal-code" | "epci";

export type ReferenceCommune = {
  /** INSEE code, a string: `2A004`. */
  code: string;
  name: string;
  lat: number;
  lng: number;
  population: number;
  postalCodes: string[];
  departement: string;
  arrondissement: string;
  epci: string | null;
  epciName: string | null;
  placedBy: PlacedBy;
};
export type DroppedCommune = { code: string; name: string; reason: "no-coordinates" | "no-departement" };

/**
 * The communes of one département, or of all France, with a point on the map for each.
 *
 * @param departement `61`, `2A`, `974`…; none = the whole country
 * @returns sorted by code; decimal degrees WGS84; 0 inhabitant when the source gives none
 * @source names, postal codes, population, EPCI: npm `@etalab/decoupage-administratif` 6; points: npm `france-cities-js` 0.0.5
 */
export function loadCommunes(departement?: string): ReferenceCommune[] {
  return placeCommunes(departement).communes;
}

/** The same, with those left out and why: 94 of 34 969, all overseas (Saint-Pierre, Polynésie, Nouvelle-Calédonie…). */
export function placeCommunes(departement?: string): { communes: ReferenceCommune[]; dropped: DroppedCommune[] } {
  const wanted = officialCommunes().filter(
    (row) => row.type === "commune-actuelle" && (departement === undefined || row.departement === departement),
  );
  const centres = centreByCommune();
  const epcis = epciByCommune();
  // Few communes need the fallbacks (none in the Orne): their tables are built when first asked for.
  const byPostalCode = once(() => groupCentres(centres, (row) => row.codesPostaux ?? []));
  const byEpci = once(() => groupCentres(centres, (row) => epcis.get(row.code)?.code ?? []));
  const place = (row: OfficialCommune): (Place & { placedBy: PlacedBy }) | null => {
    const own = centres.get(row.code);
    if (own) return { ...own, placedBy: "own" };
    const former = (row.anciensCodes ?? []).flatMap((code) => centres.get(code) ?? []);
    if (former.length > 0) return { ...middle(former), placedBy: "former-communes" };
    const samePost = (row.codesPostaux ?? []).flatMap((code) => byPostalCode().get(code) ?? []);
    if (samePost.length > 0) return { ...middle(samePost), placedBy: "postal-code" };
    const sameEpci = byEpci().get(epcis.get(row.code)?.code ?? "") ?? [];
    return sameEpci.length > 0 ? { ...middle(sameEpci), placedBy: "epci" } : null;
  };
  const communes: ReferenceCommune[] = [];
  const dropped: DroppedCommune[] = [];
  for (const row of wanted) {
    const placed = place(row);
    if (!placed) dropped.push({ code: row.code, name: row.nom, reason: "no-coordinates" });
    else if (!row.departement) dropped.push({ code: row.code, name: row.nom, reason: "no-departement" });
    else {
      const epci = epcis.get(row.code);
      communes.push({
        code: row.code, name: row.nom, ...placed,
        population: row.population ?? 0, postalCodes: row.codesPostaux ?? [],
        departement: row.departement, arrondissement: row.arrondissement ?? "",
        epci: epci?.code ?? null, epciName: epci?.name ?? null,
      });
    }
  }
  communes.sort((a, b) => (a.code < b.code ? -1 : 1));
  return { communes, dropped };
}

function groupCentres(centres: Map<string, Place>, keysOf: (row: OfficialCommune) => string | string[]): Map<string, Place[]> {
  const groups = new Map<string, Place[]>();
  for (const row of officialCommunes()) {
    const centre = centres.get(row.code);
    if (!centre || row.type !== "commune-actuelle") continue;
    for (const key of [keysOf(row)].flat()) {
      const group = groups.get(key);
      if (group) group.push(centre);
      else groups.set(key, [centre]);
    }
  }
  return groups;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function middle(points: Place[]): Place {
  const sum = points.reduce((acc, point) => ({ lat: acc.lat + point.lat, lng: acc.lng + point.lng }), { lat: 0, lng: 0 });
  return { lat: sum.lat / points.length, lng: sum.lng / points.length };
}
