import type { MoveInput } from "#app/domain/applications/application.schema.ts";
import { moveApplication as check } from "#app/domain/applications/move-application.ts";
import { applicationState, type ApplicationState, type Move } from "#app/domain/applications/states.ts";
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
  id: true, state: true, movedAt: true, consentedAt: true, offerId: true, beneficiaryId: true,
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

    const meetingAt = input.meetingDay && input.meetingTime ? instantInFrance(input.meetingDay, input.meetingTime) : null;
    const allowed = check(ctx.actor.role, from, input.to, {
      reason: input.reason, hasConsent: read.consentedAt !== null, isOfferOpen: read.offer.status === "open",
      meetingAt, startedOn: input.startedOn, now: ctx.now, today: localDay(ctx.now),
    });
    if (!allowed.ok) return allowed;
    const move = allowed.value;
    // Sending her card and answering her coach have their own use cases, which ask for her consent and settle the proposal.
    if (move.needs.includes("open-offer") || move.emits.includes("recommendation.answered")) return refuse("forbidden", "application.not-yours-to-move");
    const written = await writeMove(tx, ctx, read, { move, reason: input.reason, note: input.note, data: columnsOf(move, input, meetingAt) });
    if (!written) return refuse("conflict", "application.moved-meanwhile");
    if (read.state === "sollicite") await closeProposal(tx, ctx, read);
    await noteInAudit(tx, ctx, { action: "application.moved", subjectType: "application", subjectId: read.id, beneficiaryId: read.beneficiaryId });
    return ok({ applicationId: read.id, offerId: read.offerId, state: move.to, others: move.to === "accepte" ? await othersOf(tx, read.offerId, read.offer.posts) : null });
  });
}

function columnsOf(move: Move, input: MoveInput, meetingAt: Date | null): Prisma.ApplicationUncheckedUpdateManyInput {
  if (move.needs.includes("meeting")) return { interviewAt: meetingAt, interviewNote: input.meetingPlace };
  if (move.needs.includes("start-day") && input.startedOn) return { hiredOn: new Date(`${input.startedOn}T00:00:00Z`) };
  return {};
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
