import type { Shares } from "./deal.ts";

/**
 * Who the people are, in per cent of adults on RSA.
 *
 * @source PLICS 2022 of the Orne (Flers and Alençon): domain/orne.md 2.2 to 2.5. Flers has figures of its own where the
 * document gives them; the other DTAS, and other départements, get those of the Orne.
 */
export const areaShares: Readonly<Record<string, Shares<string>>> = {
  "61": { alencon: 30, argentan: 21, flers: 26, mortagne: 23 },
};

export type Sex = "F" | "H";
export type AgeBand = "<26" | "26-35" | "36-45" | "46-55" | "56+";
export type Family = "monoparentale" | "couple-avec-enfant" | "couple-sans-enfant" | "isolee";
export type RsaSince = "<=12" | "13-24" | "25-36" | ">36";
export type Orientation = "sociale" | "professionnelle";
export type Training = "fle" | "illettrisme" | ">=niv4" | "<=niv3";
export type Habitat = "qpv" | "rural" | "urbain";

export type PopulationShares = {
  sex: Shares<Sex>;
  age: Shares<AgeBand>;
  family: Shares<Family>;
  rsaSince: Shares<RsaSince>;
  orientation: Shares<Orientation>;
  training: Shares<Training>;
  habitat: Shares<Habitat>;
};

const orne: PopulationShares = {
  sex: { F: 52, H: 48 },
  age: { "<26": 7, "26-35": 29, "36-45": 26, "46-55": 22, "56+": 17 },
  family: { monoparentale: 25, "couple-avec-enfant": 18, "couple-sans-enfant": 6, isolee: 51 },
  rsaSince: { ">36": 66, "25-36": 11, "13-24": 13, "<=12": 10 },
  orientation: { professionnelle: 37, sociale: 63 },
  // Flers, people who attended actions: the only figures there are, used everywhere.
  training: { fle: 4, illettrisme: 11, ">=niv4": 6, "<=niv3": 79 },
  habitat: { qpv: 37, rural: 29, urbain: 34 },
};
const flers: PopulationShares = {
  ...orne,
  sex: { F: 53, H: 47 },
  age: { "<26": 8, "26-35": 28, "36-45": 25, "46-55": 22, "56+": 17 },
  rsaSince: { ">36": 67, "25-36": 11, "13-24": 12, "<=12": 11 },
  orientation: { professionnelle: 46, sociale: 54 },
};

/** The shares of an area: its own where the programme gives them. */
export function sharesOf(territoryCode: string, areaCode: string): PopulationShares {
  return territoryCode === "61" && areaCode === "flers" ? flers : orne;
}

/**
 * Means of travel, per cent of all people. Shares of car by habitat give the 30 % that the actions saw.
 *
 * @source cars: 34 % (Primo professionnelle), 28 % (Primo sociale), domain/orne.md 5.1; licence without a working car:
 * « les voitures restent dans la cour », no figure, our choice; the other modes: our choice
 */
export const travelShares = {
  carPercent: 30,
  /** Of those without a working car. */
  licenceWithoutCarPercent: 34,
  scooterPercent: 13,
  bikePercent: 19,
  ebikePercent: 3,
  carpoolPercent: 9,
  /** Of those who live in a commune with a bus. */
  transitPercent: 48,
  /** Of the scooters and cars, those lent for a time. */
  loanedScooterPercent: 30,
} as const;

/** Appointments kept: 82 of 126. @source CCAS de Flers 2021, domain/orne.md 3.2; the other three: our choice */
export const appointmentShares: Shares<"honore" | "excuse" | "non-excuse" | "annule"> = { honore: 65, excuse: 21, "non-excuse": 6, annule: 8 };

/**
 * Where applications stand. 59 % of those contacted are positioned, 25 % of those positioned are accepted.
 *
 * @source ratios of the PEIP of the Nord: domain/elsewhere.md 5.4; the spread inside each step: our choice
 */
export const applicationShares = {
  suivi: 5, rompu: 2, demarre: 4, accepte: 4, refuse: 11, retire: 4, "sans-suite": 9, decline: 12, entretien: 9, sollicite: 22, positionne: 17,
} as const;

/** People contacted for one offer, on average. @source PEIP of the Nord, domain/elsewhere.md 2.2 */
export const CONTACTED_PER_OFFER = 2.1;
