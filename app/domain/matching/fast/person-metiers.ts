import { closenessLevels, type Closeness } from "../../skills/closeness.ts";
import { nearness } from "../parts.ts";
import type { Anchor, PreparedPerson } from "../prepare-person.ts";
import type { Weights } from "../weights.ts";
import { levelOf, metierOf, metierRows } from "./metier-rows.ts";

/** From this level on, a métier is only one of the same letter: too many offers to look at each. */
const FIRST_WEAK = closenessLevels.indexOf("letter");

/** What the métiers of one person are worth for each métier on offer. Valid until the next person is read. */
export type PersonMetiers = {
  /** Weighted points of the occupation and experience parts, by métier on offer. */
  points: Int32Array;
  /** Métiers that are the same, close, or of the same domain as one of hers; best first. */
  strong: readonly number[];
  /** Métiers that only share a letter with one of hers. */
  weak: readonly number[];
  /** The most that a métier outside `strong` is worth. */
  mostOutside: number;
  /** What a métier with nothing in common is worth. */
  none: number;
};

/**
 * Reads the métiers of one person after another into the same arrays.
 *
 * @param romes the métiers on offer, by number
 */
export function personMetiers(romes: readonly (string | null)[], closeness: Closeness, weights: Weights): (person: PreparedPerson) => PersonMetiers {
  const rowOf = metierRows(romes, closeness);
  const bare = weights.levels.none;
  const occupation = new Int32Array(romes.length).fill(bare);
  const experience = new Int32Array(romes.length).fill(bare);
  const best = new Int8Array(romes.length).fill(closenessLevels.length);
  const perOccupation = weights.parts.occupation.points;
  const perExperience = weights.parts.experience.points;
  const none = bare * (perOccupation + perExperience);
  const points = new Int32Array(romes.length).fill(none);
  let touched: number[] = [];

  const read = (anchors: readonly Anchor[], part: Int32Array) => {
    for (const { rome, factor } of anchors) {
      const worth = closenessLevels.map((level) => nearness(level, factor, weights));
      const row = rowOf(rome);
      for (let i = 0; i < row.length; i += 1) {
        const cell = row[i] as number;
        const metier = metierOf(cell);
        const level = levelOf(cell);
        if ((best[metier] as number) === closenessLevels.length) touched.push(metier);
        if (level < (best[metier] as number)) best[metier] = level;
        const value = worth[level] as number;
        if (value > (part[metier] as number)) part[metier] = value;
      }
    }
  };

  return (person) => {
    for (const metier of touched) {
      occupation[metier] = bare;
      experience[metier] = bare;
      points[metier] = none;
      best[metier] = closenessLevels.length;
    }
    touched = [];
    read(person.anchors, occupation);
    read(person.lived, experience);
    const strong: number[] = [];
    const weak: number[] = [];
    let mostOutside = none;
    for (const metier of touched) {
      const value = (occupation[metier] as number) * perOccupation + (experience[metier] as number) * perExperience;
      points[metier] = value;
      if ((best[metier] as number) < FIRST_WEAK) strong.push(metier);
      else {
        weak.push(metier);
        if (value > mostOutside) mostOutside = value;
      }
    }
    strong.sort((a, b) => (points[b] as number) - (points[a] as number));
    return { points, strong, weak, mostOutside, none };
  };
}
