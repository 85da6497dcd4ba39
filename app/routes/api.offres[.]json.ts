import type { LoaderFunctionArgs } from "@remix-run/node";
import { feedQuery } from "#app/domain/offers/out/feed-query.ts";
import { contextForAnyone } from "#app/http/door.server.ts";
import { feedAnswer, feedFault, refusedForNow, siteAddress } from "#app/http/feed-answer.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import { readFeed } from "#app/use-cases/offers/out/read-feed.server.ts";

/** The open feed: described at /api/openapi.json. */
export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const refused = await refusedForNow(knock, ctx);
  if (refused) return refused;
  const asked = feedQuery(new URL(knock.request.url).searchParams);
  if ("wrong" in asked) return feedFault(400, asked.wrong);
  const { feed, changedAt } = await readFeed(ctx, await readTerritory(), asked.query, siteAddress());
  return feedAnswer(knock.request, { body: JSON.stringify(feed), type: "application/json; charset=utf-8", changedAt, isForAll: true });
}
