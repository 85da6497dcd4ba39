import type { BoundingBox } from "#app/domain/geo/bounding-box.ts";
import type { FrenchLevel, OfferKind, Person, TravelMode } from "#app/domain/matching/types.ts";
import { clockOf } from "#app/domain/matching/week.ts";
import { Prisma, type Tx } from "#app/infra/db.server.ts";
import { part, type Part } from "#app/infra/read-parts.server.ts";

/** A person as the matching sees her, and the version of her profile that was read, in one reading. */
export type PersonFacts = { person: Person; version: number };
/** Whose facts: a territory's people, some people by id or among those of another reading, those of a box; conditions add up. `withClosed`: for a page about someone whose account is closed; she is nobody's match. */
export type PeopleScope = { territoryId?: string; ids?: readonly string[]; among?: Prisma.Sql; box?: BoundingBox; withClosed?: boolean };

export type PersonFactsRow = {
  id: string; version: number; lat: number; lng: number; licences: string[]; french_level: string | null;
  hours_min: number | null; hours_max: number | null; contracts: string[]; kinds: string[]; avoid: string[];
  means: [TravelMode, number | null, string | null][];
  availability: [number[], number, number][];
  projects: [number, string][];
  experience: [string, number][];
  skills: string[];
};

/**
 * What the matching may know of people: one statement, however many they are.
 *
 * Those whose account is closed are nobody's match, unless they are asked for. Situation, freins, age and RSA stand in other tables, which this
 * never names. A list column that was never written is NULL, hence the coalesce.
 */
export async function loadPersonFacts(db: Tx, scope: PeopleScope): Promise<PersonFacts[]> {
  return personFactsFrom(await db.$queryRaw<PersonFactsRow[]>(personFactsPart(scope).sql));
}

/** The same as one part of a page's reading; its rows are for `personFactsFrom`. */
export function personFactsPart(scope: PeopleScope): Part<PersonFactsRow> {
  const conditions = [
    Prisma.sql`TRUE`,
    ...(scope.territoryId ? [Prisma.sql`b.territory_id = ${scope.territoryId}::uuid`] : []),
    ...(scope.ids ? [Prisma.sql`b.id = ANY(${scope.ids}::uuid[])`] : []),
    ...(scope.among ? [Prisma.sql`b.id IN (${scope.among})`] : []),
    ...(scope.withClosed ? [] : [Prisma.sql`u.disabled_at IS NULL`]),
    ...(scope.box ? [Prisma.sql`b.lat BETWEEN ${scope.box.minLat} AND ${scope.box.maxLat} AND b.lng BETWEEN ${scope.box.minLng} AND ${scope.box.maxLng}`] : []),
  ];
  return part<PersonFactsRow>`
    SELECT b.id, b.profile_version AS version, b.lat, b.lng, coalesce(b.licences, '{}') AS licences, b.french_level,
      b.weekly_hours_min AS hours_min, b.weekly_hours_max AS hours_max,
      coalesce(b.contracts, '{}') AS contracts, coalesce(b.kinds, '{}') AS kinds, coalesce(b.avoid, '{}') AS avoid,
      (SELECT coalesce(json_agg(json_build_array(m.mode, m.radius_km, to_char(m.until_on, 'YYYY-MM-DD')) ORDER BY m.id), '[]') FROM travel_means m WHERE m.beneficiary_id = b.id) AS means,
      (SELECT coalesce(json_agg(json_build_array(a.days, a.from_minute, a.to_minute) ORDER BY a.id), '[]') FROM availability a WHERE a.beneficiary_id = b.id) AS availability,
      (SELECT coalesce(json_agg(json_build_array(p.rank, p.rome_code) ORDER BY p.rank), '[]') FROM project p WHERE p.beneficiary_id = b.id) AS projects,
      (SELECT coalesce(json_agg(json_build_array(e.rome_code, e.months) ORDER BY e.id), '[]') FROM experience e WHERE e.beneficiary_id = b.id AND e.rome_code IS NOT NULL) AS experience,
      (SELECT coalesce(json_agg(s.skill_id ORDER BY s.skill_id), '[]') FROM beneficiary_skill s WHERE s.beneficiary_id = b.id) AS skills
    FROM beneficiary b JOIN "user" u ON u.id = b.user_id WHERE ${Prisma.join(conditions, " AND ")}`;
}

export function personFactsFrom(rows: readonly PersonFactsRow[]): PersonFacts[] {
  return rows.map((row) => ({ person: personOf(row), version: row.version }));
}

function personOf(row: PersonFactsRow): Person {
  return {
    id: row.id,
    home: { lat: row.lat, lng: row.lng },
    means: row.means.map(([mode, radiusKm, until]) => ({ mode, radiusKm, until })),
    licences: row.licences,
    projects: row.projects.map(([rank, rome]) => ({ rank, rome })),
    experience: row.experience.map(([rome, months]) => ({ rome, months })),
    skills: row.skills,
    frenchLevel: row.french_level as FrenchLevel | null,
    weeklyHours: { min: row.hours_min, max: row.hours_max },
    availability: row.availability.map(([days, from, to]) => ({ days, from: clockOf(from), to: clockOf(to) })),
    contracts: row.contracts,
    kinds: row.kinds as OfferKind[],
    avoid: row.avoid,
  };
}
