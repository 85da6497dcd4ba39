import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ApiFault, errorBody, statusOf } from "./fake-meilisearch-errors.ts";
import { routesOf } from "./fake-meilisearch-routes.ts";
import { FakeStore } from "./fake-meilisearch-store.ts";
import { TaskQueue } from "./fake-meilisearch-tasks.ts";

/**
 * How the server misbehaves: it hangs, cuts the line, answers 500, something that is not JSON, JSON of another shape, or
 * what `alter` makes of the true answer.
 */
export type Trouble = "hang" | "cut" | "error" | "not-json" | "other-shape" | { alter: (answer: unknown) => unknown } | { delayMs: number };

export type FakeMeilisearch = {
  url: string;
  key: string;
  store: FakeStore;
  queue: TaskQueue;
  /** Method and path of each request, in order. */
  requests: string[];
  /** From now on, requests whose path matches get this; `undefined` ends it. */
  trouble(kind: Trouble | undefined, path?: RegExp): void;
  stop(): Promise<void>;
};

/**
 * A server that speaks the protocol of Meilisearch as it is documented, on loopback, in memory: for tests where there is no real one.
 *
 * Strict: a parameter, a field or a setting that the real server would refuse is refused, with its code; what the real one
 * knows and this one does not fails loudly. Compared with Meilisearch 1.50.0, request by request.
 *
 * @param options `taskMs`: how long each task waits, then how long it takes
 */
export async function startFakeMeilisearch(options: { key?: string; taskMs?: number } = {}): Promise<FakeMeilisearch> {
  const key = options.key ?? "a-key-for-tests-only-0123";
  const store = new FakeStore();
  const queue = new TaskQueue(options.taskMs ?? 5);
  const routes = routesOf(store, queue);
  const requests: string[] = [];
  let trouble: { kind: Trouble; path: RegExp } | undefined;

  const answer = async (request: IncomingMessage): Promise<{ status: number; body: unknown }> => {
    const url = new URL(request.url ?? "/", "http://fake");
    const path = decodeURIComponent(url.pathname);
    requests.push(`${request.method} ${path}`);
    const text = await textOf(request);
    const known = routes.filter((route) => route.path.test(path));
    if (known.length === 0) return { status: 404, body: "" };
    const route = known.find((one) => one.method === request.method);
    if (!route) return { status: 405, body: "" };
    if (path !== "/health") authorise(request, key);
    const body = ["POST", "PUT", "PATCH"].includes(route.method) ? parse(request, text) : undefined;
    return route.answer({ params: url.searchParams, body }, route.path.exec(path)?.slice(1) ?? []);
  };

  const server = createServer((request, response) => {
    const path = (request.url ?? "").split("?")[0] ?? "";
    const met = trouble?.path.test(path) ? trouble.kind : undefined;
    if (met === "hang") return;
    if (met === "cut") return void request.socket.destroy();
    if (met === "error") return send(response, 500, errorBody({ code: "internal", message: "asked for by the test" }));
    if (met === "not-json") return void response.writeHead(200, { "content-type": "application/json" }).end("<html>Bad gateway");
    if (met === "other-shape") return send(response, 200, { hits: [{ id: 12, _geo: null }], totalHits: "many", results: [] });
    answer(request)
      .catch((fault: unknown) => (fault instanceof ApiFault ? { status: (fault as { status?: number }).status ?? statusOf(fault.code), body: errorBody(fault) } : { status: 500, body: errorBody({ code: "internal", message: String(fault) }) }))
      .then(async ({ status, body }) => {
        if (typeof met === "object" && "delayMs" in met) await new Promise((done) => setTimeout(done, met.delayMs));
        send(response, status, typeof met === "object" && "alter" in met ? met.alter(body) : body);
      })
      .catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`, key, store, queue, requests,
    trouble: (kind, path = /./) => {
      trouble = kind === undefined ? undefined : { kind, path };
    },
    stop: async () => {
      queue.stop();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(body === "" ? "" : JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function authorise(request: IncomingMessage, key: string): void {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  if (given === undefined) throw new ApiFault("missing_authorization_header", "The Authorization header is missing. It must use the bearer authorization method.");
  if (given !== key) throw new ApiFault("invalid_api_key", "The provided API key is invalid.");
}

function parse(request: IncomingMessage, text: string): unknown {
  const type = request.headers["content-type"];
  if (type === undefined) throw new ApiFault("missing_content_type", "A Content-Type header is missing. Accepted values for the Content-Type header are: `application/json`");
  if (!type.startsWith("application/json")) throw new ApiFault("invalid_content_type", `The Content-Type \`${type}\` is invalid. Accepted values for the Content-Type header are: \`application/json\``);
  if (text === "") throw new ApiFault("missing_payload", "A json payload is missing.");
  try {
    return JSON.parse(text);
  } catch (fault) {
    throw new ApiFault("malformed_payload", `The json payload provided is malformed. \`${String(fault)}\`.`);
  }
}
