import type { LoaderFunctionArgs } from "@remix-run/node";
import { openApi } from "#app/domain/offers/out/open-api.ts";
import { feedAnswer, siteAddress } from "#app/http/feed-answer.server.ts";

/** It changes when the product does; the ETag says so, the date of this start is early enough. */
const STARTED = new Date();

export function loader({ request }: LoaderFunctionArgs) {
  return feedAnswer(request, { body: JSON.stringify(openApi(siteAddress()), null, 2), type: "application/json; charset=utf-8", changedAt: STARTED, isForAll: true });
}
