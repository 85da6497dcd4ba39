import type { ApplicationState } from "#app/domain/applications/states.ts";
import type { DemoCalendar } from "../calendar.ts";
import type { Dice } from "../dice.ts";
import type { DemoOffer } from "../offers/offer.ts";
import type { DemoPerson } from "../people/person.ts";
import type { DemoApplication, DemoMove } from "./application.ts";
import { meetingNotes, messages, notes } from "./words.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How a life goes up to a state. `recent` is how long ago the last thing happened, days. */
export type LifePlan = {
  state: ApplicationState;
  /** Her coach spoke of it first. */
  byCoach: boolean;
  /** Days since the last move, 1 or more. */
  recent: number;
  /** Days from today before which nothing happened: the offer, the coaching. */
  earliest: number;
  /** Given for the cast; drawn when missing. */
  reason?: string;
  isRead?: boolean;
  /** Days from today. */
  interviewDay?: number;
  note?: string;
  message?: string;
};

/** The states gone through, in order. */
export function pathTo(state: ApplicationState, byCoach: boolean, dice: Dice): ApplicationState[] {
  const start: ApplicationState[] = byCoach ? ["sollicite"] : [];
  const sent: ApplicationState[] = [...start, "positionne"];
  const hired: ApplicationState[] = [...sent, "entretien", "accepte"];
  switch (state) {
    case "sollicite":
      return ["sollicite"];
    case "decline":
      return ["sollicite", "decline"];
    case "sans-suite":
      return byCoach && dice.chance(0.5) ? ["sollicite", "sans-suite"] : [...sent, "sans-suite"];
    case "positionne":
      return sent;
    case "entretien":
      return [...sent, "entretien"];
    case "refuse":
      return dice.chance(0.45) ? [...sent, "entretien", "refuse"] : [...sent, "refuse"];
    case "retire":
      return [...sent, "retire"];
    case "accepte":
      return hired;
    case "demarre":
      return [...hired, "demarre"];
    case "suivi":
      return [...hired, "demarre", "suivi"];
    case "rompu":
      return dice.chance(0.5) ? [...hired, "demarre", "suivi", "rompu"] : [...hired, "demarre", "rompu"];
  }
}

const reasonsOf: Partial<Record<ApplicationState, readonly (readonly [string, number])[]>> = {
  decline: [["trop-loin", 5], ["horaires", 4], ["garde-enfants", 3], ["pas-ce-metier", 3], ["deja-trouve", 1], ["autre", 1]],
  retire: [["deja-trouve", 3], ["horaires", 2], ["trop-loin", 2], ["autre", 1]],
  refuse: [["poste-pourvu", 5], ["competences", 3], ["disponibilite", 2], ["mobilite", 2], ["injoignable", 1]],
  "sans-suite": [["pas-de-reponse", 1]],
  rompu: [["contrat-fini", 3], ["essai-personne", 2], ["essai-employeur", 2], ["transport", 2], ["horaires", 2]],
};

/** The usual days between a step and the one before. */
const gaps: Record<ApplicationState, readonly [number, number]> = {
  sollicite: [0, 0], positionne: [0, 3], decline: [0, 4], entretien: [1, 6], accepte: [3, 8], demarre: [3, 12], suivi: [6, 20], rompu: [5, 30], refuse: [1, 9], retire: [1, 6], "sans-suite": [8, 16],
};

/** The life of one application, move by move, as the table of states allows it. */
export function lifeOf(person: DemoPerson, offer: DemoOffer, plan: LifePlan, calendar: DemoCalendar, dice: Dice): DemoApplication {
  const byCoach = plan.byCoach && person.coachId !== null;
  const path = pathTo(plan.state, byCoach, dice);
  const instants = instantsOf(path, plan, calendar, dice, offer);
  const moves = path.map((to, place): DemoMove => {
    const from = path[place - 1] ?? null;
    const reason = reasonsOf[to];
    return { from, to, at: instants[place] as Date, ...actorOf(from, to, person, offer, dice), reason: reason ? (to === plan.state && plan.reason ? plan.reason : dice.weighted(reason)) : null };
  });
  const when = (state: ApplicationState) => moves.find((move) => move.to === state)?.at ?? null;
  const sentAt = when("positionne");
  const answeredAt = moves.find((move) => move.from === "positionne")?.at ?? null;
  const isRead = plan.isRead ?? (answeredAt !== null && plan.state !== "sans-suite" ? true : dice.chance(0.6));
  const startedAt = when("demarre");
  const meetingAt = interviewAt(moves, plan, calendar, dice);
  return {
    id: dice.id(), person, offer, state: plan.state, moves,
    message: sentAt === null ? "" : (plan.message ?? (dice.chance(0.5) ? dice.pick(messages) : "")),
    wantsCall: sentAt !== null && person.phone !== null && dice.chance(0.25),
    readAt: sentAt !== null && isRead ? between(sentAt, answeredAt ?? calendar.now, calendar, dice) : null,
    interviewAt: meetingAt, interviewNote: meetingAt === null ? "" : dice.pick(meetingNotes),
    hiredDay: startedAt === null ? null : calendar.dayOf(startedAt),
    recommendation: byCoach ? recommendationOf(moves, plan, dice) : null,
  };
}

