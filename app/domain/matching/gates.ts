import type { PreparedOffer } from "./prepare-offer.ts";
import type { PreparedPerson } from "./prepare-person.ts";
import { blockers, type Blocker, type Reach } from "./types.ts";
import type { Weights } from "./weights.ts";

/** Blockers as bits, in the order of the `blockers` list. 0 = nothing stands in the way. */
export type BlockerBits = number;

const bit = (blocker: Blocker): number => 1 << blockers.indexOf(blocker);
export const REACH = bit("reach");
export const LICENCE = bit("licence");
export const SCHEDULE = bit("schedule");
export const FRENCH = bit("french");
export const KIND = bit("kind");
export const HOURS = bit("hours");

/** The names of the blockers that bits stand for. */
export function blockerNames(bits: BlockerBits): Blocker[] {
  return blockers.filter((_, index) => (bits & (1 << index)) !== 0);
}

/**
 * What makes a pair impossible as things stand. A gate has no weight: it is open or shut.
 *
 * @param schedule the schedule part, thousandths
 */
export function gates(person: PreparedPerson, offer: PreparedOffer, reach: Reach, schedule: number, weights: Weights): BlockerBits {
  let bits = 0;
  if (reach === "out") bits |= REACH;
  if (!offer.drivingLicences.every((licence) => person.allowed.has(licence))) bits |= LICENCE;
  // What nobody wrote shuts no gate: `schedule` is under the least share only when both sides gave their hours.
  if (offer.work !== null && schedule < weights.leastScheduleShare) bits |= SCHEDULE;
  if (person.french !== null && person.french < offer.french) bits |= FRENCH;
  if (!wantsKind(person, offer) || offer.offer.constraints.some((one) => person.avoid.has(one))) bits |= KIND;
  if (!hoursSuit(person, offer)) bits |= HOURS;
  return bits;
}

/** Whether she is open to this kind of offer. */
export function wantsKind(person: PreparedPerson, offer: PreparedOffer): boolean {
  return person.kinds === null || person.kinds.has(offer.offer.kind);
}

/**
 * Whether the hours a week lie within those she looks for.
 *
 * The least is a matter of income: it is not asked of a bénévolat mission or an immersion.
 */
export function hoursSuit(person: PreparedPerson, offer: PreparedOffer): boolean {
  const hours = offer.offer.weeklyHours;
  if (hours == null) return true;
  return hours <= person.mostHours && (offer.offer.kind !== "EMPLOI" || hours >= person.leastHours);
}
