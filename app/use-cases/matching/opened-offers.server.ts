import { dayNumber } from "#app/domain/matching/calendar.ts";
import { travelMinutes } from "#app/domain/matching/modes.ts";
import type { Standing } from "#app/domain/matching/standing.ts";
import type { IsoDay, OfferKind, TravelMode } from "#app/domain/matching/types.ts";
import { plainChipsOf } from "#app/domain/offers/wording.ts";
import { readKept } from "#app/infra/read-kept.server.ts";
import { Prisma, type Db } from "#app/infra/db.server.ts";

/** An offer in a line: where, with whom, how far. `minutes` is null when the means is not known. */
export type OpenedOffer = {
  offerId: string; title: string; communeName: string; employerName: string; chips: string[]; km: number; minutes: number | null;
  /** A first day to come, and how many days a loan begun today must last to be there on it. */
  startsOn: IsoDay | null; loanDays: number;
};
/** Offers to show under something, and how one would come to them. */
export type ToShow = { offers: readonly Standing[]; mode: TravelMode | null };

export type OpenedRow = { id: string; title: string; kind: OfferKind; contract: string | null; contract_months: number | null; weekly_hours: number | null; commune_name: string; employer_name: string };

/** The lines of offers, several lists at once: one statement for all of them. Those that are gone meanwhile are left out. */
export async function readOpenedOffers(db: Db, lists: readonly ToShow[], asOf: IsoDay): Promise<OpenedOffer[][]> {
  const ids = idsToShow(lists);
  return openedOffersOf(ids.length === 0 ? [] : await readKept<OpenedRow>(db, openedRows(ids)), lists, asOf);
}

/** The offers of several lists, each once. */
export const idsToShow = (lists: readonly ToShow[]): string[] => [...new Set(lists.flatMap(({ offers }) => offers.map(({ offer }) => offer.offer.id)))];

/** The reading of their words. */
export const openedRows = (ids: readonly string[]): Prisma.Sql => Prisma.sql`
    SELECT o.id, o.title, o.kind::text AS kind, o.contract, o.contract_months, o.weekly_hours, c.name AS commune_name, coalesce(nullif(g.activity, ''), g.name, o.employer_label) AS employer_name
    FROM offer o JOIN commune c ON c.code = o.commune_code LEFT JOIN organisation g ON g.id = o.organisation_id WHERE o.id = ANY(${ids}::uuid[])`;

/** The lists as they are shown, from the words read. */
export function openedOffersOf(rows: readonly OpenedRow[], lists: readonly ToShow[], asOf: IsoDay): OpenedOffer[][] {
  const words = new Map(rows.map((row) => [row.id, row]));
  const today = dayNumber(asOf);
  return lists.map(({ offers, mode }) => offers.flatMap(({ offer, km }): OpenedOffer[] => {
    const row = words.get(offer.offer.id);
    if (!row) return [];
    const { startDate } = offer.offer;
    return [{
      offerId: row.id, title: row.title, communeName: row.commune_name, employerName: row.employer_name, km, minutes: mode === null ? null : travelMinutes(mode, km),
      chips: plainChipsOf({ kind: row.kind, contract: row.contract, contractMonths: row.contract_months, weeklyHours: row.weekly_hours }),
      startsOn: startDate && startDate > asOf ? startDate : null, loanDays: offer.startDay - today,
    }];
  }));
}
