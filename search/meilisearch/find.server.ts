import type { SearchParams } from "meilisearch";
import { z } from "zod";
import { distanceKm } from "#app/domain/geo/distance.ts";
import { MAX_TOTAL_HITS } from "#search/offers/settings.ts";
import type { CallOptions, OfferHit, OfferHits, OfferQuery, SearchEngine } from "#search/search-engine.ts";
import { queryWords, wordAttempts } from "#search/words.ts";
import { BeyondReach, MeilisearchLied, type Clients } from "./client.server.ts";
import { filterOf, nearestFirst, withinFilter } from "./filter.ts";

const record = z.object({ id: z.uuid(), _geo: z.object({ lat: z.number(), lng: z.number() }) });
const pageOfHits = z.object({ hits: z.array(record), totalHits: z.int().min(0) });
const manyPages = z.object({ results: z.array(pageOfHits) });
const pageOfDocuments = z.object({ results: z.array(record), total: z.int().min(0) });
type Page = z.infer<typeof pageOfHits>;

/** Documents read in one request. */
const BATCH = 1_000;
/** A circle drawn a little wide, then measured with our own Earth: none is left out by a rounding. */
const MARGIN = 1.001;

/** Answers `SearchEngine.search` from Meilisearch: one request, two when no offer has all the words. */
export async function findOffers({ forSearch, uid }: Clients, query: OfferQuery, options: CallOptions = {}): Promise<OfferHits> {
  const window = pageWindow(query);
  const params = { ...paramsOf(query), ...window.params };
  const init = options.signal ? { signal: options.signal } : {};
  const [first = [], ...others] = wordAttempts(queryWords(query.text));
  let page = parse(pageOfHits, await forSearch.index(uid).search(first.join(" "), params, init));
  if (page.totalHits === 0 && others.length > 0) {
    const answers = await forSearch.multiSearch({ queries: others.map((words) => ({ indexUid: uid, q: words.join(" "), ...params })) }, init);
    page = parse(manyPages, answers).results.find(({ totalHits }) => totalHits > 0) ?? page;
  }
  if (query.offset + query.limit > MAX_TOTAL_HITS && page.totalHits > MAX_TOTAL_HITS) throw new BeyondReach();
  return { hits: window.cut(page).map((hit) => toHit(query, hit)), total: page.totalHits };
}

/** Numbered pages count exactly, `offset` only estimates: a window that is no page is cut out of a larger one. */
function pageWindow({ offset, limit }: OfferQuery): { params: SearchParams; cut: (page: Page) => Page["hits"] } {
  if (limit > 0 && offset % limit === 0) return { params: { page: offset / limit + 1, hitsPerPage: limit }, cut: ({ hits }) => hits };
  return { params: { page: 1, hitsPerPage: offset + limit }, cut: ({ hits }) => hits.slice(offset, offset + limit) };
}

function paramsOf(query: OfferQuery): SearchParams {
  // The nearest first only within a circle: sorting a whole country by distance is slow there.
  const nearest = query.sort === "distance" && query.near ? [nearestFirst(query.near)] : undefined;
  const newest = query.sort === "date" || query.sort === "distance" ? ["publishedAt:desc"] : undefined;
  const sort = nearest ?? newest;
  return { filter: filterOf(query), matchingStrategy: "all", attributesToRetrieve: ["id", "_geo"], ...(sort ? { sort } : {}) };
}

function toHit(query: OfferQuery, found: z.infer<typeof record>): OfferHit {
  return query.near ? { offerId: found.id, distanceKm: distanceKm(query.near, found._geo) } : { offerId: found.id };
}

/** Answers `SearchEngine.candidates` from Meilisearch: through the documents, which `maxTotalHits` does not cut short. */
export async function findCandidates({ forAdmin, uid }: Clients, query: Parameters<SearchEngine["candidates"]>[0]): Promise<Required<OfferHit>[]> {
  const filter = `${filterOf({ territoryId: query.territoryId, kind: query.kind })} AND ${withinFilter(query.near, query.near.radiusKm * 1_000 * MARGIN + 1)}`;
  const found = new Map<string, Required<OfferHit>>();
  for (let offset = 0; ; offset += BATCH) {
    const page = parse(pageOfDocuments, await forAdmin.index(uid).getDocuments({ filter, fields: ["id", "_geo"], offset, limit: BATCH }));
    for (const { id, _geo } of page.results) found.set(id, { offerId: id, distanceKm: distanceKm(query.near, _geo) });
    if (offset + BATCH >= page.total) break;
  }
  return [...found.values()]
    .filter((candidate) => candidate.distanceKm <= query.near.radiusKm)
    .sort((a, b) => a.distanceKm - b.distanceKm || (a.offerId < b.offerId ? -1 : 1));
}

function parse<T>(schema: z.ZodType<T>, answer: unknown): T {
  const parsed = schema.safeParse(answer);
  if (!parsed.success) throw new MeilisearchLied(parsed.error.issues.map((issue) => issue.path.join(".")).slice(0, 3).join(", "));
  return parsed.data;
}
