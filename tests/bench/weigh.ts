import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { get, type Answer } from "./http.ts";
import type { Page } from "./pages.ts";

type Encoding = "gzip" | "br";
/** Bytes over the wire of a first visit, and how they are made up. */
export type Weight = { html: number; css: number; js: number; other: number; requests: number; plainHtml: number; headers: number; encoding: string };

/** What a first visit to a page brings over the wire: the page and all that it asks for by itself. */
export async function weigh(url: string, page: Page, encoding: Encoding): Promise<Weight> {
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
