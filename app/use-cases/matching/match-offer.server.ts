import { judgePeople, type Judged } from "#app/domain/matching/fast/judge-all.ts";
import { matchPrepared } from "#app/domain/matching/match-pair.ts";
import type { MatchContext } from "#app/domain/matching/context.ts";
import { prepareOffer, type PreparedOffer } from "#app/domain/matching/prepare-offer.ts";
import type { PreparedPerson } from "#app/domain/matching/prepare-person.ts";
import { TELLING } from "#app/domain/notifications/telling.ts";
import type { Tx } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";
import { bestOf } from "./judge.ts";
import { forgetEnded } from "./forget-ended.server.ts";
import { KEPT, possibleKeptFor } from "./kept-matches.ts";
import { knownPeople } from "./known-people.server.ts";
import { loadMatchContext } from "./load-match-context.server.ts";
import { loadOfferFacts } from "./load-offer-facts.server.ts";
import { readTaken } from "./read-taken.server.ts";
import { lockAndStamp, offerKey, removeMatches, storeMatches } from "./store-matches.server.ts";
import { tellOfOffers } from "./tell-of-matches.server.ts";

export type OfferMatched = { stored: number; removed: number; told: number };

/**
 * Finds the people an offer suits, keeps who and why, and tells the best of them.
 *
 * Everything is read and written in one transaction, one job at a time for an offer: played again, it writes the same
 * rows and tells nobody twice. An offer that is closed, filled or gone loses its matches.
 */
export async function matchOffer(ctx: Context, offerId: string): Promise<OfferMatched> {
  return ctx.db.$transaction(
    async (tx) => {
      const stamp = await lockAndStamp(tx, offerKey(offerId));
      const [facts] = await loadOfferFacts(tx, { ids: [offerId] }, ctx.now);
      if (!facts) return { stored: 0, removed: await forgetEnded(tx, ctx, [offerId]), told: 0 };
      const context = await loadMatchContext(ctx.db, tx, facts.territoryId, ctx.now);
      const people = await knownPeople(ctx.db, tx, facts.territoryId, context);
      const offer = prepareOffer(facts.offer, context);
      const { kept, gone } = await choose(tx, offer, people, context);
      const stored = await storeMatches(tx, kept.map((person) => matchPrepared(person, offer, context)), stamp);
      const removed = await removeMatches(tx, gone.map((person) => ({ person, offer: offerId })), stamp);
      return { stored, removed, told: await tellOfOffers(tx, ctx, [offerId]) };
    },
    { timeout: 60_000, maxWait: 20_000 },
  );
}

type Ranked = readonly Judged<PreparedPerson>[];

/** Whom to keep (see kept-matches.ts), and who is in the table for this offer and no longer belongs there. */
async function choose(tx: Tx, prepared: PreparedOffer, people: readonly PreparedPerson[], context: MatchContext): Promise<{ kept: PreparedPerson[]; gone: string[] }> {
  const { offer } = prepared;
  const stored = await tx.$queryRaw<{ id: string; wasBlocked: boolean }[]>`SELECT beneficiary_id AS id, is_blocked AS "wasBlocked" FROM match WHERE offer_id = ${offer.id}::uuid`;
  const setAside = new Set((await tx.offerDismissal.findMany({ where: { offerId: offer.id }, select: { beneficiaryId: true } })).map((row) => row.beneficiaryId));
  const before = new Map(stored.map((row) => [row.id, row.wasBlocked]));
  const taken = new Set((await readTaken(tx, { offerId: offer.id })).map(({ person }) => person));
  const eligible = judgePeople(people, prepared, context, { blocked: KEPT.blocked, isOut: (id) => setAside.has(id), isBeside: (id) => before.has(id) || taken.has(id) });
  const best = new Set(bestOf(eligible, possibleKeptFor(offer.posts, TELLING.peoplePerPost), KEPT.blocked));
  const entering = await enteringLists(tx, eligible.filter((one) => !one.isBlocked && !best.has(one) && !before.has(one.id)));
  // What was possible and is not any more goes; what was blocked and still is may be a near miss of the person's.
  const stays = ({ id, isBlocked }: Judged<PreparedPerson>) => before.has(id) && (!isBlocked || before.get(id) === true);
  const kept = eligible.filter((one) => best.has(one) || entering.has(one.id) || taken.has(one.id) || stays(one));
  const keptIds = new Set(kept.map(({ id }) => id));
  return { kept: kept.map(({ item }) => item), gone: stored.map(({ id }) => id).filter((id) => !keptIds.has(id)) };
}

/** Of people an offer is possible for, those whose list it enters (kept-matches.ts); by day, more may be. */
async function enteringLists(tx: Tx, people: Ranked): Promise<Set<string>> {
  if (people.length === 0) return new Set();
  // What a person was proposed or answered takes no place: her list is as much longer.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH c AS (
      SELECT n.id, n.score, n.in_reach, (SELECT count(*) FROM application a WHERE a.beneficiary_id = n.id) AS taken
      FROM unnest(${people.map(({ id }) => id)}::uuid[], ${people.map(({ tenths }) => tenths / 10)}::float8[], ${people.map(({ isInReach }) => isInReach)}::bool[]) AS n(id, score, in_reach)
    )
    SELECT c.id FROM c
    WHERE c.score >= coalesce((
        SELECT m.score FROM match m WHERE m.beneficiary_id = c.id AND m.is_blocked = false ORDER BY m.score DESC OFFSET ${KEPT.possible - 1} + c.taken LIMIT 1), 0)
      OR (c.in_reach AND c.score >= coalesce((
        SELECT m.score FROM match m WHERE m.beneficiary_id = c.id AND m.is_blocked = false AND m.reach = 'in' ORDER BY m.score DESC OFFSET ${KEPT.reachable - 1} + c.taken LIMIT 1), 0))`;
  return new Set(rows.map(({ id }) => id));
}
