import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { organisationsSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";

/**
 * Says once for all that two sheets that look alike are two organisations: they are never proposed again. Said twice, it is said once.
 *
 * @returns refusals: `organisation.not-a-pair` | `organisation.missing`
 */
export function sayTwoOrganisations(ctx: Context<ActorOf<"coach">>, one: string, other: string): Promise<Result<null>> {
  return inTransaction(ctx, async (tx) => {
    const [aId, bId] = [one, other].sort();
    if (!aId || !bId || aId === bId) return refuse("invalid", "organisation.not-a-pair");
    const seen = await tx.organisation.count({ where: { AND: [{ id: { in: [aId, bId] } }, organisationsSeenBy(ctx.actor)] } });
    if (seen !== 2) return refuse("missing", "organisation.missing");
    const said = await tx.organisationPair.createMany({ data: [{ aId, bId, byId: ctx.actor.userId, at: ctx.now }], skipDuplicates: true });
    if (said.count === 1) for (const subjectId of [aId, bId]) await noteInAudit(tx, ctx, { action: "organisation.two", subjectType: "organisation", subjectId });
    return ok(null);
  });
}
