import type { LatLng } from "#app/domain/geo/lat-lng.ts";
import { meansToday } from "#app/domain/matching/means-today.ts";
import type { TravelMode } from "#app/domain/matching/types.ts";
import { Prisma } from "#app/infra/db.server.ts";
import { part, type RowOf } from "#app/infra/read-parts.server.ts";
import { fingerprintPart, knownOffers } from "../../matching/known-offers.server.ts";
import { loadCloseness, matchContextFrom, matchContextPart } from "../../matching/load-match-context.server.ts";
import { personFactsFrom, personFactsPart } from "../../matching/load-person-facts.server.ts";
import { countOpenings, type DirectoryRow } from "../../matching/offers-with-aids.server.ts";
import type { CoachContext } from "./her-file.server.ts";
import type { PersonRow } from "./profile-part.server.ts";

/** What the count of « ce qui ouvrirait des offres » is made from; over `hers`. */
export const openingsParts = ({ actor, now }: CoachContext) => ({
  matched: personFactsPart({ among: Prisma.sql`SELECT id FROM hers`, withClosed: true }),
  territory: matchContextPart(actor.territoryId),
  fingerprint: fingerprintPart(actor.territoryId, now),
  aside: part<{ offerId: string }>`
    SELECT d.offer_id AS "offerId" FROM hers h JOIN offer_dismissal d ON d.beneficiary_id = h.id
    UNION SELECT a.offer_id FROM hers h JOIN application a ON a.beneficiary_id = h.id WHERE a.state NOT IN ('sollicite', 'sans-suite')`,
  aids: part<DirectoryRow>`
    SELECT a.id AS "aidId", a.code, a.kind, a.name, a.operator, a.mode::text AS mode, a.radius_km AS "radiusKm", a.service_km AS "serviceKm", a.max_days AS "maxDays", coalesce(a.licences, '{}') AS licences, coalesce(a.prepares, '{}') AS prepares,
      a.price_note AS "priceNote", a.deposit_euros AS "depositEuros", a.places_a_year AS "placesAYear", a.conditions, c.name AS "communeName", c.lat, c.lng
    FROM mobility_aid a JOIN commune c ON c.code = a.commune_code WHERE a.territory_id = ${actor.territoryId}::uuid AND a.is_active AND EXISTS (SELECT 1 FROM hers) ORDER BY a.code`,
});
type Parts = { [Name in keyof ReturnType<typeof openingsParts>]: readonly RowOf<ReturnType<typeof openingsParts>[Name]>[] };

/** How far she goes by her widest means of today. */
export type Reach = { mode: TravelMode; radiusKm: number };

/** The count before the words of its offers are read, and how far she goes; no count for an account that is closed. */
export async function openingsOf(ctx: CoachContext, row: PersonRow, { matched, territory, fingerprint, aside, aids }: Parts) {
  const { territoryId } = ctx.actor;
  const context = matchContextFrom(ctx.db, territoryId, await loadCloseness(ctx.db), territory[0], ctx.now);
  const [facts] = personFactsFrom(matched);
  if (facts === undefined) throw new Error("whoever has a file has facts: the two are read by one statement");
  const { person } = facts;
  const [widest] = meansToday(person, context);
  const reach: Reach = widest ?? { mode: "walk", radiusKm: context.radii.walk };
  if (row.isClosed) return { reach, counted: null };
  const all = await knownOffers(ctx.db, ctx.db, territoryId, context, ctx.now, fingerprint[0]?.fingerprint);
  return { reach, counted: countOpenings({ coach: null, person, aside: new Set(aside.map(({ offerId }) => offerId)), context, all, directory: aids }) };
}

/** Towns around her home, the largest first: landmarks for the small map. Half a degree is further than anyone's circle drawn to scale needs. */
export const townsPart = ({ lat, lng }: LatLng) => part<{ name: string } & LatLng>`
  SELECT c.name, c.lat, c.lng FROM commune c WHERE c.parent_code IS NULL AND c.lat BETWEEN ${lat - 0.6} AND ${lat + 0.6} AND c.lng BETWEEN ${lng - 0.9} AND ${lng + 0.9} ORDER BY c.population DESC, c.code LIMIT 40`;
