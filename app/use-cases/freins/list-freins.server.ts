import type { ActorOf } from "#app/domain/access/actor.ts";
import { freinState, type FreinState } from "#app/domain/freins/move-frein.ts";
import { part, readParts } from "#app/infra/read-parts.server.ts";
import { heldBetweenThemSql } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";

export type FreinStep = { to: FreinState; at: Date; byWhat: string | null; action: string | null; byName: string | null };
export type FreinView = { freinId: string; theme: string; words: string; state: FreinState; movedAt: Date; createdAt: Date; steps: FreinStep[] };

type Step = { to: string; steppedAt: Date; byWhat: string | null; action: string | null; byName: string | null };
type Row = { freinId: string; theme: string; words: string; state: string; movedAt: Date; createdAt: Date; history: Step[] };

/**
 * What makes working harder for a person, what is open first, each with its steps from the newest: for herself and her
 * coach; anyone else gets nothing. One statement.
 */
export async function listFreins(ctx: Context<ActorOf<"beneficiary" | "coach">>, beneficiaryId: string): Promise<FreinView[]> {
  const { freins } = await readParts(ctx.db, {
    freins: part<Row>`
      SELECT f.id AS "freinId", f.theme, f.words, f.state, f.moved_at AS "movedAt", f.created_at AS "createdAt", (
        SELECT coalesce(json_agg(json_build_object('to', e."to", 'steppedAt', e.at, 'byWhat', e.by_what, 'action', a.name, 'byName', u.first_name) ORDER BY e.at DESC, e.id DESC), '[]')
        FROM frein_event e LEFT JOIN "user" u ON u.id = e.by_id LEFT JOIN prescription p ON p.id = e.prescription_id AND p.beneficiary_id = b.id LEFT JOIN insertion_action a ON a.id = p.action_id
        WHERE e.frein_id = f.id) AS history
      FROM frein f JOIN beneficiary b ON b.id = f.beneficiary_id
      WHERE b.id = ${beneficiaryId}::uuid AND ${heldBetweenThemSql(ctx.actor)} ORDER BY f.moved_at DESC, f.id LIMIT 60`,
  });
  const views = freins.map(({ history, state, ...row }): FreinView => ({
    ...row, state: freinState(state), steps: history.map(({ steppedAt: at, to, byWhat, action, byName }) => ({ to: freinState(to), at, byWhat, action, byName })),
  }));
  return views.sort((a, b) => Number(a.state === "leve") - Number(b.state === "leve"));
}
