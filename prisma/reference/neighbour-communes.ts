import type { ReferenceCommune } from "./load-communes.ts";

const KM_PER_DEGREE = 111.2;

/**
 * The communes of other départements that lie within a distance of a commune of this one.
 *
 * Straight lines on a flat map of the place: right within 1 % at 60 km, which is enough to say who is next door.
 *
 * @param km straight-line kilometres
 */
export function neighbourCommunes(all: readonly ReferenceCommune[], departement: string, km: number): ReferenceCommune[] {
  const own = all.filter((commune) => commune.departement === departement);
  const [first] = own;
  if (!first) return [];
  const perLng = KM_PER_DEGREE * Math.cos((first.lat * Math.PI) / 180);
  const flat = (commune: ReferenceCommune) => ({ x: commune.lng * perLng, y: commune.lat * KM_PER_DEGREE });
  const points = own.map(flat);
  const west = Math.min(...points.map((point) => point.x)) - km;
  const east = Math.max(...points.map((point) => point.x)) + km;
  const south = Math.min(...points.map((point) => point.y)) - km;
  const north = Math.max(...points.map((point) => point.y)) + km;
  return all.filter((commune) => {
    if (commune.departement === departement) return false;
    const { x, y } = flat(commune);
    if (x < west || x > east || y < south || y > north) return false;
    return points.some((point) => (point.x - x) ** 2 + (point.y - y) ** 2 <= km * km);
  });
}
