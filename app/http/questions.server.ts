import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { frenchLevels } from "#app/domain/matching/types.ts";
import { answerSchemas, type Answer } from "#app/domain/profiles/questions/answer.schema.ts";
import { questionAt, type Question } from "#app/domain/profiles/questions/questions.ts";
import { answerQuestion } from "#app/use-cases/profiles/answer-question.server.ts";
import { correctFrenchLevel } from "#app/use-cases/profiles/correct-french-level.server.ts";
import type { Answered } from "#app/use-cases/profiles/keep-question.server.ts";
import { readQuestion, type QuestionView } from "#app/use-cases/profiles/read-question.server.ts";
import type { Asking } from "#app/use-cases/profiles/read-profile-to-ask.server.ts";
import { skipQuestion } from "#app/use-cases/profiles/skip-question.server.ts";
import { again, formOf, refused } from "./forms.server.ts";
import { stop } from "./refusals.server.ts";

/** The words looked for on the page: a commune, a métier. */
export const WORDS = "mots";
const MOST_WISHES = 2;

/** A question as its page shows it, to the person or to her coach with her. */
export async function showQuestion(ctx: Asking, beneficiaryId: string, slug: string, request: Request): Promise<QuestionView> {
  const read = await readQuestion(ctx, beneficiaryId, slug, new URL(request.url).searchParams.get(WORDS));
  return read.ok ? read.value : stop(read.refusal);
}

/**
 * What the page of a question sent: an answer, « passer », or the coach's correction of a level. Leads to the next question,
 * or back to the form with what is to correct.
 *
 * @param base address of the list of questions
 */
export async function takeAnswer(ctx: Asking, beneficiaryId: string, slug: string, base: string, request: Request) {
  const question = questionAt(slug) ?? stop({ kind: "missing", code: "question.unknown" });
  const form = await formOf(request);
  const acte = form.get("acte");
  if (acte === "passer") {
    const skipped = await skipQuestion(ctx, beneficiaryId, question.code);
    return skipped.ok ? goOn(base, skipped.value) : stop(skipped.refusal);
  }
  if (acte === "niveau" && ctx.actor.role === "coach") {
    const level = frenchLevels.find((one) => one === form.get("frenchLevel")) ?? null;
    const corrected = await correctFrenchLevel({ ...ctx, actor: ctx.actor }, beneficiaryId, level);
    return corrected.ok ? redirect(`${base}/${slug}`) : stop(corrected.refusal);
  }
  const submission = parseWithZod(form, { schema: answerSchemas[question.code] });
  if (submission.status !== "success") return again(submission.reply());
  const answered = await answerQuestion(ctx, beneficiaryId, { to: question.code, answer: submission.value } as Answer);
  if (!answered.ok) return answered.refusal.kind === "missing" ? stop(answered.refusal) : refused(submission, answered.refusal);
  return staysOn(question, acte, answered.value) ? redirect(`${base}/${slug}`) : goOn(base, answered.value);
}

/** A list grows line by line on its own page; two wishes are all there are. */
function staysOn({ code }: Question, acte: FormDataEntryValue | null, { wishes }: Answered): boolean {
  return code === "experience" || (code === "wishes" && (acte === "retirer" || wishes < MOST_WISHES));
}

function goOn(base: string, { next }: Answered) {
  return redirect(next === null ? `${base}?fini=1` : `${base}/${next.slug}`);
}
