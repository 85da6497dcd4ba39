import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { RENEWAL_LINK_DAYS } from "#app/domain/offers/moderation/renewal.ts";
import type { OfferStatus } from "#app/domain/offers/offer-states.ts";
import { spend } from "#app/infra/limits.server.ts";
import { openLink, sealLink } from "#app/infra/secrets.server.ts";
import { employerByLink } from "../access/employer-by-link.server.ts";
import { offersSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { changeOffer } from "../offers/change-offer.server.ts";

const PURPOSE = "renewal";
const DAY_MS = 86_400_000;

/** The token of one mail that asks whether an offer still holds, to one who speaks for its employer: stored nowhere. */
export function renewalToken({ offerId, userId, createdAt }: { offerId: string; userId: string; createdAt: Date }): string {
  return sealLink({ o: offerId, u: userId }, PURPOSE, new Date(createdAt.getTime() + RENEWAL_LINK_DAYS * DAY_MS));
}

export type LinkedOffer = { title: string; communeName: string; status: OfferStatus; expiresAt: Date | null };
type Held = LinkedOffer & { offerId: string; as: Context<ActorOf<"employer">> };

/**
 * The offer of a link: its title and how long it is open. It changes nothing, whoever opens it.
 *
 * @returns refusals: `renewal.link-over` | `renewal.link-too-many`
 */
export async function openRenewalLink(ctx: Context, token: string, ip: string): Promise<Result<LinkedOffer>> {
  const held = await holderOf(ctx, token, ip);
  if (!held.ok) return held;
  const { title, communeName, status, expiresAt } = held.value;
  return ok({ title, communeName, status, expiresAt });
}

/**
 * « Toujours d’actualité » or « pourvue », by the link: a button does it, never the link alone. Done twice, it is done once.
 *
 * @returns refusals: those of `openRenewalLink` and of `changeOffer`
 */
export async function answerRenewal(ctx: Context, token: string, ip: string, act: "renew" | "filled"): Promise<Result<null>> {
  const held = await holderOf(ctx, token, ip);
  if (!held.ok) return held;
  const { as, offerId } = held.value;
  const done = await changeOffer(as, offerId, act === "renew" ? "reopen" : "filled");
  return done.ok ? ok(null) : done;
}

/** Who the mail was written to, as long as his account is open and the offer is his organisation's. */
async function holderOf(ctx: Context, token: string, ip: string): Promise<Result<Held>> {
  const { o: offerId, u: userId } = openLink(token, PURPOSE, ctx.now) ?? {};
  if (offerId === undefined || userId === undefined) return (await spend(ctx.db, "share-per-network", ip)) ? refuse("missing", "renewal.link-over") : refuse("too-many", "renewal.link-too-many");
  const as = await employerByLink(ctx, userId);
  if (as === null) return refuse("missing", "renewal.link-over");
  const row = await ctx.db.offer.findFirst({ where: { AND: [{ id: offerId }, offersSeenBy(as.actor)] }, select: { title: true, status: true, expiresAt: true, commune: { select: { name: true } } } });
  return row ? ok({ offerId, as, title: row.title, communeName: row.commune.name, status: row.status, expiresAt: row.expiresAt }) : refuse("missing", "renewal.link-over");
}
