import type { ActorOf } from "#app/domain/access/actor.ts";
import { openFrein as check } from "#app/domain/freins/move-frein.ts";
import type { FreinTheme } from "#app/domain/freins/themes.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";

/**
 * A coach notes, with one of her people, something that makes working harder. One of a theme at a time.
 *
 * @param input `words` in the person's words, '' for none; always '' for health
 * @returns refusals: `person.missing` | `frein.health-in-words` | `frein.already-open`
 */
export function openFrein(ctx: Context<ActorOf<"coach">>, beneficiaryId: string, input: { theme: FreinTheme; words: string }): Promise<Result<{ freinId: string }>> {
  return inTransaction<{ freinId: string }>(ctx, async (tx) => {
    const person = await tx.beneficiary.findFirst({ where: { AND: [{ id: beneficiaryId }, beneficiariesSeenBy(ctx.actor)] }, select: { id: true } });
    if (!person) return refuse("missing", "person.missing");
    const opened = check(input.theme, input.words);
    if (!opened.ok) return opened;
    const freinId = ctx.newId();
    // The partial unique index `frein-one-open` settles two taps at the same moment.
    const made = await tx.frein.createMany({ data: [{ id: freinId, beneficiaryId, ...opened.value, state: "ouvert", movedAt: ctx.now, createdAt: ctx.now }], skipDuplicates: true });
    if (made.count === 0) return refuse("conflict", "frein.already-open", "theme");
    await tx.freinEvent.create({ data: { id: ctx.newId(), freinId, from: null, to: "ouvert", at: ctx.now, byId: ctx.actor.userId, byRole: ctx.actor.role } });
    await noteInAudit(tx, ctx, { action: "frein.changed", subjectType: "frein", subjectId: freinId, beneficiaryId });
    return ok({ freinId });
  });
}
