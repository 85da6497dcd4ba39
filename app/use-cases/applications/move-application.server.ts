import type { MoveInput } from "#app/domain/applications/application.schema.ts";
import { moveApplication as check } from "#app/domain/applications/move-application.ts";
import { reasonForOthers } from "#app/domain/applications/reasons.ts";
import { readSlots } from "#app/domain/applications/slots.ts";
import { applicationState, type ApplicationState, type Move } from "#app/domain/applications/states.ts";
import { addDays } from "#app/domain/check-ins/milestones.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { instantInFrance } from "#app/domain/kit/local-instant.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { Prisma, Tx } from "#app/infra/db.server.ts";
import { applicationsSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { writeMove } from "./write-move.server.ts";

export type Moved = {
  applicationId: string;
  offerId: string;
  state: ApplicationState;
  /** After « accepter »: who else still waits for this offer. Nobody is closed silently, the page shows them. */
  others: { waiting: number; accepted: number; posts: number } | null;
};

const SELECT = {
  id: true, state: true, movedAt: true, consentedAt: true, offerId: true, beneficiaryId: true, hiredOn: true,
  offer: { select: { status: true, posts: true } },
} satisfies Prisma.ApplicationSelect;

/**
 * Moves an application, as the table of states allows it to whoever asks: employer, coach, or the person herself.
 *
 * Two people who answer at the same moment: one does, the other is told to look again.
 *
 * @param input days and hours as typed, local to the territory; `seenState` is the state the page showed
 * @returns refusals: `application.missing` | `application.moved-meanwhile` and those of the table
 */
export function moveApplication(ctx: Context, applicationId: string, input: MoveInput): Promise<Result<Moved>> {
  return inTransaction(ctx, async (tx) => {
    const read = await tx.application.findFirst({ where: { AND: [{ id: applicationId }, applicationsSeenBy(ctx.actor)] }, select: SELECT });
    if (!read) return refuse("missing", "application.missing");
    const from = applicationState(read.state);
    if (input.seenState !== null && input.seenState !== from) return refuse("conflict", "application.moved-meanwhile");

    const slots = slotsOf(input);
    if (!slots.ok) return slots;
    const meetingAt = slots.value[0] ?? null;
    const allowed = check(ctx.actor.role, from, input.to, {
      reason: input.reason, hasConsent: read.consentedAt !== null, isOfferOpen: read.offer.status === "open",
      meetingAt, lastMeetingAt: slots.value.at(-1) ?? null, startedOn: input.startedOn, endedOn: input.endedOn ?? null, hiredOn: read.hiredOn === null ? null : dayOf(read.hiredOn), now: ctx.now, today: localDay(ctx.now),
    });
    if (!allowed.ok) return allowed;
    const move = allowed.value;
    // Sending her card and answering her coach have their own use cases, which ask for her consent and settle the proposal.
    if (move.needs.includes("open-offer") || move.emits.includes("recommendation.answered")) return refuse("forbidden", "application.not-yours-to-move");
    // What a coach writes down in her place is never an intimate reason: that is hers to tell.
    const reason = ctx.actor.role === "coach" && move.reasons === "person" && input.reason !== null ? reasonForOthers(input.reason, false) : input.reason;
    const written = await writeMove(tx, ctx, read, { move, reason, note: input.note, data: columnsOf(move, input, { slots: slots.value, hasFirstDay: read.hiredOn !== null, today: localDay(ctx.now) }) });
    if (!written) return refuse("conflict", "application.moved-meanwhile");
    if (read.state === "sollicite") await closeProposal(tx, ctx, read);
    await noteInAudit(tx, ctx, { action: "application.moved", subjectType: "application", subjectId: read.id, beneficiaryId: read.beneficiaryId });
    return ok({ applicationId: read.id, offerId: read.offerId, state: move.to, others: move.to === "accepte" ? await othersOf(tx, read.offerId, read.offer.posts) : null });
  });
}

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

function slotsOf(input: MoveInput): Result<Date[]> {
  const typed = [
    { day: input.meetingDay, time: input.meetingTime }, { day: input.secondDay ?? null, time: input.secondTime ?? null }, { day: input.thirdDay ?? null, time: input.thirdTime ?? null },
  ];
  return readSlots(typed, (day, time) => instantInFrance(day, time) ?? null);
}

/** What a move writes besides the state. Any move settles what was proposed or put off before it. */
function columnsOf(move: Move, input: MoveInput, { slots, hasFirstDay, today }: { slots: readonly Date[]; hasFirstDay: boolean; today: string }): Prisma.ApplicationUncheckedUpdateManyInput {
  const settled = { otherSlots: [], laterOn: null };
  if (move.needs.includes("meeting")) return { ...settled, interviewAt: slots[0] ?? null, otherSlots: slots.slice(1), interviewNote: input.meetingPlace };
  if (move.needs.includes("start-day") && input.startedOn) return { ...settled, hiredOn: dateOf(input.startedOn), endedOn: null };
  if (move.needs.includes("end-day") && hasFirstDay) return { ...settled, endedOn: dateOf(input.endedOn ?? today) };
  return move.from === "positionne" && move.to === "positionne" && input.laterDays ? { ...settled, laterOn: dateOf(addDays(today, Number(input.laterDays))) } : settled;
}

/** A proposal taken back waits for no answer any more. */
async function closeProposal(tx: Tx, ctx: Context, whose: { beneficiaryId: string; offerId: string }): Promise<void> {
  await tx.recommendation.updateMany({ where: { beneficiaryId: whose.beneficiaryId, offerId: whose.offerId, answer: null }, data: { answeredAt: ctx.now } });
}

async function othersOf(tx: Tx, offerId: string, posts: number): Promise<Moved["others"]> {
  const groups = await tx.application.groupBy({ by: ["state"], where: { offerId, consentedAt: { not: null } }, _count: true });
  const count = (...states: ApplicationState[]) => groups.filter((group) => states.some((state) => state === group.state)).reduce((sum, group) => sum + group._count, 0);
  return { waiting: count("positionne", "entretien"), accepted: count("accepte", "demarre", "suivi"), posts };
}
