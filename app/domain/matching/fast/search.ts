import type { MatchContext } from "../context.ts";
import { coveredShare } from "../parts.ts";
import type { PreparedPerson } from "../prepare-person.ts";
import { totalPoints } from "../weights.ts";
import { listsByKey } from "./lists-by-key.ts";
import {
  ASKED_WEIGHT, CONSTRAINTS, NEEDS, ZONE, ROME, ROW, SCHEDULE, TERMS, TRAVEL, type OfferTable,
} from "./offer-table.ts";
import { personMetiers } from "./person-metiers.ts";
import { AS_FAR, OUT, PersonReach } from "./person-reach.ts";
import { PersonTerms, UNKNOWN } from "./person-terms.ts";
import { POINTS, POSSIBLE, POSSIBLE_BIT } from "./points.ts";
import { rankKey, readKey } from "./ranked-lists.ts";
import { SHARES, sharesOf, SkillsCovered } from "./skills-covered.ts";
import { TopKeys } from "./top-keys.ts";

export type Search = {
  /** The rank keys of a person's best offers, best first: what scoring them all would give. */
  best(person: PreparedPerson, top: number): Int32Array;
  /** Pairs scored to the last part since the search was made. */
  scored(): number;
};

/** No offer enters the list. */
const NEVER = 2 ** 31 - 1;

/**
 * Finds the best offers of one person after another without scoring every pair.
 *
 * An offer's rank is one number. The k-th best so far is a bar, and offers are left out when the most they could reach
 * is under it. The order makes the bar rise early: first the métiers nearest to hers, then the offers that ask for what
 * she can do, then the zones around her where an offer could still be near enough, and last, only when fewer
 * than k are possible, the others. A bound may be loose, never tight: an equal score is never lost.
 */
