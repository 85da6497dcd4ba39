import { parseWithZod } from "@conform-to/zod/v4";
import { callMeSchema } from "#app/domain/organisations/call-me.schema.ts";
import type { Context } from "#app/use-cases/context.server.ts";
import { readCommuneWords, withChoices } from "./commune-words.server.ts";
import { again, formOf, refused } from "./forms.server.ts";
import type { Refusal } from "#app/domain/kit/result.ts";
import { isFilledByHand } from "./not-a-robot.server.ts";

/** Reads a number left by an employer: the commune's words become its code, and a form sent faster than a hand can is shown again. */
export async function readCallMeForm(request: Request, ctx: Context) {
  const form = await formOf(request);
  const opened = String(form.get("opened") ?? "");
  form.delete("opened");
  const communes = await readCommuneWords(form, ctx);
  const submission = parseWithZod(form, { schema: callMeSchema });
  if (submission.status !== "success") return { ready: false as const, answer: withChoices(again(submission.reply()), communes, []) };
  const refusedWith = (refusal: Refusal) => withChoices(refused(submission, refusal), communes, []);
  if (!isFilledByHand(opened, ctx.now)) return { ready: false as const, answer: refusedWith({ kind: "invalid", code: "call-me.too-fast" }) };
  return { ready: true as const, input: submission.value, refusedWith };
}
