import { rss } from "#app/domain/offers/out/rss.ts";
import { publicQuery, type PublicSearch } from "#app/domain/offers/public-search.ts";
import { readTerritory } from "../../access/read-territory.server.ts";
import type { Context } from "../../context.server.ts";
import { searchPublicOffers } from "../search-public-offers.server.ts";
import { changedAt } from "./changed-at.server.ts";

/** A reader of feeds comes back every hour or day. */
const ITEMS = 50;

/** The offers of a search as RSS: what /offres lists at the same address, up to fifty. Three round trips. @param site without a slash at its end */
export async function readRss(ctx: Context, search: PublicSearch, site: string): Promise<{ xml: string; changedAt: Date }> {
  const place = await readTerritory();
  const asked = { ...search, page: 1, isMapAsked: false };
  const [found, last] = await Promise.all([searchPublicOffers(ctx, asked, ITEMS), changedAt(ctx, place.id)]);
  const about = [asked.words, found.near].filter(Boolean).join(", ");
  const xml = rss(found.cards, {
    site, page: `${site}/offres${publicQuery(asked)}`, self: `${site}/offres.rss${publicQuery(asked)}`, changedAt: last,
    title: `Les offres${about && ` : ${about}`} · ${place.brandName}`, description: `Offres d’emploi et missions de bénévolat ouvertes (${place.name}).`,
  });
  return { xml, changedAt: last };
}
