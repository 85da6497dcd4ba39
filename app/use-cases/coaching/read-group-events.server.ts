import type { ActorOf } from "#app/domain/access/actor.ts";
import { countInvitations } from "#app/domain/coaching/group-events.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";

type Coach = Context<ActorOf<"coach">>;
const MANY = 100;
const PAST_DAYS = 90;

export type GroupEventLine = { eventId: string; kind: string; title: string; startsAt: Date; minutes: number; place: string; places: number; isCancelled: boolean; isMine: boolean; counts: ReturnType<typeof countInvitations> };
export type InvitationLine = { invitationId: string; beneficiaryId: string; name: string; isMine: boolean; answer: string | null; answerReason: string | null; answerNote: string; isPresent: boolean; outcome: string | null };
export type GroupEventView = GroupEventLine & { about: string; employers: string; holderName: string; invitations: InvitationLine[]; invitable: { beneficiaryId: string; name: string }[] };

const lineColumns = { id: true, kind: true, title: true, startsAt: true, minutes: true, place: true, places: true, cancelledAt: true, coachId: true, invitations: { select: { answer: true, presentAt: true, takenBackAt: true } } } as const;

/** The group events of the coach's territory: to come, the next first, then those of the last three months. */
export async function listGroupEvents(ctx: Coach): Promise<{ coming: GroupEventLine[]; past: GroupEventLine[] }> {
  const theirs = { territoryId: ctx.actor.territoryId };
  const [coming, past] = await Promise.all([
    ctx.db.groupEvent.findMany({ where: { ...theirs, startsAt: { gte: ctx.now } }, relationLoadStrategy: "join", select: lineColumns, orderBy: { startsAt: "asc" }, take: MANY }),
    ctx.db.groupEvent.findMany({ where: { ...theirs, startsAt: { lt: ctx.now, gte: new Date(ctx.now.getTime() - PAST_DAYS * 86_400_000) } }, relationLoadStrategy: "join", select: lineColumns, orderBy: { startsAt: "desc" }, take: MANY }),
  ]);
  const lineOf = ({ id, cancelledAt, coachId, invitations, ...row }: (typeof coming)[number]): GroupEventLine => ({ eventId: id, ...row, isCancelled: cancelledAt !== null, isMine: coachId === ctx.actor.userId, counts: countInvitations(invitations) });
  return { coming: coming.map(lineOf), past: past.map(lineOf) };
}

/**
 * One group event with who is invited: everyone for the coach who holds it, her own people for another. What someone gave as
 * a reason is for her own coach only.
 *
 * @returns `null` outside the territory
 */
export async function readGroupEvent(ctx: Coach, eventId: string): Promise<GroupEventView | null> {
  const row = await ctx.db.groupEvent.findFirst({
    where: { id: eventId, territoryId: ctx.actor.territoryId }, relationLoadStrategy: "join",
    select: {
      ...lineColumns, about: true, employers: true,
      invitations: { orderBy: [{ beneficiary: { user: { firstName: "asc" } } }, { id: "asc" }], select: { id: true, answer: true, answerReason: true, answerNote: true, presentAt: true, outcome: true, takenBackAt: true, beneficiary: { select: { id: true, coachId: true, user: { select: { firstName: true, lastName: true } } } } } },
    },
  });
  if (!row) return null;
  const [holder, mine] = await Promise.all([
    ctx.db.user.findUnique({ where: { id: row.coachId }, select: { firstName: true, lastName: true } }),
    ctx.db.beneficiary.findMany({ where: { AND: [beneficiariesSeenBy(ctx.actor), { invitations: { none: { eventId } } }] }, select: { id: true, user: { select: { firstName: true, lastName: true } } }, orderBy: [{ user: { firstName: "asc" } }, { user: { lastName: "asc" } }], take: 1000 }),
  ]);
  const { id, cancelledAt, coachId, invitations, ...rest } = row;
  const isHeld = coachId === ctx.actor.userId;
  const shown = invitations.filter(({ takenBackAt, beneficiary }) => takenBackAt === null && (isHeld || beneficiary.coachId === ctx.actor.userId));
  return {
    eventId: id, ...rest, isCancelled: cancelledAt !== null, isMine: isHeld, counts: countInvitations(invitations), holderName: holder ? `${holder.firstName} ${holder.lastName}` : "un compte supprimé",
    invitable: mine.map((one) => ({ beneficiaryId: one.id, name: `${one.user.firstName} ${one.user.lastName}` })),
    invitations: shown.map((one): InvitationLine => {
      const isMine = one.beneficiary.coachId === ctx.actor.userId;
      return { invitationId: one.id, beneficiaryId: one.beneficiary.id, name: `${one.beneficiary.user.firstName} ${one.beneficiary.user.lastName}`, isMine, answer: one.answer, answerReason: isMine ? one.answerReason : null, answerNote: isMine ? one.answerNote : "", isPresent: one.presentAt !== null, outcome: one.outcome };
    }),
  };
}
