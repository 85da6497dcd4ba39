import type { ActorOf } from "#app/domain/access/actor.ts";
import { MOST_PAIRS_AT_ONCE } from "#app/domain/coaching/propose.schema.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { Context } from "../context.server.ts";
import { recommendOffer } from "./recommend-offer.server.ts";
import { isMineAndWaiting } from "./recommend-several.server.ts";
import { weighPairs, type Pair } from "./weigh-pairs.server.ts";

/** `again`: sent by this very coach before and still waiting, as when a form is sent twice. */
export type BatchSent = { sent: Pair[]; again: Pair[]; notSent: (Pair & { code: string })[] };
/** `noteFor`: a word for one person, in place of the common one. `isKnowing`: the coach was told what the rule would turn. */
export type BatchInput = { pairs: readonly Pair[]; note: string; noteFor?: Readonly<Record<string, string>>; isKnowing: boolean };

/**
 * Proposes offers to several people in one act. Each refusal stands beside the others' success; the same act twice sends
 * nothing twice.
 *
 * The rule of the spread is asked first, on what stands now: where an offer would have more people before it than its posts
 * can bear, and another is nearly as good for some of them, nothing is sent until the coach says that she knows. It is a
 * warning, not a wall. Two coaches at the same instant may together go beyond the bound.
 *
 * @returns refusals: `recommendation.nothing` | `recommendation.too-many-pairs` | `recommendation.beyond-bound` (ask `weighPairs` why)
 */
export async function recommendBatch(ctx: Context<ActorOf<"coach">>, { pairs, note, noteFor = {}, isKnowing }: BatchInput): Promise<Result<BatchSent>> {
  const wanted = [...new Map(pairs.map((pair) => [`${pair.beneficiaryId} ${pair.offerId}`, pair])).values()];
  if (wanted.length === 0) return refuse("invalid", "recommendation.nothing", "pairs");
  if (wanted.length > MOST_PAIRS_AT_ONCE) return refuse("invalid", "recommendation.too-many-pairs", "pairs");
  if (!isKnowing && (await weighPairs(ctx, wanted)).length > 0) return refuse("conflict", "recommendation.beyond-bound");
  const done: BatchSent = { sent: [], again: [], notSent: [] };
  for (const pair of wanted) {
    const result = await recommendOffer(ctx, { ...pair, note: noteFor[pair.beneficiaryId]?.trim() || note });
    if (result.ok) done.sent.push(pair);
    else if (result.refusal.code === "recommendation.already-sent" && (await isMineAndWaiting(ctx, pair))) done.again.push(pair);
    else done.notSent.push({ ...pair, code: result.refusal.code });
  }
  return ok(done);
}
