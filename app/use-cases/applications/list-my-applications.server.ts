import type { ActorOf } from "#app/domain/access/actor.ts";
import { movesOpenTo } from "#app/domain/applications/move-application.ts";
import { progressForPerson, type PersonProgress } from "#app/domain/applications/progress.ts";
import { applicationState, stateTable } from "#app/domain/applications/states.ts";
import type { Prisma } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";

const selectFor = (beneficiaryId: string) => ({
  id: true, state: true, message: true, wantsCall: true, movedAt: true, readAt: true, interviewAt: true, interviewNote: true, hiredOn: true,
  beneficiary: { select: { coach: { select: { disabledAt: true } } } },
  offer: {
    select: {
      id: true, title: true, kind: true, status: true, gainedSkills: true, employerLabel: true, organisationId: true, sourceUrl: true,
      commune: { select: { name: true } }, organisation: { select: { name: true, activity: true } },
      recommendations: { where: { beneficiaryId, answeredAt: null }, select: { id: true, note: true } },
    },
  },
  history: { select: { from: true, to: true, at: true }, orderBy: { at: "asc" } },
} satisfies Prisma.ApplicationSelect);

export type MyApplication = {
  applicationId: string;
  offerId: string;
  title: string;
  kind: "EMPLOI" | "IMMERSION" | "BENEVOLAT";
  communeName: string;
  employerName: string;
  isOfferOpen: boolean;
  message: string;
  /** The proposal that waits for her answer, with her coach's word; `null` when none waits. */
  waitingProposal: { recommendationId: string; note: string } | null;
  canWithdraw: boolean;
  canSendAgain: boolean;
  teaches: boolean;
  progress: PersonProgress;
};

/**
 * A person's answers and where each stands: first the proposals that wait for her, then what is under way, then what ended.
 *
 * One round trip. Neither the employer's reasons nor anything of other people is read.
 */
export async function listMyApplications(ctx: Context<ActorOf<"beneficiary">>): Promise<MyApplication[]> {
  const rows = await ctx.db.application.findMany({
    where: { beneficiaryId: ctx.actor.beneficiaryId }, relationLoadStrategy: "join", select: selectFor(ctx.actor.beneficiaryId), orderBy: { movedAt: "desc" },
  });
  return rows.map((row) => viewOf(row, ctx)).sort((a, b) => rank(a) - rank(b));
}

type Row = Prisma.ApplicationGetPayload<{ select: ReturnType<typeof selectFor> }>;

function viewOf(row: Row, ctx: Context<ActorOf<"beneficiary">>): MyApplication {
  const state = applicationState(row.state);
  const { offer } = row;
  const isOfferOpen = offer.status === "open";
  const proposal = offer.recommendations[0];
  const mayGo = (to: string) => movesOpenTo("beneficiary", state).some((move) => move.to === to);
  return {
    applicationId: row.id, offerId: offer.id, title: offer.title, kind: offer.kind, communeName: offer.commune.name,
    employerName: offer.organisation?.name ?? offer.employerLabel, isOfferOpen, message: row.message,
    waitingProposal: state === "sollicite" && proposal ? { recommendationId: proposal.id, note: proposal.note } : null,
    canWithdraw: mayGo("retire"), canSendAgain: isOfferOpen && state !== "sollicite" && mayGo("positionne"),
    teaches: (state === "demarre" || state === "suivi") && offer.gainedSkills.length > 0,
    progress: progressForPerson({
      state, movedAt: row.movedAt, readAt: row.readAt, interviewAt: row.interviewAt, interviewNote: row.interviewNote,
      hiredOn: row.hiredOn === null ? null : row.hiredOn.toISOString().slice(0, 10),
      history: row.history.map((event) => ({ from: event.from === null ? null : applicationState(event.from), to: applicationState(event.to), at: event.at })),
      // A coach whose account is closed knows of nothing: the help line does.
      hasCoach: row.beneficiary.coach !== null && row.beneficiary.coach.disabledAt === null, employerReads: offer.organisationId !== null,
    }, ctx.now),
  };
}

/** Smaller comes first; the sort keeps the newest first within a rank. */
function rank(view: MyApplication): number {
  if (view.waitingProposal !== null) return 0;
  return stateTable[view.progress.state].isExit ? 2 : 1;
}
