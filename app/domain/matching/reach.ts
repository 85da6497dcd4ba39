import type { PreparedOffer } from "./prepare-offer.ts";
import type { PreparedPerson, ReachableAid, UsableMeans } from "./prepare-person.ts";
import type { Reach, TravelMode } from "./types.ts";

/** How far a person can go for an offer: with her own means, and with what could be lent to her. Kilometres; -1 = no aid. */
export type Radii = { ownKm: number; withAidKm: number };

/** Whether, and how, a person gets to an offer. `mode` and `aid` are null when she does not. */
export type Way = { reach: Reach; mode: TravelMode | null; aid: string | null };

/** Whether a means is there on the first day, and runs at the hours of the work. */
export function serves(means: UsableMeans, offer: Pick<PreparedOffer, "startDay" | "hasTransit">): boolean {
  return means.lastDay >= offer.startDay && (means.mode !== "transit" || offer.hasTransit);
}

/**
 * The mobility radius of a person for an offer.
 *
 * The largest radius among the means that are valid on the first day and usable at these hours; the same for aids.
 */
export function mobilityRadii(person: PreparedPerson, offer: Pick<PreparedOffer, "startDay" | "hasTransit">): Radii {
  let ownKm = 0;
  let withAidKm = -1;
  for (const means of person.means) if (means.radiusKm > ownKm && serves(means, offer)) ownKm = means.radiusKm;
  for (const aid of person.aids) if (aid.radiusKm > withAidKm && serves(aid, offer)) withAidKm = aid.radiusKm;
  return { ownKm, withAidKm };
}

/**
 * How a person would get to an offer.
 *
 * By her means of largest radius (the quickest in practice); else by the lightest aid that goes far enough.
 *
 * @param km straight-line distance from her home
 */
export function wayTo(person: PreparedPerson, offer: PreparedOffer, km: number): Way {
  let own: UsableMeans | null = null;
  for (const means of person.means) {
    if (means.radiusKm >= km && (own === null || means.radiusKm > own.radiusKm) && serves(means, offer)) own = means;
  }
  if (own) return { reach: "in", mode: own.mode, aid: null };
  const aid: ReachableAid | undefined = person.aids.find((one) => one.radiusKm >= km && serves(one, offer));
  return aid ? { reach: "with-aid", mode: aid.mode, aid: aid.id } : { reach: "out", mode: null, aid: null };
}
