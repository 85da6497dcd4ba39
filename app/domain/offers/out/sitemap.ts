import { element } from "./xml.ts";

/** Addresses in one file. @source sitemaps.org protocol: 50 000 */
export const SITEMAP_MOST = 50_000;
export type SitemapPage = { address: string; changedAt: Date | null };

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

function entry(tag: "url" | "sitemap", { address, changedAt }: SitemapPage): string {
  return `<${tag}>${element("loc", address)}${changedAt === null ? "" : element("lastmod", changedAt.toISOString())}</${tag}>`;
}

/** The pages of a site, at most 50 000. */
export function sitemap(pages: readonly SitemapPage[]): string {
  return `${HEAD}<urlset ${NAMESPACE}>\n${pages.map((page) => entry("url", page)).join("\n")}\n</urlset>\n`;
}

/** The list of a site's sitemaps, when one is not enough. */
export function sitemapIndex(files: readonly SitemapPage[]): string {
  return `${HEAD}<sitemapindex ${NAMESPACE}>\n${files.map((file) => entry("sitemap", file)).join("\n")}\n</sitemapindex>\n`;
}

/** How many files so many addresses need; 1 at least. */
export function sitemapCount(addresses: number, most = SITEMAP_MOST): number {
  return Math.max(1, Math.ceil(addresses / most));
}

/** What robots may read: the public pages; not the spaces behind the door, nor links that are keys. */
export function robotsText(site: string): string {
  const closed = ["/mon-espace", "/employeur/", "/coach", "/hotline", "/admin", "/connexion", "/entrer", "/cv/", "/r/", "/agenda/", "/stop/", "/nouvelles/", "/prescription/", "/dev/", "/recus/", "/integrer/", "/ecran"];
  return ["User-agent: *", ...closed.map((path) => `Disallow: ${path}`), "", `Sitemap: ${site}/sitemap.xml`, ""].join("\n");
}
