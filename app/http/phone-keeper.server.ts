import { phoneTag } from "#app/infra/secrets.server.ts";
import type { Context } from "#app/use-cases/context.server.ts";
import type { Knock } from "./load-context.server.ts";
import { stop } from "./refusals.server.ts";

/*
 * What is agreed with the worker in the phone that keeps pages and answers (`public/sw.js`, docs/offline.md).
 *
 * It cannot read where a redirect leads, nor whose page it was given. So it says that it asks, by `X-Keeper` with the tag of
 * whom it keeps for (or `new`): a redirect is then answered as 204 with `X-Go-To`, and every page says its tag.
 */

const SEND_KEY = /^[A-Za-z0-9_-]{16,64}$/;

/** The key of an answer that was kept on the phone. */
export function sendKeyOf(request: Request): string | undefined {
  const key = request.headers.get("Idempotency-Key") ?? "";
  return request.method !== "GET" && SEND_KEY.test(key) ? key : undefined;
}

/**
 * Tells the phone whose page this is, and refuses what it kept for someone else: on a phone that two share, what one of them
 * typed without network is never sent in the name of the other.
 */
export function tellPhone(knock: Knock, ctx: Context): void {
  if (ctx.actor.role !== "beneficiary") return;
  const tag = phoneTag(ctx.actor.userId);
  knock.context.phoneTag = tag;
  const keptFor = knock.request.headers.get("X-Keeper");
  if (knock.request.method !== "GET" && keptFor !== null && keptFor !== "new" && keptFor !== tag) stop({ kind: "conflict", code: "access.kept-for-another" });
}

/** The answer as the worker in the phone can read it. */
export function forKeeper(answer: Response, phoneTag: string | undefined): Response {
  const headers = new Headers(answer.headers);
  if (phoneTag !== undefined) headers.set("X-Keeper", phoneTag);
  const to = headers.get("Location");
  if (to === null || answer.status < 300 || answer.status > 399) return new Response(answer.body, { status: answer.status, headers });
  headers.delete("Location");
  headers.set("X-Go-To", to);
  return new Response(null, { status: 204, headers });
}
