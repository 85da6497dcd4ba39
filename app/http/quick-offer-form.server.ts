import { parseWithZod } from "@conform-to/zod/v4";
import type { SubmissionResult } from "@conform-to/react";
import { data } from "@remix-run/node";
import type { ActorOf } from "#app/domain/access/actor.ts";
import { parsePhone } from "#app/domain/accounts/address.ts";
import { quickOfferSchema } from "#app/domain/offers/intake/quick-offer.schema.ts";
import { readDictated, type Dictated } from "#app/domain/offers/intake/read-dictated.ts";
import { MOST_SITES } from "#app/domain/offers/intake/sites.schema.ts";
import type { Context } from "#app/use-cases/context.server.ts";
import { readProposals, textMark, type Proposals } from "#app/use-cases/offers/intake/read-proposals.server.ts";
import { formOf } from "./forms.server.ts";

/**
 * Reads the quick form of an offer. The first time, and whenever the text has changed, what the text says is proposed: fields left
 * empty are filled, the rest are boxes, all ticked. Nothing is published before what was read of this very text was on the screen.
 */
export async function readQuickOffer(request: Request, ctx: Context<ActorOf<"coach">>) {
  const form = await formOf(request);
  const what = typed(form, "what").replace(/\r\n?/g, "\n").trim().slice(0, 4_000);
  const mark = textMark(what);
  const isSeen = typed(form, "read") === mark && form.get("intent") !== "lire";
  const dictated = readDictated(what);
  if (!isSeen) fillFrom(form, dictated);
  form.set("read", mark);
  const rows = Array.from({ length: MOST_SITES + 1 }, (_, at) => ({ words: typed(form, `sites[${at}].commune`), code: typed(form, `sites[${at}].communeCode`) }));
  const last = rows.reduce((most, { words }, at) => (words === "" ? most : at), 0);
  const proposals = await readProposals(ctx, {
    dictated, sites: rows.slice(0, last + 1), title: typed(form, "title"), romeCode: typed(form, "romeCode"), organisationId: typed(form, "organisationId"), organisationName: typed(form, "organisationName"), phone: parsePhone(typed(form, "phone")) ?? "",
  });
  proposals.sites.forEach(({ chosen }, at) => form.set(`sites[${at}].communeCode`, chosen ?? ""));
  // The likeliest métier is proposed as chosen, once; whoever said none of them is believed.
  form.set("romeCode", proposals.romeCode ?? (isSeen ? "" : (proposals.metiers[0]?.code ?? "")));
  form.set("organisationId", proposals.organisationId);
  const submission = parseWithZod(form, { schema: quickOfferSchema });
  const again = (reply: SubmissionResult<string[]>, status: number) => data({ lastResult: reply, proposals: what === "" ? null : (proposals as Proposals | null) }, { status });
  if (submission.status !== "success") return { ready: false as const, answer: again(submission.reply() as SubmissionResult<string[]>, 400) };
  if (!isSeen || proposals.mustChoose) {
    const missing = proposals.mustChoose && isSeen ? submission.reply({ fieldErrors: { organisationId: ["Choisissez l’organisation, ou dites qu’elle est nouvelle."] } }) : { ...submission.reply(), error: {} };
    return { ready: false as const, answer: again(missing as SubmissionResult<string[]>, isSeen ? 400 : 200) };
  }
  return { ready: true as const, submission, again, proposals };
}

const typed = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/** What was read fills what was left empty; what someone typed stays. */
function fillFrom(form: FormData, { boxes, title, posts, contract, contractMonths, weeks, weeklyHours, totalHours, wage, startsOn }: Dictated): void {
  const isBenevolat = form.get("genre") === "BENEVOLAT";
  const read = { title, "sites[0].posts": posts, weeks, totalHours, weeklyHours, startsOn, ...(isBenevolat ? {} : { contract, contractMonths: contract === null || contract === "CDI" ? null : contractMonths, wage }) };
  for (const [name, value] of Object.entries(read)) if (value !== null && value !== "" && typed(form, name) === "") form.set(name, String(value).replace(".", ","));
  form.delete("keeps");
  for (const { key } of boxes) form.append("keeps", key);
}
