import { parseWithZod } from "@conform-to/zod/v4";
import type { Refusal } from "#app/domain/kit/result.ts";
import { reportSchema } from "#app/domain/offers/moderation/moderation.schema.ts";
import type { Context } from "#app/use-cases/context.server.ts";
import { again, formOf, refused } from "./forms.server.ts";
import { isFilledByHand } from "./not-a-robot.server.ts";

/** Reads what someone says is wrong with an offer; sent faster than a hand can, it is shown again. */
export async function readReportForm(request: Request, ctx: Context) {
  const form = await formOf(request);
  const opened = String(form.get("opened") ?? "");
  form.delete("opened");
  const submission = parseWithZod(form, { schema: reportSchema });
  if (submission.status !== "success") return { ready: false as const, answer: again(submission.reply()) };
  const refusedWith = (refusal: Refusal) => refused(submission, refusal);
  if (!isFilledByHand(opened, ctx.now)) return { ready: false as const, answer: refusedWith({ kind: "invalid", code: "report.too-fast" }) };
  return { ready: true as const, input: submission.value, refusedWith };
}
