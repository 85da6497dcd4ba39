import { TELLING } from "#app/domain/notifications/telling.ts";
import type { Context } from "../context.server.ts";

type Told = { kind: string; subjectId: string | null; userId: string };

const DAY_MS = 86_400_000;

/**
 * Whether a message still has something to say when its turn comes: the present is read again, the job is only a trace.
 *
 * A code that was used or is over, a proposal that was answered, an offer that closed: nobody is written to for those.
 */
export async function isStillNews(ctx: Context, { kind, subjectId, userId }: Told): Promise<boolean> {
  if (subjectId === null) return false;
  switch (kind) {
    case "sign-in-code":
    case "sign-in-code-by-help": {
      const code = await ctx.db.signInCode.findUnique({ where: { id: subjectId }, select: { expiresAt: true, usedAt: true } });
      return code !== null && code.usedAt === null && code.expiresAt > ctx.now;
    }
    case "match-digest":
      return hasNewOffers(ctx, userId);
    case "recommendation-received": {
      const proposal = await ctx.db.recommendation.findUnique({ where: { id: subjectId }, select: { answeredAt: true, offer: { select: { status: true } } } });
      return proposal !== null && proposal.answeredAt === null && proposal.offer.status === "open";
    }
    case "recommendation-answered":
      return (await ctx.db.recommendation.count({ where: { id: subjectId, answer: { not: null } } })) > 0;
    case "application-received":
      return (await ctx.db.application.count({ where: { id: subjectId, consentedAt: { not: null }, state: { notIn: ["sollicite", "decline", "retire"] } } })) > 0;
    case "application-moved":
    case "application-changed":
    case "application-followed":
      return (await ctx.db.application.count({ where: { id: subjectId } })) > 0;
    case "appointment-answered":
      return (await ctx.db.appointment.count({ where: { id: subjectId, status: "fixe", answer: { not: null }, startsAt: { gt: ctx.now } } })) > 0;
    case "meeting-reminder": {
      const stands = await ctx.db.appointment.count({ where: { id: subjectId, status: "fixe", startsAt: { gt: ctx.now }, OR: [{ answer: null }, { answer: "confirmed" }] } });
      return stands > 0 || (await ctx.db.application.count({ where: { id: subjectId, state: "entretien", interviewAt: { gt: ctx.now } } })) > 0;
    }
    case "application-silent":
      return (await ctx.db.application.count({ where: { id: subjectId, beneficiary: { coachId: userId }, OR: [{ state: "positionne" }, { state: "entretien", interviewAt: { lt: ctx.now } }] } })) > 0;
    case "letter-from-coach":
    case "letter-from-person":
      return (await ctx.db.letter.count({ where: { beneficiaryId: subjectId, authorRole: kind === "letter-from-coach" ? "coach" : "beneficiary", readAt: null } })) > 0;
    default:
      return true;
  }
}

/** An offer she was told of lately in the application, still open and possible, that she has neither answered nor set aside. */
async function hasNewOffers(ctx: Context, userId: string): Promise<boolean> {
  const since = new Date(ctx.now.getTime() - TELLING.waveDays * DAY_MS);
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
