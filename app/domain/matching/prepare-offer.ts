import { dayNumber } from "./calendar.ts";
import type { MatchContext } from "./context.ts";
import { isDrivingLicence } from "./licences.ts";
import { servedByTransit } from "./modes.ts";
import { frenchLevels, type Offer } from "./types.ts";
import { minutesIn, weekSpans, type WeekSpans } from "./week.ts";

/** Something an offer asks for, and how much it weighs beside the others. */
export type Asked = { code: string; weight: number; kind: "skill" | "certificate"; isRequired: boolean };

/** An offer made ready to be compared many times. */
export type PreparedOffer = {
  offer: Offer;
  rome: string | null;
  /** The day a means must be valid: the start, or today for a start that is past or not said. */
  startDay: number;
  /** A bus, or the employer's shuttle, runs at these hours. */
  hasTransit: boolean;
  /** One must come with a vehicle: on foot, by bike, by bus or in someone else's car will not do. */
  needsVehicle: boolean;
  work: WeekSpans | null;
  workMinutes: number;
  /** Skills and certificates, each once, the stricter mention kept. */
  asked: readonly Asked[];
  askedWeight: number;
  drivingLicences: readonly string[];
  french: number;
};

/** The code of « Il faut venir avec son véhicule » among the constraints. @source ../offers/constraints.ts */
const OWN_VEHICLE = "own-vehicle";

/** Reads an offer once, so that it can be compared with thousands of people. */
export function prepareOffer(offer: Offer, ctx: MatchContext): PreparedOffer {
  const today = dayNumber(ctx.asOf);
  const work = offer.schedule && offer.schedule.length > 0 ? weekSpans(offer.schedule) : null;
  const asked = askedBy(offer, ctx.weights.requiredSkillWeight);
  return {
    offer, work, asked,
    rome: offer.rome ?? null,
    // A loan that is over today is over, even for an offer that began before it ended.
    startDay: Math.max(today, offer.startDate ? dayNumber(offer.startDate) : today),
    // The employer's shuttle keeps the hours of the shift; it helps only those who travel by bus anyway.
    hasTransit: offer.access.includes("shuttle") || servedByTransit(offer.schedule),
    needsVehicle: offer.constraints.includes(OWN_VEHICLE),
    workMinutes: work ? minutesIn(work) : 0,
    askedWeight: asked.reduce((sum, { weight }) => sum + weight, 0),
    drivingLicences: [...new Set(offer.licences.filter(isDrivingLicence))],
    french: offer.frenchLevel ? frenchLevels.indexOf(offer.frenchLevel) : 0,
  };
}

function askedBy(offer: Offer, requiredWeight: number): Asked[] {
  const asked = new Map<string, Asked>();
  const add = (code: string, one: Omit<Asked, "code">) => {
    if (!asked.has(code)) asked.set(code, { code, ...one });
  };
  for (const code of offer.licences) {
    if (!isDrivingLicence(code)) add(code, { weight: requiredWeight, kind: "certificate", isRequired: true });
  }
  for (const code of offer.skills.required) add(code, { weight: requiredWeight, kind: "skill", isRequired: true });
  for (const code of offer.skills.useful) add(code, { weight: 1, kind: "skill", isRequired: false });
  return [...asked.values()];
}
