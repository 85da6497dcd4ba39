import { boundingBox, type BoundingBox } from "../../geo/bounding-box.ts";
import { distanceKm } from "../../geo/distance.ts";
import type { LatLng } from "../../geo/lat-lng.ts";
import type { MatchContext } from "../context.ts";
import { byRank, type Rankable } from "../order.ts";
import { nearness } from "../parts.ts";
import type { PreparedOffer } from "../prepare-offer.ts";
import type { Anchor, PreparedPerson } from "../prepare-person.ts";
import { scorePair } from "../score.ts";
import { totalPoints } from "../weights.ts";
import { farthestOf } from "./person-reach.ts";
import { TopKeys } from "./top-keys.ts";

/** One side of a judged pair, with what ranking looks at. Reasons are made later, for those that are kept. */
export type Judged<T> = Rankable & { item: T; isInReach: boolean };

/**
 * How much of a ranking is wanted: everyone possible in any case; of the blocked, so many of the best, and those named.
 *
 * The best blocked ones are counted among those that `isOut` lets in, and that `isBeside` does not name.
 */
export type Wanted = { blocked: number; isOut?: (id: string) => boolean; isBeside?: (id: string) => boolean };

/** What is asked of the other side, item by item. */
type Side<T> = {
  count: number;
  idOf: (index: number) => string;
  /** Whether it cannot be reached by any means, ever: blocked, without a point for distance. */
  isFar: (index: number) => boolean;
  /** The weighted points of the occupation and experience parts. */
  metierPoints: (index: number) => number;
  judge: (index: number) => Judged<T>;
};

/**
 * The ranking of one side for one item of the other, best first, as scoring every pair would give it, without the blocked
 * ones that nobody wants.
 *
 * Those that could be reached are scored; of the others, only those that could still be among the best blocked ones.
 */
function judgeSide<T>(side: Side<T>, { weights }: MatchContext, wanted: Wanted): Judged<T>[] {
  const { skills, schedule, contract } = weights.parts;
  const most = (skills.points + schedule.points + contract.points) * 1000;
  const total = totalPoints(weights);
  const best = new TopKeys(wanted.blocked);
  const judged: Judged<T>[] = [];
  const take = (index: number, isBeside: boolean) => {
    const one = side.judge(index);
    if (one.isBlocked && !isBeside && wanted.blocked > 0) best.offer(one.tenths);
    judged.push(one);
  };
  const far: number[] = [];
  for (let index = 0; index < side.count; index += 1) {
    if (side.isFar(index)) {
      far.push(index);
      continue;
    }
    const id = side.idOf(index);
    if (!wanted.isOut?.(id)) take(index, wanted.isBeside?.(id) === true);
  }
  // The strongest first: the bar rises at once, and what is under it need not be looked at.
  const strongest = Float64Array.from(far, (index) => (side.metierPoints(index) + most) * side.count + index).sort().reverse();
  for (const key of strongest) {
    const index = key % side.count;
    const bound = (key - index) / side.count;
    const isTooWeak = wanted.blocked === 0 || (best.isFull && bound < best.least * total - (total >> 1));
    const id = side.idOf(index);
    const isBeside = wanted.isBeside?.(id) === true;
    if (isTooWeak && !wanted.isBeside) break;
    if ((isTooWeak && !isBeside) || wanted.isOut?.(id)) continue;
    take(index, isBeside);
  }
  return judged.sort(byRank);
}

type Lists = { start: Int32Array; rome: Int32Array; factor: Float64Array };
/** People packed as numbers: what tells most of them apart without touching them. */
type Crowd = { context: MatchContext; boxes: Float64Array; farKm: Float64Array; romes: string[]; anchors: Lists; lived: Lists };

const crowds = new WeakMap<readonly PreparedPerson[], Crowd>();
const EVERYWHERE: BoundingBox = { minLat: -Infinity, maxLat: Infinity, minLng: -Infinity, maxLng: Infinity };

function crowdOf(people: readonly PreparedPerson[], context: MatchContext): Crowd {
  const known = crowds.get(people);
  if (known?.context === context) return known;
  const numbers = new Map<string, number>();
  const pack = (of: (person: PreparedPerson) => readonly Anchor[]): Lists => {
    const start = new Int32Array(people.length + 1);
    people.forEach((person, i) => { start[i + 1] = (start[i] as number) + of(person).length; });
    const all = people.flatMap(of);
    const number = (rome: string) => numbers.get(rome) ?? (numbers.set(rome, numbers.size), numbers.size - 1);
    return { start, rome: Int32Array.from(all, ({ rome }) => number(rome)), factor: Float64Array.from(all, ({ factor }) => factor) };
  };
  const [anchors, lived] = [pack(({ anchors: list }) => list), pack(({ lived: list }) => list)];
  const boxes = new Float64Array(people.length * 4);
  const farKm = Float64Array.from(people, goesTo);
  people.forEach((person, i) => {
    const { minLat, maxLat, minLng, maxLng } = areaOf(person) ?? EVERYWHERE;
    boxes.set([minLat, maxLat, minLng, maxLng], i * 4);
  });
  const crowd = { context, boxes, farKm, romes: [...numbers.keys()], anchors, lived };
  crowds.set(people, crowd);
  return crowd;
}

