import type { ActorOf } from "#app/domain/access/actor.ts";
import { beneficiariesSeenBy, offersSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import type { Pair } from "./weigh-pairs.server.ts";

/** The names behind pairs of ids; pairs of someone who is not hers, or of an offer of elsewhere, are left out. */
export async function namePairs<P extends Pair>(ctx: Context<ActorOf<"coach">>, pairs: readonly P[]): Promise<(P & { who: string; title: string })[]> {
  if (pairs.length === 0) return [];
  const [people, offers] = await Promise.all([
    ctx.db.beneficiary.findMany({ where: { AND: [{ id: { in: pairs.map(({ beneficiaryId }) => beneficiaryId) } }, beneficiariesSeenBy(ctx.actor)] }, select: { id: true, user: { select: { firstName: true, lastName: true } } } }),
    ctx.db.offer.findMany({ where: { AND: [{ id: { in: pairs.map(({ offerId }) => offerId) } }, offersSeenBy(ctx.actor)] }, select: { id: true, title: true } }),
  ]);
  const nameOf = new Map(people.map(({ id, user }) => [id, `${user.firstName} ${user.lastName}`]));
  const titleOf = new Map(offers.map(({ id, title }) => [id, title]));
  return pairs.flatMap((pair) => {
    const [who, title] = [nameOf.get(pair.beneficiaryId), titleOf.get(pair.offerId)];
    return who !== undefined && title !== undefined ? [{ ...pair, who, title }] : [];
  });
}
