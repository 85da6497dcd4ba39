import type { MatchContext } from "#app/domain/matching/context.ts";
import { judgeOffers, judgePeople } from "#app/domain/matching/fast/judge-all.ts";
import { matchPrepared } from "#app/domain/matching/match-pair.ts";
import { prepareOffer } from "#app/domain/matching/prepare-offer.ts";
import { preparePerson } from "#app/domain/matching/prepare-person.ts";
import { TELLING } from "#app/domain/notifications/telling.ts";
import { bestOf, keptOfPerson } from "#app/use-cases/matching/judge.ts";
import { KEPT, possibleKeptFor } from "#app/use-cases/matching/kept-matches.ts";
import { median, round } from "./figures.ts";
import type { World } from "./match-world.ts";

const TIMES = 100;
const WARM_UP = 10;
const TARGET_MS = 5;

/**
 * What the matching of one offer, or of one person, computes when it changes, by the code that the jobs call: everyone
 * judged and the best chosen (the scoring, which has a target), then the reasons of those who are kept. Reading and
 * writing are not in it. Medians of a hundred after a warm-up of ten.
 */
export function matchOneCosts(world: World, ctx: MatchContext) {
  const people = world.people.map((person) => preparePerson(person, ctx));
  const offers = world.offers.map((offer) => prepareOffer(offer, ctx));
  const ofOffer = some(world.offers).map((plain) => twice(() => {
    const offer = prepareOffer(plain, ctx);
    const kept = bestOf(judgePeople(people, offer, ctx, KEPT), possibleKeptFor(plain.posts, TELLING.peoplePerPost), KEPT.blocked);
    return () => kept.map(({ item }) => matchPrepared(item, offer, ctx));
  })).slice(WARM_UP);
  const ofPerson = some(world.people).map((plain) => twice(() => {
    const person = preparePerson(plain, ctx);
    const kept = keptOfPerson(judgeOffers(person, offers, ctx, KEPT), () => false);
    return () => kept.map(({ item }) => matchPrepared(person, item, ctx));
  })).slice(WARM_UP);
  const of = (which: 0 | 1, all: [number, number][]) => round(median(all.map((one) => one[which])), 2);
  const [oneOfferMs, onePersonMs] = [of(0, ofOffer), of(0, ofPerson)];
  return {
    oneOfferMs, oneOfferWorstMs: round(Math.max(...ofOffer.map(([ms]) => ms)), 2), oneOfferReasonsMs: of(1, ofOffer),
    onePersonMs, onePersonWorstMs: round(Math.max(...ofPerson.map(([ms]) => ms)), 2), onePersonReasonsMs: of(1, ofPerson),
    oneTargetMs: TARGET_MS, oneHolds: oneOfferMs <= TARGET_MS && onePersonMs <= TARGET_MS,
  };
}

/** A few of a list, evenly: with those of the warm-up first. */
function some<T>(list: readonly T[]): T[] {
  const count = Math.min(TIMES + WARM_UP, list.length);
  return Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)] as T);
}

/** Milliseconds of the scoring, then of what it leaves to be done. */
function twice(score: () => () => unknown): [number, number] {
  const start = performance.now();
  const explain = score();
  const scored = performance.now();
  explain();
  return [scored - start, performance.now() - scored];
}
