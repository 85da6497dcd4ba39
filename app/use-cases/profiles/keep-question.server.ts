import { nextQuestion, questionStates, type Question, type QuestionCode } from "#app/domain/profiles/questions/questions.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { findProfileToAsk, type Asking, type ProfileToAsk } from "./read-profile-to-ask.server.ts";

/** Where to go on once a question was answered or skipped; null: nothing waits any more. */
export type Answered = { next: Question | null; /** How many wishes she has now. */ wishes: number };

/** Writes the state of a question, « saisi par » whoever acts. */
export async function keepQuestion(tx: Tx, ctx: Asking, beneficiaryId: string, question: string, state: "answered" | "skipped"): Promise<void> {
  const now = { state, at: ctx.now, byId: ctx.actor.userId, byRole: ctx.actor.role };
  await tx.profileQuestion.upsert({ where: { beneficiaryId_question: { beneficiaryId, question } }, create: { beneficiaryId, question, ...now }, update: now });
}

/** The question to go on with, after one was kept. */
export async function goOn(tx: Tx, ctx: Asking, before: ProfileToAsk, code: QuestionCode): Promise<Answered> {
  const { told, rows, facts } = (await findProfileToAsk(tx, ctx, before.beneficiaryId)) ?? before;
  return { next: nextQuestion(questionStates(told, rows), code), wishes: facts.projects.length };
}
