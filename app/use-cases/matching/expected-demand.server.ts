import { liveStates } from "#app/domain/applications/states.ts";
import { Prisma } from "#app/infra/db.server.ts";

/**
 * How many people an offer has before it, whoever their coach is: those who were proposed it and have not answered yet,
 * and those whose answer is under way or came to something. Who said no, was refused or withdrew counts no more.
 *
 * @param offerId the column that holds the id, in the statement this stands in
 */
export function demandOf(offerId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT count(*)::int FROM application a WHERE a.offer_id = ${offerId} AND a.state = ANY(${liveStates}::text[]))`;
}
