import { robotsText } from "#app/domain/offers/out/sitemap.ts";
import { siteAddress } from "#app/http/feed-answer.server.ts";

export function loader() {
  return new Response(robotsText(siteAddress()), { headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" } });
}
