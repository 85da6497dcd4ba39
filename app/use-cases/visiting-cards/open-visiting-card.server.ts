import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { partsAmong } from "#app/domain/visiting-cards/card-parts.ts";
import { cardState, cardWith, type CardState, type CardView } from "#app/domain/visiting-cards/visiting-card.ts";
import { spend } from "#app/infra/limits.server.ts";
import { shareIdOf } from "#app/infra/secrets.server.ts";
import type { Context } from "../context.server.ts";
import { cardSelect, wholeCardOf } from "./card-rows.server.ts";

/** What whoever scanned a card gets: what she allows, or that it is over. `isHers`: she looks at it herself. */
export type SharedCard = { state: "open"; card: CardView; isHers: boolean } | { state: Exclude<CardState, "open"> };

/**
 * The card behind a link, for whoever scanned it; that it was looked at is counted, and nothing of who looked is kept.
 *
 * An address that is none of ours is counted against its network and asks the database nothing. An account that was closed
 * shows nothing any more.
 *
 * @param isLook whether a person looks: robots, previews, herself and the staff are not counted
 * @param ip the caller's address, for the limit per network
 * @returns refusals: `visiting-card.missing` | `visiting-card.too-many`
 * @source docs/decisions/0044-a-card-shows-what-she-ticked.md
 */
export async function openVisitingCard(ctx: Context, token: string, { ip, isLook }: { ip: string; isLook: boolean }): Promise<Result<SharedCard>> {
  const id = shareIdOf(token);
  if (id === undefined) return (await spend(ctx.db, "share-per-network", ip)) ? refuse("missing", "visiting-card.missing") : refuse("too-many", "visiting-card.too-many");
  const share = await ctx.db.share.findFirst({
    where: { id, kind: "card" }, relationLoadStrategy: "join",
    select: { shows: true, cutAt: true, expiresAt: true, beneficiary: { select: { ...cardSelect, user: { select: { ...cardSelect.user.select, disabledAt: true } } } } },
  });
  if (share === null) return refuse("missing", "visiting-card.missing");
  const { beneficiary } = share;
  const state = beneficiary.user.disabledAt === null ? cardState(share, ctx.now) : "cut";
  if (state !== "open") return ok({ state });
  const isHers = ctx.actor.role === "beneficiary" && ctx.actor.beneficiaryId === beneficiary.id;
  const counts = isLook && !isHers && (ctx.actor.role === "nobody" || ctx.actor.role === "employer");
  if (counts) await ctx.db.share.updateMany({ where: { id, cutAt: null }, data: { seen: { increment: 1 }, lastSeenAt: ctx.now } });
  return ok({ state, card: cardWith(await wholeCardOf(ctx, beneficiary), partsAmong(share.shows)), isHers });
}
