import { createReadableStreamFromReadable, createRequestHandler, writeReadableStreamToWritable, type AppLoadContext, type ServerBuild } from "@remix-run/node";
import type { Handler, Request, Response } from "express";
import { env } from "#app/infra/env.server.ts";
import { buildsBySegment, firstSegment } from "./build-by-segment.ts";
import { forKeeper } from "./phone-keeper.server.ts";
import { sendWhole } from "./send-whole.ts";

/**
 * The request as Remix reads it; given up when the browser leaves before its answer is sent.
 *
 * Its address is ours with the path that was asked for: what `Host` says decides nothing.
 */
function webRequest(request: Request, response: Response, origin: string): globalThis.Request {
  const leaving = new AbortController();
  response.on("close", () => response.writableFinished || leaving.abort());
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of Array.isArray(value) ? value : value === undefined ? [] : [value]) headers.append(name, one);
  }
  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  // `duplex` is asked for by Node with a body that streams, and unknown to the types.
  const init: RequestInit & { duplex?: "half" } = { method: request.method, headers, signal: leaving.signal, ...(hasBody ? { body: createReadableStreamFromReadable(request), duplex: "half" } : {}) };
  return new globalThis.Request(`${origin}${request.originalUrl}`, init);
}

async function send(request: Request, response: Response, answer: globalThis.Response, load: AppLoadContext): Promise<void> {
  response.status(answer.status);
  // A page's header takes the place of the one every answer has: two policies at once would both be enforced.
  for (const [name, value] of answer.headers) {
    if (name === "set-cookie") response.append(name, value);
    else response.setHeader(name, value);
  }
  if (answer.body === null) response.end();
  else if (load.isWhole) sendWhole(request, response, Buffer.from(await answer.arrayBuffer()));
  else await writeReadableStreamToWritable(answer.body, response);
}

/** Remix behind Express: the pages, each from the part of the build that its address can be for. */
export function pages(build: ServerBuild): Handler {
  const { origin } = new URL(env().PUBLIC_URL);
  const whole = createRequestHandler(build, "production");
  const parts = new Map([...buildsBySegment(build)].map(([name, part]) => [name, createRequestHandler(part, "production")]));
  return async (request, response, next) => {
    // `GET http://elsewhere/` and `OPTIONS *` are for proxies, which this is not.
    if (!request.originalUrl.startsWith("/")) return void response.status(400).end();
    try {
      const load: AppLoadContext = { requestId: response.locals["requestId"], nonce: response.locals["nonce"], ip: request.ip ?? "unknown" };
      const answer = await (parts.get(firstSegment(request.path)) ?? whole)(webRequest(request, response, origin), load);
      await send(request, response, request.headers["x-keeper"] === undefined ? answer : forKeeper(answer, load.phoneTag), load);
    } catch (fault) {
      next(fault);
    }
  };
}
