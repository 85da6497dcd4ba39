import { Prisma, type Tx } from "#app/infra/db.server.ts";
import type { Pair } from "./store-matches.server.ts";

type Scope = { beneficiaryId: string } | { offerId: string } | { territoryId: string };

function within(scope: Scope): Prisma.Sql {
  if ("beneficiaryId" in scope) return Prisma.sql`t.beneficiary_id = ${scope.beneficiaryId}::uuid`;
  if ("offerId" in scope) return Prisma.sql`t.offer_id = ${scope.offerId}::uuid`;
  return Prisma.sql`t.beneficiary_id IN (SELECT id FROM beneficiary WHERE territory_id = ${scope.territoryId}::uuid)`;
}

/** The pairs that are no suggestion any more: proposed by a coach, or answered by the person, whatever became of it. */
export function readTaken(tx: Tx, scope: Scope): Promise<Pair[]> {
  return tx.$queryRaw<Pair[]>`
    SELECT t.beneficiary_id AS person, t.offer_id AS offer FROM application t WHERE ${within(scope)}
    UNION
    SELECT t.beneficiary_id AS person, t.offer_id AS offer FROM recommendation t WHERE ${within(scope)}`;
}
