import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { WELCOME } from "#app/domain/profiles/questions/questions.ts";
import { inTransaction } from "../transaction.server.ts";
import { keepQuestion } from "./keep-question.server.ts";
import { findProfileToAsk, type Asking } from "./read-profile-to-ask.server.ts";

/**
 * « Plus tard »: she was shown the questions and put them off; nobody leads her there again.
 *
 * @returns refusal: `person.missing`
 */
export function putOffQuestions(ctx: Asking, beneficiaryId: string): Promise<Result<null>> {
  return inTransaction(ctx, async (tx) => {
    if (!(await findProfileToAsk(tx, ctx, beneficiaryId))) return refuse("missing", "person.missing");
    await keepQuestion(tx, ctx, beneficiaryId, WELCOME, "skipped");
    return ok(null);
  });
}
