import type { ApplicationState } from "../applications/states.ts";

/** Whom a line is about. */
export type LinePerson = { beneficiaryId: string; who: string };
/** Whom and which offer. */
export type LinePair = LinePerson & { offerId: string; title: string; employerName: string };

/** An application of one of her people, as the day looks at it. `byRole`: who moved it last. */
export type DayApplication = LinePair & {
  state: ApplicationState;
  movedAt: Date;
  byRole: string;
  reason: string | null;
  interviewAt: Date | null;
  interviewPlace: string;
  employerPhone: string;
  /** Days an employer has been silent, once that is long. */
  silentDays: number | null;
};
/** A proposal of hers that was answered. */
export type DayAnswer = LinePair & { answer: "accepted" | "declined"; reason: string | null; note: string; at: Date };
/** Someone to whom nothing was proposed for long. */
export type DayQuiet = LinePerson & { lastProposalAt: Date | null; goodOffers: number };

/** Someone who wants to answer an offer with her coach. */
export type DayTogether = LinePerson & { taskId: string; offerTitle: string; at: Date };

/** Someone whose letters wait to be read. `at`: the oldest of them. */
export type DaySaid = LinePerson & { letters: number; at: Date };
/** Someone who cannot come to a meeting, or asks for another moment; `reason` is a code of `absenceReasons`. */
export type DayUnable = LinePerson & { appointmentId: string; startsAt: Date; wantsOther: boolean; reason: string | null };

export type DayFacts = { together?: readonly DayTogether[]; letters?: readonly DaySaid[]; unable?: readonly DayUnable[]; applications: readonly DayApplication[]; answers: readonly DayAnswer[]; quiet: readonly DayQuiet[] };

export type DayLine =
  | ({ kind: "interview" } & DayApplication)
  | ({ kind: "silent" } & DayApplication)
  | ({ kind: "moved" } & DayApplication)
  | ({ kind: "answered" } & DayAnswer)
  | ({ kind: "together" } & DayTogether)
  | ({ kind: "letter" } & DaySaid)
  | ({ kind: "unable" } & DayUnable)
  | ({ kind: "quiet" } & DayQuiet);

/** `now`: today and tomorrow; `soon`: the week; `news`: what happened for a week; `watch`: what does not move. */
export type DayGroups = Record<"now" | "soon" | "news" | "watch", DayLine[]>;

const DAY_MS = 86_400_000;
/** News are told for a week, meetings announced a week before. Our choice. */
const WEEK_DAYS = 7;

/**
 * What a coach's day is made of, in its groups: never two lines about the same person and offer, the one to act on wins.
 *
 * What the coach did herself is no news to her.
 *
 * @param tomorrowEnds the instant at which tomorrow ends, local to the territory
 */
export function dayGroups({ applications, answers, quiet, together = [], letters = [], unable = [] }: DayFacts, now: Date, tomorrowEnds: Date): DayGroups {
  const since = new Date(now.getTime() - WEEK_DAYS * DAY_MS);
  const until = new Date(now.getTime() + WEEK_DAYS * DAY_MS);
  const groups: DayGroups = { now: [], soon: [], news: [], watch: [] };
  const said = new Set<string>();
  const say = (group: keyof DayGroups, line: Exclude<DayLine, { kind: "quiet" | "together" | "letter" | "unable" }>) => {
    if (said.has(pairOf(line))) return;
    said.add(pairOf(line));
    groups[group].push(line);
  };
  for (const one of applications) {
    if (one.state !== "entretien" || one.interviewAt === null || one.interviewAt < now || one.interviewAt > until) continue;
    say(one.interviewAt < tomorrowEnds ? "now" : "soon", { kind: "interview", ...one });
  }
  for (const one of applications) if (one.silentDays !== null) say("watch", { kind: "silent", ...one });
  const saidYes = new Set(answers.filter(({ answer }) => answer === "accepted").map(pairOf));
  for (const one of applications) if (isNews(one, since) && !(one.state === "positionne" && saidYes.has(pairOf(one)))) say("news", { kind: "moved", ...one });
  for (const one of answers) if (one.at >= since) say("news", { kind: "answered", ...one });
  groups.watch.push(...quiet.map((one): DayLine => ({ kind: "quiet", ...one })));
  groups.now.push(...[...together].sort((a, b) => a.at.getTime() - b.at.getTime()).map((one): DayLine => ({ kind: "together", ...one })));
  groups.now.push(...unable.map((one): DayLine => ({ kind: "unable", ...one })), ...letters.map((one): DayLine => ({ kind: "letter", ...one })));
  return { now: byMeeting(groups.now), soon: byMeeting(groups.soon), news: newestFirst(groups.news), watch: groups.watch };
}

/** What she did not do herself. A « non » to a proposal is told as an answer, with its reason. */
function isNews({ state, movedAt, byRole }: DayApplication, since: Date): boolean {
  return movedAt >= since && byRole !== "coach" && state !== "sollicite" && state !== "decline";
}

const pairOf = ({ beneficiaryId, offerId }: LinePair) => `${beneficiaryId} ${offerId}`;
const byMeeting = (lines: DayLine[]) => lines.sort((a, b) => meetingOf(a) - meetingOf(b));
const newestFirst = (lines: DayLine[]) => lines.sort((a, b) => instantOf(b) - instantOf(a));
const meetingOf = (line: DayLine) => (line.kind === "interview" ? (line.interviewAt?.getTime() ?? 0) : line.kind === "unable" ? line.startsAt.getTime() : Number.MAX_SAFE_INTEGER);
const instantOf = (line: DayLine) => ("at" in line ? line.at.getTime() : "movedAt" in line ? line.movedAt.getTime() : 0);
