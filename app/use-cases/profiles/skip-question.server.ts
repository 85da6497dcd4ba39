import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { questionStates, type QuestionCode } from "#app/domain/profiles/questions/questions.ts";
import { inTransaction } from "../transaction.server.ts";
import { goOn, keepQuestion, type Answered } from "./keep-question.server.ts";
import { findProfileToAsk, type Asking } from "./read-profile-to-ask.server.ts";

/**
 * « Passer », « Je ne sais pas »: the question does not wait any more; what was told of it stays.
 *
 * @returns refusal: `person.missing`
 */
export function skipQuestion(ctx: Asking, beneficiaryId: string, code: QuestionCode): Promise<Result<Answered>> {
  return inTransaction(ctx, async (tx) => {
    const profile = await findProfileToAsk(tx, ctx, beneficiaryId);
    if (!profile) return refuse("missing", "person.missing");
    const isAnswered = questionStates(profile.told, profile.rows).some(({ question, state }) => question.code === code && state === "answered");
    if (!isAnswered) await keepQuestion(tx, ctx, beneficiaryId, code, "skipped");
    return ok(await goOn(tx, ctx, profile, code));
  });
}
