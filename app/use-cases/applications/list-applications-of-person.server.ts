import type { ActorOf } from "#app/domain/access/actor.ts";
import { movesOpenTo } from "#app/domain/applications/move-application.ts";
import { reasonInWords } from "#app/domain/applications/reasons.ts";
import { silentDays } from "#app/domain/applications/silence.ts";
import { applicationState, stateTable, type ApplicationState, type Move } from "#app/domain/applications/states.ts";
import type { Prisma } from "#app/infra/db.server.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";

export type PersonApplication = {
  applicationId: string;
  offer: { offerId: string; title: string; communeName: string; employerName: string; employerPhone: string; isOpen: boolean };
  state: ApplicationState;
  label: string;
  next: string;
  reason: string | null;
  movedAt: Date;
  readAt: Date | null;
  interviewAt: Date | null;
  interviewPlace: string;
  /** Days without an answer from the employer once that is long; `null` before. */
  silentDays: number | null;
  moves: Pick<Move, "to" | "button" | "reasons" | "needs">[];
};

/** One thing that happened, for the thread of a person's page. */
export type ThreadLine = { at: Date; what: string; title: string; reason: string | null; note: string; byRole: string };

const select = {
  id: true, state: true, movedAt: true, readAt: true, interviewAt: true, interviewNote: true,
  offer: {
    select: {
      id: true, title: true, status: true, employerLabel: true, commune: { select: { name: true } }, organisation: { select: { name: true, phone: true } },
    },
  },
  history: { select: { to: true, at: true, reason: true, note: true, byRole: true }, orderBy: { at: "desc" } },
} satisfies Prisma.ApplicationSelect;
type Row = Prisma.ApplicationGetPayload<{ select: typeof select }>;

/**
 * A person's applications and what happened to them, both the newest first, for those who accompany her. One round trip.
 *
 * Reasons are shown here and nowhere else. Whoever may not open her file gets nothing.
 */
export async function listApplicationsOfPerson(ctx: Context<ActorOf<"coach" | "hotliner" | "admin">>, beneficiaryId: string): Promise<{ applications: PersonApplication[]; thread: ThreadLine[] }> {
  const rows = await ctx.db.application.findMany({
    where: { beneficiaryId, beneficiary: beneficiariesSeenBy(ctx.actor) }, relationLoadStrategy: "join", select, orderBy: { movedAt: "desc" },
  });
  const thread = rows.flatMap((row) => row.history.map((event): ThreadLine => ({
    at: event.at, what: stateTable[applicationState(event.to)].forCoach.label, title: row.offer.title,
    reason: event.reason === null ? null : reasonInWords(event.reason), note: event.note, byRole: event.byRole,
  })));
  return { applications: rows.map((row) => viewOf(row, ctx)), thread: thread.sort((a, b) => b.at.getTime() - a.at.getTime()) };
}

function viewOf(row: Row, ctx: Context<ActorOf<"coach" | "hotliner" | "admin">>): PersonApplication {
  const state = applicationState(row.state);
  const { offer } = row;
  const reason = row.history[0]?.reason ?? null;
  return {
    applicationId: row.id,
    offer: {
      offerId: offer.id, title: offer.title, communeName: offer.commune.name, employerName: offer.organisation?.name ?? offer.employerLabel,
      employerPhone: offer.organisation?.phone ?? "", isOpen: offer.status === "open",
    },
    state, ...stateTable[state].forCoach, reason: reason === null ? null : reasonInWords(reason),
    movedAt: row.movedAt, readAt: row.readAt, interviewAt: row.interviewAt, interviewPlace: row.interviewNote,
    silentDays: silentDays({ state, movedAt: row.movedAt, interviewAt: row.interviewAt }, ctx.now),
    moves: movesOpenTo(ctx.actor.role, state).map(({ to, button, reasons, needs }) => ({ to, button, reasons, needs })),
  };
}
