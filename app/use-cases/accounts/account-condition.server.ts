import { plainText } from "#app/domain/kit/plain-text.ts";
import { wordsOf } from "#app/domain/skills/normalise.ts";
import { Prisma } from "#app/infra/db.server.ts";

/**
 * What typed words ask of an account, in a query where `u` is the user and `o` the organisation, if any; null when nothing
 * is left to look for.
 *
 * Digits are a piece of a phone number, hers or the organisation's; an @ an e-mail address; else every word must be in the name,
 * the address or the organisation.
 *
 * @param isLoose words that are nearly right count too: one slip of the ear or of the hand
 */
export function accountCondition(typed: string, isLoose = false): Prisma.Sql | null {
  const asked = plainText(typed).trim().slice(0, 120);
  const number = nationalPart(asked);
  if (number !== null) return Prisma.sql`(u.phone LIKE ${`%${number}%`} OR regexp_replace(coalesce(o.phone, ''), '[^0-9]', '', 'g') LIKE ${`%${number}%`})`;
  if (asked.includes("@")) return Prisma.sql`u.email LIKE ${`%${escaped(asked.toLowerCase())}%`}`;
  const words = wordsOf(asked);
  if (words.length === 0) return null;
  const said = Prisma.sql`unaccent(lower(concat_ws(' ', u.first_name, u.last_name, u.email, o.name)))`;
  // Short words are too like one another: « Roy » must be « Roy ».
  const near = (word: string) => (isLoose && word.length >= LEAST_LOOSE ? Prisma.sql`(${said} LIKE ${`%${word}%`} OR word_similarity(${word}, ${said}) >= ${NEAR})` : Prisma.sql`${said} LIKE ${`%${word}%`}`);
  return Prisma.join(words.map(near), " AND ");
}

/** Letters a word needs before another may be taken for it. */
const LEAST_LOOSE = 5;
/** How near a word must be to one that was typed, 0 to 1, by common groups of three letters. Our choice: « Robret » finds « Robert ». */
const NEAR = 0.4;

/**
 * The digits that both ways of writing a number have, when what was typed is one or a piece of one: « 06 39 », « +33 (0)6 39 »,
 * « 98.01.02 »; null when it is no number.
 */
function nationalPart(asked: string): string | null {
  const number = asked.replace(/[\s.\-/()\u00a0]/g, "");
  if (!/^\+?\d{4,}$/.test(number)) return null;
  return number.replace(/^(?:\+33|0033)?0?/, "");
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
