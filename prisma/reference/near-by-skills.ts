import type { Metier } from "#app/domain/skills/metier.ts";

export type NearMetiers = { fromCode: string; toCode: string; rank: number };

/** Two métiers are near from this share of their skills on. Our choice, read over by hand on the 275 of the starter. */
const NEAR_FROM = 0.25;
const AT_MOST = 6;

/**
 * Which métiers are near which, by the skills they share: what stands in for the official table until ROME is loaded.
 *
 * A skill that many métiers use (« travailler en équipe ») says little, a rare one much.
 *
 * @returns for each métier at most 6 others, rank 1 the nearest; ties by code
 */
export function nearBySkills(metiers: readonly Metier[]): NearMetiers[] {
  const users = new Map<string, number>();
  for (const id of metiers.flatMap((metier) => metier.skills)) users.set(id, (users.get(id) ?? 0) + 1);
  const weight = (skills: readonly string[]) => skills.reduce((sum, id) => sum + Math.log(1 + metiers.length / (users.get(id) ?? 1)), 0);
  const prepared = metiers.map((metier) => ({ code: metier.romeCode, skills: metier.skills, set: new Set(metier.skills), weight: weight(metier.skills) }));
  return prepared.flatMap((from) => {
    const near = prepared.flatMap((to) => {
      const shared = weight(from.skills.filter((id) => to.set.has(id)));
      const likeness = shared / (from.weight + to.weight - shared);
      return to.code !== from.code && likeness >= NEAR_FROM ? [{ code: to.code, likeness }] : [];
    });
    near.sort((a, b) => b.likeness - a.likeness || (a.code < b.code ? -1 : 1));
    return near.slice(0, AT_MOST).map(({ code }, place) => ({ fromCode: from.code, toCode: code, rank: place + 1 }));
  });
}
