import { ApiFault } from "./fake-meilisearch-errors.ts";

export type Filter =
  | { op: "and" | "or"; parts: Filter[] }
  | { op: "not"; part: Filter }
  | { op: "=" | "!=" | ">" | ">=" | "<" | "<="; field: string; value: string }
  | { op: "to"; field: string; from: string; to: string }
  | { op: "in"; field: string; values: string[] }
  | { op: "exists" | "null" | "empty"; field: string }
  | { op: "starts"; field: string; value: string }
  | { op: "radius"; lat: number; lng: number; metres: number }
  | { op: "box"; top: number; right: number; bottom: number; left: number };

const KEYWORDS = new Set(["AND", "OR", "IN", "NOT", "TO", "EXISTS", "IS", "NULL", "EMPTY", "CONTAINS", "STARTS", "WITH", "_geoRadius", "_geoBoundingBox"]);
const RESERVED = ["_geoPoint", "_geoDistance", "_geo"];
const OPERATIONS = "`=`, `!=`, `>=`, `>`, `<=`, `<`, `IN`, `NOT IN`, `TO`, `EXISTS`, `NOT EXISTS`, `IS NULL`, `IS NOT NULL`, `IS EMPTY`, `IS NOT EMPTY`, `CONTAINS`, `NOT CONTAINS`, `STARTS WITH`, `NOT STARTS WITH`, `_geoRadius`, `_geoBoundingBox` or `_geoPolygon`";
/** Of the grammar's rules: a parenthesis goes four deep, so 36 of them pass. */
const DEEPEST = 150;

/**
 * Reads a filter as Meilisearch 1.50 reads it; keywords are in capitals, `AND` binds tighter than `OR`.
 *
 * @returns undefined for a blank filter, which filters nothing
 * @throws ApiFault with `code` and a message close to the real one
 */
export function parseFilter(text: string, code = "invalid_search_filter"): Filter | undefined {
  return text.trim() === "" ? undefined : new Reader(text, code).whole();
}

class Reader {
  private at = 0;

  constructor(private readonly text: string, private readonly code: string) {}

  whole(): Filter {
    const filter = this.or();
    this.space();
    if (this.at < this.text.length) this.fail(`Found unexpected characters at the end of the filter: \`${this.rest()}\`. You probably forgot an \`OR\` or an \`AND\` rule.`);
    return filter;
  }

  private or(depth = 0): Filter {
    const parts = [this.and(depth + 1)];
    while (this.keyword("OR")) parts.push(this.and(depth + 1));
    return parts.length === 1 ? (parts[0] as Filter) : { op: "or", parts };
  }

  private and(depth: number): Filter {
    const parts = [this.not(depth + 1)];
    while (this.keyword("AND")) parts.push(this.not(depth + 1));
    return parts.length === 1 ? (parts[0] as Filter) : { op: "and", parts };
  }

  private not(depth: number): Filter {
    if (depth > DEEPEST) this.fail("The filter exceeded the maximum depth limit. Try rewriting the filter so that it contains fewer nested conditions.");
    return this.keyword("NOT") ? { op: "not", part: this.not(depth + 1) } : this.primary(depth + 1);
  }

  private primary(depth: number): Filter {
    if (depth > DEEPEST) this.fail("The filter exceeded the maximum depth limit. Try rewriting the filter so that it contains fewer nested conditions.");
    this.space();
    const start = this.at;
    if (this.sign("(")) {
      const inner = this.or(depth + 1);
      if (!this.sign(")")) this.fail(`Expression \`${this.text.slice(start)}\` is missing the following closing delimiter: \`)\`.`);
      return inner;
    }
    if (this.text.startsWith("_geoRadius", start)) return this.radius();
    if (this.text.startsWith("_geoBoundingBox", start)) return this.box();
    return this.condition(start);
  }

