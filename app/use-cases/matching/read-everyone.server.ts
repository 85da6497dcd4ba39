import type { MatchContext } from "#app/domain/matching/context.ts";
import { prepareOffer, type PreparedOffer } from "#app/domain/matching/prepare-offer.ts";
import type { Offer } from "#app/domain/matching/types.ts";
import type { Db, Tx } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";
import type { Everyone } from "./choose-kept.ts";
import { knownCatalogue } from "./known-offers.server.ts";
import { knownCrowd } from "./known-people.server.ts";
import { loadMatchContext } from "./load-match-context.server.ts";
import { loadOfferFacts } from "./load-offer-facts.server.ts";
import { readTaken } from "./read-taken.server.ts";
import { lockAndStamp, type Pair } from "./store-matches.server.ts";

/** Everyone and everything that is matched in a territory, as it was when it began to be read, with the versions of what was read. */
export type ReadEveryone = Everyone & { stamp: Date; profileVersionOf: (personId: string) => number; offerVersionOf: (offerId: string) => string };

/** Reads all that the matching needs of a territory: one transaction, one reading of a territory at a time. */
export function readEveryone(ctx: Context, territoryId: string): Promise<ReadEveryone> {
  return reading(ctx, territoryId, `matches.check:${territoryId}`, async (tx, context) => {
    const facts = await loadOfferFacts(tx, { territoryId }, ctx.now);
    const versions = new Map(facts.map(({ offer, version }) => [offer.id, version]));
    return { offers: sameOffers(ctx.db, territoryId, facts.map(({ offer }) => offer)).map((offer) => prepareOffer(offer, context)), versionOf: (id) => versions.get(id) ?? "" };
  });
}

/** The same for a job of the day: of the offers, only those whose row moved since this process read them last are read again. */
export function readPresent(ctx: Context, territoryId: string): Promise<ReadEveryone> {
  return reading(ctx, territoryId, `matches.present:${territoryId}`, (tx, context) => knownCatalogue(ctx.db, tx, territoryId, context, ctx.now));
}

type Catalogue = { offers: readonly PreparedOffer[]; versionOf: (offerId: string) => string };

function reading(ctx: Context, territoryId: string, key: string, offersOf: (tx: Tx, context: MatchContext) => Promise<Catalogue>): Promise<ReadEveryone> {
  return ctx.db.$transaction(async (tx) => {
    const stamp = await lockAndStamp(tx, key);
    const context = await loadMatchContext(ctx.db, tx, territoryId, ctx.now);
    const { people, versionOf } = await knownCrowd(ctx.db, tx, territoryId, context);
    const catalogue = await offersOf(tx, context);
    const dismissed = await tx.$queryRaw<Pair[]>`
      SELECT d.beneficiary_id AS person, d.offer_id AS offer FROM offer_dismissal d JOIN beneficiary b ON b.id = d.beneficiary_id WHERE b.territory_id = ${territoryId}::uuid`;
    const taken = await readTaken(tx, { territoryId });
    return { stamp, context, people, offers: catalogue.offers, setAside: groupPairs(dismissed), taken: groupPairs(taken), profileVersionOf: versionOf, offerVersionOf: catalogue.versionOf };
  }, { timeout: 60_000, maxWait: 60_000 });
}

function groupPairs(pairs: readonly Pair[]): Map<string, Set<string>> {
  const grouped = new Map<string, Set<string>>();
  for (const { person, offer } of pairs) grouped.set(person, (grouped.get(person) ?? new Set<string>()).add(offer));
  return grouped;
}

const lastRead = new WeakMap<Db, Map<string, Map<string, { text: string; offer: Offer }>>>();

/** The same offers; one that reads as it did the last time is the same object. */
function sameOffers(db: Db, territoryId: string, offers: readonly Offer[]): Offer[] {
  const ofDb = lastRead.get(db) ?? new Map<string, Map<string, { text: string; offer: Offer }>>();
  lastRead.set(db, ofDb);
  const before = ofDb.get(territoryId);
  const now = new Map(offers.map((offer) => {
    const text = JSON.stringify(offer);
    const known = before?.get(offer.id);
    return [offer.id, known?.text === text ? known : { text, offer }];
  }));
  ofDb.set(territoryId, now);
  return Array.from(now.values(), ({ offer }) => offer);
}
