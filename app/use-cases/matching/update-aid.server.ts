import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { AidInput } from "#app/domain/matching/aid.schema.ts";
import { record } from "#app/infra/outbox.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { refusalOfAid } from "./refusal-of-aid.server.ts";

/**
 * Changes, closes or opens again a mobility aid of the territory, and records the fact that has the lists made anew.
 *
 * Offers and profiles that change meanwhile are matched with it already: `loadMatchContext` reads the directory each time.
 *
 * @returns refusals: `aid.missing` | `aid.commune-unknown` | `aid.known`
 */
export function updateAid(ctx: Context<ActorOf<"admin">>, aidId: string, input: AidInput): Promise<Result<{ aidId: string }>> {
  return inTransaction(ctx, async (tx) => {
    const mine = { id: aidId, territoryId: ctx.actor.territoryId };
    if ((await tx.mobilityAid.count({ where: mine })) === 0) return refuse("missing", "aid.missing");
    const refusal = await refusalOfAid(tx, mine.territoryId, input, aidId);
    if (refusal) return refusal;
    await tx.mobilityAid.updateMany({ where: mine, data: input });
    await noteInAudit(tx, ctx, { action: "aid.changed", subjectType: "mobility-aid", subjectId: aidId });
    await record(tx, "aid.changed", { aidId });
    return ok({ aidId });
  });
}
