import type { MatchContext } from "#app/domain/matching/context.ts";
import { prepareOffer, type PreparedOffer } from "#app/domain/matching/prepare-offer.ts";
import { Prisma, type Db, type Tx } from "#app/infra/db.server.ts";
import { part, type Part } from "#app/infra/read-parts.server.ts";
import { loadOfferFacts } from "./load-offer-facts.server.ts";

type Kept = { version: string; offer: PreparedOffer };
type Catalogue = {
  /** All the hashes of (id, version) in one: equal means that no offer opened, changed or closed. */
  fingerprint: string;
  /** What offers were prepared for: the day, the table of weights. */
  prepared: string;
  kept: Map<string, Kept>;
  offers: readonly PreparedOffer[];
};

const catalogues = new WeakMap<Db, Map<string, Catalogue>>();
const rebuilding = new WeakMap<Db, Map<string, Promise<Catalogue>>>();

/**
 * The open offers of a territory, ready to be compared with a person.
 *
 * Reading and preparing 5 000 offers takes a few hundred milliseconds; they are kept in memory, and only those whose row moved
 * are read again. Kept right by asking the database at every call: the version of an offer is the transaction that wrote its
 * row last (`xmin`), so that no writer can forget to move it; and skills and hours are only ever written together with their
 * offer, in one transaction. An offer that closes or is past its day leaves by not being in it.
 *
 * @param now an offer past this instant is not open
 * @param seen the fingerprint, where the page has just read it with the rest
 */
export async function knownOffers(db: Db, tx: Tx, territoryId: string, context: MatchContext, now: Date, seen?: string): Promise<readonly PreparedOffer[]> {
  return (await knownCatalogue(db, tx, territoryId, context, now, seen)).offers;
}

/** The same, with the version of each as it was read. */
export async function knownCatalogue(db: Db, tx: Tx, territoryId: string, context: MatchContext, now: Date, seen?: string): Promise<{ offers: readonly PreparedOffer[]; versionOf: (offerId: string) => string }> {
  const { offers, kept } = await catalogueOf(db, tx, territoryId, context, now, seen);
  return { offers, versionOf: (id) => kept.get(id)?.version ?? "" };
}

async function catalogueOf(db: Db, tx: Tx, territoryId: string, context: MatchContext, now: Date, seen?: string): Promise<Catalogue> {
  const ofDb = catalogues.get(db) ?? new Map<string, Catalogue>();
  catalogues.set(db, ofDb);
  const prepared = `${context.asOf} ${context.weights.version}`;
  const fingerprint = seen ?? (await readFingerprint(tx, territoryId, now));
  const rightOne = () => {
    const known = ofDb.get(territoryId);
    return known?.fingerprint === fingerprint && known.prepared === prepared ? known : undefined;
  };
  const known = rightOne();
  if (known) return known;
  // One at a time: pages that are asked for together must not each read the whole territory.
  const queue = rebuilding.get(db) ?? new Map<string, Promise<Catalogue>>();
  rebuilding.set(db, queue);
  const next = (queue.get(territoryId) ?? Promise.resolve(undefined)).catch(() => undefined).then(async () => {
    const right = rightOne();
    if (right) return right;
    const before = ofDb.get(territoryId);
    const fresh = await reread(before?.prepared === prepared ? before.kept : new Map<string, Kept>(), tx, territoryId, context, now);
    const catalogue = { fingerprint, prepared, kept: fresh, offers: Array.from(fresh.values(), ({ offer }) => offer) };
    ofDb.set(territoryId, catalogue);
    return catalogue;
  });
  queue.set(territoryId, next);
  return next;
}

const open = (territoryId: string, now: Date) => Prisma.sql`o.territory_id = ${territoryId}::uuid AND o.status = 'open' AND (o.expires_at IS NULL OR o.expires_at > ${now})`;

/** One text that moves when an offer of the territory opens, changes or closes, as a part of a page's reading. */
export function fingerprintPart(territoryId: string, now: Date): Part<{ fingerprint: string }> {
  return part<{ fingerprint: string }>`
    SELECT count(*) || ':' || coalesce(bit_xor(uuid_hash_extended(o.id, o.xmin::text::bigint)), 0) AS fingerprint FROM offer o WHERE ${open(territoryId, now)}`;
}

async function readFingerprint(tx: Tx, territoryId: string, now: Date): Promise<string> {
  const [{ fingerprint }] = (await tx.$queryRaw<{ fingerprint: string }[]>(fingerprintPart(territoryId, now).sql)) as [{ fingerprint: string }];
  return fingerprint;
}

/** Versions first, then the facts: what changes in between is newer than its version says, and is read again next time. */
async function reread(known: ReadonlyMap<string, Kept>, tx: Tx, territoryId: string, context: MatchContext, now: Date): Promise<Map<string, Kept>> {
  const versions = await tx.$queryRaw<{ id: string; version: string }[]>`SELECT o.id, o.xmin::text AS version FROM offer o WHERE ${open(territoryId, now)} ORDER BY o.id`;
  const moved = versions.filter(({ id, version }) => known.get(id)?.version !== version).map(({ id }) => id);
  const facts = await loadOfferFacts(tx, known.size === 0 ? { territoryId } : { ids: moved }, now);
  const fresh = new Map(facts.map(({ offer }) => [offer.id, prepareOffer(offer, context)]));
  return new Map(versions.flatMap(({ id, version }): [string, Kept][] => {
    const before = known.get(id);
    const offer = before?.version === version ? before.offer : fresh.get(id);
    return offer ? [[id, { version, offer }]] : [];
  }));
}
