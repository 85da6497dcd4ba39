import { z } from "zod";
import { env } from "#app/infra/env.server.ts";
import { sameText } from "#app/infra/secrets.server.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { Context } from "../context.server.ts";

/** What the gateway says of an SMS; `id` is the key we gave it: the notification's, with more behind when it was sent again. */
const receiptSchema = z.object({ id: z.string().max(100).transform((id) => id.slice(0, 36).toLowerCase()).pipe(z.uuid()), status: z.enum(["delivered", "undelivered"]) });

/**
 * Writes down that an SMS never reached its phone: it joins the messages that did not go, which a human sees.
 *
 * Said twice, or of a message that is unknown or failed already, it changes nothing. That it arrived is what `sent` says.
 *
 * @param key the bearer key the gateway shows
 * @param configured the one it must show
 * @returns refusals: `receipt.key-wrong` (also while no key is configured) | `receipt.unreadable`
 */
export async function noteSmsReceipt(ctx: Context, key: string, said: unknown, configured = env().SMS_RECEIPT_KEY): Promise<Result<null>> {
  if (!configured || !sameText(key, configured)) return refuse("forbidden", "receipt.key-wrong");
  const receipt = receiptSchema.safeParse(said);
  if (!receipt.success) return refuse("invalid", "receipt.unreadable");
  if (receipt.data.status === "delivered") return ok(null);
  // It may come before our own « sent » is written, which then leaves it as it is.
  await ctx.db.notification.updateMany({ where: { id: receipt.data.id, channel: "sms", status: { in: ["sending", "sent"] } }, data: { status: "failed", lastError: "sms-undelivered" } });
  return ok(null);
}
