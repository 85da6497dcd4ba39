import type { LicenceCode } from "#app/domain/offers/licences.ts";
import type { Dice } from "../dice.ts";
import { travelShares } from "../shares.ts";
import type { DemoMeans } from "./person.ts";
import { hasBus, type Counted } from "./population.ts";

/** Last days of a loan, from today: at most the 60 days that lenders of the Orne give. */
const LOAN_DAYS = { min: 4, max: 55 } as const;

/**
 * How someone travels, and the licences she holds.
 *
 * An empty list of means is someone who walks: the matching gives everyone her legs. A licence without a working car is
 * common, and a car never comes without a licence.
 */
export function drawTravel(person: Counted, dice: Dice): { means: DemoMeans[]; licences: LicenceCode[] } {
  const means: DemoMeans[] = [];
  const licences: LicenceCode[] = [];
  const holdsB = person.hasCar || person.hasLicenceOnly;
  const percent = (share: number) => dice.chance(share / 100);
  if (holdsB) licences.push("B");
  if (person.hasCar) means.push(dice.chance(0.3) ? { mode: "car", radiusKm: dice.pick([15, 20, 25, 30, 40, 50]) } : { mode: "car" });
  else {
    // Shares are of all people: those without a car carry them.
    const without = 1 / (1 - travelShares.carPercent / 100);
    if (percent(travelShares.scooterPercent * without)) {
      means.push({ mode: "scooter", ...(percent(travelShares.loanedScooterPercent) ? { untilDay: dice.int(LOAN_DAYS.min, LOAN_DAYS.max) } : {}) });
      if (!holdsB) licences.push("AM");
    } else if (person.hasLicenceOnly && percent(8)) {
      means.push({ mode: "car", untilDay: dice.int(LOAN_DAYS.min, 40) });
    } else if (percent(travelShares.bikePercent * without)) means.push({ mode: "bike", ...(dice.chance(0.3) ? { radiusKm: dice.pick([4, 5, 6, 10]) } : {}) });
    else if (percent(travelShares.ebikePercent * without)) means.push({ mode: "ebike", ...(dice.chance(0.4) ? { untilDay: dice.int(LOAN_DAYS.min, LOAN_DAYS.max) } : {}) });
    if (hasBus(person.commune) && percent(travelShares.transitPercent)) means.push({ mode: "transit" });
    if (percent(travelShares.carpoolPercent * without)) means.push({ mode: "carpool" });
    if (dice.chance(0.25)) means.push({ mode: "walk", radiusKm: dice.pick([1.5, 2, 4, 5]) });
    if (!holdsB && !licences.includes("AM") && person.age === "<26" && dice.chance(0.4)) licences.push("AM");
  }
  licences.push(...certificates(person, holdsB, dice));
  return { means, licences };
}

/** What the trainings of the field give: CACES, FIMO, SST, hygiene in kitchens. */
function certificates(person: Counted, holdsB: boolean, dice: Dice): LicenceCode[] {
  const held: LicenceCode[] = [];
  if (person.sex === "H" && dice.chance(0.09)) held.push("CACES-3", ...(dice.chance(0.5) ? (["CACES-1"] as const) : []));
  else if (dice.chance(0.03)) held.push("CACES-1");
  if (holdsB && person.sex === "H" && dice.chance(0.03)) held.push("C", "FIMO");
  if (dice.chance(0.07)) held.push("SST");
  if (dice.chance(0.04)) held.push("HACCP");
  return held;
}
