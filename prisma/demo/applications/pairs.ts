import { matchContext } from "#app/domain/matching/context.ts";
import { prepareOffer } from "#app/domain/matching/prepare-offer.ts";
import { preparePerson } from "#app/domain/matching/prepare-person.ts";
import { scorePair } from "#app/domain/matching/score.ts";
import type { Offer, Person, WeeklyWindow } from "#app/domain/matching/types.ts";
import { clockOf } from "#app/domain/matching/week.ts";
import type { DemoCalendar } from "../calendar.ts";
import { diceOf } from "../dice.ts";
import type { DemoOffer } from "../offers/offer.ts";
import type { DemoPerson, Window } from "../people/person.ts";
import type { DemoPlaces } from "../places.ts";
import { CONTACTED_PER_OFFER } from "../shares.ts";

export type Pair = { person: DemoPerson; offer: DemoOffer };

/** Nobody answers more offers than this in the demo. */
const MOST_A_PERSON = 5;
/** People chosen among the best placed, so that the same few do not answer everything. */
const AMONG = 12;

const windowsOf = (windows: readonly Window[]): WeeklyWindow[] => windows.map(({ days, fromMinute, toMinute }) => ({ days, from: clockOf(fromMinute), to: clockOf(toMinute) }));

function personOf(one: DemoPerson, calendar: DemoCalendar): Person {
  return {
    id: one.id, home: { lat: one.lat, lng: one.lng }, licences: one.licences, skills: one.skills, frenchLevel: one.french,
    means: one.means.map(({ mode, radiusKm, untilDay }) => ({ mode, radiusKm: radiusKm ?? null, until: untilDay === undefined ? null : calendar.iso(untilDay) })),
    projects: one.projects.map(({ rank, romeCode }) => ({ rank, rome: romeCode })),
    experience: one.experience.flatMap(({ romeCode, months }) => (romeCode === null ? [] : [{ rome: romeCode, months }])),
    weeklyHours: one.hours, availability: windowsOf(one.windows), contracts: one.contracts, kinds: one.kinds, avoid: one.avoid,
  };
}

function offerOf(one: DemoOffer, calendar: DemoCalendar): Offer {
  return {
    id: one.id, kind: one.kind ?? "EMPLOI", at: { lat: one.lat, lng: one.lng }, rome: one.romeCode, posts: one.postCount,
    skills: { required: one.required, useful: one.useful ?? [] }, licences: one.licences ?? [], frenchLevel: one.french ?? null,
    weeklyHours: one.weeklyHours, schedule: windowsOf(one.windows), contract: one.contract ?? null,
    startDate: one.startsDay === null ? null : calendar.iso(one.startsDay), access: one.access ?? [], constraints: one.constraints ?? [],
  };
}

/**
 * Who answered which offer: people whom the very rules of the matching would have put forward, so that no application of
 * the demo looks absurd to a coach.
 *
 * @param people those who may answer; all are compared with all offers
 */
export function drawPairs(places: DemoPlaces, people: readonly DemoPerson[], offers: readonly DemoOffer[], calendar: DemoCalendar): Pair[] {
  const ctx = matchContext({ asOf: calendar.iso(0) });
  const prepared = people.map((person) => ({ person, ready: preparePerson(personOf(person, calendar), ctx) }));
  const answered = new Map<string, number>();
  return offers.filter((offer) => !offer.isDraft).flatMap((offer) => {
    const dice = diceOf(`${places.territoryCode}/answers/${offer.id}`);
    const count = dice.weighted([[0, 10], [1, 25], [2, 28], [3, 20], [4, 11], [5, 6]].map(([many = 0, weight = 0]) => [many, weight] as const));
    const ready = prepareOffer(offerOf(offer, calendar), ctx);
    const placed = prepared
      .filter(({ person }) => (answered.get(person.id) ?? 0) < MOST_A_PERSON)
      .map(({ person, ready: one }) => ({ person, score: scorePair(one, ready, ctx) }))
      .filter(({ score }) => score.blockers === 0 && score.parts.occupation > 0)
      .sort((a, b) => b.score.tenths - a.score.tenths || (a.person.id < b.person.id ? -1 : 1))
      .slice(0, AMONG);
    return dice.some(placed, Math.round((count * CONTACTED_PER_OFFER) / 2.15)).map(({ person }) => {
      answered.set(person.id, (answered.get(person.id) ?? 0) + 1);
      return { person, offer };
    });
  });
}
