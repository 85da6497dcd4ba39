import { TELLING } from "#app/domain/notifications/telling.ts";
import { endsSoon } from "#app/domain/offers/moderation/renewal.ts";
import type { Context } from "../context.server.ts";

type Told = { kind: string; subjectId: string | null; userId: string; createdAt?: Date };

const DAY_MS = 86_400_000;

/**
 * Whether a message still has something to say when its turn comes: the present is read again, the job is only a trace.
 *
 * A code that was used or is over, a proposal that was answered, an offer that closed: nobody is written to for those.
 */
export async function isStillNews(ctx: Context, { kind, subjectId, userId, createdAt = ctx.now }: Told): Promise<boolean> {
  if (subjectId === null) return false;
  switch (kind) {
    case "sign-in-code":
    case "sign-in-code-by-help": {
      const code = await ctx.db.signInCode.findUnique({ where: { id: subjectId }, select: { expiresAt: true, usedAt: true } });
      return code !== null && code.usedAt === null && code.expiresAt > ctx.now;
    }
    case "match-digest":
      return hasNewOffers(ctx, userId, createdAt);
    case "recommendation-received": {
      const proposal = await ctx.db.recommendation.findUnique({ where: { id: subjectId }, select: { answeredAt: true, offer: { select: { status: true } } } });
      return proposal !== null && proposal.answeredAt === null && proposal.offer.status === "open";
    }
    case "recommendation-answered":
      return (await ctx.db.recommendation.count({ where: { id: subjectId, answer: { not: null } } })) > 0;
    case "application-received":
      return (await ctx.db.application.count({ where: { id: subjectId, consentedAt: { not: null }, state: { notIn: ["sollicite", "decline", "retire"] } } })) > 0;
    case "application-waiting":
      // He answered between the reminder and its turn: nothing is awaited any more.
      return (await ctx.db.application.count({ where: { id: subjectId, state: { in: ["positionne", "entretien", "accepte"] }, movedAt: { lt: createdAt } } })) > 0;
    case "offer-published":
      return (await ctx.db.offer.count({ where: { id: subjectId, status: "open" } })) > 0;
    case "offer-to-correct":
      return (await ctx.db.offer.count({ where: { id: subjectId, status: "refused" } })) > 0;
    case "offer-expiring": {
      // Prolonged or filled since it was written down: there is nothing left to ask.
      const offer = await ctx.db.offer.findUnique({ where: { id: subjectId }, select: { status: true, expiresAt: true } });
      return offer?.status === "open" && endsSoon(offer.expiresAt, ctx.now);
    }
    case "application-moved":
    case "application-changed":
    case "application-followed":
      return (await ctx.db.application.count({ where: { id: subjectId } })) > 0;
    case "check-in-person":
    case "check-in-employer":
      return (await ctx.db.checkIn.count({ where: { id: subjectId, answeredAt: null, cancelledAt: null } })) > 0;
    case "contact-changed":
      return (await ctx.db.contactChange.count({ where: { id: subjectId } })) > 0;
    case "still-there":
      return (await ctx.db.erasureNotice.count({ where: { userId: subjectId } })) > 0;
    case "appointment-answered":
      return (await ctx.db.appointment.count({ where: { id: subjectId, OR: [{ status: "fixe", answer: { not: null }, startsAt: { gt: ctx.now } }, { status: "non-excuse", explainedAt: { not: null } }] } })) > 0;
    case "meeting-changed":
      return (await ctx.db.appointment.count({ where: { id: subjectId, startsAt: { gt: ctx.now } } })) > 0;
    case "invitation-received":
      return (await ctx.db.groupInvitation.count({ where: { id: subjectId, takenBackAt: null, event: { startsAt: { gt: ctx.now } }, OR: [{ answer: null }, { event: { cancelledAt: { not: null } } }] } })) > 0;
    case "meeting-reminder": {
      const stands = await ctx.db.appointment.count({ where: { id: subjectId, status: "fixe", startsAt: { gt: ctx.now }, OR: [{ answer: null }, { answer: "confirmed" }] } });
      const invited = { id: subjectId, answer: "confirmed", takenBackAt: null, event: { cancelledAt: null, startsAt: { gt: ctx.now } } };
      if (stands === 0 && (await ctx.db.groupInvitation.count({ where: invited })) > 0) return true;
      return stands > 0 || (await ctx.db.application.count({ where: { id: subjectId, state: "entretien", interviewAt: { gt: ctx.now } } })) > 0;
    }
    case "application-silent":
      return (await ctx.db.application.count({ where: { id: subjectId, beneficiary: { coachId: userId }, OR: [{ state: "positionne" }, { state: "entretien", interviewAt: { lt: ctx.now } }] } })) > 0;
    case "card-reply":
    case "card-reply-followed":
      return (await ctx.db.cardReply.count({ where: { beneficiaryId: subjectId, doneAt: null } })) > 0;
    case "letter-from-coach":
    case "letter-from-person":
      return (await ctx.db.letter.count({ where: { beneficiaryId: subjectId, authorRole: kind === "letter-from-coach" ? "coach" : "beneficiary", readAt: null } })) > 0;
    case "entrustment-changed":
      return (await ctx.db.entrustment.count({ where: { id: subjectId, endedAt: null, endsOn: { gte: ctx.now } } })) > 0;
    default:
      return true;
  }
}

/** An offer she was told of in the application lately, or since the digest was made, still open and possible, that she has neither answered nor set aside. */
async function hasNewOffers(ctx: Context, userId: string, digestMadeAt: Date): Promise<boolean> {
  const since = new Date(Math.min(ctx.now.getTime(), digestMadeAt.getTime()) - TELLING.waveDays * DAY_MS);
  const rows = await ctx.db.$queryRaw<unknown[]>`
    SELECT 1 FROM notification n JOIN beneficiary b ON b.user_id = n.user_id
    JOIN match m ON m.beneficiary_id = b.id AND m.offer_id::text = n.subject_id AND NOT m.is_blocked
    JOIN offer o ON o.id = m.offer_id AND o.status = 'open'
    WHERE n.user_id = ${userId}::uuid AND n.kind = 'match-found' AND n.created_at > ${since}
      AND NOT EXISTS (SELECT 1 FROM application x WHERE x.beneficiary_id = b.id AND x.offer_id = o.id)
      AND NOT EXISTS (SELECT 1 FROM offer_dismissal x WHERE x.beneficiary_id = b.id AND x.offer_id = o.id)
    LIMIT 1`;
  return rows.length > 0;
}
