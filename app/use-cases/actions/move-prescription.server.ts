import type { ActorOf } from "#app/domain/access/actor.ts";
import type { PrescriptionChange } from "#app/domain/actions/move-prescription.ts";
import { refuse, type Result } from "#app/domain/kit/result.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { writePrescriptionMove } from "./write-prescription-move.server.ts";

/**
 * A coach writes down what became of a prescription of one of her people: the structure answered by phone, or she cancels.
 *
 * @returns refusals: `prescription.missing` and those of `movePrescription`
 */
export function movePrescriptionAsCoach(ctx: Context<ActorOf<"coach">>, beneficiaryId: string, { prescriptionId, ...change }: PrescriptionChange & { prescriptionId: string }): Promise<Result<{ prescriptionId: string }>> {
  return inTransaction<{ prescriptionId: string }>(ctx, async (tx) => {
    const row = await tx.prescription.findFirst({ where: { id: prescriptionId, beneficiaryId, beneficiary: beneficiariesSeenBy(ctx.actor) }, select: { id: true, state: true, startsOn: true, reason: true } });
    return row === null ? refuse("missing", "prescription.missing") : writePrescriptionMove(tx, ctx, row, change, "coach");
  });
}
