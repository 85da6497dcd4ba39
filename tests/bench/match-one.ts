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
const TARGET_MS = 5;

/**
 * What the matching of one offer, or of one person, computes when it changes: everyone judged by the code that the jobs
 * call, those who are kept with their reasons. Reading and writing are not in it. Median and worst of a hundred.
 */
export function matchOneCosts(world: World, ctx: MatchContext) {
  const people = world.people.map((person) => preparePerson(person, ctx));
  const offers = world.offers.map((offer) => prepareOffer(offer, ctx));
  const some = <T>(list: readonly T[]): T[] => Array.from({ length: Math.min(TIMES, list.length) }, (_, i) => list[Math.floor((i * list.length) / TIMES)] as T);
  const timed = (act: () => unknown): number => {
    const start = performance.now();
    act();
    return performance.now() - start;
  };
  const offerMs = some(world.offers).map((plain) => timed(() => {
    const offer = prepareOffer(plain, ctx);
    return bestOf(judgePeople(people, offer, ctx, KEPT), possibleKeptFor(plain.posts, TELLING.peoplePerPost), KEPT.blocked).map(({ item }) => matchPrepared(item, offer, ctx));
  }));
  const personMs = some(world.people).map((plain) => timed(() => {
    const person = preparePerson(plain, ctx);
    return keptOfPerson(judgeOffers(person, offers, ctx, KEPT), () => false).map(({ item }) => matchPrepared(person, item, ctx));
  }));
  const [oneOfferMs, onePersonMs] = [median(offerMs), median(personMs)];
  return {
    oneOfferMs: round(oneOfferMs, 2), oneOfferWorstMs: round(Math.max(...offerMs), 2), onePersonMs: round(onePersonMs, 2), onePersonWorstMs: round(Math.max(...personMs), 2),
    oneTargetMs: TARGET_MS, oneHolds: oneOfferMs <= TARGET_MS && onePersonMs <= TARGET_MS,
  };
}
