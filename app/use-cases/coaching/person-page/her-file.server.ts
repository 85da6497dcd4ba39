import type { ActorOf } from "#app/domain/access/actor.ts";
import { Prisma } from "#app/infra/db.server.ts";
import type { Context } from "../../context.server.ts";

export type CoachContext = Context<ActorOf<"coach">>;

/**
 * The one file a page is about, which every part selects from: nobody else's can come in.
 *
 * That it was opened is written by the same statement: what is read is written down, or nothing is read.
 */
export function herFile({ actor, now, newId }: CoachContext, beneficiaryId: string): Prisma.Sql {
  return Prisma.sql`WITH hers AS MATERIALIZED (
    SELECT b.*, u.first_name, u.last_name, u.phone, u.email, u.disabled_at FROM beneficiary b JOIN "user" u ON u.id = b.user_id
    WHERE b.id = ${beneficiaryId}::uuid AND b.coach_id = ${actor.userId}::uuid AND b.territory_id = ${actor.territoryId}::uuid
  ), opened AS (
    INSERT INTO audit (id, at, actor_id, actor_role, action, subject_type, subject_id, beneficiary_id)
    SELECT ${newId()}::uuid, ${now}, ${actor.userId}::uuid, 'coach', 'file.read', 'beneficiary', hers.id, hers.id FROM hers
  )`;
}
