import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";

const TITLE = "Demande à corriger son nom, ses coordonnées ou sa situation";

/**
 * Asks her coach to correct with her what she cannot change alone; asked twice, it is one thing to do.
 *
 * @returns refusal: `data.no-coach`
 */
export function askCorrection(ctx: Context<ActorOf<"beneficiary">>): Promise<Result<null>> {
  const { beneficiaryId } = ctx.actor;
  return inTransaction(ctx, async (tx) => {
    // Two taps at once: the second waits here, then finds the first one's line.
    await tx.$queryRaw`SELECT id FROM beneficiary WHERE id = ${beneficiaryId}::uuid FOR UPDATE`;
    const { coachId } = await tx.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, select: { coachId: true } });
    if (coachId === null) return refuse("conflict", "data.no-coach");
    const open = await tx.coachTask.count({ where: { beneficiaryId, title: TITLE, doneAt: null } });
    if (open === 0) await tx.coachTask.create({ data: { id: ctx.newId(), beneficiaryId, coachId, title: TITLE, createdAt: ctx.now } });
    return ok(null);
  });
}
