import { parseWithZod } from "@conform-to/zod/v4";
import type { Submission, SubmissionResult } from "@conform-to/react";
import { data } from "@remix-run/node";
import type { z } from "zod";
import type { Refusal } from "#app/domain/kit/result.ts";
import { statusOf } from "./refusals.server.ts";
import { sentenceOf } from "./sentences.ts";

const MAX_FORM_BYTES = 200_000;
const MOST_FIELDS = 1_000;
const LONGEST_NAME = 100;
/** `title`, `windows[0].days`: at most four steps, at most a hundred rows. A row of a thousand million would be made in memory. */
const FIELD_NAME = /^(?!.*\b(?:constructor|prototype)\b)[A-Za-z][\w-]*(?:\[\d{1,2}\]|\.[A-Za-z][\w-]*){0,3}$/;

/**
 * The fields of a form.
 *
 * A body that is too large, is no form at all, or has fields that none of our pages has is refused (413, 415, 400): nothing
 * of ours sends one.
 */
export async function formOf(request: Request): Promise<FormData> {
  const kind = request.headers.get("Content-Type") ?? "";
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(kind)) throw data({ code: "form.not-a-form" }, { status: 415 });
  const body = await bodyOf(request);
  const form = await new Response(body, { headers: { "Content-Type": kind } }).formData().catch(() => unreadable());
  const names = [...form.keys()];
  if (names.length > MOST_FIELDS || !names.every((name) => name.length <= LONGEST_NAME && FIELD_NAME.test(name))) unreadable();
  return form;
}

function unreadable(): never {
  throw data({ code: "form.unreadable" }, { status: 400 });
}

/** The body, read no further than a form may be long: it need not say its length, nor say it truly. */
async function bodyOf(request: Request): Promise<Blob> {
  const tooLarge = () => data({ code: "form.too-large" }, { status: 413 });
  if (Number(request.headers.get("Content-Length") ?? 0) > MAX_FORM_BYTES) throw tooLarge();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = request.body?.getReader();
  for (let size = 0, part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > MAX_FORM_BYTES) throw tooLarge();
    chunks.push(part.value);
  }
  return new Blob(chunks);
}

/** Reads a form against a schema. */
export async function readForm<S extends z.ZodType>(request: Request, schema: S): Promise<Submission<z.input<S>, string[], z.output<S>>> {
  return parseWithZod(await formOf(request), { schema }) as Submission<z.input<S>, string[], z.output<S>>;
}

/** The form again, with what was typed and what to correct: status 400. */
export function again(reply: SubmissionResult<string[]>, status = 400) {
  return data({ lastResult: reply }, { status });
}

/** The form again, because a rule refused what it asked: the sentence beside the field at fault, else at the top. */
export function refused(submission: Pick<Submission<unknown>, "reply">, refusal: Refusal) {
  const sentence = [sentenceOf(refusal.code)];
  const reply = refusal.field === undefined ? submission.reply({ formErrors: sentence }) : submission.reply({ fieldErrors: { [refusal.field]: sentence } });
  return again(reply as SubmissionResult<string[]>, statusOf(refusal));
}

/** The form again, because the rule would turn some of what was ticked: nothing is done yet, and what would change is told. */
export function weighed<M>(submission: Pick<Submission<unknown>, "reply">, refusal: Refusal, moves: readonly M[]) {
  return data({ lastResult: submission.reply({ formErrors: [sentenceOf(refusal.code)] }) as SubmissionResult<string[]>, moves }, { status: statusOf(refusal) });
}

/** The form again, because something stands against it that may be agreed to: nothing is done yet, and it is told. */
export function clashing<C>(submission: Pick<Submission<unknown>, "reply">, clashes: readonly C[]) {
  return data({ lastResult: submission.reply() as SubmissionResult<string[]>, clashes }, { status: 409 });
}
