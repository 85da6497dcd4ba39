import { engineOf } from "./engine.ts";
import { measure } from "./measure.ts";
import type { Half } from "./types.ts";

/** The people served worst, with what suits them and where it stands, and what stands before it though it does not suit: to find bugs by reading. */
export function worst(half: Half, count: number): string {
  const engine = engineOf(half);
  const offers = new Map(half.offers.map((one) => [one.offer.id, one]));
  const ndcg = ({ pieces }: { pieces: { ndcg10: { sum: number } | null } }): number => pieces.ndcg10?.sum ?? Infinity;
  return measure(half, engine).filter((one) => one.pieces.ndcg10 !== null).sort((a, b) => ndcg(a) - ndcg(b)).slice(0, count).map((one) => {
    const { person, who } = one.person;
    const grades = half.grades.get(person.id);
    const lines = engine.matches(person.id).flatMap((match, place) => {
      const grade = grades?.get(match.offer) ?? 0;
      if (grade === 0 && place >= 10) return [];
      const { score, reach, distanceKm, blockers, parts } = match;
      const said = Object.entries(parts).map(([name, value]) => `${name.slice(0, 3)} ${value}`).join(" ");
      return [`  ${String(place + 1).padStart(3)}. grade ${grades?.has(match.offer) ? grade : "–"}  ${score.toFixed(1)}  ${reach} ${distanceKm.toFixed(1)} km  ${match.offer} ${offers.get(match.offer)?.title} (${offers.get(match.offer)?.offer.rome})  ${said}${blockers.length > 0 ? `  BLOCKED ${blockers.join(", ")}` : ""}`];
    });
    return [`${person.id}  nDCG@10 ${ndcg(one).toFixed(3)}  ${who}`, ...lines].join("\n");
  }).join("\n\n");
}
