import { distanceKm } from "../../geo/distance.ts";
import type { LatLng } from "../../geo/lat-lng.ts";
import { grouped } from "../../kit/grouped.ts";
import { normalise } from "../../skills/normalise.ts";

/** A commune as the import needs it. `parentCode`: the commune that absorbed it. */
export type PlaceRow = LatLng & { code: string; name: string; postalCodes: readonly string[]; population: number; parentCode: string | null };

/** How a place was found, the surest first. */
export type FoundBy = "code" | "alias" | "postal-code" | "nearest" | "name";
export type FoundPlace = LatLng & { communeCode: string; communeName: string; by: FoundBy };

/** What an offer says of its place. `label` is « 74 - ANNECY » or « Annecy ». */
export type PlaceGiven = { commune?: string; postalCode?: string; label?: string; lat?: number; lng?: number };

/** A point farther than this from every known commune is in none of them. Kilometres: communes are small, our choice. */
const FARTHEST = 12;
/** A point farther than this from its own commune's centre is a mistake: the centre is taken. Kilometres. */
const MISPLACED = 25;

export type PlaceFinder = (given: PlaceGiven) => FoundPlace | null;

/**
 * Finds the commune of an offer: by its INSEE code, by the commune that absorbed it, by postal code and name, by the
 * nearest centre to its point, by its name alone.
 *
 * @param aliases old, delegated or municipal-district codes → today's code
 * @returns the offer's own point when it gives a likely one, else the commune's centre
 */
export function placeFinder(communes: readonly PlaceRow[], aliases: Readonly<Record<string, string>> = {}): PlaceFinder {
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  const byPostalCode = grouped(communes, (commune) => commune.postalCodes);
  const byName = grouped(communes, (commune) => [communeKey(commune.name)]);
  const absorbing = (commune: PlaceRow | undefined): PlaceRow | undefined => (commune?.parentCode ? (byCode.get(commune.parentCode) ?? commune) : commune);
  return (given) => {
    const point = pointOf(given);
    const found = (commune: PlaceRow, by: FoundBy): FoundPlace => {
      const at = point && distanceKm(point, commune) <= MISPLACED ? point : { lat: commune.lat, lng: commune.lng };
      return { ...at, communeCode: commune.code, communeName: commune.name, by };
    };
    const code = given.commune?.trim().toUpperCase() ?? "";
    const own = byCode.get(code);
    if (own) return found(absorbing(own) as PlaceRow, own.parentCode ? "alias" : "code");
    const renamed = Object.hasOwn(aliases, code) ? byCode.get(aliases[code] as string) : undefined;
    if (renamed) return found(renamed, "alias");
    const name = communeKey(given.label ?? "");
    const samePost = byPostalCode.get(given.postalCode?.trim() ?? "") ?? [];
    const likeliest = samePost.find((commune) => communeKey(commune.name) === name) ?? (point ? nearest(samePost, point)?.commune : undefined) ?? largest(samePost);
    if (likeliest) return found(absorbing(likeliest) as PlaceRow, "postal-code");
    const near = point ? nearest(communes, point) : undefined;
    if (near && near.km <= FARTHEST) return found(absorbing(near.commune) as PlaceRow, "nearest");
    const sameName = byName.get(name) ?? [];
    return name !== "" && sameName.length === 1 ? found(absorbing(sameName[0]) as PlaceRow, "name") : null;
  };
}

/** « 74 - ST JULIEN EN GENEVOIS » and « Saint-Julien-en-Genevois » are the same name; « 74 - Savoie (Haute) » is no commune. */
export function communeKey(label: string): string {
  return normalise(label.replace(/^\s*\d{1,3}[AB]?\s*-\s*/, "").replace(/\(.*?\)/g, " "))
    .replace(/\bst\b/g, "saint")
    .replace(/\bste\b/g, "sainte")
    .replace(/\b\d+(?:er|eme|e)?(?: arrondissement)?$/, "")
    .trim();
}

function pointOf(given: PlaceGiven): LatLng | null {
  const { lat, lng } = given;
  if (lat === undefined || lng === undefined || Math.abs(lat) > 90 || Math.abs(lng) > 180 || (lat === 0 && lng === 0)) return null;
  return { lat, lng };
}

function nearest(communes: readonly PlaceRow[], point: LatLng): { commune: PlaceRow; km: number } | undefined {
  let best: { commune: PlaceRow; km: number } | undefined;
  for (const commune of communes) {
    // A third of a degree is over 20 km: farther ones need no measuring.
    if (Math.abs(commune.lat - point.lat) > 0.34 || (best && Math.abs(commune.lat - point.lat) * 111 > best.km)) continue;
    const km = distanceKm(commune, point);
    if (!best || km < best.km) best = { commune, km };
  }
  return best;
}

function largest(communes: readonly PlaceRow[]): PlaceRow | undefined {
  return [...communes].sort((a, b) => b.population - a.population || (a.code < b.code ? -1 : 1))[0];
}
