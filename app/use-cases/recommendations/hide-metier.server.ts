import type { ActorOf } from "#app/domain/access/actor.ts";
import { HIDDEN_METIER } from "#app/domain/applications/reasons.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { Context } from "../context.server.ts";
import { keepListsFilled } from "../matching/keep-lists-filled.server.ts";
import { inTransaction } from "../transaction.server.ts";

/**
 * Hides a métier that she refused: its open offers are set aside, those that open later are not shown nor told to her.
 * What her coach proposes is still shown, and what she answered stays. Twice is no error.
 *
 * @returns how many offers are set aside by this; refusal: `metier.not-refused` (she never said of one that it is not for her)
 */
export function hideMetier(ctx: Context<ActorOf<"beneficiary">>, romeCode: string): Promise<Result<{ offers: number }>> {
  const { beneficiaryId, territoryId } = ctx.actor;
  return inTransaction(ctx, async (tx) => {
    const [said] = await tx.$queryRaw<{ offers: string[] }[]>`
      SELECT coalesce(array_agg(o.id), '{}') AS offers FROM offer o WHERE o.rome_code = ${romeCode} AND (
        EXISTS (SELECT 1 FROM offer_dismissal d WHERE d.offer_id = o.id AND d.beneficiary_id = ${beneficiaryId}::uuid AND d.reason IN ('pas-ce-metier', ${HIDDEN_METIER}))
        OR EXISTS (SELECT 1 FROM recommendation r WHERE r.offer_id = o.id AND r.beneficiary_id = ${beneficiaryId}::uuid AND r.answer_reason = 'pas-ce-metier'))`;
    const refused = said?.offers ?? [];
    if (refused.length === 0) return refuse("missing", "metier.not-refused");
    // Those she refused carry the mark too, so that the métier stays hidden when every other offer of it has gone.
    const offers = await tx.$executeRaw`
      INSERT INTO offer_dismissal (beneficiary_id, offer_id, reason, at)
      SELECT ${beneficiaryId}::uuid, o.id, ${HIDDEN_METIER}, ${ctx.now} FROM offer o
      WHERE o.rome_code = ${romeCode} AND (o.id = ANY(${refused}::uuid[]) OR (o.territory_id = ${territoryId}::uuid AND o.status = 'open'
        AND NOT EXISTS (SELECT 1 FROM application a WHERE a.offer_id = o.id AND a.beneficiary_id = ${beneficiaryId}::uuid)))
      ON CONFLICT (beneficiary_id, offer_id) DO UPDATE SET reason = EXCLUDED.reason WHERE offer_dismissal.reason = 'pas-ce-metier'`;
    await keepListsFilled(tx, [beneficiaryId]);
    return ok({ offers });
  });
}

/** Shows a métier again: all that hiding it set aside comes back, the offers she had refused for it included. Harmless when it was not hidden. */
export async function showMetier(ctx: Context<ActorOf<"beneficiary">>, romeCode: string): Promise<void> {
  await ctx.db.offerDismissal.deleteMany({ where: { beneficiaryId: ctx.actor.beneficiaryId, reason: HIDDEN_METIER, offer: { romeCode } } });
}
