import { SURE_ENOUGH } from "./finding.ts";
import type { Flag, KeptReadings } from "./reading.ts";
import { readingWords } from "./reading-words.ts";

/** What one sentence of the text says, in a few words each. */
export type SentenceRead = { says: string[]; sentence: string };
/** The same where the field says otherwise, or nothing. */
export type SentenceFlagged = SentenceRead & { how: Flag["how"]; fieldSays: string };

/**
 * What the coach reads of the text of an offer: what contradicts the fields, then all the rest that counts.
 *
 * A sentence comes once, with everything that was read from it. What is unsure is left out: it counts for nothing.
 */
export function readingsForCoach({ findings }: KeptReadings): { flags: SentenceFlagged[]; others: SentenceRead[] } {
  const flags = new Map<string, SentenceFlagged>();
  const others = new Map<string, SentenceRead>();
  for (const reading of findings.filter(({ confidence }) => confidence >= SURE_ENOUGH)) {
    const { sentence, flag } = reading;
    const words = readingWords(reading);
    if (flag) add(flags, JSON.stringify([sentence, flag.how, flag.fieldSays]), words, () => ({ how: flag.how, says: [], sentence, fieldSays: flag.fieldSays }));
    else add(others, sentence, words, () => ({ says: [], sentence }));
  }
  return { flags: [...flags.values()], others: [...others.values()] };
}

function add<T extends SentenceRead>(to: Map<string, T>, key: string, words: string, empty: () => T): void {
  const known = to.get(key) ?? empty();
  to.set(key, known);
  if (!known.says.includes(words)) known.says.push(words);
}
