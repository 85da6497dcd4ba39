import type { ActorOf } from "#app/domain/access/actor.ts";
import { saysTheSame, type BilanLine } from "#app/domain/freins/dimensions.ts";
import type { BilanInput } from "#app/domain/freins/frein.schema.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";

/**
 * A coach saves where one of her people stands today, in up to fifteen dimensions. It is another bilan each time: the ones
 * before stay as they were. The same one twice is one.
 *
 * @param input `seenId` is the bilan the page started from: another by now means that someone else saved one
 * @returns refusals: `person.missing` | `bilan.empty` | `bilan.seen-meanwhile`
 */
export function saveBilan(ctx: Context<ActorOf<"coach">>, beneficiaryId: string, { seenId, lines }: BilanInput): Promise<Result<{ bilanId: string }>> {
  return inTransaction<{ bilanId: string }>(ctx, async (tx) => {
    // Locked: two forms sent at the same moment come one after the other.
    const locked = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM beneficiary WHERE id = ${beneficiaryId}::uuid FOR UPDATE`;
    const person = locked.length === 0 ? null : await tx.beneficiary.findFirst({ where: { AND: [{ id: beneficiaryId }, beneficiariesSeenBy(ctx.actor)] }, select: { id: true } });
    if (!person) return refuse("missing", "person.missing");
    if (lines.length === 0) return refuse("invalid", "bilan.empty");
    const last = await tx.bilan.findFirst({ where: { beneficiaryId }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], select: { id: true, lines: { select: { dimension: true, level: true, note: true } } } });
    if (last && saysTheSame(last.lines as BilanLine[], lines)) return ok({ bilanId: last.id });
    if ((last?.id ?? null) !== seenId) return refuse("conflict", "bilan.seen-meanwhile");
    const bilanId = ctx.newId();
    await tx.bilan.create({ data: { id: bilanId, beneficiaryId, authorId: ctx.actor.userId, authorRole: ctx.actor.role, createdAt: ctx.now, lines: { create: lines } } });
    await noteInAudit(tx, ctx, { action: "bilan.saved", subjectType: "bilan", subjectId: bilanId, beneficiaryId });
    return ok({ bilanId });
  });
}
