import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { ActorOf } from "#app/domain/access/actor.ts";
import type { Refusal } from "#app/domain/kit/result.ts";
import { aidSchema } from "#app/domain/matching/aid.schema.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import type { Context } from "#app/use-cases/context.server.ts";
import { readOfferWords } from "#app/use-cases/offers/read-offer-words.server.ts";
import { again, formOf, refused } from "./forms.server.ts";

/**
 * Reads the form of a mobility aid: the words of the commune become its code before the rest is checked.
 *
 * Not ready: the same form again, with what was typed and the communes it may be. `refusedWith` answers a refusal of the
 * use case in the same way.
 */
export async function readAidForm(request: Request, ctx: Context<ActorOf<"admin">>) {
  const form = await formOf(request);
  const typed = (name: string) => String(form.get(name) ?? "").slice(0, 120);
  const words = await readOfferWords(ctx, await readTerritory(), { metier: "", commune: typed("commune"), romeCode: "", communeCode: typed("communeCode") });
  // A sign that is no code asks to choose in the list, rather than to type again.
  form.set("communeCode", words.communeCode ?? (words.communes.length > 0 ? "?" : ""));
  const communes = { chosen: words.communeCode, found: words.communes };
  const withCommunes = (answer: ReturnType<typeof again>) => data({ ...answer.data, communes }, answer.init ?? {});
  const submission = parseWithZod(form, { schema: aidSchema });
  if (submission.status !== "success") return { ready: false as const, answer: withCommunes(again(submission.reply())) };
  return { ready: true as const, input: submission.value, refusedWith: (refusal: Refusal) => withCommunes(refused(submission, refusal)) };
}
