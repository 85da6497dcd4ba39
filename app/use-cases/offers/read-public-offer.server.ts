import { localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { personView, type PersonView } from "#app/domain/offers/offer-views.ts";
import { readTerritory } from "../access/read-territory.server.ts";
import type { Context } from "../context.server.ts";
import { readReferential } from "../skills/referential.server.ts";
import { loadOfferRecord } from "./load-offer-record.server.ts";

/**
 * An open offer of this territory, as anyone may read it.
 *
 * @returns refusal: `offer.missing`, also for one that is closed: the public page then does not exist any more
 */
export async function readPublicOffer(ctx: Context, offerId: string): Promise<Result<PersonView>> {
  const { id } = await readTerritory();
  const record = await loadOfferRecord(ctx.db, offerId, { status: "open", territoryId: id });
  if (!record) return refuse("missing", "offer.missing");
  const { skillLabel } = await readReferential(ctx.db);
  return ok(personView(record, localDay(ctx.now), skillLabel));
}
