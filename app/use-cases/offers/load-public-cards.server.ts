import { publicCard, type CardFacts, type PublicCard } from "#app/domain/offers/offer-views.ts";
import { Prisma, type Db } from "#app/infra/db.server.ts";
import { readKept } from "#app/infra/read-kept.server.ts";

type Row = Omit<CardFacts, "employer"> & { name: string | null; organisationKind: NonNullable<CardFacts["employer"]>["kind"] | null; activity: string | null };

/**
 * The cards of open offers, in the order of their ids; one that is not open any more is left out. One statement.
 *
 * @param today the day of the territory, `2026-11-20`
 */
export async function loadPublicCards(db: Db, offerIds: readonly string[], today: string): Promise<(PublicCard & { publishedAt: Date | null })[]> {
  if (offerIds.length === 0) return [];
  const rows = await readKept<Row>(db, Prisma.sql`
    SELECT o.id, o.kind, o.title, o.contract, o.contract_months AS "contractMonths", o.weekly_hours AS "weeklyHours", o.posts, o.employer_label AS "employerLabel",
      o.published_at AS "publishedAt", c.name AS "communeName", g.name, g.kind AS "organisationKind", g.activity
    FROM offer o JOIN commune c ON c.code = o.commune_code LEFT JOIN organisation g ON g.id = o.organisation_id
    WHERE o.id = ANY(${[...offerIds]}::uuid[]) AND o.status = 'open'`);
  const cards = new Map(rows.map(({ name, organisationKind: kind, activity, ...row }) => [
    row.id, { ...publicCard({ ...row, employer: name === null || kind === null ? null : { name, kind, activity: activity ?? "" } }, today), publishedAt: row.publishedAt },
  ]));
  return offerIds.flatMap((id) => cards.get(id) ?? []);
}
