import type { ActorOf } from "#app/domain/access/actor.ts";
import { freinState, moveFrein as check, type FreinState } from "#app/domain/freins/move-frein.ts";
import type { FreinMeans } from "#app/domain/freins/themes.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { heldBetweenThem } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";

export type FreinMoveInput = { freinId: string; seenState: FreinState; to: FreinState; means: FreinMeans | null; prescriptionId: string | null };

/**
 * A coach notes that a frein is worked on, lifted or open again, and by what.
 *
 * @param input `seenState` is the state the page showed; `prescriptionId` one of hers, never kept for health
 * @returns refusals: `frein.missing` | `frein.moved-meanwhile` | `frein.no-such-move` | `frein.means-missing` | `prescription.missing` | `frein.already-open`
 */
export function moveFrein(ctx: Context<ActorOf<"coach">>, beneficiaryId: string, input: FreinMoveInput): Promise<Result<{ freinId: string }>> {
  return inTransaction<{ freinId: string }>(ctx, async (tx) => {
    const read = await tx.frein.findFirst({ where: { id: input.freinId, beneficiaryId, ...heldBetweenThem(ctx.actor) }, select: { id: true, theme: true, state: true, movedAt: true } });
    if (!read) return refuse("missing", "frein.missing");
    const from = freinState(read.state);
    if (from !== input.seenState) return refuse("conflict", "frein.moved-meanwhile");
    const allowed = check(read.theme, from, input.to, input);
    if (!allowed.ok) return allowed;
    const { to, ...by } = allowed.value;
    if (by.prescriptionId !== null && (await tx.prescription.count({ where: { id: by.prescriptionId, beneficiaryId } })) === 0) return refuse("missing", "prescription.missing");
    // Opened again while another of the theme is open: that one goes on.
    if (from === "leve" && (await tx.frein.count({ where: { beneficiaryId, theme: read.theme, state: { not: "leve" } } })) > 0) return refuse("conflict", "frein.already-open");
    const moved = await tx.frein.updateMany({ where: { id: read.id, state: from, movedAt: read.movedAt }, data: { state: to, movedAt: ctx.now } });
    if (moved.count === 0) return refuse("conflict", "frein.moved-meanwhile");
    await tx.freinEvent.create({ data: { id: ctx.newId(), freinId: read.id, from, to, ...by, at: ctx.now, byId: ctx.actor.userId, byRole: ctx.actor.role } });
    await noteInAudit(tx, ctx, { action: "frein.changed", subjectType: "frein", subjectId: read.id, beneficiaryId });
    return ok({ freinId: read.id });
  });
}
