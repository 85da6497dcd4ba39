import type { Tx } from "#app/infra/db.server.ts";

export type LockedOffer = { id: string; isOpen: boolean; posts: number; organisationId: string | null };

/**
 * An offer of the territory, held until the end of the transaction so that it cannot be closed in between.
 *
 * Several people may hold it at once (FOR SHARE); whoever closes it waits for them, then sees their applications.
 *
 * @returns null when the territory has no such offer, or it was never published
 */
export async function lockedOffer(tx: Tx, offerId: string, territoryId: string, now: Date): Promise<LockedOffer | null> {
  const [row] = await tx.$queryRaw<{ id: string; status: string; expires_at: Date | null; posts: number; organisation_id: string | null }[]>`
    SELECT id, status::text AS status, expires_at, posts, organisation_id FROM offer
    WHERE id = ${offerId}::uuid AND territory_id = ${territoryId}::uuid AND status <> 'draft' FOR SHARE`;
  if (!row) return null;
  return { id: row.id, posts: row.posts, isOpen: row.status === "open" && (row.expires_at === null || row.expires_at > now), organisationId: row.organisation_id };
}
