import { matchPrepared } from "#app/domain/matching/match-pair.ts";
import { log } from "#app/infra/log.server.ts";
import type { Context } from "../context.server.ts";
import { offersToFind } from "../offers/documents-to-index.server.ts";
import { breathe } from "./breathe.ts";
import { chooseKept, type KeptPairs } from "./choose-kept.ts";
import { forgetEnded } from "./forget-ended.server.ts";
import type { OfferMatched } from "./match-offer.server.ts";
import { readPresent, type ReadEveryone } from "./read-everyone.server.ts";
import { lineOf, removeMatches, storePresent, type Pair } from "./store-matches.server.ts";
import { tellInTurn } from "./tell-of-matches.server.ts";

/** Matches written by one statement. */
const WRITTEN_AT_ONCE = 1_000;

/**
 * Finds the people that many offers suit, in one pass over everyone, keeps who and why, and tells the best of each.
 *
 * The same rows as `matchOffer` one by one would leave, less those that it lets stay until the night; for an import, whose
 * hundreds of offers would each read the territory again (decision 0066). Not one transaction: what changes meanwhile is
 * left to the job of that change, as in the check of the night. Played again, it writes nothing and tells nobody twice.
 *
 * @returns `stored`: rows that were missing or said something else
 */
export async function matchOffers(ctx: Context, offerIds: readonly string[]): Promise<OfferMatched> {
  const rows = await ctx.db.offer.findMany({ where: { AND: [offersToFind(ctx.now), { id: { in: [...offerIds] } }] }, select: { id: true, territoryId: true } });
  const open = new Map(rows.map(({ id, territoryId }) => [id, territoryId]));
  const ended = offerIds.filter((id) => !open.has(id));
  const removed = ended.length === 0 ? 0 : await ctx.db.$transaction((tx) => forgetEnded(tx, ctx, ended), { timeout: 60_000, maxWait: 20_000 });
  const sum: OfferMatched = { stored: 0, removed, told: 0 };
  for (const territoryId of new Set(open.values())) {
    const ids = [...open].filter(([, territory]) => territory === territoryId).map(([id]) => id);
    const everyone = await readPresent(ctx, territoryId);
    const [before, kept] = await Promise.all([
      ctx.db.$queryRaw<Pair[]>`SELECT beneficiary_id AS person, offer_id AS offer FROM match WHERE offer_id = ANY(${ids}::uuid[])`,
      chooseKept(everyone, breathe, new Set(ids)),
    ]);
    sum.stored += await store(ctx, everyone, kept);
    sum.removed += await removeMatches(ctx.db, before.filter(isNotAmong(everyone, kept)), everyone.stamp);
    sum.told += await tellInTurn(ctx, ids);
  }
  log.info({ offers: offerIds.length, ...sum }, "offers matched");
  return sum;
}

/** Makes the matches and writes them; PostgreSQL writes a thousand while the next are made. */
async function store(ctx: Context, everyone: ReadEveryone, { offers, ofPerson }: KeptPairs): Promise<number> {
  let lines: string[] = [];
  let writing: Promise<number> = Promise.resolve(0);
  const handOver = async () => {
    const [before, given] = [await writing, lines];
    writing = storePresent(ctx.db, given, everyone.stamp).then((written) => before + written);
    // Heard at the next turn: an unhandled rejection in between would end the process.
    writing.catch(() => undefined);
    lines = [];
  };
  for (const [position, person] of everyone.people.entries()) {
    for (const place of ofPerson[position] ?? []) {
      const offer = offers[place] as KeptPairs["offers"][number];
      lines.push(lineOf(matchPrepared(person, offer, everyone.context), { profileVersion: everyone.profileVersionOf(person.person.id), offerVersion: everyone.offerVersionOf(offer.offer.id) }));
    }
    if (lines.length < WRITTEN_AT_ONCE) continue;
    await handOver();
    await breathe();
  }
  await handOver();
  return writing;
}

function isNotAmong({ people }: ReadEveryone, { offers, ofPerson }: KeptPairs): (pair: Pair) => boolean {
  const placeOf = new Map(offers.map(({ offer }, place) => [offer.id, place]));
  const positionOf = new Map(people.map(({ person }, position) => [person.id, position]));
  return ({ person, offer }) => !ofPerson[positionOf.get(person) ?? -1]?.includes(placeOf.get(offer) ?? -1);
}
