import type { AidInput } from "#app/domain/matching/aid.schema.ts";
import { refuse, type No } from "#app/domain/kit/result.ts";
import type { Tx } from "#app/infra/db.server.ts";

/**
 * What stands against writing an aid: a commune nobody knows, or a name that its operator has already given to another one.
 *
 * @param aidId the aid that is written, when it exists
 */
export async function refusalOfAid(tx: Tx, territoryId: string, input: AidInput, aidId?: string): Promise<No | null> {
  if (!(await tx.commune.findUnique({ where: { code: input.communeCode }, select: { code: true } }))) return refuse("invalid", "aid.commune-unknown", "communeCode");
  const same = { territoryId, operator: { equals: input.operator, mode: "insensitive" }, name: { equals: input.name, mode: "insensitive" } } as const;
  const known = await tx.mobilityAid.findFirst({ where: { ...same, ...(aidId ? { NOT: { id: aidId } } : {}) }, select: { id: true } });
  return known ? refuse("conflict", "aid.known", "name") : null;
}
