import { contextForAnyone } from "#app/http/door.server.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { checkHealth } from "#app/use-cases/access/check-health.server.ts";

/** For whoever watches the service: 200 when the database answers, 503 otherwise. */
export async function loader(knock: LoaderFunctionArgs) {
  const health = await checkHealth(await contextForAnyone(knock));
  return Response.json(health, { status: health.database ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
