import { distanceKm } from "../geo/distance.ts";
import type { MatchContext } from "./context.ts";
import { gates, type BlockerBits } from "./gates.ts";
import { schedulePart } from "./parts.ts";
import type { PreparedOffer } from "./prepare-offer.ts";
import type { PreparedPerson } from "./prepare-person.ts";
import { mobilityRadii, type Radii } from "./reach.ts";
import type { Reach } from "./types.ts";

/** How a person and an offer stand to one another before any score: how far, whether she gets there, what is in the way. */
export type Standing = Radii & { offer: PreparedOffer; km: number; reach: Reach; blockers: BlockerBits };

/** Where a distance lies beside her own radius and that of what could be lent to her. */
export function reachAt(km: number, { ownKm, withAidKm }: Radii): Reach {
  return km <= ownKm ? "in" : km <= withAidKm ? "with-aid" : "out";
}

/** The standing of a person to each offer: what `scorePair` says of reach and blockers, without the score. */
export function standings(person: PreparedPerson, offers: readonly PreparedOffer[], ctx: MatchContext): Standing[] {
  return offers.map((offer) => {
    const km = distanceKm(person.person.home, offer.offer.at);
    const radii = mobilityRadii(person, offer);
    const reach = reachAt(km, radii);
    return { offer, km, ...radii, reach, blockers: gates(person, offer, reach, schedulePart(person.available, offer.work, offer.workMinutes, ctx.weights), ctx.weights) };
  });
}
