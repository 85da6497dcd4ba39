import type { PreparedOffer } from "./prepare-offer.ts";
import type { PreparedPerson, ReachableAid, UsableMeans } from "./prepare-person.ts";
import { isVehicle } from "./modes.ts";
import type { Reach, TravelMode } from "./types.ts";

/** How far a person can go for an offer: with her own means, and with what could be lent to her. Kilometres; -1 = by none. */
export type Radii = { ownKm: number; withAidKm: number };

/** Whether, and how, a person gets to an offer. `mode` and `aid` are null when she does not. */
export type Way = { reach: Reach; mode: TravelMode | null; aid: string | null };

/** What decides whether a means will do for an offer, distance apart. */
export type TravelNeeds = Pick<PreparedOffer, "startDay" | "hasTransit" | "needsVehicle">;

/** Whether a means is there on the first day, runs at the hours of the work, and is a vehicle where one is asked. */
export function serves(means: UsableMeans, offer: TravelNeeds): boolean {
  return means.lastDay >= offer.startDay && (means.mode !== "transit" || offer.hasTransit) && (!offer.needsVehicle || isVehicle(means.mode));
}

/**
 * The mobility radius of a person for an offer.
 *
 * The largest radius among the means that are valid on the first day and usable at these hours; the same for aids.
 */
export function mobilityRadii(person: PreparedPerson, offer: TravelNeeds): Radii {
  let ownKm = -1;
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
