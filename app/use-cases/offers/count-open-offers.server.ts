import type { Context } from "../context.server.ts";

/** How many offers are open in a territory: paid work and immersions on one side, bénévolat on the other. */
export async function countOpenOffers(ctx: Context, territoryId: string): Promise<{ jobs: number; benevolat: number }> {
  const groups = await ctx.db.offer.groupBy({ by: ["kind"], where: { territoryId, status: "open" }, _count: { _all: true } });
  const of = (kind: string) => groups.find((group) => group.kind === kind)?._count._all ?? 0;
  return { jobs: of("EMPLOI") + of("IMMERSION"), benevolat: of("BENEVOLAT") };
}
