import { ApiFault, isCount, isObject, isText, isTexts, onlyKnown, typed } from "./fake-meilisearch-errors.ts";
import { geoOf, metresBetween, readFilter, type FakeDocument } from "./fake-meilisearch-filter.ts";
import type { FakeIndex } from "./fake-meilisearch-store.ts";
import { matchText, termsOf, type TextMatch } from "./fake-meilisearch-words.ts";

/** What the documentation lists and this server does nothing with: asked for, it fails loudly rather than pretend. */
const IDLE = ["attributesToCrop", "cropLength", "cropMarker", "attributesToHighlight", "highlightPreTag", "highlightPostTag", "showMatchesPosition", "distinct", "facets", "attributesToSearchOn", "rankingScoreThreshold", "locales", "hybrid", "vector", "retrieveVectors", "media", "personalize", "useNetwork", "showRankingScore", "showRankingScoreDetails", "showPerformanceDetails"];
const KNOWN = ["q", "offset", "limit", "page", "hitsPerPage", "attributesToRetrieve", "filter", "sort", "matchingStrategy"];

type Order = { field: string; way: 1 | -1 } | { lat: number; lng: number; way: 1 | -1 };
type Candidate = { document: FakeDocument; match: TextMatch; place: number };

/** Answers a search as the documentation says; `where` names the query of a multi-search in the messages. */
export function searchIndex(index: FakeIndex, given: unknown, where = ""): Record<string, unknown> {
  const params = typed(given, isObject, "an object", "", "bad_request");
  onlyKnown(params, [...KNOWN, ...IDLE, ...(where ? ["indexUid", "federationOptions"] : [])], where);
  for (const name of IDLE) if (params[name] !== undefined && params[name] !== null) throw new Error(`the test server does nothing with the parameter ${name}`);
  const count = (name: string, code: string) => (params[name] === undefined || params[name] === null ? undefined : typed(params[name], isCount, "a positive integer", name, code));
  const q = params["q"] === undefined || params["q"] === null ? "" : typed(params["q"], isText, "a string", "q", "invalid_search_q");
  const [offset, limit] = [count("offset", "invalid_search_offset") ?? 0, count("limit", "invalid_search_limit") ?? 20];
  const [page, hitsPerPage] = [count("page", "invalid_search_page"), count("hitsPerPage", "invalid_search_hits_per_page")];
  const fields = params["attributesToRetrieve"] === undefined || params["attributesToRetrieve"] === null ? ["*"] : typed(params["attributesToRetrieve"], isTexts, "an array", "attributesToRetrieve", "invalid_search_attributes_to_retrieve");
  const strategy = params["matchingStrategy"] ?? "last";
  if (!["last", "all", "frequency"].includes(String(strategy))) throw new ApiFault("invalid_search_matching_strategy", `Unknown value \`${String(strategy)}\` at \`.matchingStrategy\`: expected one of \`last\`, \`all\`, \`frequency\``);
  if (strategy === "frequency") throw new Error("the test server does not know the strategy frequency");
  const orders = readSort(params["sort"], index.settings.sortableAttributes, "invalid_search_sort");
  const keeps = readFilter(params["filter"], index.settings.filterableAttributes, "invalid_search_filter") ?? (() => true);

  const found = matching([...index.documents.values()].filter(keeps), q, strategy === "all", index);
  found.sort((a, b) => compare(a, b, orders, index.settings.rankingRules));
  const reachable = found.slice(0, index.settings.pagination.maxTotalHits);
  const point = orders.find((order) => "lat" in order);
  const shown = (candidates: Candidate[]) => candidates.map(({ document }) => show(document, fields, index.settings.displayedAttributes, point));
  const common = { query: q, processingTimeMs: 0, requestUid: "00000000-0000-7000-8000-000000000000" };
  if (page === undefined && hitsPerPage === undefined) return { hits: shown(reachable.slice(offset, offset + limit)), ...common, limit, offset, estimatedTotalHits: found.length };
  const [number, size] = [page ?? 1, hitsPerPage ?? 20];
  const start = (number - 1) * size;
  const hits = number === 0 ? [] : shown(reachable.slice(start, start + size));
  return { hits, ...common, hitsPerPage: size, page: number, totalPages: size === 0 ? 0 : Math.ceil(found.length / size), totalHits: found.length };
}

