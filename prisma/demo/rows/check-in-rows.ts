import type { CheckInAnswer } from "#app/domain/check-ins/answers.ts";
import { planCheckIns, type Planned } from "#app/domain/check-ins/plan.ts";
import type { DemoApplication } from "../applications/application.ts";
import type { DemoCalendar } from "../calendar.ts";
import type { DemoEpisode } from "../coaching/episodes.ts";
import { diceOf, type Dice } from "../dice.ts";
import { typeset } from "../typeset.ts";
import type { DemoRows } from "./rows.ts";

const words = { person: ["Le car de 6 h 40 ne passe plus le samedi.", "Les horaires changent trop souvent."], employer: ["Deux retards cette semaine, rien de grave.", "Il faudrait une formation au logiciel."] };
const DAY_MS = 86_400_000;
const dayFrom = (calendar: DemoCalendar, iso: string) => Math.round((Date.parse(iso) - calendar.date(0).getTime()) / DAY_MS);

/** The last day of work of what ended: the day somebody noted it. */
export function endedDayOf({ state, hiredDay, moves }: DemoApplication, calendar: DemoCalendar): number | null {
  const last = moves.at(-1);
  return state !== "rompu" || hiredDay === null || !last ? null : Math.max(hiredDay, calendar.dayOf(last.at));
}

/**
 * News asked of those who began a job: most go well. Each coach finds someone for whom something is wrong, and someone to call.
 */
export function checkInRows(applications: readonly DemoApplication[], episodes: readonly DemoEpisode[], calendar: DemoCalendar): Pick<DemoRows, "checkIn"> {
  const coachOf = new Map(episodes.filter(({ closedDay }) => closedDay === null).map(({ person, coach }) => [person.id, coach.userId]));
  const turnOf = new Map<string, number>();
  const checkIn = applications.flatMap((one) => {
    if (one.hiredDay === null || !["demarre", "suivi", "rompu"].includes(one.state)) return [];
    const dice = diceOf(`rows/check-in/${one.id}`);
    const hiredOn = calendar.iso(one.hiredDay);
    const planned = planCheckIns({ kind: one.offer.kind ?? "EMPLOI", hiredOn, isGoingOn: true }, [], hiredOn).create;
    const coachId = coachOf.get(one.person.id) ?? "";
    const turn = turnOf.get(coachId) ?? 0;
    const isShown = one.state !== "rompu" && planned.some(({ dueOn }) => dayFrom(calendar, dueOn) < 0);
    if (isShown) turnOf.set(coachId, turn + 1);
    const lastPast = (side: Planned["side"]) => planned.filter((plan) => plan.side === side && dayFrom(calendar, plan.dueOn) < 0).at(-1);
    return planned.map((plan) => rowOf(plan, one, { dice, calendar, isTrouble: isShown && turn % 3 === 0 && plan === lastPast("person"), isSilent: isShown && turn % 3 === 1 && plan === lastPast("employer") }));
  });
  return { checkIn };
}

type Told = { dice: Dice; calendar: DemoCalendar; isTrouble: boolean; isSilent: boolean };

function rowOf({ side, milestone, dueOn }: Planned, one: DemoApplication, { dice, calendar, isTrouble, isSilent }: Told): DemoRows["checkIn"][number] {
  const day = dayFrom(calendar, dueOn);
  const endedDay = endedDayOf(one, calendar);
  const row = { id: dice.id(), applicationId: one.id, side, milestone, dueOn: calendar.date(day), word: "" };
  const [late, minute, isWell] = [dice.int(0, 1), dice.int(9 * 60, 18 * 60), dice.chance(0.85)];
  if (endedDay !== null && day >= endedDay) return { ...row, cancelledAt: calendar.at(endedDay, 20 * 60) };
  if (day >= 0) return row;
  const sentAt = calendar.at(day, 630);
  if (isSilent) return { ...row, sentAt, remindedAt: day + 3 < 0 ? calendar.at(day + 3, 630) : null };
  const answer: CheckInAnswer = isTrouble || !isWell ? "trouble" : "well";
  const answeredAt = calendar.at(Math.min(day + late, -1), minute);
  return { ...row, sentAt, answer, answeredAt, word: answer === "trouble" ? typeset(dice.pick(words[side])) : "", seenAt: isTrouble ? null : answeredAt };
}
