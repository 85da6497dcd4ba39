import type { ActorOf } from "#app/domain/access/actor.ts";
import { likelyPairs, mayMerge, pairKeyOf } from "#app/domain/organisations/merge.ts";
import type { OrganisationKind, Stage } from "#app/domain/organisations/stages.ts";
import { organisationsSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";

export type PairSide = {
  organisationId: string; name: string; kind: OrganisationKind; communeName: string; siret: string | null; siren: string | null; phone: string; email: string; activity: string;
  stage: Stage; ownerName: string | null; events: number; offers: number; members: number; calls: number;
};
export type LikelyPair = { sides: [PairSide, PairSide]; mayMerge: boolean };

const MOST_PAIRS = 20;

/** The sheets of the territory that may be one organisation, both sides with what hangs on them, at most 20 pairs; `total`: all of them. */
export async function listLikelyPairs(ctx: Context<ActorOf<"coach">>): Promise<{ pairs: LikelyPair[]; total: number }> {
  const mine = organisationsSeenBy(ctx.actor);
  const [all, two] = await Promise.all([
    ctx.db.organisation.findMany({ where: mine, select: { id: true, name: true, communeCode: true, siret: true, siren: true }, orderBy: [{ name: "asc" }, { id: "asc" }] }),
    ctx.db.organisationPair.findMany({ where: { a: mine }, select: { aId: true, bId: true } }),
  ]);
  const found = likelyPairs(all, new Set(two.map(({ aId, bId }) => pairKeyOf(aId, bId))));
  const shown = found.slice(0, MOST_PAIRS);
  const rows = await ctx.db.organisation.findMany({
    where: { AND: [mine, { id: { in: shown.flat().map(({ id }) => id) } }] }, relationLoadStrategy: "join",
    select: {
      id: true, name: true, kind: true, siret: true, siren: true, phone: true, email: true, activity: true, stage: true, ownerId: true,
      commune: { select: { name: true } }, owner: { select: { firstName: true, lastName: true, disabledAt: true } }, _count: { select: { events: true, offers: true, members: true, calls: true } },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const pairs = shown.flatMap(([a, b]): LikelyPair[] => {
    const [left, right] = [byId.get(a.id), byId.get(b.id)];
    if (!left || !right) return [];
    const side = ({ id, commune, owner, ownerId: _ownerId, _count, ...row }: typeof left): PairSide => ({ organisationId: id, ...row, ..._count, communeName: commune.name, ownerName: owner && `${owner.firstName} ${owner.lastName}` });
    return [{ sides: [side(left), side(right)], mayMerge: mayMerge(ctx.actor.userId, [left, right].map(({ ownerId, owner }) => (owner?.disabledAt === null ? ownerId : null))) }];
  });
  return { pairs, total: found.length };
}
