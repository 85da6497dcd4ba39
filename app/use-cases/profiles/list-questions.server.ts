import { dayNear, localDay } from "#app/domain/kit/french.ts";
import { ok, type Result } from "#app/domain/kit/result.ts";
import { answerInWords } from "#app/domain/profiles/questions/answer-words.ts";
import { isNewcomer, nextQuestion, questionStates, type QuestionState } from "#app/domain/profiles/questions/questions.ts";
import { readProfileToAsk, type AskedRow, type Asking } from "./read-profile-to-ask.server.ts";

export type QuestionLine = { slug: string; short: string; state: QuestionState; answer: string[]; /** « Anne, mardi » when someone else entered it. */ enteredBy: string | null };
export type QuestionList = { firstName: string; lines: QuestionLine[]; next: { slug: string; title: string } | null; done: number; isNew: boolean };

/**
 * « Faisons connaissance »: where she is, what she answered, where to go on.
 *
 * @returns refusal: `person.missing`
 */
export async function listQuestions(ctx: Asking, beneficiaryId: string): Promise<Result<QuestionList>> {
  const read = await readProfileToAsk(ctx, beneficiaryId);
  if (!read.ok) return read;
  const { facts, told, rows, firstName } = read.value;
  const states = questionStates(told, rows);
  const names = await namesOf(ctx, rows);
  const today = localDay(ctx.now);
  const rowOf = new Map(rows.map((row) => [row.question, row]));
  const next = nextQuestion(states);
  return ok({
    firstName,
    lines: states.map(({ question, state }) => ({ slug: question.slug, short: question.short, state, answer: state === "answered" ? answerInWords(question.code, facts, today) : [], enteredBy: enteredBy(rowOf.get(question.code), names, today) })),
    next: next && { slug: next.slug, title: next.title },
    done: states.filter(({ state }) => state !== "open").length,
    isNew: isNewcomer(told, rows),
  });
}

/** First names of those who entered an answer for her; she entered the others. */
async function namesOf(ctx: Asking, rows: readonly AskedRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ byId, byRole }) => (byId !== null && byRole !== "beneficiary" ? [byId] : [])))];
  if (ids.length === 0) return new Map();
  const users = await ctx.db.user.findMany({ where: { id: { in: ids } }, select: { id: true, firstName: true } });
  return new Map(users.map(({ id, firstName }) => [id, firstName]));
}

function enteredBy(row: AskedRow | undefined, names: ReadonlyMap<string, string>, today: string): string | null {
  if (row === undefined || row.byRole === "beneficiary") return null;
  return `${names.get(row.byId ?? "") ?? "un compte supprimé"}, ${dayNear(localDay(row.at), today)}`;
}
