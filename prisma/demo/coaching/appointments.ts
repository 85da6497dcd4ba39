import type { DemoCalendar } from "../calendar.ts";
import { deal } from "../deal.ts";
import { diceOf } from "../dice.ts";
import type { DemoPerson } from "../people/person.ts";
import type { DemoPlaces } from "../places.ts";
import { appointmentShares } from "../shares.ts";
import type { DemoEpisode } from "./episodes.ts";

export type DemoAppointment = {
  id: string;
  person: DemoPerson;
  coachId: string;
  kind: "individuel" | "atelier" | "tripartite";
  startsAt: Date;
  minutes: number;
  place: string;
  status: "fixe" | "honore" | "excuse" | "non-excuse" | "annule";
  /** The weekly series it is of, and its day in it. */
  series?: { id: string; day: number };
  /** What the person says of an absence. */
  explained?: { words: string; at: Date };
};

const at = (hours: number, minutes = 0) => hours * 60 + minutes;
const slots = [at(9), at(9, 45), at(10, 30), at(11, 15), at(14), at(14, 45), at(15, 30), at(16, 15)] as const;
/** Thursday afternoon is the workshop. */
const thursdaySlots = [at(8, 30), at(9, 15), at(10), at(10, 45), at(11, 30), at(16, 30), at(17, 15), at(12, 15)] as const;
const WORKSHOP = { weekday: 4, minute: at(14), minutes: 120 } as const;
const DAYS = 7;

/**
 * One appointment a week for each person in an open episode, up to the end of next week: face to face, every fourth week
 * in a workshop, now and then with her referent.
 *
 * @source domain/orne.md 1.2 (« un rendez-vous par semaine, soit en entretien individuel, soit en atelier collectif »)
 */
export function drawAppointments(places: DemoPlaces, episodes: readonly DemoEpisode[], calendar: DemoCalendar): DemoAppointment[] {
  const ranks = new Map<string, number>();
  const drawn = episodes.filter((episode) => episode.closedDay === null).flatMap((episode) => {
    const rank = ranks.get(episode.coach.userId) ?? 0;
    ranks.set(episode.coach.userId, rank + 1);
    return appointmentsOf(episode, rank, places, calendar);
  });
  const isPast = (one: DemoAppointment) => one.startsAt.getTime() + one.minutes * 60_000 <= calendar.now.getTime();
  const past = drawn.filter(isPast);
  // Some come nearly always, some seldom: the share holds over all of them.
  const steadiness = new Map<string, number>();
  for (const { person } of past) if (!steadiness.has(person.key)) steadiness.set(person.key, diceOf(`${places.territoryCode}/steady/${person.key}`).next() * 3 - 1.5);
  const statuses = deal(past, appointmentShares, diceOf(`${places.territoryCode}/appointments`), (one, status) => (status === "honore" ? (steadiness.get(one.person.key) ?? 0) : 0));
  past.forEach((one, place) => (one.status = statuses[place] as DemoAppointment["status"]));
  spreadAbsences(past);
  return drawn;
}

/** Unexcused absences of one person in one coaching, at most: beyond, her coach would have acted. Our choice. */
export const MOST_ABSENCES = 2;

/** Changes an absence too many for a meeting that somebody else kept: the shares of all stay as they were dealt. */
function spreadAbsences(past: readonly DemoAppointment[]): void {
  const absences = new Map<string, number>();
  const countOf = ({ person }: DemoAppointment) => absences.get(person.key) ?? 0;
  const count = (one: DemoAppointment, more: number) => absences.set(one.person.key, countOf(one) + more);
  for (const one of past) if (one.status === "non-excuse") count(one, 1);
  for (const one of past) {
    if (one.status !== "non-excuse" || countOf(one) <= MOST_ABSENCES) continue;
    const other = past.find((kept) => kept.status === "honore" && countOf(kept) === 0);
    if (!other) return;
    [one.status, other.status] = ["honore", "non-excuse"];
    count(one, -1);
    count(other, 1);
  }
}

function appointmentsOf(episode: DemoEpisode, rank: number, places: DemoPlaces, calendar: DemoCalendar): DemoAppointment[] {
  const dice = diceOf(`${places.territoryCode}/appointments/${episode.person.key}/${episode.rank}`);
  const weekday = (rank % 5) + 1;
  const slot = Math.floor(rank / 5) % slots.length;
  const town = episode.coach.area.communes[0]?.name ?? episode.coach.area.name;
  const list: DemoAppointment[] = [];
  for (let monday = calendar.monday + DAYS; monday > episode.startsDay; monday -= DAYS) {
    const weeksAway = (calendar.monday - monday) / DAYS;
    const isWorkshop = (weeksAway + rank + 4) % 4 === 0;
    const isThreeWay = !isWorkshop && weeksAway % 9 === rank % 9;
    const day = monday + (isWorkshop ? WORKSHOP.weekday : weekday) - 1;
    const minute = isWorkshop ? WORKSHOP.minute : ((weekday === WORKSHOP.weekday ? thursdaySlots : slots)[slot] as number);
    list.push({
      id: dice.id(), person: episode.person, coachId: episode.coach.userId,
      kind: isWorkshop ? "atelier" : isThreeWay ? "tripartite" : "individuel",
      startsAt: calendar.at(day, minute), minutes: isWorkshop ? WORKSHOP.minutes : isThreeWay ? 60 : 45,
      place: isWorkshop ? `Salle d’atelier, ${town}` : dice.chance(0.12) ? "Par téléphone" : `Bureau des coachs, ${town}`,
      status: "fixe",
    });
  }
  return list;
}
