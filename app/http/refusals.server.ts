import { data } from "@remix-run/node";
import type { Refusal, RefusalKind } from "#app/domain/kit/result.ts";

/** The one table from refusal to status: none can be forgotten. */
const STATUS: Record<RefusalKind, number> = { invalid: 400, forbidden: 403, missing: 404, conflict: 409, "too-many": 429 };

export function statusOf(refusal: Refusal): number {
  return STATUS[refusal.kind];
}

/** Ends a request with the page of its refusal; the code travels, never a detail. */
export function stop(refusal: Refusal): never {
  throw data({ code: refusal.code }, { status: statusOf(refusal) });
}
