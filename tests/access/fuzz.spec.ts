import { existsSync, readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { expect, test } from "@playwright/test";
import { doors } from "./doors.ts";
import { ODD_IDS, oddBodies, oddQueries, type Body } from "./odd-input.ts";
import { VISITORS, type Answers, type Visitor } from "./table.ts";
import { openWorld, type World } from "./world.ts";

/**
 * Whatever is sent to whatever door: a 4xx or the form again, quickly; never a fault of ours.
 *
 * The same bodies at every run (seeded). They hold good values too, so that some do what they ask: the world is one that no
 * other test looks at.
 */
test.describe.configure({ timeout: 120_000 });

const RANDOM_BODIES = 60;
const QUERIES = 20;
const WITHIN_MS = 2_000;

const agent = new Agent({ keepAlive: true, maxSockets: 4 });
let world: World;
test.beforeAll(async () => {
  world = await openWorld({ apart: 0 });
});
test.afterAll(async () => {
  agent.destroy();
  await world.close();
});

type Said = { status: number; ms: number; text: string; location: string };

/** One request, as raw as it is written: no client of comfort mends the address or the body. */
function send(method: "GET" | "POST", path: string, visitor: Visitor, sent?: Body): Promise<Said> {
  const { hostname, port } = new URL(world.url);
  const length = sent && !sent.chunked ? { "Content-Length": String(sent.body.length) } : {};
  const headers = { Cookie: world.cookies[visitor], Origin: world.url, Host: new URL(world.url).host, ...sent?.headers, ...length };
  return new Promise((done, fail) => {
    const started = performance.now();
    const asking = request({ hostname, port, method, path, headers, agent }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => done({ status: answer.statusCode ?? 0, ms: performance.now() - started, text: Buffer.concat(chunks).toString(), location: answer.headers.location ?? "" }));
      answer.on("error", fail);
    });
    asking.setTimeout(20_000, () => asking.destroy(new Error("no answer within 20 s")));
    asking.on("error", (fault: NodeJS.ErrnoException) => (fault.code === "EPIPE" || fault.code === "ECONNRESET" ? done({ status: 413, ms: performance.now() - started, text: "", location: "" }) : fail(fault)));
    if (sent?.chunked) for (let at = 0; at < sent.body.length; at += 16_384) asking.write(sent.body.subarray(at, at + 16_384));
    asking.end(sent?.chunked ? undefined : sent?.body);
  });
}

/** What is wrong with an answer; nothing when nothing is. */
function faultsOf({ status, ms, text }: Said): string[] {
  return [
    ...(status >= 500 || status === 0 ? [`status ${status}`] : []),
    ...(ms > WITHIN_MS ? [`${Math.round(ms)} ms`] : []),
    ...(/node_modules|PrismaClient|at async |\.server\.ts/.test(text) ? ["tells how it is made"] : []),
  ];
}

