import { createHash } from "node:crypto";
import { env } from "#app/infra/env.server.ts";
import { spend } from "#app/infra/limits.server.ts";
import type { Context } from "#app/use-cases/context.server.ts";
import type { Knock } from "./load-context.server.ts";

/** The public address of the site, without a slash at its end: what our addresses begin with outside. */
export function siteAddress(): string {
  return env().PUBLIC_URL.replace(/\/+$/, "");
}

/** Any page of any site may read it by script, and only read: no other method is announced, no cookie goes along. */
const READ_BY_ALL = { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag, Last-Modified, Retry-After", "Cross-Origin-Resource-Policy": "cross-origin" } as const;
const WAIT_SECONDS = 60;

/** Whether a machine may read a feed once more this minute; else the answer that says when. */
export async function refusedForNow(knock: Knock, ctx: Context): Promise<Response | null> {
  if (await spend(ctx.db, "feed-per-network", knock.context.ip)) return null;
  return feedFault(429, "Trop de demandes : attendez une minute.", { "Retry-After": String(WAIT_SECONDS) });
}

/** What a machine reads when its question is wrong: one sentence. */
export function feedFault(status: number, sentence: string, headers: Record<string, string> = {}): Response {
  return Response.json({ erreur: sentence }, { status, headers: { ...READ_BY_ALL, "Cache-Control": "no-store", ...headers } });
}

export type FeedFile = { body: string; type: string; changedAt: Date; /** Whether scripts of other sites may read it. */ isForAll?: boolean };

/**
 * A public file for machines, with what it takes not to send it twice: ETag of the very text, date of the last change.
 *
 * 304 when the reader has it already; an ETag is believed before a date. Kept by caches for five minutes.
 *
 * @source RFC 9110, sections 8.8 and 13
 */
export function feedAnswer(request: Request, { body, type, changedAt, isForAll = false }: FeedFile): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = { ETag: etag, "Last-Modified": changedAt.toUTCString(), "Cache-Control": "public, max-age=300", ...(isForAll ? READ_BY_ALL : {}) };
  if (isKnown(request, etag, changedAt)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": type } });
}

function isKnown(request: Request, etag: string, changedAt: Date): boolean {
  const given = request.headers.get("If-None-Match");
  if (given !== null) return given.split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === etag);
  const since = Date.parse(request.headers.get("If-Modified-Since") ?? "");
  return !Number.isNaN(since) && changedAt.getTime() <= since;
}
