import type { OfferKind } from "#app/domain/matching/types.ts";
import type { Cursor } from "#app/domain/offers/out/cursor.ts";
import { COPIED_SOURCES, outOffer, type OutOffer } from "#app/domain/offers/out/out-offer.ts";
import type { Db, Prisma } from "#app/infra/db.server.ts";
import { offersToFind } from "../documents-to-index.server.ts";

const columns = {
  id: true, kind: true, title: true, description: true, romeCode: true, communeCode: true, placeNote: true, contract: true, contractMonths: true, weeklyHours: true, hoursNote: true, wage: true,
  startsOn: true, endsOn: true, posts: true, licences: true, experienceAsked: true, employerLabel: true, lat: true, lng: true, publishedAt: true, createdAt: true, updatedAt: true, expiresAt: true,
  commune: { select: { name: true, departement: true, postalCodes: true } },
  organisation: { select: { name: true, activity: true, siret: true } },
  windows: { select: { days: true, fromMinute: true, toMinute: true }, orderBy: [{ fromMinute: "asc" }, { id: "asc" }] },
} as const satisfies Prisma.OfferSelect;

/** The offers that may be copied elsewhere: open, of this territory, not past their day, entrusted to us. */
export function offersToCopy(territoryId: string, now: Date): Prisma.OfferWhereInput {
  return { AND: [offersToFind(now), { territoryId, source: { in: [...COPIED_SOURCES] }, publishedAt: { not: null } }] };
}

export type Asked = { kind?: OfferKind | null; communeCode?: string | null; offerId?: string; after?: Cursor | null; limit: number };

/** The facts of the offers that leave, the newest first, from a cursor on. One statement; no person's datum is read. */
export async function loadOutOffers(db: Db, territoryId: string, now: Date, { kind, communeCode, offerId, after, limit }: Asked): Promise<OutOffer[]> {
  const rows = await db.offer.findMany({
    where: {
      AND: [
        offersToCopy(territoryId, now), kind ? { kind } : {}, communeCode ? { communeCode } : {}, offerId ? { id: offerId } : {},
        after ? { OR: [{ publishedAt: { lt: after.publishedAt } }, { publishedAt: after.publishedAt, id: { lt: after.id } }] } : {},
      ],
    },
    relationLoadStrategy: "join", select: columns, orderBy: [{ publishedAt: "desc" }, { id: "desc" }], take: limit,
  });
  return rows.map(({ commune, startsOn, endsOn, publishedAt, createdAt, ...row }) =>
    outOffer({ ...row, communeName: commune.name, departement: commune.departement, postalCodes: commune.postalCodes, startsOn: day(startsOn), endsOn: day(endsOn), publishedAt: publishedAt ?? createdAt }));
}

const day = (value: Date | null) => (value === null ? null : value.toISOString().slice(0, 10));
