import { distanceKm } from "../../geo/distance.ts";
import type { MatchContext } from "../context.ts";
import { compareIds } from "../order.ts";
import { coveredShare } from "../parts.ts";
import type { PreparedOffer } from "../prepare-offer.ts";
import type { PreparedPerson } from "../prepare-person.ts";
import { mobilityRadii } from "../reach.ts";
import { totalPoints } from "../weights.ts";
import { byHome } from "./by-home.ts";
import { listsByKey } from "./lists-by-key.ts";
import { ASKED_WEIGHT, CONSTRAINTS, NEEDS, offerTable, ROME, ROW, SCHEDULE, TERMS, TRAVEL, ZONE, type OfferTable } from "./offer-table.ts";
import { personMetiers } from "./person-metiers.ts";
import { AS_FAR, OUT, PersonReach } from "./person-reach.ts";
import { PersonTerms, UNKNOWN } from "./person-terms.ts";
import { POINTS, POSSIBLE_BIT } from "./points.ts";
import { MOST_OFFERS, rankKey, readKey } from "./ranked-lists.ts";
import { SHARES, sharesOf, SkillsCovered } from "./skills-covered.ts";
import { TopKeys } from "./top-keys.ts";

/** How many a list keeps: so many possible ones, then so many that something blocks. */
export type Room = { possible: number; blocked: number };

/** What is asked of the search: the room of each list, and the pairs that do not take any. */
export type BothWays = {
  /** `reachable`: so many of the possible ones that she reaches by her own means are kept at least, where they exist. */
  perPerson: Room & { reachable: number };
  perOffer: (offer: PreparedOffer) => Room;
  /** Ids of the offers that are in no list with this person. */
  setAside?: (personId: string) => ReadonlySet<string> | undefined;
  /** Ids of the offers that take no room in the list of this person; she keeps her place in theirs. */
  taken?: (personId: string) => ReadonlySet<string> | undefined;
};

export type BothWaysSearch = {
  /** Offers sorted by id: lists hold positions in this. */
  offers: readonly PreparedOffer[];
  /** Judges the next so many people against all offers; `false` when everyone has been. */
  judgeNext(people: number): boolean;
  /** The offers of a person (by her position among those given), each once, in no order. */
  ofPerson(position: number): Int32Array;
  /** The positions of the people of an offer, in no order. Complete once everyone was judged. */
  ofOffer(offer: number): Int32Array;
  /** Pairs scored to the last part so far. */
  scored(): number;
};

/** No pair enters the list. */
const NEVER = 2 ** 31 - 1;
/** Bars of zones and métiers are read again after so many people: a bar that is behind is only looser. */
const BARS_EVERY = 16;

/**
 * Finds, in one pass over everyone, the best offers of every person and the best people of every offer.
 *
 * A pair is scored only while the most it could reach would still enter one of its lists: the possible or the blocked
 * ones of the person, of the offer. Each full list has a bar, the points below which nothing enters; bars only rise. The
 * lists are exactly those of scoring every pair; an oracle test holds it to that.
 */
