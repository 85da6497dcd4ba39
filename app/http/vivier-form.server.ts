import { parseWithZod } from "@conform-to/zod/v4";
import type { SubmissionResult } from "@conform-to/react";
import { data } from "@remix-run/node";
import type { ActorOf } from "#app/domain/access/actor.ts";
import { vivierSchema } from "#app/domain/vivier/vivier.schema.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import type { Context } from "#app/use-cases/context.server.ts";
import { readOfferWords } from "#app/use-cases/offers/read-offer-words.server.ts";
import { formOf } from "./forms.server.ts";

/**
 * Reads the form of a vivier: the everyday words of a métier and a commune become their codes before the rest is checked.
 *
 * Not ready: the same form again, with what was typed and what its words may mean. Words that mean nothing are said beside
 * where they were typed.
 */
export async function readVivierForm(request: Request, ctx: Context<ActorOf<"coach">>) {
  const form = await formOf(request);
  const typed = (name: string) => String(form.get(name) ?? "").slice(0, 120);
  const words = { metier: typed("metier"), commune: typed("commune"), romeCode: typed("romeCode"), communeCode: typed("communeCode") };
  const found = await readOfferWords(ctx, await readTerritory(), words);
  form.set("romeCode", found.romeCode ?? "");
  form.set("communeCode", found.communeCode ?? "");
  const unclear = {
    ...(words.metier.trim() !== "" && found.romeCode === null ? { metier: [found.metiers.length > 0 ? "Choisissez le métier dans la liste." : "Ce métier n’est pas reconnu. Essayez un autre mot, par exemple ménage."] } : {}),
    ...(words.commune.trim() !== "" && found.communeCode === null ? { commune: [found.communes.length > 0 ? "Choisissez la commune dans la liste." : "Cette commune n’est pas reconnue. Écrivez son nom, par exemple Flers."] } : {}),
  };
  const submission = parseWithZod(form, { schema: vivierSchema });
  const answer = (reply: SubmissionResult<string[]>, status: number) => data({ lastResult: { ...reply, error: { ...reply.error, ...unclear } }, found }, { status });
  if (submission.status === "success" && Object.keys(unclear).length === 0) return { ready: true as const, submission, answer };
  return { ready: false as const, answer: answer(submission.reply() as SubmissionResult<string[]>, 400) };
}