/** Beyond it she comes by no means, ever; a little more than the rule, which is asked again of whoever is nearer. */
function goesTo(person: PreparedPerson): number {
  const { ownKm, withAidKm } = farthestOf(person);
  return Math.max(ownKm, withAidKm) + 0.1;
}

function areaOf(person: PreparedPerson): BoundingBox | null {
  return boundingBox(person.person.home, goesTo(person));
}

function isOutside({ lat, lng }: LatLng, minLat: number, maxLat: number, minLng: number, maxLng: number): boolean {
  return lat < minLat || lat > maxLat || lng < minLng || lng > maxLng;
}

/** The people of an offer, best first: everyone it is possible for, and those of the others who are wanted. */
export function judgePeople(people: readonly PreparedPerson[], offer: PreparedOffer, context: MatchContext, wanted: Wanted): Judged<PreparedPerson>[] {
  const { boxes, farKm, romes, anchors, lived } = crowdOf(people, context);
  const { weights } = context;
  const { none } = weights.levels;
  const levels = romes.map((rome) => (offer.rome === null ? null : context.closeness(rome, offer.rome)));
  const best = ({ start, rome, factor }: Lists, index: number): number => {
    let most = none;
    for (let i = start[index] as number; i < (start[index + 1] as number); i += 1) {
      const level = levels[rome[i] as number];
      if (level) most = Math.max(most, nearness(level, factor[i] as number, weights));
    }
    return most;
  };
  const { at } = offer.offer;
  return judgeSide({
    count: people.length,
    idOf: (index) => (people[index] as PreparedPerson).person.id,
    isFar: (index) => isOutside(at, boxes[index * 4] as number, boxes[index * 4 + 1] as number, boxes[index * 4 + 2] as number, boxes[index * 4 + 3] as number)
      || distanceKm((people[index] as PreparedPerson).person.home, at) > (farKm[index] as number),
    metierPoints: (index) => best(anchors, index) * weights.parts.occupation.points + best(lived, index) * weights.parts.experience.points,
    judge: (index) => judged(people[index] as PreparedPerson, (people[index] as PreparedPerson).person.id, people[index] as PreparedPerson, offer, context),
  }, context, wanted);
}

/** The offers of a person, best first: all that are possible, and those of the others that are wanted. */
export function judgeOffers(person: PreparedPerson, offers: readonly PreparedOffer[], context: MatchContext, wanted: Wanted): Judged<PreparedOffer>[] {
  const { weights } = context;
  const { none } = weights.levels;
  const { minLat, maxLat, minLng, maxLng } = areaOf(person) ?? EVERYWHERE;
  const { home } = person.person;
  const farKm = goesTo(person);
  const points = new Map<string | null, number>([[null, none * (weights.parts.occupation.points + weights.parts.experience.points)]]);
  const best = (anchors: readonly Anchor[], rome: string) => anchors.reduce((most, anchor) => Math.max(most, nearness(context.closeness(anchor.rome, rome), anchor.factor, weights)), none);
  const pointsOf = (rome: string | null): number => {
    const known = points.get(rome);
    if (known !== undefined) return known;
    const sum = best(person.anchors, rome as string) * weights.parts.occupation.points + best(person.lived, rome as string) * weights.parts.experience.points;
    points.set(rome, sum);
    return sum;
  };
  return judgeSide({
    count: offers.length,
    idOf: (index) => (offers[index] as PreparedOffer).offer.id,
    isFar: (index) => isOutside((offers[index] as PreparedOffer).offer.at, minLat, maxLat, minLng, maxLng) || distanceKm(home, (offers[index] as PreparedOffer).offer.at) > farKm,
    metierPoints: (index) => pointsOf((offers[index] as PreparedOffer).rome),
    judge: (index) => judged(offers[index] as PreparedOffer, (offers[index] as PreparedOffer).offer.id, person, offers[index] as PreparedOffer, context),
  }, context, wanted);
}

function judged<T>(item: T, id: string, person: PreparedPerson, offer: PreparedOffer, context: MatchContext): Judged<T> {
  const { blockers, reach, tenths } = scorePair(person, offer, context);
  return { item, id, isBlocked: blockers !== 0, isInReach: reach === "in", tenths };
}
