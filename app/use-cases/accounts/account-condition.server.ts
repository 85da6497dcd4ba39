import { plainText } from "#app/domain/kit/plain-text.ts";
import { wordsOf } from "#app/domain/skills/normalise.ts";
import { Prisma } from "#app/infra/db.server.ts";

/**
 * What typed words ask of an account, in a query where `u` is the user and `o` the organisation, if any; null when nothing
 * is left to look for.
 *
 * Digits are a phone number, an @ an e-mail address; else every word must be in the name, the address or the organisation.
 */
export function accountCondition(typed: string): Prisma.Sql | null {
  const asked = plainText(typed).trim().slice(0, 120);
  const number = asked.replace(/[\s.\-/()\u00a0]/g, "");
  // Typed as a number, from the start (« 06 39 », « +33 6 39 ») or a piece of it: the national part is what both have.
  if (/^\+?\d{4,}$/.test(number)) return Prisma.sql`u.phone LIKE ${`%${number.replace(/^(\+33|0033|0)/, "")}%`}`;
  if (asked.includes("@")) return Prisma.sql`u.email LIKE ${`%${escaped(asked.toLowerCase())}%`}`;
  const words = wordsOf(asked);
  if (words.length === 0) return null;
  const said = Prisma.sql`unaccent(lower(concat_ws(' ', u.first_name, u.last_name, u.email, o.name)))`;
  return Prisma.join(words.map((word) => Prisma.sql`${said} LIKE ${`%${word}%`}`), " AND ");
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
