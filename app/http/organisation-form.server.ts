import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { ActorOf } from "#app/domain/access/actor.ts";
import type { Refusal } from "#app/domain/kit/result.ts";
import { newOrganisationSchema, type NewOrganisationInput } from "#app/domain/organisations/new-organisation.schema.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import type { Context } from "#app/use-cases/context.server.ts";
import { readOfferWords } from "#app/use-cases/offers/read-offer-words.server.ts";
import { findSimilarOrganisations, type SimilarOrganisation } from "#app/use-cases/organisations/find-similar-organisations.server.ts";
import { again, formOf, refused } from "./forms.server.ts";

type Found = { chosen: string | null; found: { code: string; label: string; hint: string }[] };

/**
 * Reads the form of a new organisation: the words of the commune become its code before the rest is checked.
 *
 * Not ready: the same form again, with what was typed and the communes it may be. `refusedWith` answers a refusal of the
 * use case in the same way, with the organisations that the new one may be.
 */
export async function readOrganisationForm(request: Request, ctx: Context<ActorOf<"admin">>) {
  const form = await formOf(request);
  const typed = (name: string) => String(form.get(name) ?? "").slice(0, 120);
  const words = await readOfferWords(ctx, await readTerritory(), { metier: "", commune: typed("commune"), romeCode: "", communeCode: typed("communeCode") });
  // A sign that is no code asks to choose in the list, rather than to type again.
  form.set("communeCode", words.communeCode ?? (words.communes.length > 0 ? "?" : ""));
  const communes: Found = { chosen: words.communeCode, found: words.communes };
  const submission = parseWithZod(form, { schema: newOrganisationSchema });
  if (submission.status !== "success") return { ready: false as const, answer: withChoices(again(submission.reply()), communes, []) };
  const input = submission.value;
  const refusedWith = async (refusal: Refusal) => withChoices(refused(submission, refusal), communes, await lookingLike(ctx, input, refusal));
  return { ready: true as const, input, refusedWith };
}

function withChoices(answer: ReturnType<typeof again>, communes: Found, similar: SimilarOrganisation[]) {
  return data({ ...answer.data, communes, similar }, answer.init ?? {});
}

async function lookingLike(ctx: Context<ActorOf<"admin">>, input: NewOrganisationInput, refusal: Refusal): Promise<SimilarOrganisation[]> {
  return refusal.kind === "conflict" ? findSimilarOrganisations(ctx, input) : [];
}
