import type { DemoCalendar } from "../calendar.ts";
import { diceOf } from "../dice.ts";
import type { DemoAppointment } from "./appointments.ts";

export type DemoSeries = { id: string; beneficiaryId: string; coachId: string; kind: "individuel"; startsDay: number; minuteOfDay: number; minutes: number; place: string; drawnThroughDay: number; createdAt: Date };

/** One person in so many has her weekly rendez-vous as a series. */
const ONE_IN = 3;

/**
 * The weekly rendez-vous of one person in three are a series: those to come are linked to it, and the nightly job draws the rest.
 *
 * A series begins with the first appointment to come: what is past was fixed week by week.
 */
export function drawSeries(appointments: readonly DemoAppointment[], calendar: DemoCalendar): DemoSeries[] {
  const byPerson = new Map<string, DemoAppointment[]>();
  for (const one of appointments) if (one.startsAt > calendar.now && one.kind === "individuel" && one.status === "fixe") byPerson.set(one.person.id, [...(byPerson.get(one.person.id) ?? []), one]);
  return [...byPerson.values()].filter((_, place) => place % ONE_IN === 0).flatMap((coming): DemoSeries[] => {
    const [first] = coming.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
    if (!first || first.place === "Par téléphone") return [];
    const startsDay = calendar.dayOf(first.startsAt);
    const id = diceOf(`series/${first.id}`).id();
    for (const one of coming) one.series = { id, day: calendar.dayOf(one.startsAt) };
    const minuteOfDay = Math.round((first.startsAt.getTime() - calendar.at(startsDay, 180).getTime()) / 60_000) + 180;
    // The weeks drawn already: the appointments end with next week.
    return [{ id, beneficiaryId: first.person.id, coachId: first.coachId, kind: "individuel", startsDay, minuteOfDay, minutes: first.minutes, place: first.place, drawnThroughDay: calendar.monday + 13, createdAt: calendar.at(calendar.workday(-6), 11 * 60) }];
  });
}

/** The last absence of each coach's people that is not older than this is explained by the person, days. */
const EXPLAINED_WITHIN_DAYS = 20;
const words = ["Pas de transport. Le car du matin n’est pas passé, j’ai attendu une heure.", "Ne savait pas, ou a oublié.", "Travaillait. On m’a appelée la veille pour un remplacement."] as const;

/** One absence a coach has its explanation, which waits for her to read it. */
export function explainAbsences(appointments: readonly DemoAppointment[], calendar: DemoCalendar): void {
  const last = new Map<string, DemoAppointment>();
  for (const one of appointments.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    if (one.status === "non-excuse" && calendar.dayOf(one.startsAt) >= -EXPLAINED_WITHIN_DAYS && calendar.dayOf(one.startsAt) < 0) last.set(one.coachId, one);
  }
  [...last.values()].forEach((one, place) => (one.explained = { words: words[place % words.length] as string, at: new Date(Math.min(one.startsAt.getTime() + 20 * 3_600_000, calendar.now.getTime() - 600_000)) }));
}
