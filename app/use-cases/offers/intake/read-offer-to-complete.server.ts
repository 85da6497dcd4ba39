import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { OfferKind } from "#app/domain/matching/types.ts";
import { offersSeenBy } from "../../access/scopes.server.ts";
import type { Context } from "../../context.server.ts";
import { readIntake, type Intake } from "./read-intake.server.ts";

export type OfferToComplete = { offerId: string; title: string; kind: OfferKind; contract: string | null; isOpen: boolean; organisationName: string; intake: Intake };

/**
 * An offer with what it lacks, to be completed by the coach who asks its employer, or by him.
 *
 * @returns refusals: `offer.missing` | `offer.imported`
 */
export async function readOfferToComplete(ctx: Context<ActorOf<"coach">>, offerId: string): Promise<Result<OfferToComplete>> {
  const [row, intake] = await Promise.all([
    ctx.db.offer.findFirst({ where: { AND: [{ id: offerId }, offersSeenBy(ctx.actor)] }, select: { id: true, title: true, kind: true, contract: true, status: true, organisation: { select: { name: true } } } }),
    readIntake(ctx, offerId),
  ]);
  if (!row) return refuse("missing", "offer.missing");
  if (!intake) return refuse("conflict", "offer.imported");
  const { id, title, kind, contract, status, organisation } = row;
  return ok({ offerId: id, title, kind, contract, isOpen: status === "open", organisationName: organisation?.name ?? "", intake });
}
