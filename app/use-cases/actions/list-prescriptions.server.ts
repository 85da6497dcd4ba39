import type { ActorOf } from "#app/domain/access/actor.ts";
import { prescriptionState, unansweredDays, underWayStates, type PrescriptionState } from "#app/domain/actions/prescription-states.ts";
import type { Prisma } from "#app/infra/db.server.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { dayOf } from "./action-rows.server.ts";
import { prescriptionLink } from "./prescription-link.server.ts";

/** A prescription as the person reads it. `startsOn` is ISO. */
export type PrescriptionLine = { prescriptionId: string; actionName: string; operator: string; operatorPhone: string; place: string; state: PrescriptionState; startsOn: string | null; movedAt: Date };
/** The same for her coach, with what concerns the structure. `waitingDays`: how long it has not answered, once that is too long. */
export type CoachPrescription = PrescriptionLine & { actionId: string; frein: string | null; reason: string | null; note: string; createdAt: Date; seenAt: Date | null; isByMail: boolean; waitingDays: number | null; link: string };
/** One of a coach's people, in a list of several. */
export type WaitingPrescription = CoachPrescription & { beneficiaryId: string; who: string };

const select = {
  id: true, state: true, startsOn: true, movedAt: true, frein: true, reason: true, note: true, createdAt: true, seenAt: true,
  action: { select: { id: true, name: true, operator: true, operatorPhone: true, operatorEmail: true, place: true } },
} satisfies Prisma.PrescriptionSelect;
type Row = Prisma.PrescriptionGetPayload<{ select: typeof select }>;

function lineOf({ id, state, startsOn, movedAt, action }: Row): PrescriptionLine {
  return { prescriptionId: id, actionName: action.name, operator: action.operator, operatorPhone: action.operatorPhone, place: action.place, state: prescriptionState(state), startsOn: dayOf(startsOn), movedAt };
}

function coachLineOf(row: Row, now: Date): CoachPrescription {
  const line = lineOf(row);
  const { frein, reason, note, createdAt, seenAt, action } = row;
  return { ...line, actionId: action.id, frein, reason, note, createdAt, seenAt, isByMail: action.operatorEmail !== "", waitingDays: unansweredDays(line.state, line.movedAt, now), link: prescriptionLink(row) };
}

/** What was prescribed to the one who asks, without what coach and structure wrote to each other, what is under way first; and her coach's first name. One statement. */
export async function readMyPrescriptions(ctx: Context<ActorOf<"beneficiary">>): Promise<{ prescriptions: PrescriptionLine[]; coachName: string | null }> {
  const mine = await ctx.db.beneficiary.findUniqueOrThrow({
    where: { id: ctx.actor.beneficiaryId }, relationLoadStrategy: "join",
    select: { coach: { select: { firstName: true } }, prescriptions: { select, orderBy: [{ movedAt: "desc" }, { id: "asc" }], take: 50 } },
  });
  return { prescriptions: underWayFirst(mine.prescriptions.map(lineOf)), coachName: mine.coach?.firstName ?? null };
}

/** What was prescribed to one of a coach's people, what is under way first; nothing for someone who is not of her people. */
export async function listPrescriptionsOf(ctx: Context<ActorOf<"coach">>, beneficiaryId: string): Promise<CoachPrescription[]> {
  const rows = await ctx.db.prescription.findMany({ where: { beneficiaryId, beneficiary: beneficiariesSeenBy(ctx.actor) }, relationLoadStrategy: "join", select, orderBy: [{ movedAt: "desc" }, { id: "asc" }], take: 100 });
  return underWayFirst(rows.map((row) => coachLineOf(row, ctx.now)));
}

/** What is under way for all of a coach's people, for one action or all; the longest without an answer first. */
export async function listPrescriptionsUnderWay(ctx: Context<ActorOf<"coach">>, actionId: string | null = null): Promise<WaitingPrescription[]> {
  const rows = await ctx.db.prescription.findMany({
    where: { state: { in: underWayStates }, beneficiary: beneficiariesSeenBy(ctx.actor), ...(actionId === null ? {} : { actionId }) }, relationLoadStrategy: "join",
    select: { ...select, beneficiary: { select: { id: true, user: { select: { firstName: true, lastName: true } } } } }, orderBy: [{ movedAt: "asc" }, { id: "asc" }], take: 200,
  });
  const lines = rows.map(({ beneficiary: { id, user }, ...row }) => ({ ...coachLineOf(row, ctx.now), beneficiaryId: id, who: `${user.firstName} ${user.lastName.slice(0, 1)}.` }));
  return lines.sort((a, b) => (b.waitingDays ?? -1) - (a.waitingDays ?? -1));
}

function underWayFirst<L extends { state: PrescriptionState }>(lines: L[]): L[] {
  return lines.sort((a, b) => Number(underWayStates.includes(b.state)) - Number(underWayStates.includes(a.state)));
}
