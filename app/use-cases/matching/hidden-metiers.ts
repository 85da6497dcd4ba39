import { HIDDEN_METIER } from "#app/domain/applications/reasons.ts";
import { Prisma } from "#app/infra/db.server.ts";

/**
 * Whether a row `o` of the table offer is of a métier that a person hid.
 *
 * Hiding one sets all its open offers aside with a reason of its own, which every reader of set-aside offers obeys; this is
 * for the offers that open afterwards.
 *
 * @param person her id, a value or a column of the statement
 */
export function isOfHiddenMetier(person: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM offer_dismissal hd JOIN offer ho ON ho.id = hd.offer_id WHERE hd.beneficiary_id = ${person} AND hd.reason = ${HIDDEN_METIER} AND ho.rome_code = o.rome_code)`;
}