export function searchOffers(table: OfferTable, ctx: MatchContext): Search {
  const { weights } = ctx;
  const { parts: per } = weights;
  const [perSkills, perDistance, perSchedule, perContract] = [per.skills.points, per.distance.points, per.schedule.points, per.contract.points];
  const total = totalPoints(weights);
  // One thousandth of distance more than it can be: the last bit of a curve is not to be trusted for a bound.
  const mostHours = perSchedule * 1000 + perDistance;
  const mostRest = mostHours + perContract * 1000;
  const count = table.byId.length;
  const all = Int32Array.from({ length: count }, (_, offer) => offer);
  const { rows, romeStart, tieRank } = table;

  const readMetiers = personMetiers(table.romes, ctx.closeness, weights);
  const terms = new PersonTerms(table, weights);
  const reach = new PersonReach(table, weights);
  const mostNear = reach.most;
  const travelClass = reach.travelClass;
  const shares = sharesOf(weights);
  const unknownSkills = coveredShare(0, 0, weights) * perSkills;
  // Offers that ask for no skill are worth more to who has none than those that ask for what she cannot do.
  const askNothing = listsByZone((offer) => rows[offer * ROW + ASKED_WEIGHT] === 0);
  const askSomething = listsByZone((offer) => rows[offer * ROW + ASKED_WEIGHT] !== 0);

  const skillsCovered = new SkillsCovered(table);
  const { covered, known } = skillsCovered;
  /** For the person at hand: offers looked at. */
  const seen = new Uint8Array(count);
  /** Under this, `POSSIBLE` or not with its weighted points, an offer cannot enter the list. */
  let bar = 0;
  let points: Int32Array = new Int32Array(0);
  let keep = new TopKeys(0);
  let scored = 0;

  function listsByZone(wanted: (offer: number) => boolean) {
    const elsewhere = table.zones.centers.length;
    return listsByKey(all.map((offer) => (wanted(offer) ? (rows[offer * ROW + ZONE] as number) : elsewhere)), elsewhere + 1);
  }

  function raiseBar(): void {
    if (!keep.isFull) return;
    const { tenths, isBlocked } = readKey(keep.least);
    // Scores are rounded: one is reached from half a tenth below it (`total >> 1` thousandths of a point).
    bar = (isBlocked ? 0 : POSSIBLE) + tenths * total - (total >> 1);
  }

  /**
   * Passes over offers, most of which cannot enter the list. This loop is where the time goes: it asks first what costs
   * least and rules out most, leaves what is seldom needed to functions, and adds and masks where an `if` would be
   * guessed wrong half of the time.
   */
  function considerAll(items: Int32Array, from: number, to: number): void {
    const worth = points;
    const { lacks, hours, contract, avoided } = terms;
    for (let i = from; i < to; i += 1) {
      const offer = items[i] as number;
      if (seen[offer] === 1) continue;
      seen[offer] = 1;
      const row = offer * ROW;
      const zone = rows[row + ZONE] as number;
      const lacking = (rows[row + NEEDS] as number) & lacks;
      let open = ~((lacking | -lacking) >> 31); // all bits when nothing is lacking, else none
      const asked = rows[row + ASKED_WEIGHT] as number;
      const has = covered[offer] as number;
      const skills = asked < SHARES ? (shares[asked * SHARES + has] as number) : coveredShare(has, asked, weights);
      let sum = (worth[rows[row + ROME] as number] as number) + skills * perSkills;
      let near = mostNear[zone] as number;
      if (sum + (near & (open | POINTS)) + mostRest < bar) continue;

      const agreed = (contract[rows[row + TERMS] as number] as number) + (avoided[rows[row + CONSTRAINTS] as number] as number);
      open &= ~(-(agreed >> POSSIBLE_BIT));
      sum += agreed & POINTS;
      if (sum + (near & (open | POINTS)) + mostHours < bar) continue;

      const travel = rows[row + TRAVEL] as number;
      if (near !== OUT && (travelClass[travel] as number) !== AS_FAR) near = reach.exact(offer, zone, travel);
      const schedule = rows[row + SCHEDULE] as number;
      let time = hours[schedule] as number;
      if (time === UNKNOWN) time = terms.judgeHours(schedule);
      scored += 1;
      open &= ~(-(time >> POSSIBLE_BIT));
      sum += (near & (open | POINTS)) + (time & POINTS);
      if (sum >= bar && keep.offer(rankKey(tieRank[offer] as number, Math.round((sum & POINTS) / total), sum < POSSIBLE))) raiseBar();
    }
  }

  function considerMetier(metier: number): void {
    considerAll(all, romeStart[metier] as number, romeStart[metier + 1] as number);
  }

  function best(prepared: PreparedPerson, top: number): Int32Array {
    seen.fill(0);
    const metiers = readMetiers(prepared);
    points = metiers.points;
    const knownCount = skillsCovered.read(prepared.has);
    terms.read(prepared);
    reach.read(prepared);
    const { zones } = reach.surroundings;
    const size = Math.min(top, count);
    if (keep.capacity === size) keep.clear();
    else keep = new TopKeys(size);
    bar = size === 0 ? NEVER : 0;

    metiers.strong.forEach(considerMetier);
    considerAll(known, 0, knownCount);
    for (const [lists, skills] of [[askNothing, unknownSkills], [askSomething, 0]] as const) {
      for (let i = 0; i < zones.length; i += 1) {
        const zone = zones[i] as number;
        if ((mostNear[zone] as number) === OUT || metiers.mostOutside + skills + (mostNear[zone] as number) + mostRest < bar) continue;
        considerAll(lists.items, lists.start[zone] as number, lists.start[zone + 1] as number);
      }
    }
    // Whatever is possible has been seen. What is left is out of reach, without a point for distance.
    for (const metier of metiers.weak) {
      if ((points[metier] as number) + unknownSkills + mostRest >= bar) considerMetier(metier);
    }
    if (metiers.none + unknownSkills + mostRest >= bar) considerAll(all, 0, count);
    return keep.sorted();
  }
  return { best, scored: () => scored };
}