/** Checks a `sort`, of a search or of a list of documents. */
export function readSort(given: unknown, sortable: readonly string[], code: string): Order[] {
  if (given === undefined || given === null) return [];
  return typed(given, isTexts, "an array", "sort", code).map((text) => {
    const [, expression, way] = /^(.*):(asc|desc)$/s.exec(text) ?? [];
    if (expression === undefined) throw new ApiFault(code, `Invalid syntax for the sort parameter: expected expression ending by \`:asc\` or \`:desc\`, found \`${text}\`.`);
    const sense = way === "asc" ? 1 : -1;
    const geo = /^_geoPoint\(\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*\)$/.exec(expression);
    if (!geo && expression.startsWith("_geoPoint")) throw new ApiFault(code, `Invalid syntax for the geo parameter: expected expression formated like \`_geoPoint(latitude, longitude)\` and ending by \`:asc\` or \`:desc\`, found \`${expression}\`.`);
    if (!geo && /^_geo/.test(expression)) throw new ApiFault(code, `\`${expression}\` is a reserved keyword and thus can't be used as a sort expression. Use the _geoPoint(latitude, longitude) built-in rule to sort on _geo field coordinates.`);
    const [lat, lng] = [Number(geo?.[1]), Number(geo?.[2])];
    if (geo && Math.abs(lat) > 90) throw new ApiFault(code, `Bad latitude \`${lat}\`. Latitude must be contained between -90 and 90 degrees.`);
    const field = geo ? "_geo" : expression;
    if (!sortable.includes(field)) throw new ApiFault(code, `Attribute \`${field}\` is not sortable. Available sortable attributes are: \`${[...sortable].sort().join(", ")}\`.`);
    return geo ? { lat, lng, way: sense } : { field, way: sense };
  });
}

function matching(documents: FakeDocument[], q: string, all: boolean, index: FakeIndex): Candidate[] {
  const terms = termsOf(q, index.settings);
  const nothing: TextMatch = { words: 0, typos: 0, attribute: 0, proximity: 0, exact: 0 };
  return documents.flatMap((document, place) => {
    if (terms.length === 0) return [{ document, match: nothing, place }];
    for (let count = terms.length; count >= (all ? terms.length : 1); count -= 1) {
      const match = matchText(document, terms.slice(0, count), index.settings);
      if (match) return [{ document, match, place }];
    }
    return [];
  });
}

function compare(a: Candidate, b: Candidate, orders: readonly Order[], rules: readonly string[]): number {
  for (const rule of rules) {
    const difference = byRule(rule, a, b, orders);
    if (difference !== 0) return difference;
  }
  return a.place - b.place;
}

function byRule(rule: string, a: Candidate, b: Candidate, orders: readonly Order[]): number {
  switch (rule) {
    case "words":
      return b.match.words - a.match.words;
    case "typo":
      return a.match.typos - b.match.typos;
    case "proximity":
      return a.match.proximity - b.match.proximity;
    case "attribute":
    case "attributeRank":
      return a.match.attribute - b.match.attribute;
    case "exactness":
      return b.match.exact - a.match.exact;
    case "wordPosition":
      return 0;
    case "sort":
      return compareDocuments(a.document, b.document, orders);
    default: {
      const [field = "", way] = rule.split(":");
      return compareDocuments(a.document, b.document, [{ field, way: way === "asc" ? 1 : -1 }]);
    }
  }
}

/** Documents without the field come last, whichever the sense. */
export function compareDocuments(a: FakeDocument, b: FakeDocument, orders: readonly Order[]): number {
  for (const order of orders) {
    const [left, right] = [a, b].map((document) => {
      if ("field" in order) return document[order.field] ?? undefined;
      const at = geoOf(document);
      return at && metresBetween(order, at);
    });
    if (left === undefined && right === undefined) continue;
    if (left === undefined) return 1;
    if (right === undefined) return -1;
    const difference = typeof left === "number" && typeof right === "number" ? left - right : String(left) < String(right) ? -1 : String(left) > String(right) ? 1 : 0;
    if (difference !== 0) return difference * order.way;
  }
  return 0;
}

function show(document: FakeDocument, fields: readonly string[], displayed: readonly string[], point: { lat: number; lng: number } | undefined): FakeDocument {
  const allowed = (name: string) => (fields.includes("*") || fields.includes(name)) && (displayed.includes("*") || displayed.includes(name));
  const hit: FakeDocument = Object.fromEntries(Object.entries(document).filter(([name]) => allowed(name)));
  const at = geoOf(document);
  if (point && at) hit["_geoDistance"] = Math.round(metresBetween(point, at));
  return hit;
}

