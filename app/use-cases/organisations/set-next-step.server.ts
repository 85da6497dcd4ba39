import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { organisationsSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";

/**
 * Writes what comes next with an organisation, or that nothing is planned any more: one step at a time, the last word counts.
 *
 * @param step both empty: done, or given up
 * @returns refusal: `organisation.missing`
 */
export function setNextStep(ctx: Context<ActorOf<"coach">>, organisationId: string, { nextStep, nextStepOn }: { nextStep: string; nextStepOn: string | null }): Promise<Result<null>> {
  return inTransaction(ctx, async (tx) => {
    const set = await tx.organisation.updateMany({
      where: { AND: [{ id: organisationId }, organisationsSeenBy(ctx.actor)] },
      data: { nextStep, nextStepOn: nextStepOn === null ? null : new Date(`${nextStepOn}T00:00:00Z`) },
    });
    if (set.count === 0) return refuse("missing", "organisation.missing");
    await noteInAudit(tx, ctx, { action: "organisation.next-step", subjectType: "organisation", subjectId: organisationId });
    return ok(null);
  });
}
