import type { Match } from "#app/domain/matching/match.ts";
import { matchPrepared } from "#app/domain/matching/match-pair.ts";
import { prepareOffer, type PreparedOffer } from "#app/domain/matching/prepare-offer.ts";
import type { PreparedPerson } from "#app/domain/matching/prepare-person.ts";
import type { MatchContext } from "#app/domain/matching/context.ts";
import { TELLING } from "#app/domain/notifications/telling.ts";
import { log } from "#app/infra/log.server.ts";
import type { Context } from "../context.server.ts";
import { BestPeople } from "./best-people.ts";
import { judgeOffers, keptOfPerson } from "./judge.ts";
import { KEPT, possibleKeptFor } from "./kept-matches.ts";
import { knownPeople } from "./known-people.server.ts";
import { loadMatchContext } from "./load-match-context.server.ts";
import { loadOfferFacts } from "./load-offer-facts.server.ts";
import { readTaken } from "./read-taken.server.ts";
import { lockAndStamp, offerKey, removeMatches, storeMatches, type Pair } from "./store-matches.server.ts";
import { tellOfOffer } from "./tell-of-matches.server.ts";

/** `right`: stored pairs equal to fresh ones; the others were put right. `told`: people told of an offer that had room left. */
export type MatchesChecked = { people: number; offers: number; right: number; missing: number; wrong: number; extra: number; told: number };

/** People whose pairs are judged, then compared, between two breaths: other jobs of this process go on meanwhile. */
const AT_A_TIME = 10;
const times = { timeout: 60_000, maxWait: 60_000 };
const breathe = () => new Promise<void>((done) => setImmediate(done));

/**
 * Computes every list of a territory anew and makes the table `match` equal to it, then tells of offers that have room.
 *
 * It is what finds what jobs missed: a loan that ended, a job that failed for good, a rule that changed. Also what fills
 * the table the first time.
 *
 * @param options `tell: false` for a first filling: nobody is written to about offers that were there before
 */
export async function checkMatches(ctx: Context, territoryId: string, options: { tell: boolean }): Promise<MatchesChecked> {
  const { stamp, context, people, offers, setAside, taken } = await read(ctx, territoryId);
  const wanted = await judgeAll(people, offers, context, setAside, taken);
  const sum: MatchesChecked = { people: people.length, offers: offers.length, right: 0, missing: 0, wrong: 0, extra: 0, told: 0 };
  for (let start = 0; start < people.length; start += AT_A_TIME) await repair(ctx, people.slice(start, start + AT_A_TIME), wanted, context, stamp, sum);
  sum.extra += await ctx.db.$executeRaw`
    DELETE FROM match m USING beneficiary b, "user" u
    WHERE b.id = m.beneficiary_id AND u.id = b.user_id AND b.territory_id = ${territoryId}::uuid AND u.disabled_at IS NOT NULL`;
  if (options.tell) for (const { offer } of offers) sum.told += await tellInTurn(ctx, offer.id);
  log.info({ territoryId, ...sum }, "matches checked");
  return sum;
}

async function read(ctx: Context, territoryId: string) {
  return ctx.db.$transaction(async (tx) => {
    const stamp = await lockAndStamp(tx, `matches.check:${territoryId}`);
    const context = await loadMatchContext(ctx.db, tx, territoryId, ctx.now);
    const people = await knownPeople(ctx.db, tx, territoryId, context);
    const offers = (await loadOfferFacts(tx, { territoryId }, ctx.now)).map(({ offer }) => prepareOffer(offer, context));
    const dismissed = await tx.$queryRaw<{ person: string; offer: string }[]>`
      SELECT d.beneficiary_id AS person, d.offer_id AS offer FROM offer_dismissal d JOIN beneficiary b ON b.id = d.beneficiary_id WHERE b.territory_id = ${territoryId}::uuid`;
    return { stamp, context, people, offers, setAside: groupPairs(dismissed), taken: groupPairs(await readTaken(tx, { territoryId })) };
  }, times);
}

function groupPairs(pairs: readonly Pair[]): Map<string, Set<string>> {
  const grouped = new Map<string, Set<string>>();
  for (const { person, offer } of pairs) grouped.set(person, (grouped.get(person) ?? new Set<string>()).add(offer));
  return grouped;
}

/** For each person, the offers that are to be in the table with her. */
type OffersByPerson = ReadonlyMap<string, ReadonlySet<string>>;

async function judgeAll(people: readonly PreparedPerson[], offers: readonly PreparedOffer[], context: MatchContext, setAside: OffersByPerson, taken: OffersByPerson) {
  const wanted = new Map<string, Map<string, PreparedOffer>>();
  const bestPeople = new Map(offers.map((offer) => [offer, new BestPeople(possibleKeptFor(offer.offer.posts, TELLING.peoplePerPost), KEPT.blocked)]));
  for (const [position, person] of people.entries()) {
    const { id } = person.person;
    const dismissed = setAside.get(id);
    const ranked = judgeOffers(person, dismissed ? offers.filter(({ offer }) => !dismissed.has(offer.id)) : offers, context);
    wanted.set(id, new Map(keptOfPerson(ranked, (offerId) => taken.get(id)?.has(offerId) === true).map(({ item }) => [item.offer.id, item])));
    for (const { item, isBlocked, tenths } of ranked) bestPeople.get(item)?.offer({ id, isBlocked, tenths });
    if (position % AT_A_TIME === 0) await breathe();
  }
  for (const [offer, best] of bestPeople) for (const id of best.ids()) wanted.get(id)?.set(offer.offer.id, offer);
  return wanted;
}

type Stored = { person: string; offer: string; score: number; reach: string; blocked: boolean; km: number; weights: string };

async function repair(ctx: Context, people: readonly PreparedPerson[], wanted: ReadonlyMap<string, ReadonlyMap<string, PreparedOffer>>, context: MatchContext, stamp: Date, sum: MatchesChecked): Promise<void> {
  const stored = await ctx.db.$queryRaw<Stored[]>`
    SELECT beneficiary_id AS person, offer_id AS offer, score, reach, is_blocked AS blocked, distance_km AS km, weights_version AS weights
    FROM match WHERE beneficiary_id = ANY(${people.map(({ person }) => person.id)}::uuid[])`;
  const before = new Map(stored.map((row) => [`${row.person} ${row.offer}`, row]));
  const toWrite: Match[] = [];
  for (const person of people) {
    for (const [offerId, offer] of wanted.get(person.person.id) ?? []) {
      const fresh = matchPrepared(person, offer, context);
      const known = before.get(`${fresh.person} ${offerId}`);
      before.delete(`${fresh.person} ${offerId}`);
      const isRight = known && known.score === fresh.score && known.reach === fresh.reach && known.blocked === fresh.blockers.length > 0 && known.km === fresh.distanceKm && known.weights === fresh.weights;
      if (isRight) sum.right += 1;
      else toWrite.push(fresh);
      if (!isRight) sum[known ? "wrong" : "missing"] += 1;
    }
  }
  const extra = [...before.values()];
  sum.extra += extra.length;
  if (toWrite.length + extra.length > 0) {
    await ctx.db.$transaction(async (tx) => {
      await storeMatches(tx, toWrite, stamp);
      await removeMatches(tx, extra, stamp);
    }, times);
  }
  await breathe();
}

function tellInTurn(ctx: Context, offerId: string): Promise<number> {
  return ctx.db.$transaction(async (tx) => {
    await lockAndStamp(tx, offerKey(offerId));
    return tellOfOffer(tx, ctx, offerId);
  }, times);
}
