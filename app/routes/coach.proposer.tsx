import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BatchPage } from "#app/components/coach/batch-page.tsx";
import type { BatchView } from "#app/domain/coaching/batch.ts";
import { notesById, pairValue } from "#app/domain/coaching/pairs.ts";
import { proposeBatchSchema } from "#app/domain/coaching/propose.schema.ts";
import { isId } from "#app/domain/kit/id.ts";
import { contextFor } from "#app/http/door.server.ts";
import { again, readForm, refused, weighed } from "#app/http/forms.server.ts";
import { sentenceOf } from "#app/http/sentences.ts";
import { describeMoves, type MoveForCoach } from "#app/use-cases/recommendations/describe-moves.server.ts";
import { namePairs } from "#app/use-cases/recommendations/name-pairs.server.ts";
import { prepareBatch } from "#app/use-cases/recommendations/prepare-batch.server.ts";
import { recommendBatch } from "#app/use-cases/recommendations/recommend-batch.server.ts";

export const meta: MetaFunction = () => [{ title: "Proposer à plusieurs · Passerelle" }];

/** Whom the address asks for. */
function askedBy({ searchParams }: URL): { view: BatchView; chosen: string[] } {
  const chosen = searchParams.getAll("p").filter(isId);
  return { view: chosen.length > 0 ? "choisies" : searchParams.get("vue") === "toutes" ? "toutes" : "sans-proposition", chosen };
}

export async function loader(knock: LoaderFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const url = new URL(knock.request.url);
  const asked = askedBy(url);
  const notSent = url.searchParams.getAll("non").flatMap((entry) => {
    const [beneficiaryId, offerId, code = ""] = entry.split(":");
    return isId(beneficiaryId) && isId(offerId) ? [{ beneficiaryId, offerId, code }] : [];
  });
  const [batch, named] = await Promise.all([prepareBatch(ctx, asked), namePairs(ctx, notSent)]);
  const number = (name: string) => Math.min(Number.parseInt(url.searchParams.get(name) ?? "0", 10) || 0, 999);
  const sent = url.searchParams.has("envoyees") ? { sent: number("envoyees"), again: number("deja"), notSent: named.map(({ who, title, code }) => ({ who, title, why: sentenceOf(code) })) } : null;
  return { batch, view: asked.view, sent };
}

export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextFor(knock, "coach");
  const submission = await readForm(knock.request, proposeBatchSchema);
  if (submission.status !== "success") return again(submission.reply());
  const { pairs, note, notes, isKnowing } = submission.value;
  const done = await recommendBatch(ctx, { pairs, note, noteFor: notesById(notes), isKnowing });
  if (!done.ok) return done.refusal.code === "recommendation.beyond-bound" ? weighed(submission, done.refusal, await describeMoves(ctx, pairs)) : refused(submission, done.refusal);
  const { view, chosen } = askedBy(new URL(knock.request.url));
  const told = new URLSearchParams([...(view === "toutes" ? [["vue", view]] : []), ...chosen.map((id) => ["p", id]), ["envoyees", String(done.value.sent.length)], ["deja", String(done.value.again.length)]]);
  for (const { beneficiaryId, offerId, code } of done.value.notSent) told.append("non", `${pairValue(beneficiaryId, offerId)}:${code}`);
  return redirect(`/coach/proposer?${told}`);
}

export default function CoachBatchPage() {
  const reply = useActionData<typeof action>();
  return <BatchPage {...useLoaderData<typeof loader>()} moves={(reply as { moves?: MoveForCoach[] } | undefined)?.moves ?? []} lastResult={reply?.lastResult} />;
}
