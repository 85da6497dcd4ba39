import { matchPrepared } from "#app/domain/matching/match-pair.ts";
import type { PreparedPerson } from "#app/domain/matching/prepare-person.ts";
import type { Db } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";
import type { KeptPairs } from "./choose-kept.ts";
import { noProofs, ProvedMatches, type Proofs } from "./proved-matches.ts";
import type { ReadEveryone } from "./read-everyone.server.ts";
import type { Stored } from "./read-stored.server.ts";
import { lineOf, removeMatches, repairMatches, type Pair } from "./store-matches.server.ts";

export type StoredRepaired = { right: number; missing: number; wrong: number; extra: number };

/** People looked at between two breaths, and matches written by one statement. */
const AT_A_TIME = 50;
const WRITTEN_AT_ONCE = 1_000;
const proofs = new WeakMap<Db, Map<string, Proofs>>();

/** A person on her way through the check: which of her rows are known to be right by now, and with what content. */
type Checked = { person: PreparedPerson; rows: Map<number, number> };

/**
 * Makes the table `match` of a territory equal to the pairs that belong in it, every column of them.
 *
 * A row whose content this process has seen to be right, made from the same facts, is right. The others are made anew and
 * compared by PostgreSQL, which writes those that differ.
 *
 * @returns rows that were right, and those that were put right: missing, wrong, too many
 */
export async function repairStored(ctx: Context, territoryId: string, everyone: ReadEveryone, kept: KeptPairs, stored: Stored, breathe: () => Promise<void>): Promise<StoredRepaired> {
  const { people, context, stamp } = everyone;
  const proved = new ProvedMatches(proofsOf(ctx.db, territoryId), kept.offers, context);
  const placeOf = new Map(kept.offers.map(({ offer }, place) => [offer.id, place]));
  const sum: StoredRepaired = { right: 0, missing: 0, wrong: 0, extra: 0 };
  let doubts: string[] = [];
  let extra: Pair[] = [];
  let waiting = new Map<string, Checked>();

  let writing: Promise<void> = Promise.resolve();

  const write = async (matches: string[], tooMany: Pair[], checked: Map<string, Checked>) => {
    const removed = await removeMatches(ctx.db, tooMany, stamp);
    const repaired = await repairMatches(ctx.db, matches, stamp);
    sum.extra += removed;
    for (const { person, offer, content, was } of repaired) {
      sum[was] += 1;
      checked.get(person)?.rows.set(placeOf.get(offer) as number, content);
    }
    for (const { person, rows } of checked.values()) proved.write(person, rows);
  };
  /** Hands over what was gathered: PostgreSQL writes it while the next is made. */
  const handOver = async () => {
    await writing;
    writing = write(doubts, extra, waiting);
    // Heard at the next turn: an unhandled rejection in between would end the process.
    writing.catch(() => undefined);
    [doubts, extra, waiting] = [[], [], new Map()];
  };

  for (const [position, person] of people.entries()) {
    const { id } = person.person;
    const before = new Map(stored.of(id));
    const rows = new Map<number, number>();
    let isSame = true;
    proved.read(person);
    for (const place of kept.ofPerson[position] ?? []) {
      const offer = kept.offers[place] as KeptPairs["offers"][number];
      const content = before.get(offer.offer.id);
      before.delete(offer.offer.id);
      if (content !== undefined && (Number.isNaN(content) || proved.isRight(place, content))) {
        sum.right += 1;
        if (!Number.isNaN(content)) rows.set(place, content);
        continue;
      }
      isSame = false;
      // Written out at once: a thousand matches kept as objects would cost more to move about than to make.
      doubts.push(lineOf(matchPrepared(person, offer, context), { profileVersion: everyone.profileVersionOf(id), offerVersion: everyone.offerVersionOf(offer.offer.id) }));
    }
    for (const [offer, content] of before) if (!Number.isNaN(content)) extra.push({ person: id, offer });
    if (!isSame) waiting.set(id, { person, rows });
    if (doubts.length + extra.length >= WRITTEN_AT_ONCE) await handOver();
    if (position % AT_A_TIME === 0) await breathe();
  }
  await handOver();
  await writing;
  proved.keepOnly(people);
  return sum;
}

function proofsOf(db: Db, territoryId: string): Proofs {
  const ofDb = proofs.get(db) ?? new Map<string, Proofs>();
  proofs.set(db, ofDb);
  const known = ofDb.get(territoryId) ?? noProofs();
  ofDb.set(territoryId, known);
  return known;
}