/** Days are squeezed when there is too little time for them; hours follow one another. */
function instantsOf(path: readonly ApplicationState[], plan: LifePlan, calendar: DemoCalendar, dice: Dice, offer: DemoOffer): Date[] {
  const drawn = path.map((state, place) => (place === 0 ? 0 : dice.int(...gaps[state])));
  const room = Math.max(0, -plan.recent - plan.earliest);
  const total = drawn.reduce((sum, gap) => sum + gap, 0);
  const shrink = total > room ? room / total : 1;
  let day = -plan.recent - total * shrink;
  // Nothing happens before the offer is there.
  let least = offer.publishedAt.getTime() + 20 * MINUTE;
  return path.map((_, place) => {
    day += (drawn[place] as number) * shrink;
    const at = Math.max(calendar.at(Math.floor(day + 1e-9), dice.int(8 * 60 + 30, 18 * 60)).getTime(), least);
    least = at + dice.int(25, 90) * MINUTE;
    return new Date(at);
  });
}

/** An hour of the day between two instants, soon after the first; half way when there is no such hour. */
function between(from: Date, to: Date, calendar: DemoCalendar, dice: Dice): Date {
  const last = Math.min(calendar.dayOf(to), calendar.dayOf(from) + 3);
  const tries = Array.from({ length: 8 }, () => calendar.at(dice.int(calendar.dayOf(from), last), dice.int(8 * 60, 18 * 60)));
  return tries.find((at) => at > from && at < to) ?? new Date(Math.floor((from.getTime() + to.getTime()) / 2 / MINUTE) * MINUTE);
}

function actorOf(from: ApplicationState | null, to: ApplicationState, person: DemoPerson, offer: DemoOffer, dice: Dice): Pick<DemoMove, "byId" | "byRole"> {
  const coachId = person.coachId ?? offer.organisation.ownerId;
  const employerId = offer.organisation.contact?.userId ?? null;
  switch (to) {
    case "sollicite":
    case "suivi":
      return { byRole: "coach", byId: coachId };
    case "positionne":
    case "decline":
    case "retire":
      return { byRole: "beneficiary", byId: person.userId };
    case "sans-suite":
      return from !== "sollicite" && dice.chance(0.4) ? { byRole: "system", byId: null } : { byRole: "coach", byId: coachId };
    default:
      // A coach notes what an employer said by phone, most of all where nobody signs in.
      return employerId === null || dice.chance(0.2) ? { byRole: "coach", byId: coachId } : { byRole: "employer", byId: employerId };
  }
}

/** The meeting stands between its proposal and what followed; a pending one is coming, or has just been. */
function interviewAt(moves: readonly DemoMove[], plan: LifePlan, calendar: DemoCalendar, dice: Dice): Date | null {
  const place = moves.findIndex((move) => move.to === "entretien");
  const proposed = moves[place];
  if (!proposed) return null;
  const minute = dice.int(9 * 4, 16 * 4) * 15;
  if (plan.interviewDay !== undefined) return calendar.at(plan.interviewDay > 0 ? calendar.workdayFrom(plan.interviewDay) : calendar.workday(plan.interviewDay), minute);
  const after = moves[place + 1]?.at;
  const [first, last] = [calendar.dayOf(proposed.at) + 1, after ? calendar.dayOf(after) - 1 : -1];
  if (last >= first && (after || dice.chance(0.4))) {
    const day = dice.int(first, last);
    return calendar.at(calendar.workday(day) >= first ? calendar.workday(day) : day, minute);
  }
  return after ? between(proposed.at, after, calendar, dice) : calendar.at(calendar.workdayFrom(dice.int(1, 8)), minute);
}

function recommendationOf(moves: readonly DemoMove[], plan: LifePlan, dice: Dice): DemoApplication["recommendation"] {
  const [proposed, answer] = moves as [DemoMove, DemoMove | undefined];
  const answered = answer && (answer.to === "positionne" || answer.to === "decline") ? answer : null;
  const hasSeen = dice.chance(0.5);
  return {
    note: plan.note ?? dice.pick(notes), createdAt: proposed.at,
    seenAt: answered ? new Date(answered.at.getTime() - 5 * MINUTE) : hasSeen && plan.recent > 1 ? new Date(proposed.at.getTime() + 9 * HOUR) : null,
    answer: answered === null ? null : answered.to === "decline" ? "declined" : "accepted",
    // A proposal that nobody can answer any more is dated too: no page waits for it.
    answerReason: answered?.to === "decline" ? answered.reason : null, answeredAt: answer?.at ?? null,
  };
}
