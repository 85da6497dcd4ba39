import { engineOf } from "./engine.ts";
import { POSSIBLE } from "./recall.ts";
import type { Half } from "./types.ts";

/** The pairs that the judge keeps and that something blocks here: a bug of the reading, a rule too strict, or a judge's slip. */
export function disputed(half: Half): string {
  const engine = engineOf(half);
  const titles = new Map(half.offers.map(({ offer, title }) => [offer.id, title]));
  return half.people.flatMap(({ person }) => {
    const grades = half.grades.get(person.id);
    return engine.matches(person.id).flatMap(({ offer, blockers, distanceKm }) => {
      const grade = grades?.get(offer) ?? 0;
      return grade >= POSSIBLE && blockers.length > 0 ? [`${person.id} ${offer}  grade ${grade}  blocked by ${blockers.join(", ")}  ${distanceKm.toFixed(1)} km  ${titles.get(offer)}`] : [];
    });
  }).join("\n");
}
