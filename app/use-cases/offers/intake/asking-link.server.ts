import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { OfferKind } from "#app/domain/matching/types.ts";
import { ASKING_LINK_DAYS } from "#app/domain/offers/intake/asking.ts";
import { missingOf, type Ask } from "#app/domain/offers/intake/missing.ts";
import type { Rest } from "#app/domain/offers/intake/rest.ts";
import { chipsOf } from "#app/domain/offers/wording.ts";
import { spend } from "#app/infra/limits.server.ts";
import { rowIdOf } from "#app/infra/secrets.server.ts";
import type { Context } from "../../context.server.ts";
import { inTransaction, within } from "../../transaction.server.ts";
import { askedColumns } from "./asked-columns.ts";
import { completeOffer } from "./complete-offer.server.ts";

const DAY_MS = 86_400_000;

/** What the link of an employer shows of his own offer: what it is, and what it lacks. Nobody else is in it. */
export type AskedOffer = { title: string; organisationName: string; communeName: string; kind: OfferKind; contract: string | null; chips: string[]; missing: Ask[]; isOpen: boolean };

/**
 * The offer behind a link that asks for the rest, without an account. Reading it changes nothing.
 *
 * @param ip the caller's address, for the limit per network
 * @returns refusals: `offer.link-over` (altered, or older than 30 days) | `offer.link-too-many`
 */
export async function openAsking(ctx: Context, token: string, ip: string): Promise<Result<AskedOffer>> {
  const held = await heldAsking(ctx, token, ip);
  if (!held.ok) return held;
  const { offer } = held.value;
  return ok({
    title: offer.title, organisationName: offer.organisation.name, communeName: offer.commune.name, kind: offer.kind, contract: offer.contract, chips: chipsOf(offer), missing: missingOf(offer), isOpen: offer.status === "open",
  });
}

/**
 * The employer's answers by the link: they complete this offer and the other places of its order, and nothing that was known already.
 *
 * @returns refusals: those of `openAsking` and of `completeOffer`
 */
export async function answerAsking(ctx: Context, token: string, ip: string, answers: Rest): Promise<Result<{ completed: number }>> {
  const held = await heldAsking(ctx, token, ip);
  if (!held.ok) return held;
  const { id, offer } = held.value;
  // He acts for his organisation, without an account: the asking stands where a user would.
  const actor: ActorOf<"employer"> = { role: "employer", userId: id, territoryId: offer.territoryId, organisationId: offer.organisation.id };
  return inTransaction<{ completed: number }>(ctx, async (tx) => {
    const completed = await completeOffer({ ...within(ctx, tx), actor }, offer.id, answers);
    if (completed.ok) await tx.offerAsking.update({ where: { id }, data: { answeredAt: ctx.now } });
    return completed;
  });
}

async function heldAsking(ctx: Context, token: string, ip: string) {
  const id = rowIdOf("offer-asking", token);
  if (id === undefined) return (await spend(ctx.db, "share-per-network", ip)) ? refuse("missing", "offer.link-over") : refuse("too-many", "offer.link-too-many");
  const row = await ctx.db.offerAsking.findFirst({
    where: { id, createdAt: { gt: new Date(ctx.now.getTime() - ASKING_LINK_DAYS * DAY_MS) } }, relationLoadStrategy: "join",
    select: { id: true, offer: { select: { ...askedColumns, id: true, title: true, status: true, territoryId: true, commune: { select: { name: true } }, organisation: { select: { id: true, name: true } } } } },
  });
  if (row === null || row.offer.organisation === null) return refuse("missing", "offer.link-over");
  return ok({ id: row.id, offer: { ...row.offer, organisation: row.offer.organisation } });
}
