import type { ActorOf } from "#app/domain/access/actor.ts";
import type { Prisma } from "#app/infra/db.server.ts";

/**
 * The referrals that wait and that this actor may read and decide: for a coach those of her area, and those whose area has no
 * coach; of the whole territory for a coach without area and for an administrator. The same as the day's (`referents-parts`).
 */
export function referralsFor(actor: ActorOf<"coach" | "admin">): Prisma.ReferralWhereInput {
  const waiting = { territoryId: actor.territoryId, state: "attente" };
  if (actor.role === "admin" || actor.areaId === null) return waiting;
  return { ...waiting, commune: { OR: [{ areaId: actor.areaId }, { areaId: null }, { area: { users: { none: { role: "coach", disabledAt: null } } } }] } };
}
