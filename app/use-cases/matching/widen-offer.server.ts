import type { PreparedPerson } from "#app/domain/matching/prepare-person.ts";
import { widen, type Widening } from "#app/domain/matching/widen.ts";
import type { Context } from "../context.server.ts";
import { knownPeople } from "./known-people.server.ts";
import { loadMatchContext } from "./load-match-context.server.ts";
import { loadOfferFacts } from "./load-offer-facts.server.ts";

/** What was computed for a crowd that has not changed since, by offer and version. */
const computed = new WeakMap<readonly PreparedPerson[], Map<string, Widening>>();

/**
 * How many people of the territory an open offer suits and what would add more, computed again whenever a profile or the
 * offer changed. Numbers only, none under five.
 *
 * The caller has made sure that its reader may see this offer.
 *
 * @returns null for an offer that is not open
 */
export async function widenOffer(ctx: Context, offerId: string): Promise<Widening | null> {
  const [facts] = await loadOfferFacts(ctx.db, { ids: [offerId] }, ctx.now);
  if (!facts) return null;
  const context = await loadMatchContext(ctx.db, ctx.db, facts.territoryId, ctx.now);
  const people = await knownPeople(ctx.db, ctx.db, facts.territoryId, context);
  const ofCrowd = computed.get(people) ?? new Map<string, Widening>();
  computed.set(people, ofCrowd);
  const key = `${offerId} ${facts.version}`;
  const found = ofCrowd.get(key) ?? widen(people, facts.offer, context);
  ofCrowd.set(key, found);
  return found;
}
