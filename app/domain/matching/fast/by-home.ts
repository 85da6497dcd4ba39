import type { PreparedPerson } from "../prepare-person.ts";
import { farthestOf } from "./person-reach.ts";

/** Positions of people, neighbours side by side, the one who goes farthest first: their surroundings are looked at once. */
export function byHome(people: readonly PreparedPerson[]): Int32Array {
  const lat = Float64Array.from(people, ({ person }) => person.home.lat);
  const lng = Float64Array.from(people, ({ person }) => person.home.lng);
  const far = people.map(farthestOf);
  const own = Float64Array.from(far, ({ ownKm }) => ownKm);
  const most = Float64Array.from(far, ({ ownKm, withAidKm }) => Math.max(ownKm, withAidKm));
  const gap = (values: Float64Array, a: number, b: number) => (values[a] as number) - (values[b] as number);
  return Int32Array.from(people.keys()).sort((a, b) => gap(lat, a, b) || gap(lng, a, b) || gap(most, b, a) || gap(own, a, b));
}
