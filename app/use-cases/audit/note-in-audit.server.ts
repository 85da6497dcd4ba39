import { actorId } from "#app/domain/access/actor.ts";
import type { AuditAction } from "#app/domain/profiles/audit-words.ts";
import type { Tx } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";

/** What is written down: ids and codes only. `beneficiaryId` is set when a person's file was read or changed: she can read the line. */
export type AuditLine = { action: AuditAction; subjectType: string; subjectId: string; beneficiaryId?: string };

/**
 * Writes who did or looked at what, in the transaction of the act itself.
 *
 * A reading that could not be written down is not given: call it before returning what was read.
 */
export async function noteInAudit(tx: Tx, ctx: Context, line: AuditLine): Promise<void> {
  await tx.audit.create({
    data: {
      id: ctx.newId(), at: ctx.now, actorId: actorId(ctx.actor), actorRole: ctx.actor.role,
      action: line.action, subjectType: line.subjectType, subjectId: line.subjectId, beneficiaryId: line.beneficiaryId ?? null,
    },
  });
}
