import { createServer, request as ask, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { connect, type AddressInfo } from "node:net";

/** Where a cut falls: before the server hears anything, in the middle of what is sent, after the server acted, in the middle of its answer. */
export const CUTS = ["before", "mid-request", "after-act", "mid-answer"] as const;
export type Cut = (typeof CUTS)[number];

export type CuttingProxy = {
  url: string;
  /** Decides of each exchange: where it is cut, or `null` to let it through. Everything goes through at first. */
  decide: (rule: (exchange: { method: string; path: string }) => Cut | null) => void;
  /** How long each answer is held back, in milliseconds: a network that is there, and too slow. */
  hold: (rule: (exchange: { method: string; path: string }) => number) => void;
  /** Answers in the server's place: a file of another version. */
  replace: (path: string, edit: ((body: string) => string) | null) => void;
  /** How often each kind of cut happened. */
  cuts: Record<Cut, number>;
  stop: () => Promise<void>;
};

/** A bad network on loopback, before a web server: what a phone at the edge of a village sees. */
export async function startCuttingProxy(target: string): Promise<CuttingProxy> {
  const { hostname, port } = new URL(target);
  const edits = new Map<string, (body: string) => string>();
  const cuts: Record<Cut, number> = { before: 0, "mid-request": 0, "after-act": 0, "mid-answer": 0 };
  let rule: Parameters<CuttingProxy["decide"]>[0] = () => null;
  let held: Parameters<CuttingProxy["hold"]>[0] = () => 0;
  const server: Server = createServer((request, response) => {
    void (async () => {
      const body = await read(request);
      const exchange = { method: request.method ?? "GET", path: (request.url ?? "/").split("?")[0] ?? "/" };
      const cut = rule(exchange);
      if (cut !== null) cuts[cut] += 1;
      if (cut === "before") return request.socket.destroy();
      if (cut === "mid-request") return halfAsked(request, body, Number(port), hostname);
      const answer = await through(request, body, Number(port), hostname);
      await new Promise((done) => setTimeout(done, held(exchange)));
      if (cut === "after-act") return request.socket.destroy();
      relay(response, answer, cut === "mid-answer", edits.get(request.url ?? ""));
    })().catch(() => request.socket.destroy());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    decide: (next) => { rule = next; },
    hold: (next) => { held = next; },
    replace: (path, edit) => { if (edit) edits.set(path, edit); else edits.delete(path); },
    cuts,
    stop: () => new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    }),
  };
}

type Whole = { message: IncomingMessage; body: Buffer };

async function read(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function through(request: IncomingMessage, body: Buffer, port: number, host: string): Promise<Whole> {
  return new Promise((done, fail) => {
    // Whole and not packed: an answer may be edited on the way.
    const headers = { ...request.headers, "accept-encoding": "identity" };
    delete headers["if-none-match"];
    delete headers["if-modified-since"];
    const asked = ask({ host, port, method: request.method, path: request.url, headers }, (message) => {
      read(message).then((whole) => done({ message, body: whole }), fail);
    });
    asked.on("error", fail);
    asked.end(body);
  });
}

/** The head and half of the body reach the server, which never hears the end. */
function halfAsked(request: IncomingMessage, body: Buffer, port: number, host: string): void {
  const socket = connect(port, host, () => {
    const head = [`${request.method} ${request.url} HTTP/1.1`, ...Object.entries(request.headers).map(([name, value]) => `${name}: ${String(value)}`), "", ""].join("\r\n");
    socket.write(Buffer.concat([Buffer.from(head), body.subarray(0, Math.floor(body.length / 2))]), () => setTimeout(() => socket.destroy(), 5));
  });
  socket.on("error", () => undefined);
  socket.on("close", () => request.socket.destroy());
}

function relay(response: ServerResponse, { message, body }: Whole, isHalf: boolean, edit?: (body: string) => string): void {
  const whole = edit ? Buffer.from(edit(body.toString("utf8"))) : body;
  const headers = { ...message.headers };
  delete headers["transfer-encoding"];
  if (message.statusCode !== 204) headers["content-length"] = String(whole.length);
  response.writeHead(message.statusCode ?? 502, headers);
  if (!isHalf) return void response.end(whole);
  // An answer without a body is cut inside its head, which is no answer at all.
  if (whole.length < 2) return void response.socket?.destroy();
  response.write(whole.subarray(0, Math.floor(whole.length / 2)), () => response.socket?.destroy());
}
