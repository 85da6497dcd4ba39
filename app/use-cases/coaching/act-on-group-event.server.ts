import type { ActorOf } from "#app/domain/access/actor.ts";
import type { GroupEventActInput } from "#app/domain/coaching/group-event.schema.ts";
import { mayTickPresence } from "#app/domain/coaching/group-events.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { notifyAll } from "../notifications/notify.server.ts";
import { inTransaction } from "../transaction.server.ts";

type Coach = Context<ActorOf<"coach">>;
type Event = { id: string; coachId: string; startsAt: Date; cancelledAt: Date | null };

/**
 * What a coach does with a group event of her territory: invite people of hers, cancel one that she holds, tick who came and
 * what came of it.
 *
 * @returns refusals: `event.missing` | `event.cancelled` | `event.begun` | `event.not-yet`
 */
export function actOnGroupEvent(ctx: Coach, eventId: string, input: GroupEventActInput): Promise<Result<null>> {
  return inTransaction<null>(ctx, async (tx) => {
    const event = await tx.groupEvent.findFirst({ where: { id: eventId, territoryId: ctx.actor.territoryId }, select: { id: true, coachId: true, startsAt: true, cancelledAt: true } });
    if (!event) return refuse("missing", "event.missing");
    if (event.cancelledAt !== null) return refuse("conflict", "event.cancelled");
    switch (input.act) {
      case "invite":
        return invite(tx, ctx, event, input.beneficiaryIds);
      case "cancel":
        return cancel(tx, ctx, event);
      case "present":
        return tick(tx, ctx, event, input);
    }
  });
}

/** Twice is once: who was invited already stays as she answered, who had been taken back is invited again. */
async function invite(tx: Tx, ctx: Coach, event: Event, beneficiaryIds: readonly string[]): Promise<Result<null>> {
  if (event.startsAt <= ctx.now) return refuse("conflict", "event.begun");
  const people = await tx.beneficiary.findMany({ where: { AND: [{ id: { in: [...beneficiaryIds] } }, beneficiariesSeenBy(ctx.actor)] }, select: { id: true, userId: true } });
  const made = await tx.groupInvitation.createManyAndReturn({
    data: people.map(({ id }) => ({ id: ctx.newId(), eventId: event.id, beneficiaryId: id, invitedById: ctx.actor.userId, invitedAt: ctx.now })), skipDuplicates: true, select: { id: true, beneficiaryId: true },
  });
  const userIdOf = new Map(people.map(({ id, userId }) => [id, userId]));
  await notifyAll(tx, ctx, made.map(({ id, beneficiaryId }) => ({ userId: userIdOf.get(beneficiaryId) ?? "", kind: "invitation-received" as const, subjectId: id, dedupeKey: dedupeKeys.invitation(id, ctx.now) })));
  return ok(null);
}

/** Everyone who was coming, or had not answered, is told. */
async function cancel(tx: Tx, ctx: Coach, event: Event): Promise<Result<null>> {
  if (event.coachId !== ctx.actor.userId) return refuse("missing", "event.missing");
  if (event.startsAt <= ctx.now) return refuse("conflict", "event.begun");
  await tx.groupEvent.update({ where: { id: event.id }, data: { cancelledAt: ctx.now, changedAt: ctx.now, sequence: { increment: 1 } } });
  const told = await tx.groupInvitation.findMany({ where: { eventId: event.id, takenBackAt: null, OR: [{ answer: null }, { answer: "confirmed" }] }, select: { id: true, beneficiary: { select: { userId: true } } } });
  await notifyAll(tx, ctx, told.map(({ id, beneficiary }) => ({ userId: beneficiary.userId, kind: "invitation-received" as const, subjectId: id, dedupeKey: dedupeKeys.invitation(id, ctx.now) })));
  return ok(null);
}

/** Presence only: who does not come leaves no trace. Whoever holds the event ticks everyone; another coach, her own people. */
async function tick(tx: Tx, ctx: Coach, event: Event, { invitationId, isPresent, outcome }: Extract<GroupEventActInput, { act: "present" }>): Promise<Result<null>> {
  const may = mayTickPresence(event, ctx.now);
  if (!may.ok) return may;
  const mine = event.coachId === ctx.actor.userId ? {} : { beneficiary: beneficiariesSeenBy(ctx.actor) };
  const written = await tx.groupInvitation.updateMany({ where: { id: invitationId, eventId: event.id, takenBackAt: null, ...mine }, data: isPresent ? { presentAt: ctx.now, outcome } : { presentAt: null, outcome: null } });
  return written.count === 0 ? refuse("missing", "event.missing") : ok(null);
}
