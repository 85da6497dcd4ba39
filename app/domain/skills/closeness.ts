/**
 * How near two métiers are, the nearest first: the same ROME code, a close one, the same professional domain
 * (3 characters), the same grand domaine (the letter), or nothing in common.
 */
export const closenessLevels = ["same", "close", "domain", "letter", "none"] as const;
export type ClosenessLevel = (typeof closenessLevels)[number];

/** Tells how near two ROME codes are. The same in both directions. */
export type Closeness = (romeA: string, romeB: string) => ClosenessLevel;

/** The older code a ROME 4 code was split from (`A1102` → `A1101`); undefined when it has none or is its own. */
export type ParentOf = (rome: string) => string | undefined;

const noParent: ParentOf = () => undefined;

/**
 * Nearness of two métiers by the structure of ROME alone, when no official table of near métiers is loaded.
 *
 * A ROME 4 code and the code it was split from are the same métier for someone who was recorded before the split;
 * two codes split from the same one are close.
 *
 * @source structure of the ROME code: letter = grand domaine, 3 characters = domaine professionnel; `code_rome_parent` of ROME 4
 */
export function structuralCloseness(parentOf: ParentOf = noParent): Closeness {
  return (a, b) => {
    if (a === b) return "same";
    const parentA = parentOf(a) ?? a;
    const parentB = parentOf(b) ?? b;
    if (parentA === b || parentB === a) return "same";
    if (parentA === parentB) return "close";
    if (sharesStart(3, a, b, parentA, parentB)) return "domain";
    return sharesStart(1, a, b, parentA, parentB) ? "letter" : "none";
  };
}

function sharesStart(length: number, a: string, b: string, parentA: string, parentB: string): boolean {
  return sameStart(length, a, b) || sameStart(length, parentA, parentB);
}

function sameStart(length: number, a: string, b: string): boolean {
  for (let i = 0; i < length; i += 1) if (a.charCodeAt(i) !== b.charCodeAt(i)) return false;
  return true;
}
