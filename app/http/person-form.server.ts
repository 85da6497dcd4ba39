import { parseWithZod } from "@conform-to/zod/v4";
import type { ActorOf } from "#app/domain/access/actor.ts";
import { personSchema } from "#app/domain/accounts/person.schema.ts";
import type { Refusal } from "#app/domain/kit/result.ts";
import { findSimilarPeople, type SimilarPerson } from "#app/use-cases/accounts/find-similar-people.server.ts";
import type { Context } from "#app/use-cases/context.server.ts";
import { readCommuneWords, withChoices } from "./commune-words.server.ts";
import { again, formOf, refused } from "./forms.server.ts";

/** Reads the form of a new person, as `readOrganisationForm` does that of an organisation. */
export async function readPersonForm(request: Request, ctx: Context<ActorOf<"coach" | "admin">>) {
  const form = await formOf(request);
  const communes = await readCommuneWords(form, ctx);
  const submission = parseWithZod(form, { schema: personSchema });
  if (submission.status !== "success") return { ready: false as const, answer: withChoices<SimilarPerson>(again(submission.reply()), communes, []) };
  const input = submission.value;
  const refusedWith = async (refusal: Refusal) =>
    withChoices<SimilarPerson>(refused(submission, refusal), communes, refusal.kind === "conflict" ? await findSimilarPeople(ctx, input) : []);
  return { ready: true as const, input, refusedWith };
}
