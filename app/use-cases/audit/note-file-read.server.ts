import type { ActorOf } from "#app/domain/access/actor.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { noteInAudit } from "./note-in-audit.server.ts";
import { ok } from "#app/domain/kit/result.ts";

/** Writes down that a coach opened a page of a person's file other than its first; call it before reading. The person's reach is the caller's to check. */
export async function noteFileRead(ctx: Context<ActorOf<"coach">>, beneficiaryId: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    await noteInAudit(tx, ctx, { action: "file.read", subjectType: "beneficiary", subjectId: beneficiaryId, beneficiaryId });
    return ok(null);
  });
}
