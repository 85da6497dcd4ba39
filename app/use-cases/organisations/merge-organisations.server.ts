import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { leftInNote, mayMerge, mergedSheet } from "#app/domain/organisations/merge.ts";
import { MERGED } from "#app/domain/organisations/stages.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { organisationsSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { recordChangedOffers } from "../offers/record-changed-offers.server.ts";
import { inTransaction } from "../transaction.server.ts";

/**
 * Brings two sheets of one organisation together, in one transaction: events, offers, members, calls and pairs go to the one that
 * stays, which takes what it lacked; what differed is kept in the note of an event. The other sheet is no more.
 *
 * @returns refusals: `organisation.not-a-pair` | `organisation.missing` | `organisation.owned`
 */
export function mergeOrganisations(ctx: Context<ActorOf<"coach">>, keptId: string, otherId: string): Promise<Result<{ organisationId: string }>> {
  return inTransaction(ctx, async (tx) => {
    if (keptId === otherId) return refuse("invalid", "organisation.not-a-pair", "keep");
    // Both held until the end, in one order: two merges of a pair wait for one another, the second finds one sheet.
    await tx.$queryRaw`SELECT id FROM organisation WHERE id IN (${keptId}::uuid, ${otherId}::uuid) ORDER BY id FOR UPDATE`;
    const rows = await tx.organisation.findMany({
      where: { AND: [{ id: { in: [keptId, otherId] } }, organisationsSeenBy(ctx.actor)] }, include: { owner: { select: { disabledAt: true } } },
    });
    const [kept, other] = [keptId, otherId].map((id) => rows.find((row) => row.id === id));
    if (!kept || !other) return refuse("missing", "organisation.missing");
    if (!mayMerge(ctx.actor.userId, [kept, other].map(({ ownerId, owner }) => (owner?.disabledAt === null ? ownerId : null)))) return refuse("conflict", "organisation.owned");
    await moveAll(tx, keptId, otherId);
    await tx.organisationEvent.create({ data: { id: ctx.newId(), organisationId: keptId, type: MERGED, at: ctx.now, byId: ctx.actor.userId, note: leftInNote(kept, other) } });
    // First the other goes: two sheets never carry one SIRET.
    await tx.organisation.delete({ where: { id: otherId }, select: { id: true } });
    await tx.organisation.update({ where: { id: keptId }, data: mergedSheet(kept, other), select: { id: true } });
    await noteInAudit(tx, ctx, { action: "organisation.merged", subjectType: "organisation", subjectId: keptId });
    await noteInAudit(tx, ctx, { action: "organisation.merged", subjectType: "organisation", subjectId: otherId });
    return ok({ organisationId: keptId });
  });
}

/** Every table that points at an organisation; a test fails when one is added and not moved here. */
async function moveAll(tx: Tx, keptId: string, otherId: string): Promise<void> {
  const [from, to] = [{ organisationId: otherId }, { organisationId: keptId }];
  const offers = await tx.offer.findMany({ where: { ...from, status: "open" }, select: { id: true } });
  await tx.offer.updateMany({ where: from, data: to });
  await tx.organisationEvent.updateMany({ where: from, data: to });
  await tx.user.updateMany({ where: from, data: to });
  await tx.hotlineCall.updateMany({ where: from, data: to });
  await tx.$executeRaw`
    INSERT INTO organisation_pair (a_id, b_id, by_id, at)
    SELECT least(p.third, ${keptId}::uuid), greatest(p.third, ${keptId}::uuid), p.by_id, p.at
    FROM (SELECT CASE WHEN a_id = ${otherId}::uuid THEN b_id ELSE a_id END AS third, by_id, at FROM organisation_pair WHERE ${otherId}::uuid IN (a_id, b_id)) p
    WHERE p.third <> ${keptId}::uuid ON CONFLICT DO NOTHING`;
  // The name of the employer is in the index.
  await recordChangedOffers(tx, offers.map(({ id }) => id));
}
