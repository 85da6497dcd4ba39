import type { Db } from "#app/infra/db.server.ts";

/** The offers that facts say changed, in the order they were said, as often as they were: alone or many in one fact. */
export async function changedOffers(db: Db): Promise<string[]> {
  const facts = await db.outboxEvent.findMany({ where: { type: { in: ["offer.changed", "offers.changed"] } }, orderBy: { id: "asc" }, select: { payload: true } });
  return facts.flatMap(({ payload }) => {
    const { offerId, offerIds } = payload as { offerId?: string; offerIds?: string[] };
    return offerIds ?? (offerId ? [offerId] : []);
  });
}
