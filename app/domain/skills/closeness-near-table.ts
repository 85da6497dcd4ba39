import { structuralCloseness, type Closeness, type ParentOf } from "./closeness.ts";

/** One line of the official table: from this métier one can move to that one. */
export type NearPair = { from: string; to: string };

/**
 * Nearness of two métiers by the official table of near métiers, and by ROME structure where the table is silent.
 *
 * The table is read in both directions: it lists a few ways out of each métier, and a way walked one way is a
 * nearness. A ROME 4 code absent from the table is looked up under the code it was split from.
 *
 * @source `unix_rubrique_mobilite` of ROME (France Travail)
 */
export function nearTableCloseness(pairs: Iterable<NearPair>, parentOf?: ParentOf): Closeness {
  const near = new Map<string, Set<string>>();
  const add = (from: string, to: string) => {
    const known = near.get(from);
    if (known) known.add(to);
    else near.set(from, new Set([to]));
  };
  for (const { from, to } of pairs) {
    add(from, to);
    add(to, from);
  }
  const structural = structuralCloseness(parentOf);
  const listed = (rome: string) => (near.has(rome) ? rome : (parentOf?.(rome) ?? rome));
  return (a, b) => {
    const level = structural(a, b);
    if (level === "same" || level === "close") return level;
    return near.get(listed(a))?.has(listed(b)) ? "close" : level;
  };
}
