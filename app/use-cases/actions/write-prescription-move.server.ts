import { actorId } from "#app/domain/access/actor.ts";
import { movePrescription, type PrescriptionChange } from "#app/domain/actions/move-prescription.ts";
import { prescriptionState, type PrescriptionMover, type PrescriptionReason } from "#app/domain/actions/prescription-states.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { record } from "#app/infra/outbox.server.ts";
import type { Context } from "../context.server.ts";
import { dayOf } from "./action-rows.server.ts";

type Row = { id: string; state: string; startsOn: Date | null; reason: string | null };

/**
 * Moves a prescription by its table, with its line of history and the fact that tells the coach and the person what a structure answered.
 *
 * Two people at once: the state read is part of the condition, the second is told that it changed.
 *
 * @returns refusals of `movePrescription`
 */
export async function writePrescriptionMove(tx: Tx, ctx: Context, row: Row, change: PrescriptionChange, by: PrescriptionMover): Promise<Result<{ prescriptionId: string }>> {
  const from = prescriptionState(row.state);
  const before = { state: from, startsOn: dayOf(row.startsOn), reason: row.reason as PrescriptionReason | null };
  const moved = movePrescription(before, change, by, localDay(ctx.now));
  if (!moved.ok) return moved;
  const { state, startsOn, reason } = moved.value;
  if (state === from && startsOn === before.startsOn) return ok({ prescriptionId: row.id });
  const changed = await tx.prescription.updateMany({ where: { id: row.id, state: from }, data: { state, startsOn: startsOn === null ? null : new Date(`${startsOn}T00:00:00Z`), reason, movedAt: ctx.now } });
  if (changed.count === 0) return refuse("conflict", "prescription.cannot");
  await tx.prescriptionEvent.create({ data: { id: ctx.newId(), prescriptionId: row.id, from, to: state, at: ctx.now, byId: actorId(ctx.actor), byRole: by, reason } });
  // What the coach wrote herself is no news to her.
  if (by === "operator") await record(tx, "prescription.answered", { prescriptionId: row.id });
  return ok({ prescriptionId: row.id });
}
