import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import type { Context } from "../context.server.ts";
import { notifyAll } from "../notifications/notify.server.ts";

/** Tells the coach who accompanies the person today, and the person, that a structure answered: once an answer. */
export async function reportPrescription(ctx: Context, prescriptionId: string): Promise<number> {
  const row = await ctx.db.prescription.findUnique({ where: { id: prescriptionId }, relationLoadStrategy: "join", select: { state: true, movedAt: true, beneficiary: { select: { id: true, userId: true, coachId: true } } } });
  if (row === null) return 0;
  const { id: beneficiaryId, userId, coachId } = row.beneficiary;
  const toCoach = coachId === null ? [] : [{ userId: coachId, kind: "prescription-answered" as const, subjectId: beneficiaryId, dedupeKey: dedupeKeys.prescriptionMoved(prescriptionId, coachId, row.movedAt) }];
  const toPerson = { userId, kind: "prescription-moved" as const, subjectId: prescriptionId, dedupeKey: dedupeKeys.prescriptionMoved(prescriptionId, userId, row.movedAt) };
  return (await ctx.db.$transaction((tx) => notifyAll(tx, ctx, [...toCoach, toPerson]))).length;
}
