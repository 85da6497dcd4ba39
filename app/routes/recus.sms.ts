import type { ActionFunctionArgs } from "@remix-run/node";
import { contextForAnyone } from "#app/http/door.server.ts";
import { readReceipt } from "#app/http/receipt.server.ts";
import { statusOf } from "#app/http/refusals.server.ts";
import { noteSmsReceipt } from "#app/use-cases/notifications/note-sms-receipt.server.ts";

/** What the SMS gateway reports, machine to machine: its own key, no cookie, no page. */
export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const { key, said } = await readReceipt(knock.request);
  const noted = await noteSmsReceipt(ctx, key, said);
  return new Response(null, { status: noted.ok ? 204 : statusOf(noted.refusal) });
}
