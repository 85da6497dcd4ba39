import { allowedLicences, mayDrive } from "#app/domain/matching/licences.ts";
import type { TravelMode } from "#app/domain/matching/types.ts";
import type { JudgedPerson } from "./types.ts";

export type Split = { name: string; groups: readonly string[]; groupOf(person: JudgedPerson): string };

/** People living in a commune, by the referential; undefined when it is not there. */
export type PopulationOf = (communeCode: string) => number | undefined;

/** Where communes are cut: our choice. INSEE's grid needs densities that the referential does not hold. */
const TOWN = 2_000;
const CITY = 10_000;
const communeTypes = ["rural, < 2 000", "bourg, 2 000–10 000", "ville, > 10 000", "unknown"];
const travelGroups = ["none", "bike", "scooter", "transit or carpool", "car"];

/** What the figures are cut by, to see whether someone is served worse. */
export function splitsOf(populationOf: PopulationOf, asOf: string): Split[] {
  return [
    { name: "sex", groups: ["F", "M", "other"], groupOf: ({ sex }) => (sex === "F" || sex === "M" ? sex : "other") },
    { name: "commune", groups: communeTypes, groupOf: ({ communeCode }) => communeType(communeCode === null ? undefined : populationOf(communeCode)) },
    { name: "travel", groups: travelGroups, groupOf: (person) => travelGroup(person, asOf) },
  ];
}

function communeType(population: number | undefined): string {
  if (population === undefined) return "unknown";
  return population < TOWN ? "rural, < 2 000" : population <= CITY ? "bourg, 2 000–10 000" : "ville, > 10 000";
}

/** By the means of hers that goes farthest today, of those she may drive: a car, then a scooter, a bus or a lift, a bike; on foot is none. */
function travelGroup({ person }: JudgedPerson, asOf: string): string {
  const allowed = allowedLicences(person.licences);
  const modes = new Set<TravelMode>(person.means.filter(({ mode, until }) => mayDrive(mode, allowed) && (until == null || until >= asOf)).map(({ mode }) => mode));
  if (modes.has("car")) return "car";
  if (modes.has("scooter")) return "scooter";
  if (modes.has("transit") || modes.has("carpool")) return "transit or carpool";
  return modes.has("bike") || modes.has("ebike") ? "bike" : "none";
}
