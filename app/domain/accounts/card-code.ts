import { NBSP } from "../kit/french.ts";

/**
 * The signs of a card's code: 23, none of which the eye takes for another.
 *
 * Left out: O and 0, I, L and 1, Q; S, Z, B, G beside 5, 2, 8, 6; U beside V. No vowel but Y: no group spells a word.
 */
export const CARD_SIGNS = "23456789CDFHJKMNPRTVWXY";
const GROUPS = 2;
const GROUP_LENGTH = 4;

/**
 * Draws the code of a new card, without its dash: « K7M2H9XP ».
 *
 * 23⁸ = 78 310 985 281 codes, 36.2 bits. With 200 cards waiting to be used, one guess in 390 million opens something; the
 * limits on wrong codes (infra/limits: 20 a network, 120 in all, every quarter of an hour) leave 11 520 guesses a day to the
 * whole world: 3 chances in 100 000 a day, 1 % in a year of trying without rest.
 *
 * @param pick a whole number drawn evenly from 0 up to `below`, excluded
 */
export function drawCardCode(pick: (below: number) => number): string {
  return Array.from({ length: GROUPS * GROUP_LENGTH }, () => CARD_SIGNS.charAt(pick(CARD_SIGNS.length))).join("");
}

/** What a hand or an eye takes one of our signs for. */
const TAKEN_FOR: Record<string, string> = { S: "5", Z: "2", B: "8", G: "6", U: "V" };

/**
 * Reads a code as people type it: capitals or not, with or without spaces and dashes, S for 5 and the like.
 *
 * @returns the eight signs, or null when this cannot be a code
 */
export function parseCardCode(typed: string): string | null {
  if (typed.length > 60) return null;
  const signs = [...typed.toUpperCase().replace(/[\s\u00a0.\-_\u2010-\u2015]/g, "")].map((sign) => TAKEN_FOR[sign] ?? sign);
  return signs.length === GROUPS * GROUP_LENGTH && signs.every((sign) => CARD_SIGNS.includes(sign)) ? signs.join("") : null;
}

/** A code as it is printed: « K7M2-H9XP ». */
export function cardCodeInPrint(code: string): string {
  return `${code.slice(0, GROUP_LENGTH)}-${code.slice(GROUP_LENGTH)}`;
}

/** A word for each sign, to read a code aloud on the phone: letters as in « K comme Kévin ». */
const ALOUD: Record<string, string> = {
  "2": "deux", "3": "trois", "4": "quatre", "5": "cinq", "6": "six", "7": "sept", "8": "huit", "9": "neuf",
  C: "Camille", D: "Denise", F: "François", H: "Henri", J: "Jeanne", K: "Kévin", M: "Marie", N: "Nicolas", P: "Pierre",
  R: "Robert", T: "Thérèse", V: "Victor", W: "William", X: "Xavier", Y: "Yvonne",
};

/** A code as it is read aloud, sign by sign in its two groups: « K comme Kévin », « 7, sept »… */
export function cardCodeAloud(code: string): string[][] {
  const said = [...code].map((sign) => (/\d/.test(sign) ? `${sign},${NBSP}${ALOUD[sign]}` : `${sign} comme ${ALOUD[sign]}`));
  return Array.from({ length: GROUPS }, (_, group) => said.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH));
}
