import type { ApplicationState } from "#app/domain/applications/states.ts";
import type { DemoEpisode } from "../coaching/episodes.ts";
import { countsOf, deal } from "../deal.ts";
import type { Dice } from "../dice.ts";
import { isOver } from "../offers/draw-offers.ts";
import { applicationShares } from "../shares.ts";
import type { LifePlan } from "./life.ts";
import type { Pair } from "./pairs.ts";

export type PlannedLife = Pair & { plan: LifePlan };

/** Days an application needs to have got there. */
const least: Record<ApplicationState, number> = {
  sollicite: 1, positionne: 1, entretien: 4, accepte: 8, demarre: 18, suivi: 32, rompu: 38, decline: 2, refuse: 5, retire: 4, "sans-suite": 12,
};
const pending: readonly ApplicationState[] = ["sollicite", "positionne", "entretien", "accepte"];
const isHired = (state: ApplicationState) => state === "accepte" || state === "demarre" || state === "suivi" || state === "rompu";
/** Where those end whom no dealt state suits. */
const leftOver = ["refuse", "retire", "positionne", "sans-suite"] as const;
/** The longest a pending thing waits before someone acts, days. */
const waits: Partial<Record<ApplicationState, number>> = { sollicite: 8, positionne: 10, entretien: 5, accepte: 9 };
/** How far back what has ended goes, days. */
const ENDED_WITHIN = 90;

/**
 * Says where each application stands and since when, so that the shares hold: an old offer has the far states, an offer that
 * has ended has nothing pending, only a coached person was proposed something, nobody is hired twice, no post twice.
 *
 * @param kept offers that the stories of the cast are told of: nobody else is hired there
 */
export function planLives(pairs: readonly Pair[], episodes: readonly DemoEpisode[], kept: ReadonlySet<string>, dice: Dice): PlannedLife[] {
  const starts = new Map(episodes.filter((one) => one.closedDay === null).map((one) => [one.person.id, one.startsDay]));
  const facts = pairs.map((pair) => {
    const start = starts.get(pair.person.id);
    return { ...pair, isCoached: start !== undefined, earliest: Math.max(pair.offer.publishedDay, start ?? pair.offer.publishedDay) };
  });
  const suits = (fact: (typeof facts)[number], state: ApplicationState): boolean => {
    if (-fact.earliest < least[state]) return false;
    if (isOver(fact.offer) && pending.includes(state)) return false;
    if (kept.has(fact.offer.id) && isHired(state)) return false;
    return fact.isCoached || (state !== "sollicite" && state !== "decline");
  };
  const states = dealHired(facts, suits, dice);
  const { suivi: _1, rompu: _2, demarre: _3, accepte: _4, ...others } = applicationShares;
  const rest = facts.flatMap((fact, place) => (states.has(place) ? [] : [{ fact, place }]));
  deal(rest, others, dice, ({ fact }, state) => (suits(fact, state) ? 0 : -30)).forEach((state, index) => {
    const { fact, place } = rest[index] as (typeof rest)[number];
    states.set(place, suits(fact, state) ? state : (dice.shuffle(leftOver).find((other) => suits(fact, other)) ?? "positionne"));
  });
  leaveSomethingToRead(facts, states, (fact) => suits(fact, "positionne"));
  return facts.map(({ person, offer, isCoached, earliest }, place) => {
    const state = states.get(place) as ApplicationState;
    // On an offer that has ended, what did not lead to work happened before its end.
    const soonest = isOver(offer) && !isHired(state) ? -offer.expiresDay : 1;
    const oldest = Math.max(soonest, Math.min(-earliest - least[state], soonest - 1 + (waits[state] ?? ENDED_WITHIN)));
    const byCoach = isCoached && (state === "sollicite" || state === "decline" || dice.chance(0.7));
    return { person, offer, plan: { state, byCoach, earliest, recent: dice.int(soonest, oldest) } };
  });
}

/** Who was taken on, first of all: nobody twice, no more than the posts of an offer. By place in the list. */
function dealHired<F extends Pair>(facts: readonly F[], suits: (fact: F, state: ApplicationState) => boolean, dice: Dice): Map<number, ApplicationState> {
  const dealt = new Map<number, ApplicationState>();
  const taken = new Map<string, number>();
  const order = dice.shuffle(facts.map((fact, place) => ({ fact, place })));
  const counts = countsOf(facts.length, applicationShares);
  for (const state of ["suivi", "rompu", "demarre", "accepte"] as const) {
    let left = counts.get(state) ?? 0;
    for (const { fact, place } of order) {
      const { person, offer } = fact;
      const isFull = (taken.get(person.id) ?? 0) >= 1 || (taken.get(offer.id) ?? 0) >= offer.postCount;
      if (left === 0 || dealt.has(place) || isFull || !suits(fact, state)) continue;
      dealt.set(place, state);
      for (const id of [person.id, offer.id]) taken.set(id, (taken.get(id) ?? 0) + 1);
      left -= 1;
    }
  }
  return dealt;
}

/** An employer one signs in as finds an answer that nobody has read: it is what his page is for. */
function leaveSomethingToRead<F extends Pair>(facts: readonly F[], states: Map<number, ApplicationState>, mayWait: (fact: F) => boolean): void {
  const places = new Map<string, number[]>();
  for (const [place, { offer }] of facts.entries()) if (offer.organisation.word) places.set(offer.organisation.word, [...(places.get(offer.organisation.word) ?? []), place]);
  for (const own of places.values()) {
    if (own.some((place) => states.get(place) === "positionne")) continue;
    const closed = own.find((place) => (leftOver as readonly ApplicationState[]).includes(states.get(place) as ApplicationState) && mayWait(facts[place] as F));
    if (closed !== undefined) states.set(closed, "positionne");
  }
}
