import { localDay } from "#app/domain/kit/french.ts";
import { offerFits, personFits } from "#app/domain/vivier/fits.ts";
import { Prisma, type Tx } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";
import { loadCloseness } from "../matching/load-match-context.server.ts";
import { loadOfferFacts } from "../matching/load-offer-facts.server.ts";
import { loadPersonFacts } from "../matching/load-person-facts.server.ts";
import { criteriaColumns, criteriaOf } from "./vivier-criteria.server.ts";

/** What was looked at: people or offers, by id; and which viviers each fits now. */
type Looked = { column: "beneficiary_id" | "offer_id"; ids: readonly string[]; fitting: readonly { searchId: string; id: string }[] };

/**
 * After a change of hers: which viviers of her present coach she is of. Who enters is news, who leaves is no more.
 *
 * Asked again, it changes nothing. Someone whose account is closed is of none.
 */
export async function refreshViviersForPerson(ctx: Context, beneficiaryId: string): Promise<void> {
  const row = await ctx.db.beneficiary.findUnique({ where: { id: beneficiaryId }, select: { coachId: true } });
  const searches = row?.coachId ? await ctx.db.savedSearch.findMany({ where: { coachId: row.coachId }, relationLoadStrategy: "join", select: { id: true, ...criteriaColumns } }) : [];
  const [facts] = searches.length === 0 ? [] : await loadPersonFacts(ctx.db, { ids: [beneficiaryId] });
  const closeness = await loadCloseness(ctx.db);
  const fitting = facts === undefined ? [] : searches.filter((search) => personFits(facts.person, criteriaOf(search), closeness, localDay(ctx.now)));
  await write(ctx, { column: "beneficiary_id", ids: [beneficiaryId], fitting: fitting.map(({ id }) => ({ searchId: id, id: beneficiaryId })) });
}

/** After a change of offers: which viviers of its territory each is for. One that closed is for none. */
export async function refreshViviersForOffers(ctx: Context, offerIds: readonly string[]): Promise<void> {
  const facts = await loadOfferFacts(ctx.db, { ids: offerIds }, ctx.now);
  const territories = [...new Set(facts.map(({ territoryId }) => territoryId))];
  const searches = territories.length === 0 ? [] : await ctx.db.savedSearch.findMany({
    where: { coach: { territoryId: { in: territories }, disabledAt: null } }, relationLoadStrategy: "join", select: { id: true, coach: { select: { territoryId: true } }, ...criteriaColumns },
  });
  const closeness = await loadCloseness(ctx.db);
  const fitting = searches.flatMap((search) => {
    const criteria = criteriaOf(search);
    return facts.filter(({ territoryId, offer }) => territoryId === search.coach.territoryId && offerFits(offer, criteria, closeness)).map(({ offer }) => ({ searchId: search.id, id: offer.id }));
  });
  await write(ctx, { column: "offer_id", ids: offerIds, fitting });
}

/**
 * A vivier from the beginning: whoever and whatever fits now, as seen. Its coach has just looked at it.
 *
 * @param searchId of the vivier, just made
 */
export async function fillVivier(tx: Tx, ctx: Context, searchId: string): Promise<void> {
  const search = await tx.savedSearch.findUniqueOrThrow({ where: { id: searchId }, relationLoadStrategy: "join", select: { coachId: true, coach: { select: { territoryId: true } }, ...criteriaColumns } });
  const criteria = criteriaOf(search);
  const people = await tx.beneficiary.findMany({ where: { coachId: search.coachId }, select: { id: true } });
  const [closeness, facts, offers] = await Promise.all([loadCloseness(ctx.db), loadPersonFacts(tx, { ids: people.map(({ id }) => id) }), loadOfferFacts(tx, { territoryId: search.coach.territoryId }, ctx.now)]);
  const entry = { searchId, enteredAt: ctx.now, seenAt: ctx.now };
  await tx.savedSearchEntry.createMany({
    data: [
      ...facts.filter(({ person }) => personFits(person, criteria, closeness, localDay(ctx.now))).map(({ person }) => ({ id: ctx.newId(), ...entry, beneficiaryId: person.id })),
      ...offers.filter(({ offer }) => offerFits(offer, criteria, closeness)).map(({ offer }) => ({ id: ctx.newId(), ...entry, offerId: offer.id })),
    ],
    skipDuplicates: true,
  });
}

/** Two statements: what fits no more leaves, what fits enters or comes back. What stands already is not touched. */
async function write(ctx: Context, { column, ids, fitting }: Looked): Promise<void> {
  const subject = Prisma.raw(column);
  const [searches, things] = [fitting.map(({ searchId }) => searchId), fitting.map(({ id }) => id)];
  await ctx.db.$transaction(async (tx) => {
    await tx.$executeRaw`
      UPDATE saved_search_entry e SET left_at = ${ctx.now} WHERE e.${subject} = ANY(${ids}::uuid[]) AND e.left_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM unnest(${searches}::uuid[], ${things}::uuid[]) AS f(search_id, id) WHERE f.search_id = e.search_id AND f.id = e.${subject})`;
    if (fitting.length === 0) return;
    await tx.$executeRaw`
      INSERT INTO saved_search_entry (id, search_id, ${subject}, entered_at)
      SELECT n.id, n.search_id, n.thing, ${ctx.now} FROM unnest(${fitting.map(() => ctx.newId())}::uuid[], ${searches}::uuid[], ${things}::uuid[]) AS n(id, search_id, thing)
      ORDER BY n.search_id, n.thing
      ON CONFLICT (search_id, ${subject}) DO UPDATE SET entered_at = ${ctx.now}, seen_at = NULL, left_at = NULL WHERE saved_search_entry.left_at IS NOT NULL`;
  });
}
