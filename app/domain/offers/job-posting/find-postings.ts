/** Our limits: a page holds a few postings, never thousands. */
export const POSTING_LIMITS = { postings: 500, depth: 12 };

/** What a page holds, or why it holds none. */
export type PostingsFound = { ok: true; postings: Record<string, unknown>[] } | { ok: false; reason: "none" | "broken" | "too-many" };

/**
 * The schema.org JobPostings of a page: those of its JSON-LD scripts, or of a file that is JSON itself. Found in a list,
 * under `@graph`, in an `ItemList`, or alone.
 *
 * @param text HTML or JSON, already decoded
 * @returns `broken`: there is JSON-LD and none of it can be read; `none`: there is no posting
 */
export function findPostings(text: string): PostingsFound {
  const trimmed = text.replace(/^\uFEFF/, "").trimStart();
  const scripts = /^[[{]/.test(trimmed) ? [trimmed] : scriptsOf(trimmed);
  const postings: Record<string, unknown>[] = [];
  let unreadable = 0;
  for (const script of scripts) {
    const read = parsed(script);
    if (read === undefined) unreadable += 1;
    else collect(read, postings, 0);
    if (postings.length > POSTING_LIMITS.postings) return { ok: false, reason: "too-many" };
  }
  if (postings.length > 0) return { ok: true, postings };
  return { ok: false, reason: unreadable > 0 ? "broken" : "none" };
}

/** The texts of the JSON-LD scripts. By `indexOf`: an expression would take forever on a page made to that end. */
function scriptsOf(html: string): string[] {
  const lower = html.toLowerCase();
  const found: string[] = [];
  for (let at = lower.indexOf("application/ld+json"); at !== -1; at = lower.indexOf("application/ld+json", at)) {
    const start = lower.indexOf(">", at) + 1;
    const end = start === 0 ? -1 : lower.indexOf("</script", start);
    if (end === -1) break;
    const tag = lower.slice(lower.lastIndexOf("<", at), at);
    if (tag.startsWith("<script")) found.push(html.slice(start, end));
    at = end;
  }
  return found;
}

/** JSON as sites write it: in comment or CDATA marks, with line ends inside a text. Undefined when it is none. */
function parsed(script: string): unknown {
  const bare = script.trim().replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)/, "").replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/, "").replace(/\/\/\s*$/, "");
  for (const text of [bare, bare.replace(/[\u0000-\u001f]+/g, " ")]) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // The second reading forgives line ends within a text, which many sites leave there.
    }
  }
  return undefined;
}

function collect(value: unknown, postings: Record<string, unknown>[], depth: number): void {
  if (depth > POSTING_LIMITS.depth || typeof value !== "object" || value === null || postings.length > POSTING_LIMITS.postings) return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, postings, depth + 1);
    return;
  }
  const record = value as Record<string, unknown>;
  const types = Array.isArray(record["@type"]) ? record["@type"] : [record["@type"]];
  if (types.some((type) => typeof type === "string" && /(?:^|[/:#])JobPosting$/.test(type))) {
    postings.push(record);
    return;
  }
  for (const key of ["@graph", "itemListElement", "item", "mainEntity", "mainEntityOfPage", "hasPart"]) collect(record[key], postings, depth + 1);
}
