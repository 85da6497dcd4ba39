import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext, type HandleErrorFunction } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { NonceContext } from "#app/components/ui/nonce.ts";
import { hasScripts } from "#app/components/layout/page-handle.ts";
import { securityHeaders } from "#app/http/security-headers.ts";
import { env } from "#app/infra/env.server.ts";
import { log } from "#app/infra/log.server.ts";

const ABORT_AFTER_MS = 10_000;

/** Renders a page. Scripts are allowed, by nonce, only where a route's handle asks for them. */
export default function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext, load: AppLoadContext): Promise<Response> {
  const handles = remix.staticHandlerContext.matches.map((match) => remix.routeModules[match.route.id]?.handle);
  const withScripts = hasScripts(handles) && remix.staticHandlerContext.errors === null;
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
  if (withScripts) headers.set("Content-Security-Policy", securityHeaders(load.nonce, env().PUBLIC_URL.startsWith("https://"))["Content-Security-Policy"] ?? "");

  return new Promise((done, fail) => {
    let failed = false;
    // Without scripts there is nothing to stream towards: the whole page is waited for, as for robots.
    const event = withScripts && !isbot(request.headers.get("user-agent") ?? "") ? "onShellReady" : "onAllReady";
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={withScripts ? load.nonce : undefined}>
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

/** A fault is logged once, with the request's number; an aborted request is not a fault. */
export const handleError: HandleErrorFunction = (fault, { request, context }) => {
  if (request.signal.aborted) return;
  log.error({ err: fault, requestId: context?.requestId, path: new URL(request.url).pathname }, "fault in a page");
};
