import type { ActorOf } from "#app/domain/access/actor.ts";
import type { OfferKind } from "#app/domain/matching/types.ts";
import { TELLING } from "#app/domain/notifications/telling.ts";
import { chipsOf } from "#app/domain/offers/wording.ts";
import { offerSearch } from "#search/engine.server.ts";
import { offersSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { countRecommendationsOfOffers, type ProposalCount } from "../recommendations/count-recommendations-of-offers.server.ts";
import { findCommune } from "./find-commune.server.ts";

export type OfferOfTerritory = {
  offerId: string;
  kind: OfferKind;
  title: string;
  employerName: string;
  communeName: string;
  chips: string[];
  posts: number;
  publishedAt: Date | null;
  /** Straight line from the commune asked, kilometres; `null` when none was. */
  distanceKm: number | null;
  /** How many of her own people it is good for: within reach, not blocked, and worth telling. */
  myPeople: number;
  proposals: ProposalCount;
};
export type OfferSearch = { words: string; commune: string; radiusKm: number; kind: OfferKind | null; page: number };
export type OffersFound = { offers: OfferOfTerritory[]; total: number; page: number; pages: number; near: string | null; isCommuneUnknown: boolean };

const A_PAGE = 20;
/** Beyond, nobody turns the pages: one types another word. */
const MOST_PAGES = 50;

/**
 * The open offers of the territory, searched by everyday words, around a commune, of one kind.
 *
 * The index proposes, the facts are read from the database. With nothing typed the newest come first; near a commune, the
 * nearest. A commune nobody knows is said, and the search goes on without it.
 */
export async function listOffersForCoach(ctx: Context<ActorOf<"coach">>, asked: OfferSearch): Promise<OffersFound> {
  const commune = await findCommune(ctx, ctx.actor.territoryId, asked.commune);
  const page = Math.min(Math.max(1, asked.page), MOST_PAGES);
  const found = await offerSearch(ctx.db).search({
    territoryId: ctx.actor.territoryId, text: asked.words, kind: asked.kind ?? undefined, near: commune ? { lat: commune.lat, lng: commune.lng, radiusKm: asked.radiusKm } : undefined,
    sort: commune ? "distance" : asked.words.trim() === "" ? "date" : "relevance", limit: A_PAGE, offset: (page - 1) * A_PAGE,
  });
  const away = new Map(found.hits.map(({ offerId, distanceKm }) => [offerId, distanceKm ?? null]));
  return {
    offers: await readRows(ctx, [...away.keys()], away),
    total: found.total, page, pages: Math.min(MOST_PAGES, Math.ceil(found.total / A_PAGE)),
    near: commune?.name ?? null, isCommuneUnknown: commune === null && asked.commune.trim() !== "",
  };
}

async function readRows(ctx: Context<ActorOf<"coach">>, offerIds: string[], away: ReadonlyMap<string, number | null>): Promise<OfferOfTerritory[]> {
  if (offerIds.length === 0) return [];
  const [rows, proposals] = await Promise.all([
    ctx.db.offer.findMany({
      where: { AND: [{ id: { in: offerIds }, status: "open" }, offersSeenBy(ctx.actor)] },
      relationLoadStrategy: "join",
      select: {
        id: true, kind: true, title: true, employerLabel: true, contract: true, contractMonths: true, weeklyHours: true, posts: true, publishedAt: true,
        commune: { select: { name: true } }, organisation: { select: { name: true } },
        _count: { select: { matches: { where: { isBlocked: false, reach: "in", score: { gte: TELLING.leastScore }, beneficiary: { coachId: ctx.actor.userId } } } } },
      },
    }),
    countRecommendationsOfOffers(ctx, offerIds),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return offerIds.flatMap((offerId): OfferOfTerritory[] => {
    const row = byId.get(offerId);
    if (!row) return [];
    return [{
      offerId, kind: row.kind, title: row.title, employerName: row.organisation?.name ?? row.employerLabel, communeName: row.commune.name, chips: chipsOf(row), posts: row.posts,
      publishedAt: row.publishedAt, distanceKm: away.get(offerId) ?? null, myPeople: row._count.matches, proposals: proposals.get(offerId) ?? { sent: 0, answered: 0 },
    }];
  });
}
