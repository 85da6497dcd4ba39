import { offerAddress } from "#app/domain/offers/out/out-offer.ts";
import { SITEMAP_MOST, sitemapCount, type SitemapPage } from "#app/domain/offers/out/sitemap.ts";
import type { Context } from "../../context.server.ts";
import { changedAt } from "./changed-at.server.ts";
import { offersToCopy } from "./load-out-offers.server.ts";

/** Pages of ours that are always there. */
const PAGES = ["/", "/offres", "/employeurs", "/accessibilite", "/vos-donnees"];

export type Sitemap = { index: SitemapPage[] } | { pages: SitemapPage[] };

/**
 * The public pages for search engines: one list, or the list of lists when there are more than one file may hold.
 *
 * @param part 1 and on: that list; null: what stands at `/sitemap.xml`
 * @param most addresses in one file
 * @returns null for a part that does not exist
 */
export async function readSitemap(ctx: Context, territoryId: string, site: string, part: number | null, most = SITEMAP_MOST): Promise<Sitemap | null> {
  const where = offersToCopy(territoryId, ctx.now);
  const [offers, last] = await Promise.all([ctx.db.offer.count({ where }), changedAt(ctx, territoryId)]);
  const files = sitemapCount(offers + PAGES.length, most);
  if (part === null && files > 1) return { index: Array.from({ length: files }, (_, at) => ({ address: `${site}/sitemap.xml?partie=${at + 1}`, changedAt: last })) };
  const at = (part ?? 1) - 1;
  if (at < 0 || at >= files) return null;
  const before = at === 0 ? 0 : at * most - PAGES.length;
  const own = at === 0 ? PAGES.map((path): SitemapPage => ({ address: `${site}${path}`, changedAt: path === "/" || path === "/offres" ? last : null })) : [];
  const rows = await ctx.db.offer.findMany({ where, select: { id: true, updatedAt: true }, orderBy: [{ publishedAt: "asc" }, { id: "asc" }], skip: before, take: most - own.length });
  return { pages: [...own, ...rows.map(({ id: offerId, updatedAt }) => ({ address: offerAddress(site, offerId), changedAt: updatedAt }))] };
}
