import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import type { ActorOf } from "#app/domain/access/actor.ts";
import type { Refusal } from "#app/domain/kit/result.ts";
import type { OrganisationInput } from "#app/domain/organisations/organisation.schema.ts";
import type { Context } from "#app/use-cases/context.server.ts";
import { findSimilarOrganisations, type SimilarOrganisation } from "#app/use-cases/organisations/find-similar-organisations.server.ts";
import { readCommuneWords, withChoices } from "./commune-words.server.ts";
import { again, formOf, refused } from "./forms.server.ts";

/**
 * Reads the form of a new organisation: the words of the commune become its code before the rest is checked.
 *
 * Not ready: the same form again, with what was typed and the communes it may be. `refusedWith` answers a refusal of the
 * use case in the same way, with the organisations that the new one may be.
 */
export async function readOrganisationForm<T extends OrganisationInput>(request: Request, ctx: Context<ActorOf<"coach" | "admin">>, schema: z.ZodType<T>) {
  const form = await formOf(request);
  const communes = await readCommuneWords(form, ctx);
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") return { ready: false as const, answer: withChoices<SimilarOrganisation>(again(submission.reply()), communes, []) };
  const input = submission.value;
  const refusedWith = async (refusal: Refusal) => withChoices(refused(submission, refusal), communes, await lookingLike(ctx, input, refusal));
  return { ready: true as const, input, refusedWith };
}

async function lookingLike(ctx: Context<ActorOf<"coach" | "admin">>, input: OrganisationInput, refusal: Refusal): Promise<SimilarOrganisation[]> {
  return refusal.kind === "conflict" ? findSimilarOrganisations(ctx, input) : [];
}
