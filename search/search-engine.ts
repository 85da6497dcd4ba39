import type { LatLng } from "#app/domain/geo/lat-lng.ts";
import type { OfferDocument } from "./offers/document.ts";

export type OneOrMany<T> = T | readonly T[];

/** Kilometres as the crow flies, edge included. */
export type Near = LatLng & { radiusKm: number };

export type OfferQuery = {
  territoryId: string;
  /** What was typed, as it was typed; empty or meaningless words (« un emploi ») ask for everything. */
  text?: string | undefined;
  kind?: OneOrMany<OfferDocument["kind"]> | undefined;
  contract?: OneOrMany<string> | undefined;
  romeCode?: OneOrMany<string> | undefined;
  near?: Near | undefined;
  /** Keeps the offers whose hours are unknown: unknown is not a no. */
  maxWeeklyHours?: number | undefined;
  /** `distance` without `near` is `date`; so is `relevance` without words. Newest first, ties by id or as the engine likes. */
  sort: "relevance" | "distance" | "date";
  limit: number;
  offset: number;
};

/** `distanceKm` stands only when the query says near what. */
export type OfferHit = { offerId: string; distanceKm?: number };
export type OfferHits = { hits: OfferHit[]; total: number };

/** Opened anew by each engine that rebuilds: batches of documents, in any order, each offer once. */
export type DocumentSource = () => AsyncIterable<OfferDocument[]>;

export type CallOptions = { signal?: AbortSignal };

/**
 * Finds offers. Two engines answer it alike (search/conformance.ts says how alike): PostgreSQL and Meilisearch.
 *
 * What comes back are ids: the reader takes the facts from the database, an index lags. Every method throws when the
 * engine cannot answer; search/with-fallback.server.ts is what turns that into an answer from the other engine.
 */
export type SearchEngine = {
  readonly name: string;
  /** Adds or replaces; once it returns, the documents are found. Repeating it changes nothing. */
  put(documents: readonly OfferDocument[]): Promise<void>;
  /** Forgets these offers; ids it does not know are no fault. */
  remove(offerIds: readonly string[]): Promise<void>;
  /**
   * The offers that have every word asked, plurals, feminines and typing errors forgiven; exact words come first, then the
   * sort. When none has them all, the words are left out one by one, the shortest first (see `wordAttempts`).
   *
   * @returns `total` counts all that answer, whatever `limit`
   */
  search(query: OfferQuery, options?: CallOptions): Promise<OfferHits>;
  /** Every offer within a distance, none left out however many: the matching scores them all. Nearest first. */
  candidates(query: { territoryId: string; near: Near; kind?: OfferQuery["kind"] }, options?: CallOptions): Promise<Required<OfferHit>[]>;
  /**
   * Replaces the whole index: built aside while the present one answers, then swapped in one step. If the source throws,
   * the present one stays. What is put or removed meanwhile is lost: `reindex` plays it again.
   *
   * @returns how many documents the new index holds
   */
  rebuild(source: DocumentSource): Promise<number>;
  count(): Promise<number>;
  /** Ids of everything it holds, every territory, in batches. */
  ids(): AsyncIterable<string[]>;
};

/** A list from one or many; undefined when there is nothing to filter by, an empty list included. */
export function listOf<T>(given: OneOrMany<T> | undefined): readonly T[] | undefined {
  if (given === undefined) return undefined;
  const list = Array.isArray(given) ? (given as readonly T[]) : [given as T];
  return list.length === 0 ? undefined : list;
}
