import type { ProfileChange } from "./profile.schema.ts";

/** Who entered a part of a profile last. `section` is that of the change that was written down. */
export type EnteredPart = { section: string; byRole: string; byName: string | null; at: Date };

type Section = ProfileChange["section"];

/**
 * Which sections of a profile each fact of her card comes from: whatever may be filled in is here, so that none is shown
 * without who entered it.
 */
export const factsOfCard = {
  about: ["about"],
  wishes: ["wishes"],
  place: ["place"],
  travel: ["travel"],
  week: ["week"],
  hours: ["hours"],
  kinds: ["kinds", "work"],
  licences: ["licences"],
  french: ["french", "speaks", "reads"],
  experience: ["experience"],
  skills: ["skills"],
  avoid: ["avoid", "work"],
} as const satisfies Record<string, readonly Section[]>;
export type FactOfCard = keyof typeof factsOfCard;

/** Who entered what a fact is made from, the last time; null when nobody changed it since her space was opened. */
export function enteredFor(entered: readonly EnteredPart[], fact: FactOfCard): EnteredPart | null {
  const sections: readonly string[] = factsOfCard[fact];
  return entered.filter(({ section }) => sections.includes(section)).reduce<EnteredPart | null>((last, one) => (last === null || one.at > last.at ? one : last), null);
}
