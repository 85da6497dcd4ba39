/** A sentence that a person reads has at most this many words. @source design/quality.md, « Accessibility and language » */
export const MOST_WORDS = 15;

/** What the eye takes in at once, though it is written with spaces: a phone number, an hour, a price, a distance. */
const ONE_LOOK: readonly RegExp[] = [
  /\b0\d(?: \d\d){4}\b/g,
  /\b\d{1,2} h(?: \d\d)?(?![\p{L}\d])/gu,
  /\b\d[\d ]*(?:,\d+)? (?:€|%|km|min|Mo|ko)(?![\p{L}\d])/gu,
  // A thousands space.
  /\b\d{1,3}(?: \d{3})+\b/g,
];

/**
 * The sentences of a text: cut where one stops reading aloud, at `. ! ? …`, at a line's end, at « · » and at an arrow.
 *
 * A stop inside an address, a number or an abbreviation is none: it has no space after it.
 */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/[\u00a0\u202f]/g, " ")
    .split(/\n|(?<=[.!?…](?:[»”)]| »)?)\s+(?!»)| [·→|] /)
    .map((sentence) => sentence.replace(/\s+/g, " ").trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/** Words of a sentence: what stands between spaces and holds a letter or a figure. « l’aide » is one, « 9 h 30 » too. */
export function countWords(sentence: string): number {
  const looked = ONE_LOOK.reduce((text, pattern) => text.replace(pattern, "0"), sentence.replace(/[\u00a0\u202f]/g, " "));
  return looked.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
}

/** The sentences of a text that are too long for someone who reads with difficulty, with their number of words. */
export function longSentences(text: string): string[] {
  return sentencesOf(text).flatMap((sentence) => {
    const words = countWords(sentence);
    return words > MOST_WORDS ? [`${words} words: ${sentence}`] : [];
  });
}
