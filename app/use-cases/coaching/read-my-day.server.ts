import type { ActorOf } from "#app/domain/access/actor.ts";
import { silentDays } from "#app/domain/applications/silence.ts";
import { applicationState } from "#app/domain/applications/states.ts";
import { dayGroups, type DayAnswer, type DayApplication, type DayGroups, type DayTogether, type LinePair } from "#app/domain/coaching/day.ts";
import { isWithoutProposal } from "#app/domain/coaching/portfolio.ts";
import { togetherOffer, togetherTitle } from "#app/domain/coaching/together.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { instantInFrance } from "#app/domain/kit/local-instant.ts";
import { applicationsSeenBy, beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { readSaidByPeople } from "./read-said-by-people.server.ts";
import { readPortfolio } from "./read-portfolio.server.ts";

/** One meeting of the agenda; a workshop has several people. */
export type AgendaEntry = { at: Date; minutes: number; kind: string; place: string; people: { beneficiaryId: string; who: string }[] };
export type AgendaDay = { day: string; entries: AgendaEntry[] };
export type MyDay = { groups: DayGroups; agenda: AgendaDay[] };

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
const shortName = (user: { firstName: string; lastName: string }) => `${user.firstName} ${user.lastName.slice(0, 1)}.`;

/** What waits for a coach today and this week, about her own people only: six readings at once. */
export async function readMyDay(ctx: Context<ActorOf<"coach">>): Promise<MyDay> {
  const today = localDay(ctx.now);
  const midnight = instantInFrance(today, "00:00") ?? ctx.now;
  const since = new Date(ctx.now.getTime() - WEEK_DAYS * DAY_MS);
  const [applications, answers, portfolio, agenda, together, said] = await Promise.all([
    readApplications(ctx, since), readAnswers(ctx, since), readPortfolio(ctx), readAgenda(ctx, midnight), readTogether(ctx), readSaidByPeople(ctx),
  ]);
  const quiet = portfolio
    .filter((row) => isWithoutProposal(row, ctx.now))
    .sort((a, b) => b.goodOffers - a.goodOffers || a.firstName.localeCompare(b.firstName, "fr"))
    .map((row) => ({ beneficiaryId: row.beneficiaryId, who: shortName(row), lastProposalAt: row.lastProposalAt, goodOffers: row.goodOffers }));
  const tomorrowEnds = instantInFrance(localDay(new Date(midnight.getTime() + 2.2 * DAY_MS)), "00:00") ?? ctx.now;
  return { groups: dayGroups({ applications, answers, quiet, together, ...said }, ctx.now, tomorrowEnds), agenda };
}

const offerSelect = { id: true, title: true, employerLabel: true, organisation: { select: { name: true, phone: true } } } as const;
const personSelect = { id: true, user: { select: { firstName: true, lastName: true } } } as const;
type PairRow = { beneficiary: { id: string; user: { firstName: string; lastName: string } }; offer: { id: string; title: string; employerLabel: string; organisation: { name: string; phone: string } | null } };

function pairOf({ beneficiary, offer }: PairRow): LinePair {
  return { beneficiaryId: beneficiary.id, who: shortName(beneficiary.user), offerId: offer.id, title: offer.title, employerName: offer.organisation?.name ?? offer.employerLabel };
}

async function readApplications(ctx: Context<ActorOf<"coach">>, since: Date): Promise<DayApplication[]> {
  const rows = await ctx.db.application.findMany({
    where: { AND: [applicationsSeenBy(ctx.actor), { OR: [{ movedAt: { gte: since } }, { state: { in: ["positionne", "entretien"] } }] }] },
    relationLoadStrategy: "join",
    select: {
      state: true, movedAt: true, interviewAt: true, interviewNote: true, beneficiary: { select: personSelect }, offer: { select: offerSelect },
      history: { select: { byRole: true, reason: true }, orderBy: { at: "desc" }, take: 1 },
    },
    orderBy: { movedAt: "desc" },
  });
  return rows.map((row): DayApplication => {
    const state = applicationState(row.state);
    return {
      ...pairOf(row), state, movedAt: row.movedAt, byRole: row.history[0]?.byRole ?? "system", reason: row.history[0]?.reason ?? null,
      interviewAt: row.interviewAt, interviewPlace: row.interviewNote, employerPhone: row.offer.organisation?.phone ?? "",
      silentDays: silentDays({ state, movedAt: row.movedAt, interviewAt: row.interviewAt }, ctx.now),
    };
  });
}

/** Answers to proposals made to her people, whoever of the coaches made them. */
async function readAnswers(ctx: Context<ActorOf<"coach">>, since: Date): Promise<DayAnswer[]> {
  const rows = await ctx.db.recommendation.findMany({
    where: { beneficiary: beneficiariesSeenBy(ctx.actor), answeredAt: { gte: since }, answer: { not: null } },
    relationLoadStrategy: "join",
    select: { answer: true, answerReason: true, answerNote: true, answeredAt: true, beneficiary: { select: personSelect }, offer: { select: offerSelect } },
    orderBy: { answeredAt: "desc" },
  });
  return rows.map((row): DayAnswer => ({
    ...pairOf(row), answer: row.answer === "accepted" ? "accepted" : "declined", reason: row.answerReason, note: row.answerNote, at: row.answeredAt ?? ctx.now,
  }));
}

/** Who of her people wants to answer an offer with her. */
async function readTogether(ctx: Context<ActorOf<"coach">>): Promise<DayTogether[]> {
  const rows = await ctx.db.coachTask.findMany({
    where: { coachId: ctx.actor.userId, doneAt: null, title: { startsWith: togetherTitle("") }, beneficiary: beneficiariesSeenBy(ctx.actor) }, relationLoadStrategy: "join",
    select: { id: true, title: true, createdAt: true, beneficiary: { select: personSelect } },
  });
  return rows.map(({ id, title, createdAt, beneficiary }) => ({ beneficiaryId: beneficiary.id, who: shortName(beneficiary.user), taskId: id, offerTitle: togetherOffer(title) ?? title, at: createdAt }));
}

/** Her appointments from this morning for a week, by day; people who come at the same hour to the same place are one entry. */
async function readAgenda(ctx: Context<ActorOf<"coach">>, midnight: Date): Promise<AgendaDay[]> {
  const rows = await ctx.db.appointment.findMany({
    where: { coachId: ctx.actor.userId, status: "fixe", startsAt: { gte: midnight, lt: new Date(midnight.getTime() + WEEK_DAYS * DAY_MS) }, beneficiary: beneficiariesSeenBy(ctx.actor) },
    relationLoadStrategy: "join",
    select: { kind: true, startsAt: true, minutes: true, place: true, beneficiary: { select: personSelect } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
  const days = new Map<string, Map<string, AgendaEntry>>();
  for (const row of rows) {
    const day = localDay(row.startsAt);
    const entries = days.get(day) ?? new Map<string, AgendaEntry>();
    const key = `${row.startsAt.getTime()} ${row.kind} ${row.place}`;
    const entry = entries.get(key) ?? { at: row.startsAt, minutes: row.minutes, kind: row.kind, place: row.place, people: [] };
    entry.people.push({ beneficiaryId: row.beneficiary.id, who: shortName(row.beneficiary.user) });
    days.set(day, entries.set(key, entry));
  }
  return [...days].map(([day, entries]) => ({ day, entries: [...entries.values()] }));
}
