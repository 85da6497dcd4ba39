import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext, type HandleErrorFunction } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream, renderToStaticMarkup } from "react-dom/server";
import { NonceContext } from "#app/components/ui/nonce.ts";
import { hasScripts, helpersOf } from "#app/components/layout/page-handle.ts";
import { loggablePath } from "#app/http/loggable-path.ts";
import { securityHeaders } from "#app/http/security-headers.ts";
import { env } from "#app/infra/env.server.ts";
import { log } from "#app/infra/log.server.ts";

const ABORT_AFTER_MS = 10_000;

const policyOf = (nonce: string | null, own = false) => securityHeaders(nonce, env().PUBLIC_URL.startsWith("https://"), own)["Content-Security-Policy"] ?? "";

/** Renders a page. Scripts are allowed, by nonce, only where a route's handle asks for them. */
export default function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext, load: AppLoadContext): Promise<Response> | Response {
  const handles = remix.staticHandlerContext.matches.map((match) => remix.routeModules[match.route.id]?.handle);
  const withScripts = hasScripts(handles) && remix.staticHandlerContext.errors === null;
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (helpersOf(handles).length > 0) headers.set("Content-Security-Policy", policyOf(null, true));
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
  return withScripts ? streamed(request, status, headers, remix, load) : whole(request, status, headers, remix, load);
}

/**
 * A page without scripts, in one piece: nothing waits in it and nobody will take it up in the browser.
 *
 * A third of the work of a stream, and one block to compress: 13 blocks of 2 KB, each flushed, made a list of offers 10 KB
 * where it is 4 KB. A fault while rendering goes to Remix, which renders the page of faults.
 */
function whole(request: Request, status: number, headers: Headers, remix: EntryContext, load: AppLoadContext): Response {
  load.isWhole = true;
  // What the browser would need to take the page up; never sent.
  const { serverHandoffStream, ...served } = remix;
  void serverHandoffStream?.cancel();
  const html = renderToStaticMarkup(<RemixServer context={served} url={request.url} />);
  return new Response(Buffer.from(`<!DOCTYPE html>${html}`), { headers, status });
}

function streamed(request: Request, status: number, headers: Headers, remix: EntryContext, load: AppLoadContext): Promise<Response> {
  headers.set("Content-Security-Policy", policyOf(load.nonce));
  return new Promise((done, fail) => {
    let failed = false;
    const event = isbot(request.headers.get("user-agent") ?? "") ? "onAllReady" : "onShellReady";
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={load.nonce}>
        <RemixServer context={remix} url={request.url} abortDelay={ABORT_AFTER_MS} nonce={load.nonce} />
      </NonceContext.Provider>,
      {
        nonce: load.nonce,
        [event]() {
          const body = new PassThrough();
          done(new Response(createReadableStreamFromReadable(body), { headers, status: failed ? 500 : status }));
          pipe(body);
        },
        onShellError: fail,
        onError(fault: unknown) {
          failed = true;
          log.error({ err: fault, requestId: load.requestId }, "fault while rendering");
        },
      },
    );
    setTimeout(abort, ABORT_AFTER_MS + 1_000).unref();
  });
}

/** A fault is logged once, with the request's number; an aborted request and an address that names no page are none. */
export const handleError: HandleErrorFunction = (fault, { request, context }) => {
  if (request.signal.aborted || (isRouteErrorResponse(fault) && fault.status < 500)) return;
  log.error({ err: fault, requestId: context?.requestId, path: loggablePath(new URL(request.url).pathname) }, "fault in a page");
};
