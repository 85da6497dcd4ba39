import { distance } from "@turf/distance";
import KDBush from "kdbush";
import { parseArgs } from "node:util";
import { buildMatcher, type Matcher } from "#app/domain/matching/build-matcher.ts";
import { buildPeopleMatcher } from "#app/domain/matching/build-people-matcher.ts";
import { matchContext, type MatchContext } from "#app/domain/matching/context.ts";
import { farthestOf } from "#app/domain/matching/fast/person-reach.ts";
import type { RankedLists } from "#app/domain/matching/fast/ranked-lists.ts";
import { prepareOffer, type PreparedOffer } from "#app/domain/matching/prepare-offer.ts";
import { preparePerson, type PreparedPerson } from "#app/domain/matching/prepare-person.ts";
import { rankPreparedOffers } from "#app/domain/matching/rank.ts";
import { scorePair } from "#app/domain/matching/score.ts";
import { spread } from "#app/domain/matching/spread.ts";
import type { Aid, Offer } from "#app/domain/matching/types.ts";
import { KEPT } from "#app/use-cases/matching/kept-matches.ts";
import { loadCommunes } from "#prisma/reference/load-communes.ts";
import { matchWithDatabase } from "./match-database.ts";
import { matchOneCosts } from "./match-one.ts";
import { AS_OF, aWorld } from "./match-world.ts";

/*
 * npm run -s bench:match -- --people 7138 --offers 5000 [--top 50] [--scatter KM] [--no-db | --database URL] [--json]
 *
 * The 50 best offers of everybody, in a département of the Orne's size on its real communes: by the fast path, by the plain
 * code on every pair, and beside them what `@turf/distance` alone and a spatial index alone cost on the same pairs. All in
 * this run, on one core. `--scatter` gives everyone a point of her own instead of the centre of her commune. Last, the
 * whole way with PostgreSQL, figures named `db…`: the embedded one, or a database of its own on the server of `--database`.
 */

const TERRITORY = "61";
/** The plain code takes a microsecond a pair: beyond so many pairs it is run for some of the people, and its time scaled. */
const MOST_BRUTE_PAIRS = 40_000_000;
const RUNS = 5;

const { values } = parseArgs({
  options: {
    people: { type: "string", default: "7138" }, offers: { type: "string", default: "5000" }, top: { type: "string", default: "50" },
    scatter: { type: "string", default: "0" }, json: { type: "boolean", default: false }, "no-db": { type: "boolean", default: false }, database: { type: "string" },
  },
});
const [peopleCount, offersCount, top, scatterKm] = [values.people, values.offers, values.top, values.scatter].map(Number) as [number, number, number, number];
if (![peopleCount, offersCount, top].every((value) => Number.isInteger(value) && value > 0) || !(scatterKm >= 0)) {
  console.error("--people, --offers and --top are whole numbers, 1 or more; --scatter is 0 or more kilometres");
  process.exit(2);
}

/** Result and milliseconds of an act. */
function timed<T>(act: () => T): [T, number] {
  const start = performance.now();
  const result = act();
  return [result, performance.now() - start];
}
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
const round = (value: number, digits = 1): number => Number(value.toFixed(digits));
const peakRssMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

const communes = loadCommunes(TERRITORY);
const communeAt = (code: string) => communes.find((commune) => commune.code === code) as { lat: number; lng: number };
/** The three lenders that the programmes of the Orne name. */
const aids: Aid[] = [
  { id: "mobylis", mode: "scooter", at: communeAt("61169"), radiusKm: 25, serviceKm: 30, maxDays: 60, licences: ["AM"] },
  { id: "atelier-mob", mode: "ebike", at: communeAt("61001"), radiusKm: 12, serviceKm: 20, maxDays: 31, licences: [] },
  { id: "mobijump", mode: "car", at: communeAt("61001"), radiusKm: 40, serviceKm: 30, maxDays: 60, licences: ["B"] },
];
const ctx: MatchContext = matchContext({ asOf: AS_OF, aids });
const world = aWorld(communes, peopleCount, offersCount, scatterKm);
const pairs = peopleCount * offersCount;

// The fast path: offers made ready, people made ready, everybody's list. First from cold, as a nightly job would.
const [prepared, prepareMs] = timed(() => world.people.map((person) => preparePerson(person, ctx)));
const [matcher, indexMs] = timed(() => buildMatcher(world.offers, ctx));
const [lists, firstMs] = timed(() => matcher.rankForPeople(prepared, top));
const scoredPairs = matcher.scored();
const runs = pairs > 20 * MOST_BRUTE_PAIRS ? [firstMs] : Array.from({ length: RUNS }, () => timed(() => matcher.rankForPeople(prepared, top))[1]);
const fastPeakRssMb = peakRssMb();

const sentences = explainCost(matcher, lists, prepared);
const single = singleCosts(matcher);
const spreading = spreadCost(lists);

// The rivals, on every pair or on a share of the people.
const step = Math.max(1, Math.ceil(pairs / MOST_BRUTE_PAIRS));
const sample = prepared.flatMap((person, position) => (position % step === 0 ? [{ person, position }] : []));
const scale = prepared.length / sample.length;
const [, indexAloneMs] = timed(() => spatialIndexAlone(prepared, world.offers));
const [, turfMs] = timed(() => turfOnEveryPair(sample.map(({ person }) => person), world.offers));
const plainOffers = world.offers.map((offer) => prepareOffer(offer, ctx));
const [bruteLists, bruteMs] = timed(() => sample.map(({ person }) => rankPreparedOffers(person, plainOffers, ctx, top)));
const identical = bruteLists.every((list, i) => isSame(list, sample[i] as (typeof sample)[number]));

