import { localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { Answer } from "#app/domain/profiles/questions/answer.schema.ts";
import { changeOfAnswer } from "#app/domain/profiles/questions/changes-of-answer.ts";
import { readReferential } from "../skills/referential.server.ts";
import { inTransaction, within } from "../transaction.server.ts";
import { goOn, keepQuestion, type Answered } from "./keep-question.server.ts";
import { findProfileToAsk, type Asking } from "./read-profile-to-ask.server.ts";
import { updateProfile } from "./update-profile.server.ts";

/**
 * Keeps an answer: the profile changes, the matching is told, and the question is answered, « saisi par » whoever entered it.
 *
 * A list whose last line was taken out waits for an answer again.
 *
 * @returns refusals: those of `changeOfAnswer` and of `updateProfile`
 */
export async function answerQuestion(ctx: Asking, beneficiaryId: string, given: Answer): Promise<Result<Answered>> {
  const { metierLabel } = await readReferential(ctx.db);
  return inTransaction(ctx, async (tx) => {
    const profile = await findProfileToAsk(tx, ctx, beneficiaryId);
    if (!profile) return refuse("missing", "person.missing");
    const made = changeOfAnswer(given, profile.facts, localDay(ctx.now), (romeCode) => metierLabel(romeCode) ?? romeCode);
    if (!made.ok) return made;
    const updated = await updateProfile(within(ctx, tx), beneficiaryId, [made.value], profile.version);
    if (!updated.ok) return updated;
    const { value: change } = made;
    const isEmptied = (change.section === "wishes" && change.projects.length === 0) || (change.section === "experience" && change.experience.length === 0);
    if (isEmptied) await tx.profileQuestion.deleteMany({ where: { beneficiaryId, question: given.to } });
    else await keepQuestion(tx, ctx, beneficiaryId, given.to, "answered");
    return ok(await goOn(tx, ctx, profile, given.to));
  });
}