export function searchBothWays(people: readonly PreparedPerson[], offers: readonly PreparedOffer[], ctx: MatchContext, asked: BothWays): BothWaysSearch {
  if (offers.length > MOST_OFFERS || people.length > MOST_OFFERS) throw new RangeError(`at most ${MOST_OFFERS} people and ${MOST_OFFERS} offers`);
  const table = offerTable(offers);
  const { weights } = ctx;
  const { parts: per } = weights;
  const perSkills = per.skills.points;
  const total = totalPoints(weights);
  // One thousandth of distance more than it can be: the last bit of a curve is not to be trusted for a bound.
  const mostRest = per.schedule.points * 1000 + per.distance.points + per.contract.points * 1000;
  const count = table.byId.length;
  const { rows, tieRank, romeStart } = table;
  const all = Int32Array.from({ length: count }, (_, offer) => offer);
  const byZone = listsByKey(all.map((offer) => rows[offer * ROW + ZONE] as number), table.zones.centers.length);

  const readMetiers = personMetiers(table.romes, ctx.closeness, weights);
  const terms = new PersonTerms(table, weights);
  const reach = new PersonReach(table, weights);
  const shares = sharesOf(weights);
  const unknownSkills = coveredShare(0, 0, weights) * perSkills;

  const rowOf = new Int32Array(count);
  tieRank.forEach((place, row) => { rowOf[place] = row; });
  const placeOf = new Map(table.byId.map(({ offer }, place) => [offer.id, place]));
  const peopleById = Int32Array.from(people.keys()).sort((a, b) => compareIds((people[a] as PreparedPerson).person.id, (people[b] as PreparedPerson).person.id));
  const tieOf = new Int32Array(people.length);
  peopleById.forEach((position, tie) => { tieOf[position] = tie; });

  // The lists of offers, by row, each with its bar.
  const room = Array.from(tieRank, (place) => asked.perOffer(table.byId[place] as PreparedOffer));
  const theirPossible = room.map(({ possible }) => new TopKeys(Math.min(people.length, possible)));
  const theirBlocked = room.map(({ blocked }) => new TopKeys(Math.min(people.length, blocked)));
  const barPossible = Int32Array.from(theirPossible, barOf);
  const barBlocked = Int32Array.from(theirBlocked, barOf);
  const leastOfZone = new Int32Array(table.zones.centers.length);
  const leastOfMetier = new Int32Array(table.romes.length);

  // The lists of the person at hand.
  const possible = new TopKeys(Math.min(asked.perPerson.possible, count));
  const reachable = new TopKeys(Math.min(asked.perPerson.reachable, count));
  const blocked = new TopKeys(Math.min(asked.perPerson.blocked, count));
  let [myPossible, myReachable, myBlocked] = [0, 0, 0];
  let me = people[0] as PreparedPerson;
  let myTie = 0;
  let points: Int32Array = new Int32Array(0);
  const skillsCovered = new SkillsCovered(table);
  const { covered, known } = skillsCovered;
  /** For the person at hand: offers looked at, those that take no room of hers. */
  const seen = new Uint8Array(count);
  const isTaken = new Uint8Array(count);

  const lists: Int32Array[] = [];
  const order = spreadOut(byHome(people));
  let next = 0;
  let scored = 0;

  /** Scores are rounded: one is reached from half a tenth below it (`total >> 1` thousandths of a point). */
  function barOf(kept: TopKeys): number {
    return kept.capacity === 0 ? NEVER : kept.isFull ? readKey(kept.least).tenths * total - (total >> 1) : 0;
  }

  /** Scores those offers of a list that could still enter a list; this loop is where the time goes. */
  function considerAll(items: Int32Array, from: number, to: number): void {
    const { lacks, hours, contract, avoided } = terms;
    const { travelClass, most: mostNear } = reach;
    const [table_, worth, marks, has, bars, barsBlocked, share] = [rows, points, seen, covered, barPossible, barBlocked, shares];
    for (let i = from; i < to; i += 1) {
      const offer = items[i] as number;
      if (marks[offer] === 1) continue;
      marks[offer] = 1;
      const row = offer * ROW;
      const zone = table_[row + ZONE] as number;
      const askedWeight = table_[row + ASKED_WEIGHT] as number;
      const skills = askedWeight < SHARES ? (share[askedWeight * SHARES + (has[offer] as number)] as number) : coveredShare(has[offer] as number, askedWeight, weights);
      let near = mostNear[zone] as number;
      let sum = (worth[table_[row + ROME] as number] as number) + skills * perSkills;
      const most = sum + (near & POINTS) + mostRest;
      const isShut = near === OUT || ((table_[row + NEEDS] as number) & lacks) !== 0;
      const theirs = bars[offer] as number;
      const theirsBlocked = barsBlocked[offer] as number;
      if (most < myBlocked && most < theirsBlocked && (isShut || (most < myPossible && most < myReachable && most < theirs))) continue;

      const agreed = (contract[table_[row + TERMS] as number] as number) + (avoided[table_[row + CONSTRAINTS] as number] as number);
      const travel = table_[row + TRAVEL] as number;
      if (near !== OUT && (travelClass[travel] as number) !== AS_FAR) near = reach.exact(offer, zone, travel);
      const schedule = table_[row + SCHEDULE] as number;
      let time = hours[schedule] as number;
      if (time === UNKNOWN) time = terms.judgeHours(schedule);
      scored += 1;
      sum += (agreed & POINTS) + (near & POINTS) + (time & POINTS);
      if (isShut || near === OUT || agreed >> POSSIBLE_BIT !== 0 || time >> POSSIBLE_BIT !== 0) keepBlocked(offer, sum);
      else keepPossible(offer, sum, travel);
    }
  }

  function keepPossible(offer: number, sum: number, travel: number): void {
    const tenths = Math.round(sum / total);
    const key = rankKey(tieRank[offer] as number, tenths, false);
    if (isTaken[offer] === 0) {
      if (sum >= myPossible && possible.offer(key)) myPossible = barOf(possible);
      if (sum >= myReachable && isIn(offer, travel) && reachable.offer(key)) myReachable = barOf(reachable);
    }
    const theirs = theirPossible[offer] as TopKeys;
    if (sum >= (barPossible[offer] as number) && theirs.offer(rankKey(myTie, tenths, false))) barPossible[offer] = barOf(theirs);
  }

  function keepBlocked(offer: number, sum: number): void {
    const tenths = Math.round(sum / total);
    if (isTaken[offer] === 0 && sum >= myBlocked && blocked.offer(rankKey(tieRank[offer] as number, tenths, true))) myBlocked = barOf(blocked);
    const theirs = theirBlocked[offer] as TopKeys;
    if (sum >= (barBlocked[offer] as number) && theirs.offer(rankKey(myTie, tenths, true))) barBlocked[offer] = barOf(theirs);
  }

  /** Whether she gets to a possible offer by her own means. */
  function isIn(offer: number, travel: number): boolean {
    const km = distanceKm(me.person.home, { lat: table.lat[offer] as number, lng: table.lng[offer] as number });
    return km <= mobilityRadii(me, table.travels[travel] as OfferTable["travels"][number]).ownKm;
  }

  function considerMetier(metier: number): void {
    considerAll(all, romeStart[metier] as number, romeStart[metier + 1] as number);
  }

  function readBars(): void {
    leastOfZone.fill(NEVER);
    leastOfMetier.fill(NEVER);
    for (let offer = 0; offer < count; offer += 1) {
      const [zone, metier] = [rows[offer * ROW + ZONE] as number, rows[offer * ROW + ROME] as number];
      leastOfZone[zone] = Math.min(leastOfZone[zone] as number, barPossible[offer] as number, barBlocked[offer] as number);
      leastOfMetier[metier] = Math.min(leastOfMetier[metier] as number, barBlocked[offer] as number);
    }
  }

  function judge(position: number): void {
    me = people[position] as PreparedPerson;
    myTie = tieOf[position] as number;
    for (const kept of [possible, reachable, blocked]) kept.clear();
    [myPossible, myBlocked] = [barOf(possible), barOf(blocked)];
    // With no aid near her, whatever is possible is so by her own means: her possible ones are her reachable ones.
    myReachable = me.aids.length === 0 && asked.perPerson.reachable <= asked.perPerson.possible ? NEVER : barOf(reachable);
    seen.fill(0);
    isTaken.fill(0);
    mark(asked.setAside?.(me.person.id), seen);
    mark(asked.taken?.(me.person.id), isTaken);
    const metiers = readMetiers(me);
    points = metiers.points;
    const knownCount = skillsCovered.read(me.has);
    terms.read(me);
    reach.read(me);

    metiers.strong.forEach(considerMetier);
    considerAll(known, 0, knownCount);
    for (const zone of reach.surroundings.zones) {
      const near = reach.most[zone] as number;
      const most = metiers.mostOutside + unknownSkills + (near & POINTS) + mostRest;
      if (near === OUT || most < Math.min(myPossible, myReachable, myBlocked, leastOfZone[zone] as number)) continue;
      considerAll(byZone.items, byZone.start[zone] as number, byZone.start[zone + 1] as number);
    }
    // Whatever is possible has been seen, or was too weak. What is left is out of reach, without a point for distance.
    for (let metier = 0; metier < leastOfMetier.length; metier += 1) {
      if ((points[metier] as number) + unknownSkills + mostRest >= Math.min(myBlocked, leastOfMetier[metier] as number)) considerMetier(metier);
    }
    lists[position] = Int32Array.from(new Set([possible, reachable, blocked].flatMap((kept) => Array.from(kept.sorted(), (key) => readKey(key).index))));
  }

  function mark(ids: ReadonlySet<string> | undefined, marks: Uint8Array): void {
    for (const id of ids ?? []) {
      const place = placeOf.get(id);
      if (place !== undefined) marks[rowOf[place] as number] = 1;
    }
  }

  return {
    offers: table.byId,
    judgeNext(many) {
      for (const end = Math.min(order.length, next + many); next < end; next += 1) {
        if (next % BARS_EVERY === 0) readBars();
        judge(order[next] as number);
      }
      return next < order.length;
    },
    ofPerson: (position) => lists[position] ?? new Int32Array(0),
    ofOffer(offer) {
      const row = rowOf[offer] as number;
      return Int32Array.from([...(theirPossible[row] as TopKeys).sorted(), ...(theirBlocked[row] as TopKeys).sorted()], (key) => peopleById[readKey(key).index] as number);
    },
    scored: () => scored,
  };
}

/** The same positions, samples of all first: the lists of offers fill early with people from everywhere, and their bars rise. */
function spreadOut(order: Int32Array): Int32Array {
  const turn = (i: number): number => (i % 64 === 0 ? 0 : i % 8 === 0 ? 1 : 2);
  return Int32Array.from([...order.keys()].sort((a, b) => turn(a) - turn(b) || a - b), (i) => order[i] as number);
}
