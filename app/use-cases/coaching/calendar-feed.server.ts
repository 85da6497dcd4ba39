import type { ActorOf } from "#app/domain/access/actor.ts";
import { agendaTitle } from "#app/domain/coaching/agenda-words.ts";
import { groupEventKindWords } from "#app/domain/coaching/group-events.ts";
import { icalendar, type CalendarEvent } from "#app/domain/kit/icalendar.ts";
import { env } from "#app/infra/env.server.ts";
import { rowIdOf, rowToken } from "#app/infra/secrets.server.ts";
import type { Context } from "../context.server.ts";
import { listMyMeetings } from "./list-my-meetings.server.ts";

const PURPOSE = "calendar-feed";
const DAY_MS = 86_400_000;
/** What an agenda is given: what was lately, and what is drawn up ahead. */
const PAST_DAYS = 30;
const AHEAD_DAYS = 180;

/** The secret address of a coach's calendar, when she has one: its path, and in full. */
export async function readCalendarFeed(ctx: Context<ActorOf<"coach">>): Promise<{ path: string; address: string; createdAt: Date; lastReadAt: Date | null } | null> {
  const feed = await ctx.db.calendarFeed.findUnique({ where: { userId: ctx.actor.userId } });
  if (feed === null) return null;
  const path = `/agenda/${rowToken(PURPOSE, feed.id)}`;
  return { path, address: `${env().PUBLIC_URL}${path}`, createdAt: feed.createdAt, lastReadAt: feed.lastReadAt };
}

/** Makes a coach's secret address, or another one: the one before opens nothing any more. */
export async function remakeCalendarFeed(ctx: Context<ActorOf<"coach">>): Promise<void> {
  const { userId } = ctx.actor;
  await ctx.db.$transaction([ctx.db.calendarFeed.deleteMany({ where: { userId } }), ctx.db.calendarFeed.createMany({ data: [{ id: ctx.newId(), userId, createdAt: ctx.now }], skipDuplicates: true })]);
}

/** Cuts a coach's secret address. */
export async function cutCalendarFeed(ctx: Context<ActorOf<"coach">>): Promise<void> {
  await ctx.db.calendarFeed.deleteMany({ where: { userId: ctx.actor.userId } });
}

/**
 * A coach's appointments and group events as a calendar, by its secret address; `null` when it was cut, remade or never was.
 *
 * Calendars live elsewhere: initials only, no reason, no answer, no status but whether it takes place.
 *
 * @param isRead an agenda read it, not a robot that tries the address: when is kept for the coach
 */
export async function openCalendarFeed(ctx: Context, token: string, isRead: boolean): Promise<string | null> {
  const id = rowIdOf(PURPOSE, token);
  const feed = id === undefined ? null : await ctx.db.calendarFeed.findFirst({ where: { id, user: { disabledAt: null, role: "coach" } }, select: { userId: true } });
  if (!feed) return null;
  if (isRead) await ctx.db.calendarFeed.updateMany({ where: { userId: feed.userId }, data: { lastReadAt: ctx.now } });
  const when = { gte: new Date(ctx.now.getTime() - PAST_DAYS * DAY_MS), lte: new Date(ctx.now.getTime() + AHEAD_DAYS * DAY_MS) };
  const [appointments, events] = await Promise.all([
    ctx.db.appointment.findMany({
      where: { coachId: feed.userId, startsAt: when }, relationLoadStrategy: "join", orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      select: { id: true, kind: true, startsAt: true, minutes: true, place: true, status: true, sequence: true, changedAt: true, beneficiary: { select: { user: { select: { firstName: true, lastName: true } } } } },
    }),
    ctx.db.groupEvent.findMany({ where: { coachId: feed.userId, startsAt: when }, orderBy: [{ startsAt: "asc" }, { id: "asc" }] }),
  ]);
  const list: CalendarEvent[] = [
    ...appointments.map((row): CalendarEvent => ({
      uid: `${row.id}@passerelle`, sequence: row.sequence, startsAt: row.startsAt, minutes: row.minutes, location: row.place, isCancelled: row.status === "annule", changedAt: row.changedAt ?? ctx.now,
      summary: agendaTitle(row.kind, row.beneficiary.user),
    })),
    ...events.map((row): CalendarEvent => ({
      uid: `${row.id}@passerelle`, sequence: row.sequence, startsAt: row.startsAt, minutes: row.minutes, location: row.place, isCancelled: row.cancelledAt !== null, changedAt: row.changedAt ?? row.createdAt,
      summary: `${groupEventKindWords(row.kind)}\u00a0: ${row.title}`,
    })),
  ];
  return icalendar("Mes rendez-vous", list);
}

/** One of a person's own meetings as a calendar file, « ajouter à mon agenda »; `null` when it is not hers. Her phone may be shared: no name of anyone. */
export async function myMeetingAsCalendar(ctx: Context<ActorOf<"beneficiary">>, meetingId: string): Promise<string | null> {
  const [meeting] = await listMyMeetings(ctx, meetingId);
  if (!meeting) return null;
  const kept = await ctx.db.appointment.findFirst({ where: { id: meetingId, beneficiaryId: ctx.actor.beneficiaryId }, select: { sequence: true, changedAt: true } });
  const summary = meeting.what === "interview" ? "Entretien" : "Rendez-vous";
  return icalendar("Mes rendez-vous", [{ uid: `${meetingId}@passerelle`, sequence: kept?.sequence ?? 0, startsAt: meeting.startsAt, minutes: meeting.minutes ?? 60, summary, location: meeting.place, isCancelled: meeting.isCancelled, changedAt: kept?.changedAt ?? ctx.now }]);
}