const matchMs = median(runs);
const inMemory = {
  people: peopleCount, offers: offersCount, pairs, scoredPairs,
  buildMs: round(prepareMs + indexMs), matchMs: round(matchMs), bruteForceMs: round(bruteMs * scale, 0), ratio: round((bruteMs * scale) / matchMs),
  peakRssMb: peakRssMb(), identical,
  matchFirstMs: round(firstMs), matchRunsMs: runs.map((ms) => round(ms)), fastPeakRssMb,
  comparedPeople: sample.length, turfDistanceMs: round(turfMs * scale, 0), spatialIndexAloneMs: round(indexAloneMs),
  ...sentences, ...single, ...matchOneCosts(world, ctx), ...spreading, scatterKm, weights: ctx.weights.version,
};
const withDatabase = values["no-db"] ? {} : await matchWithDatabase({
  world, aids, places: communes, asOf: AS_OF, databaseUrl: values.database,
  bestOf: (position) => lists.of(position).filter(({ isBlocked }) => !isBlocked).slice(0, KEPT.possible).map(({ index, tenths }) => ({ offer: Number(matcher.offerAt(index).offer.id.slice(1)), tenths })),
});
const report = { ...inMemory, ...withDatabase };
if (values.json) console.log(JSON.stringify(report));
else for (const [name, value] of Object.entries(report)) console.log(`${name.padEnd(24)} ${String(value)}`);
if (!identical) process.exitCode = 1;

/** Whether the fast path kept the same offers in the same order, with the same scores. */
function isSame(list: readonly PreparedOffer[], { person, position }: { person: PreparedPerson; position: number }): boolean {
  const fast = lists.of(position);
  return fast.length === list.length && fast.every(({ index, tenths, isBlocked }, rank) => {
    const offer = list[rank] as PreparedOffer;
    const plain = scorePair(person, offer, ctx);
    return matcher.offerAt(index).offer.id === offer.offer.id && plain.tenths === tenths && (plain.blockers !== 0) === isBlocked;
  });
}

/** What reasons cost when they are asked for: the ten best of every tenth person. */
function explainCost(from: Matcher, all: RankedLists, people: readonly PreparedPerson[]) {
  let explained = 0;
  const [, ms] = timed(() => people.forEach((person, position) => {
    if (position % 10 !== 0) return;
    for (const ranked of all.of(position).slice(0, 10)) {
      from.explain(person, ranked);
      explained += 1;
    }
  }));
  return { explainUsPerMatch: round((ms / explained) * 1000, 2) };
}

/** The same, from an index that is ready: what remains of one person, of one offer. Median of a hundred. */
function singleCosts(from: Matcher) {
  const byPeople = buildPeopleMatcher(world.people, ctx);
  const person = Array.from({ length: Math.min(100, peopleCount) }, (_, i) => timed(() => from.rankForPerson(world.people[i] as (typeof world.people)[number], top))[1]);
  const offer = Array.from({ length: Math.min(100, offersCount) }, (_, i) => timed(() => byPeople.rankForOffer(world.offers[i] as Offer, top))[1]);
  return { fromIndexOnePersonMs: round(median(person), 2), fromIndexOneOfferMs: round(median(offer), 2) };
}

/** Everybody's ten best possible offers, spread so that no post is first for more than eight. */
function spreadCost(all: RankedLists) {
  const suggestions = world.people.map(({ id }, position) => ({
    person: id, offers: all.of(position).filter(({ isBlocked }) => !isBlocked).map(({ index, tenths }) => ({ offer: matcher.offerAt(index).offer.id, score: tenths / 10 })),
  }));
  const posts = new Map(world.offers.map((offer) => [offer.id, offer.posts]));
  const [{ moved, overloaded }, ms] = timed(() => spread(suggestions, posts));
  return { spreadMs: round(ms), spreadMoved: moved.length, spreadOverloaded: overloaded.length };
}

/** `@turf/distance` from every person to every offer, and nothing else. */
function turfOnEveryPair(people: readonly PreparedPerson[], offers: readonly Offer[]): number {
  const to = offers.map(({ at }) => [at.lng, at.lat]);
  let sum = 0;
  for (const { person: { home } } of people) {
    const from = [home.lng, home.lat];
    for (const point of to) sum += distance(from, point);
  }
  return sum;
}

/** kdbush alone, on a flat map in kilometres: how many offers lie in each circle, no score at all. */
function spatialIndexAlone(people: readonly PreparedPerson[], offers: readonly Offer[]): number {
  const flat = ({ lat, lng }: { lat: number; lng: number }): [number, number] => [lng * 111.195 * Math.cos((48.6 * Math.PI) / 180), lat * 111.195];
  const tree = new KDBush(offers.length);
  for (const { at } of offers) tree.add(...flat(at));
  tree.finish();
  let found = 0;
  for (const person of people) {
    const { ownKm, withAidKm } = farthestOf(person);
    found += tree.within(...flat(person.person.home), Math.max(ownKm, withAidKm)).length;
  }
  return found;
}
