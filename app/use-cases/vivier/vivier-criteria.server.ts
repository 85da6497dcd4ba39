import type { TravelMode } from "#app/domain/matching/types.ts";
import { dayPartCodes } from "#app/domain/vivier/day-parts.ts";
import type { Criteria } from "#app/domain/vivier/fits.ts";
import type { Prisma } from "#app/infra/db.server.ts";

/** The columns that say what a vivier asks for. */
export const criteriaColumns = { romeCode: true, radiusKm: true, dayParts: true, modes: true, licences: true, commune: { select: { lat: true, lng: true } } } satisfies Prisma.SavedSearchSelect;
type Row = Prisma.SavedSearchGetPayload<{ select: typeof criteriaColumns }>;

/** A row as the rules read it; a word that the code no longer knows asks for nothing. */
export function criteriaOf({ romeCode, radiusKm, dayParts, modes, licences, commune }: Row): Criteria {
  return {
    rome: romeCode, licences, modes: modes as TravelMode[], dayParts: dayPartCodes.filter((part) => dayParts.includes(part)),
    place: commune === null || radiusKm === null ? null : { ...commune, radiusKm },
  };
}
