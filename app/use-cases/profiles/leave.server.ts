import type { ActorOf } from "#app/domain/access/actor.ts";
import { underWayStates } from "#app/domain/actions/prescription-states.ts";
import { movesOpenTo } from "#app/domain/applications/move-application.ts";
import { applicationState } from "#app/domain/applications/states.ts";
import { dayInWords, localDay } from "#app/domain/kit/french.ts";
import { ok, type Result } from "#app/domain/kit/result.ts";
import { GRACE_DAYS } from "#app/domain/profiles/kept-data.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { record } from "#app/infra/outbox.server.ts";
import { writeMove } from "../applications/write-move.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";

type MyContext = Context<ActorOf<"beneficiary">>;

/**
 * Closes her account at once because she asks: sessions, codes, cards, links and phones that ring end; what waits at an
 * employer's is withdrawn and he is told; meetings to come, invitations, news of her work and requests to structures end; her
 * coach gets it on the list. All is erased `GRACE_DAYS` later (`erasePeople`).
 *
 * Twice is no error: the first day stands. An account opened again by the help line or the administration is not erased.
 */
export function leave(ctx: MyContext): Promise<Result<{ erasesOn: Date }>> {
  return inTransaction(ctx, async (tx) => {
    const { userId, beneficiaryId } = ctx.actor;
    const erasesOn = new Date(`${localDay(new Date(ctx.now.getTime() + GRACE_DAYS * 86_400_000))}T00:00:00Z`);
    const closed = await tx.user.updateMany({ where: { id: userId, erasesOn: null }, data: { disabledAt: ctx.now, erasesOn } });
    if (closed.count === 0) return ok({ erasesOn: (await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { erasesOn: true } })).erasesOn ?? erasesOn });
    await endWaysIn(tx, ctx);
    await withdrawAll(tx, ctx);
    await endMeetings(tx, ctx);
    await endPrescriptions(tx, ctx);
    // The referent is never told who ended it.
    await tx.entrustment.updateMany({ where: { beneficiaryId, endedAt: null }, data: { endedAt: ctx.now, endedBy: "person" } });
    await tellCoach(tx, ctx, erasesOn);
    await noteInAudit(tx, ctx, { action: "person.left", subjectType: "beneficiary", subjectId: beneficiaryId, beneficiaryId });
    await record(tx, "profile.changed", { beneficiaryId });
    return ok({ erasesOn });
  });
}

async function endWaysIn(tx: Tx, { actor: { userId, beneficiaryId }, now }: MyContext): Promise<void> {
  await tx.session.deleteMany({ where: { userId } });
  await tx.signInCode.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } });
  await tx.accessCard.updateMany({ where: { userId, usedAt: null, cutAt: null }, data: { cutAt: now } });
  await tx.pushSubscription.deleteMany({ where: { userId } });
  await tx.share.updateMany({ where: { beneficiaryId, cutAt: null }, data: { cutAt: now } });
}

/** What work has begun stays: a contract is not ended by an account. */
async function withdrawAll(tx: Tx, ctx: MyContext): Promise<void> {
  const waiting = await tx.application.findMany({
    where: { beneficiaryId: ctx.actor.beneficiaryId, state: { in: ["sollicite", "positionne", "entretien", "accepte"] } },
    select: { id: true, state: true, movedAt: true }, orderBy: { createdAt: "asc" },
  });
  for (const one of waiting) {
    const from = applicationState(one.state);
    const move = movesOpenTo("beneficiary", from).find(({ to }) => to === (from === "sollicite" ? "decline" : "retire"));
    // No reason: leaving says nothing of the offer, and must count for nothing among the reasons people give.
    // The events of a proposal (« recommendation.answered ») are hers and her coach's: the task says it once for all.
    if (move) await writeMove(tx, ctx, one, { move });
  }
  await tx.recommendation.updateMany({ where: { beneficiaryId: ctx.actor.beneficiaryId, answeredAt: null }, data: { answeredAt: ctx.now } });
}

/** Nothing reminds, asks or expects her any more: appointments to come, series, invitations, news of her work. */
async function endMeetings(tx: Tx, { actor: { userId, beneficiaryId }, now, newId }: MyContext): Promise<void> {
  await tx.appointmentSeries.updateMany({ where: { beneficiaryId, stoppedOn: null }, data: { stoppedOn: new Date(`${localDay(now)}T00:00:00Z`) } });
  const called = await tx.appointment.updateManyAndReturn({ where: { beneficiaryId, status: "fixe", startsAt: { gt: now } }, data: { status: "annule", sequence: { increment: 1 }, changedAt: now }, select: { id: true } });
  await tx.appointmentEvent.createMany({ data: called.map(({ id }) => ({ id: newId(), appointmentId: id, at: now, what: "noted", from: "fixe", to: "annule", byId: userId, byRole: "beneficiary" })) });
  await tx.groupInvitation.updateMany({ where: { beneficiaryId, takenBackAt: null, event: { startsAt: { gt: now } } }, data: { takenBackAt: now } });
  await tx.checkIn.updateMany({ where: { application: { beneficiaryId }, answeredAt: null, cancelledAt: null }, data: { cancelledAt: now } });
}

/** A request not begun is cancelled; what has begun is stopped, without a reason. */
async function endPrescriptions(tx: Tx, { actor: { userId, beneficiaryId }, now, newId }: MyContext): Promise<void> {
  const underWay = await tx.prescription.findMany({ where: { beneficiaryId, state: { in: underWayStates } }, select: { id: true, state: true } });
  for (const { id, state } of underWay) {
    const to = state === "commencee" ? "interrompue" : "annulee";
    const ended = await tx.prescription.updateMany({ where: { id, state }, data: { state: to, reason: null, movedAt: now } });
    if (ended.count === 1) await tx.prescriptionEvent.create({ data: { id: newId(), prescriptionId: id, from: state, to, at: now, byId: userId, byRole: "beneficiary" } });
  }
}

async function tellCoach(tx: Tx, ctx: MyContext, erasesOn: Date): Promise<void> {
  const { coachId } = await tx.beneficiary.findUniqueOrThrow({ where: { id: ctx.actor.beneficiaryId }, select: { coachId: true } });
  if (coachId === null) return;
  const day = dayInWords(erasesOn.toISOString().slice(0, 10), localDay(ctx.now));
  await tx.coachTask.create({ data: { id: ctx.newId(), beneficiaryId: ctx.actor.beneficiaryId, coachId, title: `A demandé à partir : compte fermé, tout est effacé ${day}`, createdAt: ctx.now } });
}
