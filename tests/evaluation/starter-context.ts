import { matchContext, type MatchContext } from "#app/domain/matching/context.ts";
import type { Aid } from "#app/domain/matching/types.ts";
import { nearTableCloseness } from "#app/domain/skills/closeness-near-table.ts";
import { starterMetiers } from "#prisma/reference/metiers/starter.ts";
import { mobilityAidsOf } from "#prisma/reference/mobility-aids.ts";
import { nearBySkills } from "#prisma/reference/near-by-skills.ts";
import type { CommuneTable } from "#app/domain/geo/commune-table.ts";
import type { LabelOf } from "./rivals.ts";

const parents = new Map(starterMetiers.flatMap(({ romeCode, parentCode }) => (parentCode === null ? [] : [[romeCode, parentCode] as const])));
const labels = new Map(starterMetiers.map(({ romeCode, label }) => [romeCode, label]));

/** What the product judges by on the day it is installed: our own métiers and near métiers, the aids of the département, default radii. */
export function starterContext(asOf: string, departement: string, communes: CommuneTable): MatchContext {
  const aids = mobilityAidsOf(departement).map(({ code, mode, communeCode, radiusKm, serviceKm, maxDays, licences }): Aid => {
    const at = communes.find(communeCode);
    if (!at) throw new Error(`the aid ${code} is in a commune that nobody knows: ${communeCode}`);
    return { id: code, mode, at: { lat: at.lat, lng: at.lng }, radiusKm, serviceKm, maxDays, licences };
  });
  const near = nearBySkills(starterMetiers).map(({ fromCode, toCode }) => ({ from: fromCode, to: toCode }));
  return matchContext({ asOf, aids, closeness: nearTableCloseness(near, (rome) => parents.get(rome)) });
}

/** The label of a métier in our referential, its parent's when it has none of its own. */
export const starterLabel: LabelOf = (rome) => labels.get(rome) ?? labels.get(parents.get(rome) ?? "") ?? "";
