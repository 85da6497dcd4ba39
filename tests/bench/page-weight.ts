import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { print, round } from "./figures.ts";
import { get, type Answer } from "./http.ts";
import { everyPage, withoutIds, type Page } from "./pages.ts";
import type { Stage } from "./stage.ts";

/** What a server may send before it waits for a first acknowledgement: 10 segments (RFC 6928). */
const ONE_ROUND_TRIP = 14_336;
/** quality.md: a page with everything, compressed. */
const WITH_EVERYTHING = 35 * 1_024;

type Encoding = "gzip" | "br";
type Weight = { html: number; css: number; js: number; other: number; requests: number; plainHtml: number; headers: number; encoding: string };

/** What a first visit to each page that people and the public open brings over the wire, and whether the first wave holds HTML and CSS. */
export async function pageWeight({ site }: Stage): Promise<void> {
  const weights: { page: string; first: number }[] = [];
  for (const page of await everyPage()) {
    if (page.role !== "public" && page.role !== "beneficiary") continue;
    const gzip = await weigh(site.url, page, "gzip");
    const br = await weigh(site.url, page, "br");
    const first = gzip.html + gzip.css;
    const name = withoutIds(page.path);
    weights.push({ page: name, first });
    print("page-weight", {
      page: name, role: page.role, html: gzip.html, css: gzip.css, js: gzip.js, other: gzip.other, total: totalOf(gzip), requests: gzip.requests, encoding: "gzip",
      firstVisit: first, budget: ONE_ROUND_TRIP, withinBudget: first <= ONE_ROUND_TRIP, withinTotal: totalOf(gzip) <= WITH_EVERYTHING, headers: gzip.headers, plainHtml: gzip.plainHtml,
      // Browsers ask for br over HTTPS only (and on localhost).
      br: br.encoding === "br" ? { html: br.html, css: br.css, firstVisit: br.html + br.css, total: totalOf(br) } : null,
    });
  }
  weights.sort((a, b) => b.first - a.first);
  const heaviest = weights[0];
  print("page-weight", {
    summary: true, pages: weights.length, withinBudget: weights.filter(({ first }) => first <= ONE_ROUND_TRIP).length, budget: ONE_ROUND_TRIP,
    heaviest: heaviest?.page, heaviestFirstVisit: heaviest?.first, ofBudget: round((heaviest?.first ?? 0) / ONE_ROUND_TRIP, 2),
  });
}

const totalOf = ({ html, css, js, other }: Weight): number => html + css + js + other;

async function weigh(url: string, page: Page, encoding: Encoding): Promise<Weight> {
  const ask = (path: string) => get(new URL(path, url).href, { Cookie: page.cookie, "Accept-Encoding": encoding });
  const answer = await ask(page.path);
  if (answer.status !== 200) throw new Error(`${page.path} as ${page.role}: ${answer.status}`);
  const html = textOf(answer);
  const weight: Weight = { html: answer.body.length, css: 0, js: 0, other: 0, requests: 1, plainHtml: Buffer.byteLength(html), headers: answer.headerBytes, encoding: answer.headers["content-encoding"] ?? "identity" };
  for (const { href, kind } of partsOf(html)) {
    const part = await ask(href);
    if (part.status !== 200) throw new Error(`${page.path} asks for ${href}: ${part.status}`);
    weight[kind] += part.body.length;
    weight.headers += part.headerBytes;
    weight.requests += 1;
  }
  return weight;
}

function textOf({ headers, body }: Answer): string {
  const encoding = headers["content-encoding"];
  return (encoding === "gzip" ? gunzipSync(body) : encoding === "br" ? brotliDecompressSync(body) : body).toString("utf8");
}

/** What a browser fetches for a page without being asked, each once. */
function partsOf(html: string): { href: string; kind: "css" | "js" | "other" }[] {
  const parts = new Map<string, "css" | "js" | "other">();
  for (const [tag] of html.matchAll(/<(?:link|script|img|source|iframe)\b[^>]*>/g)) {
    const href = /\b(?:href|src)="([^"]+)"/.exec(tag)?.[1]?.replaceAll("&amp;", "&");
    if (href === undefined || href.startsWith("data:")) continue;
    const rel = /\brel="([^"]+)"/.exec(tag)?.[1] ?? "";
    if (tag.startsWith("<script") || rel === "modulepreload") parts.set(href, "js");
    else if (rel === "stylesheet") parts.set(href, "css");
    else if (!tag.startsWith("<link") || /icon|preload|manifest/.test(rel)) parts.set(href, "other");
  }
  return [...parts].map(([href, kind]) => ({ href, kind }));
}
