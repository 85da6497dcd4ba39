import { once } from "node:events";
import { createServer, request as ask, type IncomingHttpHeaders, type Server } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pages } from "./pages.server.ts";

const LONG = `<!DOCTYPE html><p>${"Votre offre. ".repeat(500)}</p>`;
let server: Server;
let port = 0;
let wasGivenUp: Promise<unknown> = Promise.resolve();

function headersOf(): Headers {
  const headers = new Headers({ "Content-Security-Policy": "page", "Content-Type": "text/html; charset=utf-8" });
  headers.append("Set-Cookie", "a=1");
  headers.append("Set-Cookie", "b=2");
  return headers;
}

/** A build with one page, in one piece, and resource routes that say what they were asked. */
const build = {
  routes: {
    root: { id: "root", path: "", module: { default: () => null } },
    page: { id: "page", parentId: "root", path: "page", module: { default: () => null } },
    streamed: { id: "streamed", parentId: "root", path: "streamed", module: { default: () => null } },
    echo: {
      id: "echo", parentId: "root", path: "echo",
      module: {
        loader: ({ request }: { request: Request }) => new Response(`${request.method} ${request.url}`),
        action: async ({ request }: { request: Request }) => new Response(`${request.method} ${String((await request.formData()).get("title"))}`, { status: 201 }),
      },
    },
    slow: {
      id: "slow", parentId: "root", path: "slow",
      module: {
        loader: ({ request }: { request: Request }) => {
          wasGivenUp = new Promise((done) => request.signal.addEventListener("abort", done));
          return wasGivenUp.then(() => new Response("too late"));
        },
      },
    },
  },
  assets: { entry: { module: "", imports: [] }, routes: {}, url: "", version: "1" },
  entry: {
    module: {
      handleError: () => undefined,
      default: (request: Request, status: number, _headers: Headers, _remix: unknown, load: AppLoadContext) => {
        load.isWhole = new URL(request.url).pathname === "/page";
        return new Response(LONG, { status, headers: headersOf() });
      },
    },
  },
  future: { v3_singleFetch: true }, mode: "production", publicPath: "/", assetsBuildDirectory: "", isSpaMode: false,
} as unknown as ServerBuild;

beforeAll(async () => {
  const app = express();
  app.use((_request, response, next) => {
    response.locals["requestId"] = "r";
    response.setHeader("Content-Security-Policy", "everybody");
    next();
  });
  app.all("*", pages(build));
  server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((done) => server.close(done)));

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };
function get(path: string, headers: Record<string, string> = {}, method = "GET", body?: string): Promise<Answer> {
  return new Promise((done, fail) => {
    const call = ask({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    call.on("error", fail).end(body);
  });
}

describe("pages behind Express", () => {
  it.each([
    ["gzip, deflate, br", "br", (body: Buffer) => brotliDecompressSync(body)],
    ["gzip", "gzip", (body: Buffer) => gunzipSync(body)],
    ["br;q=0, gzip", "gzip", (body: Buffer) => gunzipSync(body)],
    ["identity", undefined, (body: Buffer) => body],
    ["", undefined, (body: Buffer) => body],
  ])("a page in one piece comes packed as asked (%s), with its length", async (asked, encoding, unpack) => {
    const { headers, body } = await get("/page", asked === "" ? {} : { "accept-encoding": asked });
    expect(headers["content-encoding"]).toBe(encoding);
    expect(headers["content-length"]).toBe(String(body.length));
    expect(headers["vary"]).toBe("Accept-Encoding");
    expect(unpack(body).toString()).toBe(LONG);
  });

  it("a page that streams comes whole too", async () => {
    expect((await get("/streamed")).body.toString()).toBe(LONG);
  });

  it("the page's own policy takes the place of everybody's; each cookie has its line", async () => {
    const { headers } = await get("/page");
    expect(headers["content-security-policy"]).toBe("page");
    expect(headers["set-cookie"]).toEqual(["a=1", "b=2"]);
  });

  it("HEAD has the headers and no body", async () => {
    const { status, headers, body } = await get("/page", {}, "HEAD");
    expect([status, headers["content-type"], body.length]).toEqual([200, "text/html; charset=utf-8", 0]);
  });

  it("a form arrives, and the status of its answer comes back", async () => {
    const { status, body } = await get("/echo", { "content-type": "application/x-www-form-urlencoded" }, "POST", "title=Cariste");
    expect([status, body.toString()]).toEqual([201, "POST Cariste"]);
  });

  it("the address is ours whatever Host says, with the path and the query as they came", async () => {
    expect((await get("/echo?mots=cariste&lieu=flers", { host: "evil.example" })).body.toString()).toBe("GET http://localhost:3000/echo?mots=cariste&lieu=flers");
    expect((await get("//evil.example/echo")).status).toBe(404);
  });

  it("what is asked of a proxy is refused", async () => {
    expect((await get("http://evil.example/echo")).status).toBe(400);
  });

  it("a request is given up when its browser leaves", async () => {
    const socket = connect(port, "127.0.0.1");
    socket.write("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n");
    await new Promise((done) => setTimeout(done, 100));
    socket.destroy();
    await expect(Promise.race([wasGivenUp.then(() => "given up"), new Promise((done) => setTimeout(() => done("still waiting"), 2_000))])).resolves.toBe("given up");
  });
});
