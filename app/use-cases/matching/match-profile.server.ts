import { judgeOffers } from "#app/domain/matching/fast/judge-all.ts";
import { matchPrepared } from "#app/domain/matching/match-pair.ts";
import { preparePerson } from "#app/domain/matching/prepare-person.ts";
import type { Tx } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";
import { keptOfPerson } from "./judge.ts";
import { KEPT } from "./kept-matches.ts";
import { knownOffers } from "./known-offers.server.ts";
import { loadMatchContext } from "./load-match-context.server.ts";
import { loadPersonFacts } from "./load-person-facts.server.ts";
import { readTaken } from "./read-taken.server.ts";
import { lockAndStamp, removeMatches, storeMatches } from "./store-matches.server.ts";
import { tellPerson } from "./tell-of-matches.server.ts";

export type ProfileMatched = { stored: number; removed: number; told: number };

/**
 * Ranks the open offers of her territory for a person, and tells her of the best new ones.
 *
 * One job at a time for a person. Offers she set aside are left out; offers that are no longer open go. The telling is a
 * transaction of its own, since it takes the locks of the offers: a job killed between the two is played again.
 */
export async function matchProfile(ctx: Context, beneficiaryId: string): Promise<ProfileMatched> {
  const times = { timeout: 60_000, maxWait: 20_000 };
  const matched = await ctx.db.$transaction((tx) => rankAndStore(tx, ctx, beneficiaryId), times);
  return { ...matched, told: await ctx.db.$transaction((tx) => tellPerson(tx, ctx, beneficiaryId), times) };
}

async function rankAndStore(tx: Tx, ctx: Context, beneficiaryId: string): Promise<Omit<ProfileMatched, "told">> {
  const stamp = await lockAndStamp(tx, `profile.match:${beneficiaryId}`);
  const stored = (await tx.match.findMany({ where: { beneficiaryId }, select: { offerId: true } })).map(({ offerId }) => offerId);
  const gone = (offers: string[]) => removeMatches(tx, offers.map((offer) => ({ person: beneficiaryId, offer })), stamp);
  const beneficiary = await tx.beneficiary.findUnique({ where: { id: beneficiaryId }, select: { territoryId: true } });
  const [facts] = await loadPersonFacts(tx, { ids: [beneficiaryId] });
  // Unknown, or her account is closed.
  if (!beneficiary || !facts) return { stored: 0, removed: await gone(stored) };

  const context = await loadMatchContext(ctx.db, tx, beneficiary.territoryId, ctx.now);
  const dismissed = await tx.offerDismissal.findMany({ where: { beneficiaryId }, select: { offerId: true } });
  const setAside = new Set(dismissed.map(({ offerId }) => offerId));
  const offers = await knownOffers(ctx.db, tx, beneficiary.territoryId, context, ctx.now);
  const person = preparePerson(facts.person, context);
  const taken = new Set((await readTaken(tx, { beneficiaryId })).map(({ offer }) => offer));
  const before = new Set(stored);
  const ranked = judgeOffers(person, offers, context, { blocked: KEPT.blocked, isOut: (id) => setAside.has(id), isBeside: (id) => before.has(id) || taken.has(id) });
  const best = new Set(keptOfPerson(ranked, (offerId) => taken.has(offerId)));
  // Rows already there stay, made fresh: an offer may keep them among its own best people.
  const kept = ranked.filter((one) => best.has(one) || before.has(one.id));
  const keptIds = new Set(kept.map(({ id }) => id));
  return {
    stored: await storeMatches(tx, kept.map(({ item }) => matchPrepared(person, item, context)), stamp),
    removed: await gone(stored.filter((id) => !keptIds.has(id))),
  };
}
