import type { LoaderFunctionArgs } from "@remix-run/node";
import { contextForAnyone } from "#app/http/door.server.ts";
import { feedAnswer, refusedForNow, siteAddress } from "#app/http/feed-answer.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import { exportForFranceTravail } from "#app/use-cases/offers/out/export-for-france-travail.server.ts";

/** The partner file of France Travail: public facts only, so it needs no key. */
export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const refused = await refusedForNow(knock, ctx);
  if (refused) return refused;
  const { csv, changedAt } = await exportForFranceTravail(ctx, await readTerritory(), siteAddress());
  return feedAnswer(knock.request, { body: csv, type: "text/csv; charset=utf-8", changedAt });
}
