import type { ActorOf } from "#app/domain/access/actor.ts";
import { isActionOpen } from "#app/domain/actions/lifting.ts";
import type { PrescriptionInput } from "#app/domain/actions/prescription.schema.ts";
import { underWayStates } from "#app/domain/actions/prescription-states.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { record } from "#app/infra/outbox.server.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { dayOf } from "./action-rows.server.ts";

/**
 * A coach sends one of her people to an action: the structure gets a link, the person has agreed to it.
 *
 * No place is counted here: « complet » is the structure's to say.
 *
 * @returns refusals: `person.missing` | `action.missing` | `prescription.action-closed` | `prescription.under-way`
 */
export function prescribeAction(ctx: Context<ActorOf<"coach">>, beneficiaryId: string, { actionId, frein, note }: Omit<PrescriptionInput, "hasAgreed">): Promise<Result<{ prescriptionId: string }>> {
  return inTransaction<{ prescriptionId: string }>(ctx, async (tx) => {
    // Two presses at once: the second waits here, then finds the first one's prescription.
    const [person] = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM beneficiary WHERE id = ${beneficiaryId}::uuid AND coach_id = ${ctx.actor.userId}::uuid FOR UPDATE`;
    if (!person || (await tx.beneficiary.count({ where: { AND: [{ id: person.id }, beneficiariesSeenBy(ctx.actor)] } })) === 0) return refuse("missing", "person.missing");
    const action = await tx.insertionAction.findFirst({ where: { id: actionId, territoryId: ctx.actor.territoryId }, select: { isActive: true, endsOn: true } });
    if (action === null) return refuse("missing", "action.missing");
    if (!isActionOpen({ isActive: action.isActive, endsOn: dayOf(action.endsOn) }, localDay(ctx.now))) return refuse("conflict", "prescription.action-closed", "actionId");
    if ((await tx.prescription.count({ where: { beneficiaryId, actionId, state: { in: underWayStates } } })) > 0) return refuse("conflict", "prescription.under-way", "actionId");
    const prescriptionId = ctx.newId();
    await tx.prescription.create({ data: { id: prescriptionId, beneficiaryId, actionId, coachId: ctx.actor.userId, frein, note, agreedAt: ctx.now, createdAt: ctx.now, movedAt: ctx.now } });
    await tx.prescriptionEvent.create({ data: { id: ctx.newId(), prescriptionId, from: null, to: "envoyee", at: ctx.now, byId: ctx.actor.userId, byRole: "coach" } });
    await noteInAudit(tx, ctx, { action: "prescription.sent", subjectType: "prescription", subjectId: prescriptionId, beneficiaryId });
    await record(tx, "prescription.sent", { prescriptionId });
    return ok({ prescriptionId });
  });
}
