import { ApiFault } from "./fake-meilisearch-errors.ts";
import { parseFilter, type Filter } from "./fake-meilisearch-filter-parser.ts";

export type FakeDocument = Record<string, unknown>;

/** The Earth of Meilisearch, in metres. */
const EARTH_RADIUS_M = 6_371_000;

/** Metres between two points. */
export function metresBetween(a: { lat: number; lng: number }, b: { lat: number; lng: number }): number {
  const rad = Math.PI / 180;
  const half = Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lng - a.lng) * rad) / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** The place of a document, when it has one. */
export function geoOf(document: FakeDocument): { lat: number; lng: number } | undefined {
  const geo = document["_geo"] as { lat: number | string; lng: number | string } | null | undefined;
  return geo ? { lat: Number(geo.lat), lng: Number(geo.lng) } : undefined;
}

/**
 * What a request's `filter` asks: a text, a list (AND) of texts or of lists (OR).
 *
 * @throws ApiFault for a syntax error, or a field that the settings do not make filterable
 */
export function readFilter(given: unknown, filterable: readonly string[], code: string): ((document: FakeDocument) => boolean) | undefined {
  const parsed = combine(given, code);
  if (!parsed) return undefined;
  refuseUnfilterable(parsed, filterable, code);
  return (document) => holds(parsed, document);
}

function combine(given: unknown, code: string): Filter | undefined {
  if (given === undefined || given === null) return undefined;
  if (typeof given === "string") return parseFilter(given, code);
  if (!Array.isArray(given)) throw new ApiFault(code, `Invalid syntax for the filter parameter: \`expected String, Array, found: ${JSON.stringify(given)}\`.`);
  const parts = given.map((part: unknown) => {
    if (typeof part === "string") return parseFilter(part, code);
    if (!Array.isArray(part) || !part.every((one) => typeof one === "string")) throw new ApiFault(code, `Invalid syntax for the filter parameter: \`expected String, found: ${JSON.stringify(part)}\`.`);
    const either = part.map((one) => parseFilter(one, code)).filter((one) => one !== undefined);
    return either.length === 0 ? undefined : ({ op: "or", parts: either } satisfies Filter);
  });
  const asked = parts.filter((part) => part !== undefined);
  return asked.length === 0 ? undefined : { op: "and", parts: asked };
}

function refuseUnfilterable(filter: Filter, filterable: readonly string[], code: string): void {
  const refuse = (name: string) => {
    throw new ApiFault(code, `Attribute \`${name}\` is not filterable. Available filterable attribute patterns are: ${[...filterable].sort().map((one) => `\`${one}\``).join(", ")}.`);
  };
  if ("parts" in filter) for (const part of filter.parts) refuseUnfilterable(part, filterable, code);
  else if ("part" in filter) refuseUnfilterable(filter.part, filterable, code);
  else if (!("field" in filter)) {
    if (!filterable.includes("_geo")) refuse("_geo");
  } else if (!filterable.some((name) => filter.field === name || filter.field.startsWith(`${name}.`))) refuse(filter.field);
}

function holds(filter: Filter, document: FakeDocument): boolean {
  switch (filter.op) {
    case "and":
      return filter.parts.every((part) => holds(part, document));
    case "or":
      return filter.parts.some((part) => holds(part, document));
    case "not":
      return !holds(filter.part, document);
    case "radius": {
      const at = geoOf(document);
      return at !== undefined && metresBetween(filter, at) <= filter.metres;
    }
    case "box": {
      const at = geoOf(document);
      return at !== undefined && at.lat <= filter.top && at.lat >= filter.bottom && at.lng <= filter.right && at.lng >= filter.left;
    }
    default:
      return compares(filter, document);
  }
}

function compares(filter: Exclude<Filter, { op: "and" | "or" | "not" | "radius" | "box" }>, document: FakeDocument): boolean {
  const raw = filter.field.split(".").reduce<unknown>((value, key) => (value as FakeDocument | undefined)?.[key], document);
  // An empty text is not a value to find: `= ""` finds only blank ones.
  const values = (Array.isArray(raw) ? raw : [raw]).filter((value) => value !== undefined && value !== null && value !== "");
  const figure = (asked: string) => (/^[-.\d]/.test(asked) && Number.isFinite(Number(asked)) ? Number(asked) : undefined);
  const equals = (asked: string) => values.some((value) => (typeof value === "number" ? value === figure(asked) : folded(String(value)) === folded(asked)));
  const compared = (asked: string, is: (value: number, limit: number) => boolean) => {
    const limit = figure(asked);
    return limit !== undefined && values.some((value) => typeof value === "number" && is(value, limit));
  };
  switch (filter.op) {
    case "=":
      return equals(filter.value);
    case "!=":
      return !equals(filter.value);
    case ">":
      return compared(filter.value, (value, limit) => value > limit);
    case ">=":
      return compared(filter.value, (value, limit) => value >= limit);
    case "<":
      return compared(filter.value, (value, limit) => value < limit);
    case "<=":
      return compared(filter.value, (value, limit) => value <= limit);
    case "to":
      return compared(filter.from, (value, limit) => value >= limit) && compared(filter.to, (value, limit) => value <= limit);
    case "in":
      return filter.values.some(equals);
    case "exists":
      return raw !== undefined;
    case "null":
      return raw === null;
    case "empty":
      return raw === "" || (Array.isArray(raw) && raw.length === 0);
    case "starts":
      return values.some((value) => folded(String(value)).startsWith(folded(filter.value)));
  }
}

/** Filters ignore case and the blanks around, nothing else. */
function folded(text: string): string {
  return text.normalize("NFKD").toLowerCase().trim();
}
