import { cursorText } from "#app/domain/offers/out/cursor.ts";
import { feedOffer, type Feed } from "#app/domain/offers/out/feed-json.ts";
import type { FeedQuery } from "#app/domain/offers/out/feed-query.ts";
import type { Place } from "../../access/read-territory.server.ts";
import type { Context } from "../../context.server.ts";
import { changedAt } from "./changed-at.server.ts";
import { loadOutOffers, offersToCopy } from "./load-out-offers.server.ts";

/** A page of the open feed, and when what it may hold last changed. Two round trips. @param site the public address, without a slash at its end */
export async function readFeed(ctx: Context, { id, code, name }: Place, { kind, communeCode, after, limit }: FeedQuery, site: string): Promise<{ feed: Feed; changedAt: Date }> {
  const where = { AND: [offersToCopy(id, ctx.now), kind ? { kind } : {}, communeCode ? { communeCode } : {}] };
  const [offers, total, last] = await Promise.all([loadOutOffers(ctx.db, id, ctx.now, { kind, communeCode, after, limit: limit + 1 }), ctx.db.offer.count({ where }), changedAt(ctx, id)]);
  const shown = offers.slice(0, limit);
  const end = shown.at(-1);
  return {
    feed: { territoire: { code, nom: name }, licence: "Licence Ouverte 2.0", total, suivant: offers.length > limit && end ? cursorText(end) : null, offres: shown.map((offer) => feedOffer(offer, site)) },
    changedAt: last,
  };
}
