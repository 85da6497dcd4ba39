import type { DemoCalendar } from "../calendar.ts";
import { diceOf } from "../dice.ts";
import type { DemoPerson } from "../people/person.ts";
import type { DemoPlaces } from "../places.ts";
import type { DemoStaff } from "../staff.ts";
import type { DemoEpisode } from "./episodes.ts";

export type DemoInvitation = { id: string; person: DemoPerson; invitedAt: Date; answer: "confirmed" | "cannot" | null; answerReason: string | null; answeredAt: Date | null; presentAt: Date | null; outcome: "rencontre" | "candidature" | "rien" | null };
export type DemoEvent = { id: string; coachId: string; kind: "atelier" | "job-dating"; title: string; about: string; employers: string; startsAt: Date; minutes: number; place: string; places: number; createdAt: Date; invitations: DemoInvitation[] };

const MORNING = 10 * 60;
const AFTERNOON = 14 * 60;
const plans = [
  { kind: "job-dating", title: "Job dating des services à la personne", about: "Trois employeurs, dix minutes avec chacun. Venez sans CV si vous n’en avez pas.", employers: "Les Tilleuls\nClair et Net\nÀ deux pas", day: -9, minute: MORNING, places: 12 },
  { kind: "atelier", title: "Préparer un entretien", about: "On s’entraîne ensemble, deux par deux.", employers: "", day: 5, minute: AFTERNOON, places: 8 },
  { kind: "job-dating", title: "Job dating du commerce", about: "Des magasins du bourg cherchent pour les fêtes.", employers: "Épicerie du Pont\nAu bon pain", day: 12, minute: MORNING, places: 10 },
] as const;

/** A job dating that took place, a workshop and a job dating to come, for each coach, with some of her people invited. */
export function drawEvents(places: DemoPlaces, staff: DemoStaff, episodes: readonly DemoEpisode[], calendar: DemoCalendar): DemoEvent[] {
  return staff.coaches.flatMap((coach) => {
    const people = episodes.filter(({ coach: whose, closedDay }) => whose === coach && closedDay === null).map(({ person }) => person);
    const town = coach.area.communes[0]?.name ?? coach.area.name;
    return plans.map(({ day, minute, ...plan }): DemoEvent => {
      const dice = diceOf(`${places.territoryCode}/event/${coach.area.code}/${plan.title}`);
      const on = day < 0 ? calendar.workday(day) : calendar.workdayFrom(day);
      const startsAt = calendar.at(on, minute);
      const invitedAt = calendar.at(calendar.workday(Math.min(-1, on - 12)), 11 * 60);
      // The first of her people, whom the demo presents, are invited to all.
      const invitations = people.slice(0, 9).map((person, place): DemoInvitation => {
        const answer = dice.weighted([["confirmed", 6], ["cannot", 2], [null, 3]] as const);
        const isAnswered = answer !== null && !(day > 0 && place === 0);
        const came = day < 0 && answer === "confirmed" && dice.chance(0.8);
        return {
          id: dice.id(), person, invitedAt, answer: isAnswered ? answer : null, answerReason: isAnswered && answer === "cannot" ? "transport" : null, answeredAt: isAnswered ? calendar.at(calendar.workday(Math.min(-1, on - 11)), 12 * 60) : null,
          presentAt: came ? startsAt : null, outcome: came ? dice.weighted([["rencontre", 4], ["candidature", 3], ["rien", 3]] as const) : null,
        };
      });
      return { id: dice.id(), coachId: coach.userId, ...plan, startsAt, minutes: 120, place: `Maison d’activités, ${town}`, createdAt: invitedAt, invitations };
    });
  });
}
