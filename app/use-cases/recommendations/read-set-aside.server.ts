import type { ActorOf } from "#app/domain/access/actor.ts";
import { HIDDEN_METIER } from "#app/domain/applications/reasons.ts";
import type { Context } from "../context.server.ts";
import { readReferential } from "../skills/referential.server.ts";

/** An offer she said no to, and what her reason lets her do next. */
export type SetAside = {
  offerId: string;
  title: string;
  isTooFar: boolean;
  /** It was her coach's proposal: her no was an answer. She may still say yes on its page. */
  wasProposal: boolean;
  /** The métier, once she has said of two of its offers that it is not for her. */
  metier: { romeCode: string; label: string } | null;
};
type Row = { title: string; rome_code: string | null; reason: string | null; answer: string | null; refused: number };

/** As many offers of a métier refused for itself before the page asks whether to hide it. Our choice: once may be this offer. */
const TWICE = 2;

/** What she has just said no to; null when she did not, or took it back. One round trip. */
export async function readSetAside(ctx: Context<ActorOf<"beneficiary">>, offerId: string): Promise<SetAside | null> {
  const me = ctx.actor.beneficiaryId;
  const [row] = await ctx.db.$queryRaw<Row[]>`
    WITH no AS (
      SELECT d.offer_id, d.reason FROM offer_dismissal d WHERE d.beneficiary_id = ${me}::uuid
      UNION ALL SELECT r.offer_id, r.answer_reason FROM recommendation r WHERE r.beneficiary_id = ${me}::uuid AND r.answer = 'declined'
    )
    SELECT o.title, o.rome_code, (SELECT d.reason FROM offer_dismissal d WHERE d.beneficiary_id = ${me}::uuid AND d.offer_id = o.id) AS reason,
      (SELECT r.answer_reason FROM recommendation r WHERE r.beneficiary_id = ${me}::uuid AND r.offer_id = o.id AND r.answer = 'declined') AS answer,
      (SELECT count(DISTINCT n.offer_id) FROM no n JOIN offer x ON x.id = n.offer_id WHERE n.reason = 'pas-ce-metier' AND x.rome_code = o.rome_code)::int AS refused
    FROM offer o WHERE o.id = ${offerId}::uuid AND EXISTS (SELECT 1 FROM no n WHERE n.offer_id = o.id)`;
  if (!row || row.reason === HIDDEN_METIER) return null;
  const reason = row.reason ?? row.answer;
  const label = row.rome_code === null ? null : (await readReferential(ctx.db)).metierLabel(row.rome_code);
  const asksOfMetier = reason === "pas-ce-metier" && row.refused >= TWICE && row.rome_code !== null && label !== null;
  return {
    offerId, title: row.title, isTooFar: reason === "trop-loin", wasProposal: row.reason === null,
    metier: asksOfMetier ? { romeCode: row.rome_code as string, label: label as string } : null,
  };
}
