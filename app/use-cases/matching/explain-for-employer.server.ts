import { explainForEmployer as explain, type EmployerExplanation } from "#app/domain/matching/explain/for-employer.ts";
import type { MatchForEmployer } from "../applications/match-for-employer.server.ts";
import type { Context } from "../context.server.ts";
import { readMatchLabels } from "./match-labels.server.ts";

/** The criteria of his offer that a person meets, in words; `null` when the pair was never matched or nothing was asked. */
export async function explainForEmployer(ctx: Context, match: MatchForEmployer | null): Promise<EmployerExplanation | null> {
  return match === null ? null : explain(match.reasons, await readMatchLabels(ctx.db));
}
