import { findCommunes } from "#app/domain/geo/find-communes.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { contractGroups, type PublicSearch } from "#app/domain/offers/public-search.ts";
import type { PublicCard } from "#app/domain/offers/offer-views.ts";
import { offerSearch } from "#search/engine.server.ts";
import { readTerritory } from "../access/read-territory.server.ts";
import type { Context } from "../context.server.ts";
import { readKnownCommunes } from "../profiles/known-communes.server.ts";
import { loadPublicCards } from "./load-public-cards.server.ts";
import { mapOffers, type MapOfOffers } from "./map-offers.server.ts";

export type FoundCard = PublicCard & { publishedAt: Date | null; distanceKm: number | null };
export type PublicOffers = {
  cards: FoundCard[]; total: number; page: number; pages: number;
  near: string | null; isCommuneUnknown: boolean;
  /** Other communes that the words may mean: the place was taken by likeness. */
  otherPlaces: string[];
  map: MapOfOffers | null;
};

const A_PAGE = 12;
const MOST_PAGES = 40;
/** What a map counts at most: a département has a few hundred. */
const MOST_ON_MAP = 1_000;

/**
 * The open offers of the territory as anyone may search them: everyday words and places, slips forgiven, around a commune.
 *
 * The index proposes ids; what is shown is read from the database, so that an index that lags shows nothing closed. Two
 * round trips, three with the map.
 *
 * @param aPage cards on a page
 */
export async function searchPublicOffers(ctx: Context, asked: PublicSearch, aPage = A_PAGE): Promise<PublicOffers> {
  const place = await readTerritory();
  const communes = asked.commune.trim() === "" ? null : await readKnownCommunes(ctx.db, place.code);
  const [found, ...others] = communes === null ? [] : findCommunes(asked.commune, communes, 4);
  const commune = found && communes?.byCode.get(found.code);
  const page = Math.min(Math.max(1, asked.page), MOST_PAGES);
  const start = (page - 1) * aPage;
  const hits = await offerSearch(ctx.db).search({
    territoryId: place.id,
    text: asked.words,
    kind: asked.kind ?? undefined,
    contract: asked.contract ? contractGroups[asked.contract].codes : undefined,
    maxWeeklyHours: asked.hours ?? undefined,
    near: commune ? { lat: commune.lat, lng: commune.lng, radiusKm: asked.km } : undefined,
    sort: commune ? "distance" : asked.words.trim() === "" ? "date" : "relevance",
    ...(asked.isMapAsked ? { limit: MOST_ON_MAP, offset: 0 } : { limit: aPage, offset: start }),
  });
  const ofPage = asked.isMapAsked ? hits.hits.slice(start, start + aPage) : hits.hits;
  const [shown, map] = await Promise.all([
    loadPublicCards(ctx.db, ofPage.map(({ offerId }) => offerId), localDay(ctx.now)),
    asked.isMapAsked ? mapOffers(ctx, hits.hits.map(({ offerId }) => offerId), place.code) : null,
  ]);
  const distances = new Map(ofPage.map(({ offerId, distanceKm }) => [offerId, distanceKm ?? null]));
  const cards = shown.map((card) => ({ ...card, distanceKm: distances.get(card.offerId) ?? null }));
  return {
    cards, total: hits.total, page, pages: Math.min(MOST_PAGES, Math.ceil(hits.total / aPage)), near: commune?.name ?? null, isCommuneUnknown: communes !== null && !commune,
    otherPlaces: found && !found.isExact ? [...new Set(others.map(({ name }) => name))].filter((name) => name !== commune?.name) : [], map,
  };
}