  private condition(start: number): Filter {
    const found = this.text.slice(start);
    for (const word of RESERVED) {
      if (new RegExp(`^${word}(?![\\w.-])`).test(found)) this.fail(`\`${word}\` is a reserved keyword and thus can't be used as a filter expression. Use the \`_geoRadius(latitude, longitude, distance)\` or \`_geoBoundingBox([latitude, longitude], [latitude, longitude])\` built-in rules to filter on \`_geo\` coordinates.`);
    }
    const noOperation = () => this.fail(found === "" ? `Was expecting an operation ${OPERATIONS} but instead got nothing.` : `Was expecting an operation ${OPERATIONS} at \`${found.trim()}\`.`);
    if (found === "" || /^[=<>!)]/.test(found)) noOperation();
    const field = this.value();
    for (const op of ["!=", ">=", "<=", "=", ">", "<"] as const) if (this.sign(op)) return { op, field, value: this.value() };
    const negated = this.keyword("NOT");
    const wrap = (filter: Filter): Filter => (negated ? { op: "not", part: filter } : filter);
    if (this.keyword("IN")) return wrap({ op: "in", field, values: this.list() });
    if (this.keyword("EXISTS")) return wrap({ op: "exists", field });
    if (this.keyword("STARTS") && this.keyword("WITH")) return wrap({ op: "starts", field, value: this.value() });
    if (this.keyword("CONTAINS")) throw new ApiFault("feature_not_enabled", "Using `CONTAINS` in a filter requires enabling the `contains filter` experimental feature.");
    if (!negated && this.keyword("IS")) {
      const not = this.keyword("NOT");
      const op = this.keyword("NULL") ? "null" : this.keyword("EMPTY") ? "empty" : undefined;
      if (op) return not ? { op: "not", part: { op, field } } : { op, field };
    }
    const from = negated || /^\s*($|[=<>!()])/.test(this.text.slice(this.at)) ? undefined : this.maybeValue();
    if (from === undefined || !this.keyword("TO")) return noOperation();
    return { op: "to", field, from, to: this.value() };
  }

  private maybeValue(): string | undefined {
    const next = /^\s*([\p{L}\p{N}_.-]+)/u.exec(this.text.slice(this.at))?.[1];
    return next !== undefined && KEYWORDS.has(next) ? undefined : this.value();
  }

  /** A word, or a text between quotes. */
  private value(): string {
    this.space();
    const quote = this.text[this.at];
    if (quote === '"' || quote === "'") return this.quotedValue(quote);
    const word = /^[\p{L}\p{N}_.-]+/u.exec(this.text.slice(this.at))?.[0];
    if (word === undefined) {
      const got = /^[^\s()=<>!]*/.exec(this.text.slice(this.at))?.[0] ?? "";
      return this.fail(got === "" ? "Was expecting a value but instead got nothing." : `Was expecting a value but instead got \`${got}\`.`);
    }
    if (KEYWORDS.has(word)) this.fail(`Was expecting a value but instead got \`${word}\`, which is a reserved keyword. To use \`${word}\` as a field name or a value, surround it by quotes.`);
    this.at += word.length;
    return word;
  }

  /** Two passes, as in the real parser: the escaped quote first, then the backslash escapes that are left. */
  private quotedValue(quote: string): string {
    const start = this.at;
    let end = start + 1;
    let hasQuote = false;
    while (end < this.text.length && this.text[end] !== quote) {
      if (this.text[end] === "\\") {
        end += 1;
        hasQuote ||= this.text[end] === quote;
      }
      end += 1;
    }
    if (end >= this.text.length) this.fail(`Expression \`${this.text.slice(start)}\` is missing the following closing delimiter: \`${quote}\`.`);
    this.at = end + 1;
    const inner = this.text.slice(start + 1, end);
    return this.unescape(hasQuote ? inner.replaceAll(`\\${quote}`, quote) : inner);
  }

  private unescape(inner: string): string {
    const plain: Record<string, string> = { "\\": "\\", n: "\n", t: "\t", r: "\r", "'": "'", '"': '"', "/": "/", b: "\b", f: "\f" };
    return inner.replace(/\\(.?)/gsu, (_, sign: string) => plain[sign] ?? this.fail(`Malformed value \`${inner}\`.`));
  }

  private list(): string[] {
    if (!this.sign("[")) this.fail("Expected `[` after `IN` keyword.");
    const values: string[] = [];
    while (!this.sign("]")) {
      values.push(this.value());
      if (this.sign(",")) continue;
      if (!this.sign("]")) this.fail(`Expected only comma-separated field names inside \`IN[..]\` but instead found \`${this.rest()}\`.`);
      break;
    }
    return values;
  }

  private radius(): Filter {
    this.at += "_geoRadius".length;
    const form = "The `_geoRadius` filter must be in the form: `_geoRadius(latitude, longitude, radius, optionalResolution)`.";
    const inside = this.parentheses(form);
    const figures = inside.split(",").map((part) => this.number(part, form));
    if (figures.length < 3 || figures.length > 4) this.fail(`Was expecting 3 or 4 arguments for \`_geoRadius\`, but instead found ${figures.length}.`);
    const [lat = 0, lng = 0, metres = 0] = figures;
    this.point(lat, lng);
    if (!Number.isFinite(metres)) this.fail("Non finite floats are not supported");
    return { op: "radius", lat, lng, metres };
  }

  private box(): Filter {
    this.at += "_geoBoundingBox".length;
    const form = "The `_geoBoundingBox` filter must be in the form: `_geoBoundingBox([latitude, longitude], [latitude, longitude])`.";
    const match = /^\s*\[([^\]]*)\]\s*,\s*\[([^\]]*)\]\s*$/.exec(this.parentheses(form));
    if (!match) return this.fail(form);
    const [[top = NaN, right = NaN], [bottom = NaN, left = NaN]] = [match[1], match[2]].map((pair) => (pair ?? "").split(",").map((part) => this.number(part, form))) as [number[], number[]];
    this.point(top, right);
    this.point(bottom, left);
    if (top < bottom) this.fail(`The top latitude \`${top}\` is below the bottom latitude \`${bottom}\`.`);
    return { op: "box", top, right, bottom, left };
  }

  private parentheses(form: string): string {
    const inside = /^\(([^()]*)\)/.exec(this.text.slice(this.at));
    if (!inside) return this.fail(form);
    this.at += inside[0].length;
    return inside[1] ?? "";
  }

  private number(part: string, form: string): number {
    return /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(part.trim()) ? Number(part) : this.fail(form);
  }

  private point(lat: number, lng: number): void {
    if (Math.abs(lat) > 90) this.fail(`Bad latitude \`${lat}\`. Latitude must be contained between -90 and 90 degrees.`);
    if (Math.abs(lng) > 180) this.fail(`Bad longitude \`${lng}\`. Longitude must be contained between -180 and 180 degrees.`);
  }

  private keyword(word: string): boolean {
    const match = new RegExp(`^\\s*${word}(?![\\p{L}\\p{N}_.-])`, "u").exec(this.text.slice(this.at));
    if (match) this.at += match[0].length;
    return match !== null;
  }

  private sign(sign: string): boolean {
    this.space();
    if (!this.text.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }

  private space(): void {
    while (/\s/.test(this.text[this.at] ?? "")) this.at += 1;
  }

  private rest(): string {
    return this.text.slice(this.at).trim();
  }

  private fail(message: string): never {
    throw new ApiFault(this.code, `${message}\n${this.at + 1}:${this.text.length + 1} ${this.text}`);
  }
}
