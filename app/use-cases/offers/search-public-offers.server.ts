import { localDay } from "#app/domain/kit/french.ts";
import type { OfferKind } from "#app/domain/matching/types.ts";
import type { PublicCard } from "#app/domain/offers/offer-views.ts";
import { offerSearch } from "#search/engine.server.ts";
import { readTerritory } from "../access/read-territory.server.ts";
import type { Context } from "../context.server.ts";
import { findCommune } from "./find-commune.server.ts";
import { loadPublicCards } from "./load-public-cards.server.ts";

export type PublicSearch = { words: string; commune: string; kind: OfferKind | null; page: number };
export type PublicOffers = { cards: (PublicCard & { distanceKm: number | null })[]; total: number; page: number; pages: number; near: string | null; isCommuneUnknown: boolean };

const A_PAGE = 12;
const MOST_PAGES = 40;
const AROUND_KM = 20;

/**
 * The open offers of the territory as anyone may search them: everyday words, slips forgiven, around a commune.
 *
 * The index proposes ids; what is shown is read from the database, so that an index that lags shows nothing closed.
 */
export async function searchPublicOffers(ctx: Context, asked: PublicSearch): Promise<PublicOffers> {
  const place = await readTerritory();
  const commune = await findCommune(ctx, place.id, asked.commune);
  const page = Math.min(Math.max(1, asked.page), MOST_PAGES);
  const found = await offerSearch(ctx.db).search({
    territoryId: place.id,
    text: asked.words,
    kind: asked.kind ?? undefined,
    near: commune ? { lat: commune.lat, lng: commune.lng, radiusKm: AROUND_KM } : undefined,
    sort: commune ? "distance" : asked.words.trim() === "" ? "date" : "relevance",
    limit: A_PAGE,
    offset: (page - 1) * A_PAGE,
  });
  const shown = await loadPublicCards(ctx.db, found.hits.map(({ offerId }) => offerId), localDay(ctx.now));
  const distances = new Map(found.hits.map(({ offerId, distanceKm }) => [offerId, distanceKm ?? null]));
  const cards = shown.map((card) => ({ ...card, distanceKm: distances.get(card.offerId) ?? null }));
  return { cards, total: found.total, page, pages: Math.min(MOST_PAGES, Math.ceil(found.total / A_PAGE)), near: commune?.name ?? null, isCommuneUnknown: commune === null && asked.commune.trim() !== "" };
}
