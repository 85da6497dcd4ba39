import type { ActorRole } from "../access/actor.ts";
import { ok, refuse, type Result } from "../kit/result.ts";
import { isReasonOf } from "./reasons.ts";
import { moves, type ApplicationState, type Move } from "./states.ts";

/** What is known when a move is asked. Days are calendar days of the territory, `2026-12-03`. */
export type MoveFacts = {
  reason?: string | null;
  hasConsent: boolean;
  isOfferOpen: boolean;
  meetingAt?: Date | null;
  /** The last of several moments proposed; `meetingAt` is the first. */
  lastMeetingAt?: Date | null;
  startedOn?: string | null;
  /** The last day of work that is being noted; today where it is not said. */
  endedOn?: string | null;
  /** The first day of work, as it stands. */
  hiredOn?: string | null;
  now: Date;
  today: string;
};

/** No meeting is planned further away than this, days: a wrong year is a slip of the finger. */
const FARTHEST_MEETING_DAYS = 180;
/** Work that began earlier than this is not news, days. */
const OLDEST_START_DAYS = 366;
const DAY_MS = 86_400_000;

/** The row of the table between two states, whoever moves. */
export function moveBetween(from: ApplicationState | null, to: ApplicationState): Move | undefined {
  return moves.find((move) => move.from === from && move.to === to);
}

/** The moves someone may make from a state, in the order of the table: the buttons of a page. */
export function movesOpenTo(role: ActorRole, from: ApplicationState | null): Move[] {
  return moves.filter((move) => move.from === from && move.by.some((one) => one === role));
}

/**
 * Says whether an application may go from a state to another, and gives the row of the table that allows it.
 *
 * @returns refusals, in the order they are looked for: `application.no-such-move` (conflict: it has moved on, or never
 *   could) | `application.not-yours-to-move` | `application.reason-missing` | `application.reason-unknown` |
 *   `application.consent-missing` | `application.offer-not-open` | `application.meeting-missing` |
 *   `application.meeting-in-the-past` | `application.meeting-too-far` | `application.start-missing` |
 *   `application.start-in-the-future` | `application.start-too-old` | `application.end-in-the-future` |
 *   `application.end-before-start`
 */
export function moveApplication(role: ActorRole, from: ApplicationState | null, to: ApplicationState, facts: MoveFacts): Result<Move> {
  const move = moveBetween(from, to);
  if (!move) return refuse("conflict", "application.no-such-move");
  if (!move.by.some((one) => one === role)) return refuse("forbidden", "application.not-yours-to-move");
  if (move.reasons !== null) {
    if (!facts.reason) return refuse("invalid", "application.reason-missing", "reason");
    if (!isReasonOf(move.reasons, facts.reason, role)) return refuse("invalid", "application.reason-unknown", "reason");
  }
  if (move.needs.includes("consent") && !facts.hasConsent) return refuse("conflict", "application.consent-missing");
  if (move.needs.includes("open-offer") && !facts.isOfferOpen) return refuse("conflict", "application.offer-not-open");
  if (move.needs.includes("meeting")) return checkedMeeting(move, facts);
  if (move.needs.includes("start-day")) return checkedStart(move, facts);
  if (move.needs.includes("end-day")) return checkedEnd(move, facts);
  return ok(move);
}

function checkedEnd(move: Move, { endedOn, hiredOn, today }: MoveFacts): Result<Move> {
  const lastDay = endedOn ?? today;
  if (lastDay > today) return refuse("invalid", "application.end-in-the-future", "endedOn");
  if (hiredOn && lastDay < hiredOn) return refuse("invalid", "application.end-before-start", "endedOn");
  return ok(move);
}

function checkedMeeting(move: Move, { meetingAt, lastMeetingAt, now }: MoveFacts): Result<Move> {
  if (!meetingAt) return refuse("invalid", "application.meeting-missing", "meetingDay");
  const away = meetingAt.getTime() - now.getTime();
  if (away <= 0) return refuse("invalid", "application.meeting-in-the-past", "meetingDay");
  if (Math.max(away, (lastMeetingAt?.getTime() ?? 0) - now.getTime()) > FARTHEST_MEETING_DAYS * DAY_MS) return refuse("invalid", "application.meeting-too-far", "meetingDay");
  return ok(move);
}

function checkedStart(move: Move, { startedOn, today }: MoveFacts): Result<Move> {
  if (!startedOn) return refuse("invalid", "application.start-missing", "startedOn");
  if (startedOn > today) return refuse("invalid", "application.start-in-the-future", "startedOn");
  if (Date.parse(today) - Date.parse(startedOn) > OLDEST_START_DAYS * DAY_MS) return refuse("invalid", "application.start-too-old", "startedOn");
  return ok(move);
}
