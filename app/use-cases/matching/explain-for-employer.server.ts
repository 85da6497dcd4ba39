import { explainForEmployer as explain } from "#app/domain/matching/explain/for-employer.ts";
import type { Match } from "#app/domain/matching/match.ts";
import type { MatchForEmployer } from "../applications/match-for-employer.server.ts";
import type { Context } from "../context.server.ts";
import { readMatchLabels } from "./match-labels.server.ts";

export type Criteria = { summary: string; met: string[]; unmet: string[] };

/** The criteria of his offer that a person meets, in words; `null` when the pair was never matched or nothing was asked. */
export async function explainForEmployer(ctx: Context, match: MatchForEmployer | null): Promise<Criteria | null> {
  if (match === null) return null;
  // Only the reasons about what his offer asks left the database: the rest of the match stays there.
  const { summary, criteria } = explain({ reasons: match.reasons } as Match, await readMatchLabels(ctx.db));
  if (criteria.length === 0) return null;
  return { summary, met: criteria.filter((one) => one.isMet).map((one) => one.label), unmet: criteria.filter((one) => !one.isMet).map((one) => one.label) };
}
