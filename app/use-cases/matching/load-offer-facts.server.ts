import type { FrenchLevel, Offer, OfferKind } from "#app/domain/matching/types.ts";
import { clockOf } from "#app/domain/matching/week.ts";
import { Prisma, type Tx } from "#app/infra/db.server.ts";

/** An offer as the matching sees it. `version` is the transaction that wrote its row last: no writer can forget to move it. */
export type OfferFacts = { offer: Offer; territoryId: string; version: string };

type Row = {
  id: string; territory_id: string; version: string; kind: OfferKind; lat: number; lng: number; rome_code: string | null; posts: number; licences: string[];
  french_level: string | null; weekly_hours: number | null; contract: string | null; starts_on: string | null; access: string[]; constraints: string[];
  required: string[]; useful: string[]; windows: [number[], number, number][];
};

/**
 * What the matching may know of open offers: one statement, however many they are.
 *
 * An offer past its day is no longer open, even before the clock has closed it.
 */
export async function loadOfferFacts(db: Tx, scope: { territoryId: string } | { ids: readonly string[] }, now: Date): Promise<OfferFacts[]> {
  const within = "ids" in scope ? Prisma.sql`o.id = ANY(${scope.ids}::uuid[])` : Prisma.sql`o.territory_id = ${scope.territoryId}::uuid`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT o.id, o.territory_id, o.xmin::text AS version, o.kind::text AS kind, o.lat, o.lng, o.rome_code, o.posts, coalesce(o.licences, '{}') AS licences, o.french_level, o.weekly_hours, o.contract,
      to_char(o.starts_on, 'YYYY-MM-DD') AS starts_on, coalesce(o.access, '{}') AS access, coalesce(o.constraints, '{}') AS constraints,
      (SELECT coalesce(json_agg(s.skill_id ORDER BY s.skill_id) FILTER (WHERE s.required), '[]') FROM offer_skill s WHERE s.offer_id = o.id) AS required,
      (SELECT coalesce(json_agg(s.skill_id ORDER BY s.skill_id) FILTER (WHERE NOT s.required), '[]') FROM offer_skill s WHERE s.offer_id = o.id) AS useful,
      (SELECT coalesce(json_agg(json_build_array(w.days, w.from_minute, w.to_minute) ORDER BY w.id), '[]') FROM offer_window w WHERE w.offer_id = o.id) AS windows
    FROM offer o WHERE ${within} AND o.status = 'open' AND (o.expires_at IS NULL OR o.expires_at > ${now})`;
  return rows.map((row) => ({ territoryId: row.territory_id, version: row.version, offer: offerOf(row) }));
}

function offerOf(row: Row): Offer {
  return {
    id: row.id, kind: row.kind, at: { lat: row.lat, lng: row.lng }, rome: row.rome_code, posts: row.posts,
    skills: { required: row.required, useful: row.useful },
    licences: row.licences, frenchLevel: row.french_level as FrenchLevel | null, weeklyHours: row.weekly_hours,
    schedule: row.windows.map(([days, from, to]) => ({ days, from: clockOf(from), to: clockOf(to) })),
    contract: row.contract, startDate: row.starts_on, access: row.access, constraints: row.constraints,
  };
}
