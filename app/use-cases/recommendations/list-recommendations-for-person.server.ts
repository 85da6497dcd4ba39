import type { ActorOf } from "#app/domain/access/actor.ts";
import { proposalStatus, type ProposalStatus } from "#app/domain/recommendations/recommendation-words.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";

export type PersonRecommendation = {
  recommendationId: string;
  applicationId: string | null;
  offerId: string;
  title: string;
  communeName: string;
  employerName: string;
  isOfferOpen: boolean;
  coachFirstName: string;
  note: string;
  sentAt: Date;
  status: ProposalStatus;
  answer: string | null;
  answerReason: string | null;
  answerNote: string;
  answeredAt: Date | null;
};

/**
 * The proposals made to a person, those that wait for her first, then the newest: for herself, or for those who may open her file.
 *
 * Nobody else's proposals are ever in it; someone out of reach has none.
 */
export async function listRecommendationsForPerson(ctx: Context<ActorOf<"beneficiary" | "coach" | "hotliner" | "admin">>, beneficiaryId: string): Promise<PersonRecommendation[]> {
  const rows = await ctx.db.recommendation.findMany({
    where: { beneficiaryId, beneficiary: beneficiariesSeenBy(ctx.actor) },
    relationLoadStrategy: "join",
    select: {
      id: true, offerId: true, coachId: true, note: true, createdAt: true, answer: true, answerReason: true, answerNote: true, answeredAt: true,
      offer: {
        select: {
          title: true, status: true, employerLabel: true, commune: { select: { name: true } }, organisation: { select: { name: true } },
          applications: { where: { beneficiaryId }, select: { id: true } },
        },
      },
    },
    orderBy: { createdAt: "desc" },
  });
  const coaches = await ctx.db.user.findMany({ where: { id: { in: [...new Set(rows.map((row) => row.coachId))] } }, select: { id: true, firstName: true } });
  const nameOf = new Map(coaches.map((coach) => [coach.id, coach.firstName]));
  const views = rows.map(({ id, coachId, createdAt, offer, ...row }) => ({
    recommendationId: id, applicationId: offer.applications[0]?.id ?? null, offerId: row.offerId,
    title: offer.title, communeName: offer.commune.name, employerName: offer.organisation?.name ?? offer.employerLabel, isOfferOpen: offer.status === "open",
    coachFirstName: nameOf.get(coachId) ?? "", note: row.note, sentAt: createdAt, status: proposalStatus({ createdAt, ...row }),
    answer: row.answer, answerReason: row.answerReason, answerNote: row.answerNote, answeredAt: row.answeredAt,
  }));
  return views.sort((a, b) => Number(b.status === "waiting") - Number(a.status === "waiting"));
}
