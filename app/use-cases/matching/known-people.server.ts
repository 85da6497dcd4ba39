import type { MatchContext } from "#app/domain/matching/context.ts";
import { preparePerson, type PreparedPerson } from "#app/domain/matching/prepare-person.ts";
import type { Db, Tx } from "#app/infra/db.server.ts";
import { loadPersonFacts, type PersonFacts } from "./load-person-facts.server.ts";

type Crowd = {
  /** Sum of a hash of every (id, version): equal means that nobody came, left or changed. */
  fingerprint: string;
  facts: Map<string, PersonFacts>;
  prepared: PreparedPerson[] | null;
  context: MatchContext | null;
};

const crowds = new WeakMap<Db, Map<string, Promise<Crowd>>>();

/**
 * Everyone of a territory, ready to be compared with an offer.
 *
 * Reading 7 000 people with their skills and hours takes a few hundred milliseconds, and few of them change in a day: they
 * are kept in memory, and only those whose version moved are read again. The versions are checked at every call, in the
 * caller's transaction; triggers of the database move them, so that no writer can forget.
 */
export async function knownPeople(db: Db, tx: Tx, territoryId: string, context: MatchContext): Promise<readonly PreparedPerson[]> {
  return (await knownCrowd(db, tx, territoryId, context)).people;
}

/** The same, with the version of each profile as it was read. */
export async function knownCrowd(db: Db, tx: Tx, territoryId: string, context: MatchContext): Promise<{ people: readonly PreparedPerson[]; versionOf: (personId: string) => number }> {
  const ofDb = crowds.get(db) ?? new Map<string, Promise<Crowd>>();
  crowds.set(db, ofDb);
  // One at a time: jobs that start together must not each read the whole territory.
  const before = ofDb.get(territoryId);
  const next = (before ?? Promise.resolve(emptyCrowd())).catch(emptyCrowd).then((crowd) => refresh(crowd, tx, territoryId, context));
  ofDb.set(territoryId, next);
  const { prepared, facts } = await next;
  return { people: prepared as readonly PreparedPerson[], versionOf: (id) => facts.get(id)?.version ?? 0 };
}

const emptyCrowd = (): Crowd => ({ fingerprint: "", facts: new Map(), prepared: null, context: null });

async function refresh(crowd: Crowd, tx: Tx, territoryId: string, context: MatchContext): Promise<Crowd> {
  const [{ fingerprint }] = (await tx.$queryRaw<{ fingerprint: string }[]>`
    SELECT count(*) || ':' || coalesce(sum(hashtextextended(b.id::text, b.profile_version)), 0) AS fingerprint
    FROM beneficiary b JOIN "user" u ON u.id = b.user_id AND u.disabled_at IS NULL WHERE b.territory_id = ${territoryId}::uuid`) as [{ fingerprint: string }];
  const facts = fingerprint === crowd.fingerprint ? crowd.facts : await reread(crowd.facts, tx, territoryId);
  if (facts === crowd.facts && crowd.prepared && crowd.context === context) return crowd;
  const prepared = new Map(crowd.context === context ? crowd.prepared?.map((one) => [one.person, one]) : []);
  return { fingerprint, facts, context, prepared: Array.from(facts.values(), ({ person }) => prepared.get(person) ?? preparePerson(person, context)) };
}

async function reread(known: Map<string, PersonFacts>, tx: Tx, territoryId: string): Promise<Map<string, PersonFacts>> {
  if (known.size === 0) return byId(await loadPersonFacts(tx, { territoryId }));
  const versions = await tx.$queryRaw<{ id: string; version: number }[]>`
    SELECT b.id, b.profile_version AS version FROM beneficiary b JOIN "user" u ON u.id = b.user_id AND u.disabled_at IS NULL WHERE b.territory_id = ${territoryId}::uuid`;
  const moved = versions.filter(({ id, version }) => known.get(id)?.version !== version).map(({ id }) => id);
  const fresh = byId(await loadPersonFacts(tx, { territoryId, ids: moved }));
  const present = versions.map(({ id }) => fresh.get(id) ?? known.get(id)).filter((one): one is PersonFacts => one !== undefined);
  return byId(present);
}

function byId(people: readonly PersonFacts[]): Map<string, PersonFacts> {
  return new Map(people.map((facts) => [facts.person.id, facts]));
}
