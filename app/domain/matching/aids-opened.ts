import { distanceKm } from "../geo/distance.ts";
import type { MatchContext } from "./context.ts";
import { prepareOffer } from "./prepare-offer.ts";
import { preparePerson } from "./prepare-person.ts";
import { mobilityRadii, serves } from "./reach.ts";
import { scorePair } from "./score.ts";
import type { Offer, Person } from "./types.ts";

/** What an aid near her home would add: the offers out of her own reach that it, and nothing else, stands before. */
export type OpenedByAid = { aid: string; offers: string[] };

/**
 * "With this loan, 34 more offers."
 *
 * An offer counts when it is beyond her own means, within those of the aid on its first day, and nothing else blocks it.
 * The same offer may count for several aids.
 *
 * @returns only aids that open something, the most first
 */
export function offersOpenedByAids(person: Person, offers: readonly Offer[], ctx: MatchContext): OpenedByAid[] {
  const prepared = preparePerson(person, ctx);
  const opened = new Map<string, string[]>();
  for (const offer of offers) {
    const ready = prepareOffer(offer, ctx);
    const km = distanceKm(person.home, offer.at);
    if (km <= mobilityRadii(prepared, ready).ownKm || scorePair(prepared, ready, ctx).blockers !== 0) continue;
    for (const aid of prepared.aids) {
      if (aid.radiusKm >= km && serves(aid, ready)) opened.set(aid.id, [...(opened.get(aid.id) ?? []), offer.id]);
    }
  }
  return [...opened].map(([aid, ids]) => ({ aid, offers: ids })).sort((a, b) => b.offers.length - a.offers.length || (a.aid < b.aid ? -1 : 1));
}
