import type { ActorOf } from "#app/domain/access/actor.ts";
import { wordsOf } from "#app/domain/skills/normalise.ts";
import { Prisma } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";

export type FoundOrganisation = { organisationId: string; name: string; communeName: string; phone: string; openOffers: number };
const MOST = 10;

/** The organisations of the territory that a caller may speak for, with or without an account: by words of their name, or digits of their number. At most ten. */
export async function findOrganisations(ctx: Context<ActorOf<"hotliner">>, typed: string): Promise<FoundOrganisation[]> {
  const digits = typed.slice(0, 120).replace(/[\s.\-/()\u00a0]/g, "");
  const isNumber = /^\+?\d{4,}$/.test(digits);
  const words = wordsOf(typed.slice(0, 120));
  if (!isNumber && (words.length === 0 || typed.includes("@"))) return [];
  const matches = isNumber
    ? Prisma.sql`regexp_replace(o.phone, '[^0-9]', '', 'g') LIKE ${`%${digits.replace(/^(?:\+33|0033)?0?/, "")}%`}`
    : Prisma.join(words.map((word) => Prisma.sql`(unaccent(lower(o.name)) LIKE ${`%${word}%`} OR (length(${word}) >= 5 AND word_similarity(${word}, unaccent(lower(o.name))) >= 0.5))`), " AND ");
  return ctx.db.$queryRaw<FoundOrganisation[]>`
    SELECT o.id AS "organisationId", o.name, c.name AS "communeName", o.phone, (SELECT count(*)::int FROM offer f WHERE f.organisation_id = o.id AND f.status = 'open') AS "openOffers"
    FROM organisation o JOIN commune c ON c.code = o.commune_code WHERE o.territory_id = ${ctx.actor.territoryId}::uuid AND ${matches} ORDER BY o.name, o.id LIMIT ${MOST}`;
}
