import { houseRoles } from "#app/domain/access/actor.ts";
import { auditWho } from "#app/domain/profiles/audit-words.ts";
import type { Context } from "../context.server.ts";

/**
 * Who typed in an offer, when it was someone of the house and not the employer: « Hugo (aide par téléphone) ».
 *
 * @param userIds `entered_by_id` of the offers; null where an import wrote it
 * @returns by user id, only staff; no statement at all when there is nobody to name
 */
export async function offerTypists(ctx: Context, userIds: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(userIds.filter((id) => id !== null))];
  if (asked.length === 0) return new Map();
  const staff = await ctx.db.user.findMany({ where: { id: { in: asked }, role: { in: [...houseRoles] } }, select: { id: true, role: true, firstName: true } });
  return new Map(staff.map(({ id, role, firstName }) => [id, auditWho(role, firstName)]));
}
