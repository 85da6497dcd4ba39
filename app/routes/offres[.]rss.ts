import type { LoaderFunctionArgs } from "@remix-run/node";
import { publicSearch } from "#app/domain/offers/public-search.ts";
import { contextForAnyone } from "#app/http/door.server.ts";
import { feedAnswer, refusedForNow, siteAddress } from "#app/http/feed-answer.server.ts";
import { readRss } from "#app/use-cases/offers/out/read-rss.server.ts";

/** The list of a search, for a reader of feeds: the address takes what /offres takes. */
export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const refused = await refusedForNow(knock, ctx);
  if (refused) return refused;
  const { xml, changedAt } = await readRss(ctx, publicSearch(new URL(knock.request.url).searchParams), siteAddress());
  return feedAnswer(knock.request, { body: xml, type: "application/rss+xml; charset=utf-8", changedAt });
}
