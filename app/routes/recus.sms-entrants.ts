import type { ActionFunctionArgs } from "@remix-run/node";
import { contextForAnyone } from "#app/http/door.server.ts";
import { readReceipt } from "#app/http/receipt.server.ts";
import { statusOf } from "#app/http/refusals.server.ts";
import { hearSms } from "#app/use-cases/notifications/hear-sms.server.ts";

/** SMS that people send us, handed on by the gateway, machine to machine: its own key, no cookie, no page. */
export async function action(knock: ActionFunctionArgs) {
  const ctx = await contextForAnyone(knock);
  const { key, said } = await readReceipt(knock.request);
  const heard = await hearSms(ctx, key, said);
  return new Response(null, { status: heard.ok ? 204 : statusOf(heard.refusal) });
}
