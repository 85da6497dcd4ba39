import type { LoaderFunctionArgs } from "@remix-run/node";
import { sitemap, sitemapIndex } from "#app/domain/offers/out/sitemap.ts";
import { contextForAnyone } from "#app/http/door.server.ts";
import { refusedForNow, siteAddress } from "#app/http/feed-answer.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import { readSitemap } from "#app/use-cases/offers/out/read-sitemap.server.ts";

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const refused = await refusedForNow(knock, ctx);
  if (refused) return refused;
  const part = new URL(knock.request.url).searchParams.get("partie");
  const read = await readSitemap(ctx, (await readTerritory()).id, siteAddress(), part === null ? null : /^\d{1,4}$/.test(part) ? Number(part) : 0);
  if (read === null) return new Response("Cette partie n’existe pas.\n", { status: 404, headers: { "Content-Type": "text/plain; charset=utf-8" } });
  const body = "index" in read ? sitemapIndex(read.index) : sitemap(read.pages);
  return new Response(body, { headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=300" } });
}
