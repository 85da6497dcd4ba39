import { choose, deal } from "../deal.ts";
import { diceOf } from "../dice.ts";
import { communeFor, type DemoArea, type DemoCommune, type DemoPlaces, BUS_FROM } from "../places.ts";
import { countsOf } from "../deal.ts";
import { areaShares, sharesOf, travelShares } from "../shares.ts";
import type { Profile } from "./person.ts";

/** Someone as the counts see her, with where she lives and whether a working car stands at her door. */
export type Counted = Profile & { key: string; area: DemoArea; commune: DemoCommune; hasCar: boolean; hasLicenceOnly: boolean };

/** How many people live in each area: the shares of the programme, else in proportion to the inhabitants. */
function peopleByArea(places: DemoPlaces, people: number): Map<string, number> {
  const known = areaShares[places.territoryCode];
  const inhabitants = (area: DemoArea) => area.communes.reduce((sum, commune) => sum + commune.population, 0);
  return countsOf(people, Object.fromEntries(places.areas.map((area) => [area.code, known?.[area.code] ?? Math.max(1, inhabitants(area))])));
}

/**
 * The people of the demo as the official counts see them: every share of domain/orne.md holds in each area, to one person.
 *
 * Traits lean on one another as they do in life (most lone parents are women of 26 to 45, cars are more common in the
 * country) without moving the shares.
 */
export function drawPopulation(places: DemoPlaces, people: number): Counted[] {
  const counts = peopleByArea(places, people);
  return places.areas.flatMap((area) => drawArea(places.territoryCode, area, counts.get(area.code) ?? 0));
}

function drawArea(territoryCode: string, area: DemoArea, count: number): Counted[] {
  const shares = sharesOf(territoryCode, area.code);
  const dice = diceOf(`${territoryCode}/population/${area.code}`);
  const blank = Array.from({ length: count }, (_, place) => ({ key: `${area.code}-${place}` }));
  const sexes = deal(blank, shares.sex, dice);
  const ages = deal(blank, shares.age, dice);
  const aged = blank.map((one, place) => ({ ...one, sex: sexes[place] as Profile["sex"], age: ages[place] as Profile["age"] }));
  const inMiddle = ({ age }: Pick<Profile, "age">) => age === "26-35" || age === "36-45";

  const families = deal(aged, shares.family, dice, (one, family) => {
    if (family === "monoparentale") return (one.sex === "F" ? 1.8 : 0) + (inMiddle(one) ? 1.4 : one.age === "56+" ? -3 : 0);
    if (family === "couple-avec-enfant") return inMiddle(one) ? 1.4 : one.age === "56+" ? -2 : 0;
    return family === "couple-sans-enfant" && !inMiddle(one) ? 1 : 0;
  });
  const since = deal(aged, shares.rsaSince, dice, (one, value) => (one.age === "<26" && (value === ">36" || value === "25-36") ? -9 : 0));
  const trainings = deal(aged, shares.training, dice, (one, value) => (value === "fle" && one.age === "56+" ? -1 : 0));
  const withTraining = aged.map((one, place) => ({ ...one, training: trainings[place] as Profile["training"] }));
  const orientations = deal(withTraining, shares.orientation, dice, (one) => (one.training === ">=niv4" ? 1 : 0) + (one.age === "<26" ? 0.7 : 0));
  const habitats = deal(withTraining, shares.habitat, dice, (one, value) => (value === "qpv" && one.training === "fle" ? 1 : 0));

  const profiles = withTraining.map((one, place) => {
    const habitat = habitats[place] as Profile["habitat"];
    const commune = communeFor(area, habitat, diceOf(`${territoryCode}/home/${one.key}`));
    return {
      ...one, area, commune, habitat,
      family: families[place] as Profile["family"], rsaSince: since[place] as Profile["rsaSince"], orientation: orientations[place] as Profile["orientation"],
    };
  });
  const drivers = choose(profiles, Math.round((count * travelShares.carPercent) / 100), dice, (one) =>
    (one.habitat === "rural" ? 0.9 : one.habitat === "qpv" ? -0.4 : 0) + (one.family.startsWith("couple") ? 0.5 : 0) +
    (one.training === "fle" ? -1.5 : 0) + (one.training === ">=niv4" ? 0.6 : 0) + (one.age === "<26" ? -0.8 : 0));
  const walkers = profiles.filter((one) => !drivers.has(one));
  const licensed = choose(walkers, Math.round((walkers.length * travelShares.licenceWithoutCarPercent) / 100), dice, (one) =>
    (one.habitat === "rural" ? 0.8 : 0) + (one.training === "fle" || one.training === "illettrisme" ? -1.5 : 0) + (one.age === "<26" ? -0.8 : 0));
  return profiles.map((one) => ({ ...one, hasCar: drivers.has(one), hasLicenceOnly: licensed.has(one) }));
}

/** Whether buses run where she lives. */
export function hasBus(commune: DemoCommune): boolean {
  return commune.population >= BUS_FROM;
}
