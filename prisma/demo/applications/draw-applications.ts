import type { DemoCalendar } from "../calendar.ts";
import type { DemoEpisode } from "../coaching/episodes.ts";
import { choose } from "../deal.ts";
import { diceOf } from "../dice.ts";
import type { DemoOffer } from "../offers/offer.ts";
import type { DemoPerson } from "../people/person.ts";
import type { DemoPlaces } from "../places.ts";
import type { DemoApplication } from "./application.ts";
import { endOffers } from "./end-offers.ts";
import { lifeOf } from "./life.ts";
import { drawPairs } from "./pairs.ts";
import { planLives } from "./plan-lives.ts";
import { drawStories } from "./stories.ts";

/** Of those without a coach, how many use the site by themselves. */
const ON_THEIR_OWN = 40;

/**
 * Every application of the demo with its dated history; ends the offers whose posts are taken and dates the hirings of the
 * coached.
 */
export function drawApplications(places: DemoPlaces, people: readonly DemoPerson[], episodes: readonly DemoEpisode[], offers: readonly DemoOffer[], calendar: DemoCalendar): DemoApplication[] {
  const dice = diceOf(`${places.territoryCode}/applications`);
  const told = drawStories(places, people, offers, calendar);
  const cast = new Set(told.map(({ person }) => person));
  const open = new Set(episodes.filter((one) => one.closedDay === null).map(({ person }) => person));
  const alone = choose(people.filter((person) => !open.has(person)), ON_THEIR_OWN, dice);
  const answering = people.filter((person) => !cast.has(person) && (open.has(person) || alone.has(person)));
  const kept = new Set(told.map(({ offer }) => offer.id));
  const planned = planLives(drawPairs(places, answering, offers, calendar), episodes, kept, dice);
  const lived = planned.map(({ person, offer, plan }) => lifeOf(person, offer, plan, calendar, diceOf(`${places.territoryCode}/life/${person.key}/${offer.id}`)));
  const applications = endOffers(offers, [...told, ...lived], calendar);

  for (const { person, offer, state, hiredDay } of applications) {
    if (hiredDay === null || offer.kind === "BENEVOLAT" || offer.kind === "IMMERSION" || state === "rompu") continue;
    const episode = episodes.find((one) => one.person === person && one.closedDay === null && one.startsDay <= hiredDay);
    if (episode) episode.hiredDay = hiredDay;
  }
  return applications;
}
