import type { ActorOf } from "#app/domain/access/actor.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import { entrust } from "#app/domain/referents/entrustment.ts";
import type { EntrustInput } from "#app/domain/referents/entrustment.schema.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import { dateOf } from "../coaching/held-episode.server.ts";
import type { Context } from "../context.server.ts";
import { notify } from "../notifications/notify.server.ts";
import { inTransaction } from "../transaction.server.ts";

/**
 * Entrusts one of a coach's people to a referent, from today for some months; she is told, and it is written for her.
 *
 * @returns refusals: `person.missing` | `entrustment.referent-missing` | `entrustment.agreement-needed` | `entrustment.too-long` | `entrustment.already`
 */
export function entrustPerson(ctx: Context<ActorOf<"coach" | "admin">>, beneficiaryId: string, input: EntrustInput): Promise<Result<{ entrustmentId: string }>> {
  return inTransaction<{ entrustmentId: string }>(ctx, async (tx) => {
    const today = localDay(ctx.now);
    // Two presses at once: the second waits here, then finds the first one's access.
    await tx.$queryRaw`SELECT id FROM beneficiary WHERE id = ${beneficiaryId}::uuid FOR NO KEY UPDATE`;
    const person = await tx.beneficiary.findFirst({ where: { AND: [{ id: beneficiaryId, user: { disabledAt: null } }, beneficiariesSeenBy(ctx.actor)] }, select: { id: true, userId: true, territoryId: true } });
    if (person === null) return refuse("missing", "person.missing");
    const isReferent = await tx.user.count({ where: { id: input.referentId, role: "referent", territoryId: person.territoryId, disabledAt: null, structureId: { not: null } } });
    if (isReferent === 0) return refuse("invalid", "entrustment.referent-missing", "referentId");
    const given = entrust(input, today);
    if (!given.ok) return given;
    const pair = { beneficiaryId, referentId: input.referentId, endedAt: null };
    // What ended by itself makes room for a new one.
    await tx.entrustment.updateMany({ where: { ...pair, endsOn: { lt: dateOf(today) } }, data: { endedAt: ctx.now, endedBy: "date" } });
    if ((await tx.entrustment.count({ where: pair })) > 0) return refuse("conflict", "entrustment.already", "referentId");
    const entrustmentId = ctx.newId();
    await tx.entrustment.create({
      data: {
        id: entrustmentId, beneficiaryId, referentId: input.referentId, motive: input.motive, shows: input.shows, startsOn: dateOf(given.value.startsOn), endsOn: dateOf(given.value.endsOn),
        agreedAt: input.hasAgreed ? ctx.now : null, createdAt: ctx.now, byId: ctx.actor.userId, byRole: ctx.actor.role,
      },
      select: { id: true },
    });
    await noteInAudit(tx, ctx, { action: "entrustment.made", subjectType: "entrustment", subjectId: entrustmentId, beneficiaryId });
    await notify(tx, ctx, { userId: person.userId, kind: "entrustment-changed", subjectId: entrustmentId, dedupeKey: dedupeKeys.entrustment(entrustmentId, given.value.endsOn) });
    return ok({ entrustmentId });
  });
}
