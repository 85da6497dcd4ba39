import { isId } from "#app/domain/kit/id.ts";
import { jobPosting, type JobPosting } from "#app/domain/offers/out/job-posting.ts";
import type { Context } from "../../context.server.ts";
import { loadOutOffers } from "./load-out-offers.server.ts";

/** What search engines read of an offer's page; null for one that may not be copied, or is no job. One round trip. */
export async function readJobPosting(ctx: Context, territoryId: string, offerId: string, site: string): Promise<JobPosting | null> {
  if (!isId(offerId)) return null;
  const [offer] = await loadOutOffers(ctx.db, territoryId, ctx.now, { offerId, limit: 1 });
  return offer ? jobPosting(offer, site) : null;
}
