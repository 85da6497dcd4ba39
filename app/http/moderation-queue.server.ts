import { redirect } from "@remix-run/node";
import type { ActorOf } from "#app/domain/access/actor.ts";
import { verdictSchema, type VerdictInput } from "#app/domain/offers/moderation/moderation.schema.ts";
import type { Context } from "#app/use-cases/context.server.ts";
import { changeOffer } from "#app/use-cases/offers/change-offer.server.ts";
import { decideOffer } from "#app/use-cases/moderation/decide-offer.server.ts";
import { listOffersToLookAt, listOffersToRenewByPhone } from "#app/use-cases/moderation/list-offers-to-look-at.server.ts";
import { again, readForm, refused } from "./forms.server.ts";

type Looker = Context<ActorOf<"hotliner"> | ActorOf<"admin">>;
const DONE = ["publiee", "refusee", "prolongee", "pourvue"] as const;

/** What the page of the queue shows, the same for the help line and for the administration. */
export async function readQueue(request: Request, ctx: Looker) {
  const [{ offers, total }, toRenew] = await Promise.all([listOffersToLookAt(ctx), listOffersToRenewByPhone(ctx)]);
  const asked = new URL(request.url).searchParams.get("fait");
  return { offers, total, toRenew, done: DONE.find((one) => one === asked) ?? null, now: ctx.now };
}

/** A verdict, or what an employer said on the phone; then the queue again, without what was decided. */
export async function actOnQueue(request: Request, ctx: Looker, here: string) {
  const submission = await readForm(request, verdictSchema);
  if (submission.status !== "success") return again(submission.reply());
  const input = submission.value;
  const done = await doneBy(ctx, input);
  return done.ok ? redirect(`${here}?fait=${WORDS[input.act]}`) : refused(submission, done.refusal);
}

const WORDS: Record<VerdictInput["act"], (typeof DONE)[number]> = { publier: "publiee", refuser: "refusee", renew: "prolongee", filled: "pourvue" };

function doneBy(ctx: Looker, input: VerdictInput) {
  if (input.act === "publier") return decideOffer(ctx, input.offerId, new Date(input.seen), { verdict: "published" });
  if (input.act === "refuser") return decideOffer(ctx, input.offerId, new Date(input.seen), { verdict: "refused", reason: input.reason, words: input.words });
  return changeOffer(ctx, input.offerId, input.act === "renew" ? "reopen" : "filled");
}
