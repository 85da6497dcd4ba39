import { parseWithZod } from "@conform-to/zod/v4";
import type { Submission, SubmissionResult } from "@conform-to/react";
import { data } from "@remix-run/node";
import type { z } from "zod";
import type { Refusal } from "#app/domain/kit/result.ts";
import { statusOf } from "./refusals.server.ts";
import { sentenceOf } from "./sentences.ts";

const MAX_FORM_BYTES = 200_000;

/**
 * The fields of a form.
 *
 * A body that is too large or is no form at all is refused (413, 415): nothing of ours sends one.
 */
export async function formOf(request: Request): Promise<FormData> {
  const kind = request.headers.get("Content-Type") ?? "";
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(kind)) throw data({ code: "form.not-a-form" }, { status: 415 });
  if (Number(request.headers.get("Content-Length") ?? 0) > MAX_FORM_BYTES) throw data({ code: "form.too-large" }, { status: 413 });
  try {
    return await request.formData();
  } catch {
    throw data({ code: "form.unreadable" }, { status: 400 });
  }
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
