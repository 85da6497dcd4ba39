import { readdirSync } from "node:fs";
import { expect, test, type APIResponse } from "@playwright/test";
import { doors } from "./doors.ts";
import { VISITORS, type Answer, type Visitor } from "./table.ts";
import { openWorld, type World } from "./world.ts";

const routeFiles = readdirSync("app/routes").filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name)).map((name) => name.replace(/\.tsx?$/, ""));
let world: World;
test.beforeAll(async () => {
  world = await openWorld();
});
test.afterAll(async () => world.close());

/** What an answer amounts to, in the words of the table. */
function amountsTo(response: APIResponse, method: "get" | "post"): Answer | string {
  const status = response.status();
  const location = response.headers()["location"] ?? "";
  if (status === 403) return "forbidden";
  if (status === 404) return "missing";
  if (status >= 300 && status < 400) return location.startsWith("/connexion") && !response.url().includes("/connexion") ? "sign-in" : method === "post" ? "open" : "away";
  return status < 500 ? "open" : `fault ${status}`;
}

test("every route has a line in the table, and every line has a route", () => {
  expect(Object.keys(doors).sort()).toEqual(routeFiles.sort());
});

for (const [name, door] of Object.entries(doors)) {
  for (const method of ["get", "post"] as const) {
    const answers = door[method];
    if (!answers) continue;
    test(`${method.toUpperCase()} ${name}: each role is answered as the table says`, async ({ playwright }) => {
      const path = typeof door.path === "string" ? door.path : door.path(world);
      const given: Partial<Record<Visitor, string>> = {};
      for (const visitor of VISITORS) {
        const client = await playwright.request.newContext({ baseURL: world.url, extraHTTPHeaders: { Cookie: world.cookies[visitor], Origin: world.url } });
        const response = method === "get" ? await client.get(path, { maxRedirects: 0 }) : await client.post(path, { maxRedirects: 0, form: {} });
        const said = amountsTo(response, method);
        // After a POST an `away` cannot be told from an act that succeeded: both redirect.
        given[visitor] = method === "post" && answers[visitor] === "away" && said === "open" ? "away" : said;
        if (!door.showsEverybody) expect(await world.canariesIn(visitor, await response.text()), `${visitor} reads somebody else's data at ${path}`).toEqual([]);
        await client.dispose();
      }
      if (door.endsSessions) await world.signInAll();
      expect(given).toEqual(answers);
    });
  }
}

test("no act is done for another site: every POST without our Origin is refused", async ({ playwright }) => {
  test.setTimeout(120_000);
  // One client for all: to open one for each of five hundred requests takes longer than to ask.
  const client = await playwright.request.newContext({ baseURL: world.url, extraHTTPHeaders: { Cookie: world.cookies.admin } });
  const foreign: Record<string, string>[] = [{}, { Origin: "null" }, { Origin: "https://evil.example" }, { Origin: `https://x.${new URL(world.url).host}` }, { "Sec-Fetch-Site": "cross-site" }];
  for (const [name, door] of Object.entries(doors)) {
    if (!door.post) continue;
    const path = typeof door.path === "string" ? door.path : door.path(world);
    for (const headers of foreign) expect((await client.post(path, { maxRedirects: 0, form: {}, headers })).status(), `${name} with ${JSON.stringify(headers)}`).toBe(403);
  }
  await client.dispose();
});

/** Pages whose address is a key: what they ask for, and where they lead, is not told of it. */
const REFERRER: Record<string, string> = { entrer: "strict-origin", "cv.$token": "no-referrer", "agenda.$token": "no-referrer", "cv.$token_.pdf": "no-referrer", "stop.$token": "strict-origin" };

test("every page carries the security headers", async ({ playwright }) => {
  for (const [name, door] of Object.entries(doors)) {
    if (!door.get) continue;
    const client = await playwright.request.newContext({ baseURL: world.url, extraHTTPHeaders: { Cookie: world.cookies.admin } });
    const headers = (await client.get(typeof door.path === "string" ? door.path : door.path(world), { maxRedirects: 0 })).headers();
    // One page only may stand in another site's frame: it has no form, no session's words, no script.
    const framed = name === "integrer.offres";
    expect(headers["content-security-policy"], name).toMatch(framed ? /script-src 'none'.*object-src 'none'.*frame-ancestors \*$/ : /script-src '(none|self|nonce-[^']+)'.*object-src 'none'.*frame-ancestors 'none'/);
    expect(headers["x-frame-options"], name).toBe(framed ? undefined : "DENY");
    expect(headers["x-content-type-options"], name).toBe("nosniff");
    // The address of a card holds its code: not even our own pages are told of it.
    expect(headers["referrer-policy"], name).toBe(REFERRER[name] ?? "same-origin");
    await client.dispose();
  }
});
