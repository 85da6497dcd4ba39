import { phoneInWords } from "#app/domain/accounts/address.ts";
import type { PrescriptionChange } from "#app/domain/actions/move-prescription.ts";
import { prescriptionState, type PrescriptionState } from "#app/domain/actions/prescription-states.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { spend } from "#app/infra/limits.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { dayOf } from "./action-rows.server.ts";
import { prescriptionOf } from "./prescription-link.server.ts";
import { writePrescriptionMove } from "./write-prescription-move.server.ts";

/** What a structure reads of a prescription: who to call, for what, and how to answer. Nothing of her file. */
export type PrescriptionForOperator = {
  actionName: string; operator: string; state: PrescriptionState; startsOn: string | null; reason: string | null; note: string; sentAt: Date;
  /** Null once it is over: a name is shown as long as it is needed. */
  person: { firstName: string; lastName: string; phone: { words: string; e164: string } | null } | null;
  coach: { firstName: string; lastName: string } | null;
};

/**
 * The prescription behind a link, for the structure; that a person opened it is written down, and the person of the file can
 * read that line. An account that was closed shows nothing any more.
 *
 * @param isLook whether a person looks: robots that open mails are not counted
 * @param ip the caller's address, for the limit per network
 * @returns refusals: `prescription.link-over` | `prescription.too-many`
 */
export async function openPrescription(ctx: Context, token: string, { ip, isLook }: { ip: string; isLook: boolean }): Promise<Result<PrescriptionForOperator>> {
  const id = prescriptionOf(token, ctx.now);
  if (id === undefined) return (await spend(ctx.db, "share-per-network", ip)) ? refuse("missing", "prescription.link-over") : refuse("too-many", "prescription.too-many");
  return inTransaction<PrescriptionForOperator>(ctx, async (tx) => {
    const row = await tx.prescription.findFirst({
      where: { id, state: { not: "annulee" }, beneficiary: { user: { disabledAt: null } } }, relationLoadStrategy: "join",
      select: {
        id: true, beneficiaryId: true, state: true, startsOn: true, reason: true, note: true, createdAt: true, seenAt: true, action: { select: { name: true, operator: true } },
        beneficiary: { select: { user: { select: { firstName: true, lastName: true, phone: true } }, coach: { select: { firstName: true, lastName: true } } } },
      },
    });
    if (row === null) return refuse("missing", "prescription.link-over");
    const state = prescriptionState(row.state);
    if (isLook) {
      if (row.seenAt === null) await tx.prescription.update({ where: { id }, data: { seenAt: ctx.now }, select: { id: true } });
      await noteInAudit(tx, ctx, { action: "prescription.read", subjectType: "prescription", subjectId: id, beneficiaryId: row.beneficiaryId });
    }
    const { user, coach } = row.beneficiary;
    const isOver = state === "refusee" || state === "terminee" || state === "interrompue";
    return ok({
      actionName: row.action.name, operator: row.action.operator, state, startsOn: dayOf(row.startsOn), reason: row.reason, note: isOver ? "" : row.note, sentAt: row.createdAt, coach,
      person: isOver ? null : { firstName: user.firstName, lastName: user.lastName, phone: user.phone === null ? null : { words: phoneInWords(user.phone), e164: user.phone } },
    });
  });
}

/**
 * The structure answers by its link: accepts, plans, refuses with a reason. A button does it, never the link alone.
 *
 * @returns refusals: `prescription.link-over` and those of `movePrescription`
 */
export function answerPrescription(ctx: Context, token: string, change: PrescriptionChange): Promise<Result<{ prescriptionId: string }>> {
  return inTransaction<{ prescriptionId: string }>(ctx, async (tx) => {
    const id = prescriptionOf(token, ctx.now);
    const row = id === undefined ? null : await tx.prescription.findFirst({ where: { id, state: { not: "annulee" }, beneficiary: { user: { disabledAt: null } } }, select: { id: true, state: true, startsOn: true, reason: true } });
    return row === null ? refuse("missing", "prescription.link-over") : writePrescriptionMove(tx, ctx, row, change, "operator");
  });
}
