import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { organisationsSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { newOfferFor, type NewOffer } from "../offers/read-new-offer.server.ts";

/**
 * What the form of an offer that an employer dictates starts from: the same as on his own page.
 *
 * @returns refusal: `organisation.missing`
 */
export async function readDictatedOffer(ctx: Context<ActorOf<"hotliner">>, organisationId: string, asked: string | null): Promise<Result<NewOffer>> {
  const seen = await ctx.db.organisation.count({ where: { AND: [{ id: organisationId }, organisationsSeenBy(ctx.actor)] } });
  return seen === 0 ? refuse("missing", "organisation.missing") : ok(await newOfferFor(ctx, organisationId, asked));
}
