import { distanceKm } from "../geo/distance.ts";
import type { MatchContext } from "./context.ts";
import { gates, type BlockerBits } from "./gates.ts";
import { contractPart, distancePart, experiencePart, occupationPart, schedulePart, skillsPart } from "./parts.ts";
import type { PreparedOffer } from "./prepare-offer.ts";
import type { PreparedPerson } from "./prepare-person.ts";
import { mobilityRadii } from "./reach.ts";
import type { Parts, Reach } from "./types.ts";
import { totalPoints, type Weights } from "./weights.ts";

/** A judged pair. `tenths` is the score in tenths of a point, 0 to 1000; `parts` are thousandths. */
export type PairScore = { tenths: number; reach: Reach; km: number; blockers: BlockerBits; parts: Parts };

/** The score of six parts, in tenths of a point: ranking uses this rounded figure, the very one that is shown. */
export function scoreTenths(parts: Parts, weights: Weights): number {
  const table = weights.parts;
  const sum =
    parts.occupation * table.occupation.points + parts.skills * table.skills.points +
    parts.distance * table.distance.points + parts.schedule * table.schedule.points +
    parts.contract * table.contract.points + parts.experience * table.experience.points;
  return Math.round(sum / totalPoints(weights));
}

/**
 * How well a person and an offer suit each other, and what stands in the way.
 *
 * This is the plain code: every rule, one pair, nothing skipped. The fast path must give what this gives.
 */
export function scorePair(person: PreparedPerson, offer: PreparedOffer, ctx: MatchContext): PairScore {
  const { weights } = ctx;
  const km = distanceKm(person.person.home, offer.offer.at);
  const radii = mobilityRadii(person, offer);
  const reach: Reach = km <= radii.ownKm ? "in" : km <= radii.withAidKm ? "with-aid" : "out";
  const parts: Parts = {
    occupation: occupationPart(person, offer, ctx),
    skills: skillsPart(person, offer, weights),
    distance: distancePart(km, radii.ownKm, radii.withAidKm, weights),
    schedule: schedulePart(person.available, offer.work, offer.workMinutes, weights),
    contract: contractPart(person.contracts, offer.offer, weights),
    experience: experiencePart(person, offer, ctx),
  };
  const blockers = gates(person, offer, reach, parts.schedule, weights);
  return { tenths: scoreTenths(parts, weights), reach, km, blockers, parts };
}
