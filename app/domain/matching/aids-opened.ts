import type { MatchContext } from "./context.ts";
import { prepareOffer } from "./prepare-offer.ts";
import { preparePerson, type PreparedPerson, type ReachableAid } from "./prepare-person.ts";
import { serves } from "./reach.ts";
import { standings, type Standing } from "./standing.ts";
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
  const standing = standings(prepared, offers.map((offer) => prepareOffer(offer, ctx)), ctx);
  return openedByAids(prepared, standing).map(({ aid, offers: opened }) => ({ aid: aid.id, offers: opened.map(({ offer }) => offer.offer.id) }));
}

/** `offersOpenedByAids` for a person whose standings are known. */
export function openedByAids(person: PreparedPerson, standing: readonly Standing[]): { aid: ReachableAid; offers: Standing[] }[] {
  const possible = standing.filter(({ reach, blockers }) => reach === "with-aid" && blockers === 0);
  return person.aids
    .map((aid) => ({ aid, offers: possible.filter(({ km, offer }) => aid.radiusKm >= km && serves(aid, offer)) }))
    .filter(({ offers }) => offers.length > 0)
    .sort((a, b) => b.offers.length - a.offers.length || (a.aid.id < b.aid.id ? -1 : 1));
}
