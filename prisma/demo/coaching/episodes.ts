import type { DemoCalendar } from "../calendar.ts";
import { choose } from "../deal.ts";
import { diceOf } from "../dice.ts";
import { cast } from "../people/cast.ts";
import type { DemoPerson } from "../people/person.ts";
import type { DemoPlaces } from "../places.ts";
import type { DemoCoach, DemoStaff } from "../staff.ts";

/** @source domain/orne.md 1.2: 30 people a coach, six months, one renewal by derogation */
export const COACHING = { people: 30, days: 182, renewalsPerCoach: 1, pastPerCoach: 14 } as const;
/** A coach keeps someone two months after the end: the official count looks at who works then. */
const KEPT_AFTER_DAYS = 62;

export type DemoEpisode = {
  id: string;
  person: DemoPerson;
  coach: DemoCoach;
  rank: "premiere-intention" | "renouvellement";
  renewalReason: string;
  startsDay: number;
  endsDay: number;
  /** Filled in from the applications: the day work began. */
  hiredDay: number | null;
  closedDay: number | null;
  exit: string | null;
  relayTo: string;
};

const renewalReasons = [
  "Embauche prévue le mois prochain : garder l’appui pendant la période d’essai.",
  "Permis B en cours, examen fixé : deux mois de plus pour répondre aux offres devenues accessibles.",
  "Arrêt de trois mois pendant l’accompagnement : reprise du projet là où il en était.",
  "Garde d’enfants trouvée seulement en fin de période : mise en relation à finir.",
] as const;

/** How a coaching ended: words of the official counts. @source domain/orne.md 3.4; domain/elsewhere.md 3.2 */
const exits = [["emploi", 34], ["iae", 14], ["formation", 12], ["relais", 26], ["perdu-de-vue", 8], ["demenagement", 3], ["autre", 3]] as const;

/**
 * Gives each coach her people: thirty in an open episode, one of them renewed, and some whose episode has ended.
 *
 * People are chosen as they are in life: those oriented to work, of 26 to 45, are more often coached. Sets `coachId`.
 */
export function drawEpisodes(places: DemoPlaces, staff: DemoStaff, people: readonly DemoPerson[], calendar: DemoCalendar): DemoEpisode[] {
  return staff.coaches.flatMap((coach) => {
    const dice = diceOf(`${places.territoryCode}/episodes/${coach.area.code}`);
    const local = people.filter((person) => person.area === coach.area);
    const isCast = (person: DemoPerson) => cast.some((member) => member.firstName === person.firstName && member.lastName === person.lastName);
    // A small demo keeps some people without a coach.
    const count = Math.min(COACHING.people, Math.ceil(local.length * 0.6));
    const chosen = choose(local, count, dice, (person) =>
      isCast(person) ? 99 : (person.orientation === "professionnelle" ? 1.2 : 0) + (person.age === "26-35" || person.age === "36-45" ? 0.6 : 0) + (person.age === "56+" ? -1 : 0));
    const coached = [...chosen];
    const renewed = choose(coached.filter((person) => !isCast(person)), COACHING.renewalsPerCoach, dice);
    const past = [...choose(local.filter((person) => !chosen.has(person)), Math.min(COACHING.pastPerCoach, Math.floor(local.length / 8)), dice)];

    const episode = (person: DemoPerson, key: string, startsDay: number): DemoEpisode => ({
      id: diceOf(`${places.territoryCode}/episode/${person.key}/${key}`).id(), person, coach, rank: "premiere-intention", renewalReason: "",
      startsDay, endsDay: startsDay + COACHING.days, hiredDay: null, closedDay: null, exit: null, relayTo: "",
    });
    const open = coached.flatMap((person) => {
      person.coachId = coach.userId;
      if (!renewed.has(person)) return [episode(person, "first", calendar.workday(isCast(person) ? -100 : -dice.int(3, COACHING.days - 6)))];
      const again = calendar.workday(-dice.int(14, 70));
      const first = { ...episode(person, "first", again - COACHING.days - 1), closedDay: again - 1, exit: "renouvellement" };
      return [first, { ...episode(person, "renewal", again), rank: "renouvellement" as const, renewalReason: dice.pick(renewalReasons) }];
    });
    const ended = past.map((person) => {
      const startsDay = calendar.workday(-dice.int(200, 620));
      const left = dice.chance(0.2);
      const closedDay = calendar.workday(Math.min(-2, startsDay + (left ? dice.int(20, 120) : COACHING.days)));
      const exit = left ? "perdu-de-vue" : dice.weighted(exits);
      person.coachId = closedDay >= -KEPT_AFTER_DAYS ? coach.userId : null;
      return { ...episode(person, "first", startsDay), closedDay, exit, relayTo: exit === "relais" ? "Référent social du CCAS" : "", hiredDay: exit === "emploi" || exit === "iae" ? calendar.workday(closedDay - dice.int(5, 60)) : null };
    });
    for (const { person, startsDay } of [...open, ...ended]) person.registeredDay = Math.min(person.registeredDay, startsDay - 5);
    return [...open, ...ended];
  });
}