const UNESCAPE: Record<string, string> = { "&amp;": "&", "&quot;": '"', "&#x27;": "'", "&lt;": "<", "&gt;": ">" };
const plain = (html: string) => html.replace(/&(amp|quot|#x27|lt|gt);/g, (entity) => UNESCAPE[entity] ?? entity);

/** The names that the forms of a page send, with the values it offers for them. */
function fieldsIn(html: string): [string, string][] {
  return [...html.matchAll(/<(input|select|textarea|button)\b[^>]*\bname="([^"]*)"[^>]*>/g)].map(([tag, , name = ""]) => [plain(name), plain(/\bvalue="([^"]*)"/.exec(tag)?.[1] ?? "")]);
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/**
 * What a page offers that may be pressed here. Who sees the whole territory sees what other tests are looking at: of those
 * ids, only the ones of this world.
 */
function pressable(fields: [string, string][], visitor: Visitor): [string, string][] {
  if (visitor !== "admin" && visitor !== "hotliner") return fields;
  const own = new Set<string>(Object.values(world.ids));
  return fields.filter(([, value]) => !UUID.test(value) || own.has(value));
}

const visitorOf = (answers: Answers) => VISITORS.find((visitor) => answers[visitor] === "open") ?? "nobody";
const pathOf = (path: string | ((world: World) => string)) => (typeof path === "string" ? path : path(world));
const seedOf = (name: string) => [...name].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 1_000_003, 61);
/** Doors that end what the others need come last. */
const isFinal = (name: string) => /fermer|partir|admin\.comptes\.\$userId|hotline/.test(name);
const posted = Object.entries(doors).sort(([a], [b]) => Number(isFinal(a)) - Number(isFinal(b)));

for (const [name, door] of Object.entries(doors)) {
  if (!door.get) continue;
  const visitor = visitorOf(door.get);
  test(`GET ${name} by ${visitor}: whatever the address asks, no fault`, async () => {
    const path = pathOf(door.path);
    const source = readFileSync([`app/routes/${name}.tsx`, `app/routes/${name}.ts`].find(existsSync) ?? "", "utf8");
    const names = [...source.matchAll(/(?:get|has|getAll)\("(\w+)"\)/g)].map(([, asked = ""]) => asked);
    const asked = [...new Set([...names, ...new URLSearchParams(path.split("?")[1] ?? "").keys(), "q", "page", "role", "etat", "genre", "etape"])];
    const addresses = oddQueries(asked, seedOf(name), QUERIES).map((query) => `${path.split("?")[0]}?${query}`);
    const parameters = /[0-9a-f]{8}-[0-9a-f-]{27}/;
    if (parameters.test(path.split("?")[0] ?? "")) for (const id of ODD_IDS) addresses.push(path.replace(parameters, id));
    const found: string[] = [];
    for (const address of addresses) {
      const first = await send("GET", address, visitor);
      // A machine that was busy elsewhere is slow once; what is slow by itself is slow again.
      const wrong = faultsOf(first.ms > WITHIN_MS ? await send("GET", address, visitor) : first);
      if (wrong.length > 0) found.push(`${wrong.join(", ")}: ${address.slice(0, 200)}`);
    }
    expect(found).toEqual([]);
  });
}

test("addresses that name nothing, or nothing readable, are no fault", async () => {
  const found: string[] = [];
  for (const path of ["/rien", "/%", "/%E0%A4%A", "/%00", "//evil.example", "/\\evil", "/assets/%", "/assets/rien.js", "/assets/..%2f..%2fweb.js", "/.env", "/build/web.js", `/${"a/".repeat(2_000)}`, "/__manifest?p=/admin", "/mon-espace/", "/*", "/?_data=root", "/connexion?_data=routes%2Fconnexion", "/offres?_data=routes%2Foffres._index&page=-1", "/admin?index", "/mon-espace?_data=routes%2Fadmin"]) {
    const said = await send("GET", path, "nobody");
    if (faultsOf(said).length > 0) found.push(`${faultsOf(said).join(", ")}: ${path.slice(0, 80)}`);
  }
  expect(found).toEqual([]);
});

for (const [name, door] of posted) {
  if (!door.post) continue;
  const visitor = visitorOf(door.post);
  test(`POST ${name} by ${visitor}: whatever is sent, no fault`, async () => {
    const path = pathOf(door.path);
    const page = door.get ? await send("GET", path, visitorOf(door.get)) : null;
    const found: string[] = [];
    const bodies = oddBodies(pressable(fieldsIn(page?.text ?? ""), visitor), seedOf(name), RANDOM_BODIES);
    for (const body of bodies) {
      const said = await send("POST", path, visitor, body);
      const wrong = faultsOf(said);
      if (wrong.length > 0) found.push(`${wrong.join(", ")}: ${body.what} ${JSON.stringify(body.body.subarray(0, 300).toString())}`);
    }
    expect(found).toEqual([]);
    expect(bodies.length).toBeGreaterThanOrEqual(RANDOM_BODIES);
    expect((await send("GET", "/sante", "nobody")).status, "the site still answers").toBe(200);
  });
}
