import { parseWithZod } from "@conform-to/zod/v4";
import type { SubmissionResult } from "@conform-to/react";
import { data } from "@remix-run/node";
import { z } from "zod";
import { offerDraftSchema } from "#app/domain/offers/offer.schema.ts";
import type { ActorOf } from "#app/domain/access/actor.ts";
import type { Context } from "#app/use-cases/context.server.ts";
import { readOfferWords, type OfferWords } from "#app/use-cases/offers/read-offer-words.server.ts";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import { formOf } from "./forms.server.ts";

const words = z.object({
  intent: z.enum(["publish", "look"]).catch("publish"),
  metier: z.string().max(120).catch(""),
  commune: z.string().max(120).catch(""),
  romeCode: z.string().max(10).catch(""),
  communeCode: z.string().max(10).catch(""),
});

/**
 * Reads the form of an offer: everyday words become a métier and a commune before the draft is checked.
 *
 * Not ready: the same form again, with what was typed, the likely métiers and communes to choose from, the skills of the
 * métier. « Afficher les compétences » (intent `look`) always gives that, without any reproach.
 */
export async function readOfferForm(request: Request, ctx: Context<ActorOf<"employer" | "coach" | "hotliner">>) {
  const form = await formOf(request);
  const typed = words.parse(Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === "string")));
  const found = await readOfferWords(ctx, await readTerritory(), typed);
  form.set("romeCode", found.romeCode ?? "");
  form.set("communeCode", found.communeCode ?? "");
  if (!form.get("title") && typed.metier) form.set("title", typed.metier.charAt(0).toUpperCase() + typed.metier.slice(1));
  const submission = parseWithZod(form, { schema: offerDraftSchema });
  if (submission.status === "success" && typed.intent === "publish") return { ready: true as const, submission };
  const reply = typed.intent === "look" ? withoutErrors(submission.reply()) : besideTheWords(submission.reply(), typed, found);
  return { ready: false as const, answer: data({ lastResult: reply as SubmissionResult<string[]>, words: found as OfferWords | null }, { status: typed.intent === "look" ? 200 : 400 }) };
}

function withoutErrors<T extends object>(reply: T): T {
  return { ...reply, error: {} };
}

/**
 * A métier or a commune that was not recognised is said beside the words that were typed, unless there is a list to choose
 * from; and a title that would come from the métier is not asked for twice.
 */
function besideTheWords<T extends { error?: Record<string, string[] | null> | null }>(reply: T, typed: { metier: string }, found: OfferWords): T {
  const error = { ...reply.error };
  const move = (from: string, to: string, hasChoices: boolean) => {
    if (!error[from] || hasChoices) return;
    error[to] = error[from];
    delete error[from];
  };
  move("romeCode", "metier", found.metiers.length > 0);
  move("communeCode", "commune", found.communes.length > 0);
  if (error["metier"] && typed.metier === "") delete error["title"];
  const order = ["metier", "romeCode", "title", "commune", "communeCode"];
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return { ...reply, error: Object.fromEntries(Object.entries(error).sort(([a], [b]) => place(a) - place(b))) };
}
