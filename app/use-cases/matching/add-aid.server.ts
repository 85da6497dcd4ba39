import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, type Result } from "#app/domain/kit/result.ts";
import type { AidInput } from "#app/domain/matching/aid.schema.ts";
import { record } from "#app/infra/outbox.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { refusalOfAid } from "./refusal-of-aid.server.ts";

/**
 * Adds a line to the directory of mobility aids, and records the fact that has the lists made anew.
 *
 * @returns refusals: `aid.commune-unknown` | `aid.known`
 */
export function addAid(ctx: Context<ActorOf<"admin">>, input: AidInput): Promise<Result<{ aidId: string }>> {
  return inTransaction(ctx, async (tx) => {
    const refusal = await refusalOfAid(tx, ctx.actor.territoryId, input);
    if (refusal) return refusal;
    const aidId = ctx.newId();
    await tx.mobilityAid.create({ data: { ...input, id: aidId, code: aidId, territoryId: ctx.actor.territoryId } });
    await noteInAudit(tx, ctx, { action: "aid.changed", subjectType: "mobility-aid", subjectId: aidId });
    await record(tx, "aid.changed", { aidId });
    return ok({ aidId });
  });
}
