import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CASE_DOCUMENTS, REQUESTS, SEARCHES, SETTINGS } from "./fake-meilisearch-cases.ts";
import { startFakeMeilisearch, type FakeMeilisearch } from "./fake-meilisearch.ts";

type Answered = { status: number; body: Record<string, unknown> };
type Hit = { id: string; _geoDistance?: number };

/** A client that knows nothing but HTTP; `t` is the index of the cases, named otherwise on a server that others may use. */
function caller(url: string, key: string | undefined, index: string) {
  const call = async (method: string, path: string, body?: unknown): Promise<Answered> => {
    const init = body === undefined ? {} : { body: JSON.stringify(body).replaceAll('"t"', JSON.stringify(index)) };
    const headers = { ...(key ? { authorization: `Bearer ${key}` } : {}), ...(body === undefined ? {} : { "content-type": "application/json" }) };
    const response = await fetch(url + path.replace(/^\/indexes\/t(?=\/|$)/, `/indexes/${index}`), { method, headers, ...init });
    const text = await response.text();
    return { status: response.status, body: text === "" ? {} : (JSON.parse(text) as Record<string, unknown>) };
  };
  const ended = async ({ body }: Answered): Promise<Record<string, unknown>> => {
    for (;;) {
      const task = (await call("GET", `/tasks/${String(body["taskUid"])}`)).body;
      if (task["status"] !== "enqueued" && task["status"] !== "processing") return task;
      await new Promise((done) => setTimeout(done, 5));
    }
  };
  return { call, ended };
}

/** What the recorded cases say, on any server that speaks the protocol. */
function describeCases(name: string, open: () => Promise<{ url: string; key: string | undefined; index: string; close: () => Promise<void> }>) {
  describe(`${name} answers as Meilisearch 1.50 was recorded to`, () => {
    let server: Awaited<ReturnType<typeof open>>;
    let at: ReturnType<typeof caller>;
    beforeAll(async () => {
      server = await open();
      at = caller(server.url, server.key, server.index);
      await at.ended(await at.call("POST", "/indexes", { uid: "t", primaryKey: "id" }));
      await at.ended(await at.call("PATCH", "/indexes/t/settings", SETTINGS));
      await at.ended(await at.call("POST", "/indexes/t/documents", CASE_DOCUMENTS));
    }, 60_000);
    afterAll(async () => {
      await at.ended(await at.call("DELETE", "/indexes/t"));
      await server.close();
    }, 60_000);

    it(`${SEARCHES.length} searches: filters, words, sorts, pages`, async () => {
      const answers = await Promise.all(SEARCHES.map(async ([body]) => {
        const { status, body: answer } = await at.call("POST", "/indexes/t/search", body);
        if (status !== 200) return [body, `${status} ${String(answer["code"])}`];
        const hits = (answer["hits"] as Hit[]).map((hit) => (hit._geoDistance === undefined ? hit.id : `${hit.id}:${hit._geoDistance}`)).join(" ");
        return [body, `${hits} / ${String(answer["estimatedTotalHits"] ?? answer["totalHits"])}`];
      }));
      expect(answers).toEqual(SEARCHES);
    }, 60_000);

    it(`${REQUESTS.length} requests: indexes, settings, documents, tasks, swaps`, async () => {
      const answers: unknown[] = [];
      for (const [[method, path, body]] of REQUESTS) {
        const first = await at.call(method, path, body);
        const task = first.status === 202 ? await at.ended(first) : undefined;
        const code = (task ? (task["error"] as { code: string } | null)?.code : first.body["code"]) ?? "";
        answers.push([body === undefined ? [method, path] : [method, path, body], [first.status, task?.["status"], code].filter(Boolean).join(" ")]);
      }
      expect(answers).toEqual(REQUESTS);
    }, 60_000);
  });
}

describeCases("the test server", async () => {
  const fake = await startFakeMeilisearch({ taskMs: 1 });
  return { url: fake.url, key: fake.key, index: "t", close: fake.stop };
});

const { MEILI_URL, MEILI_KEY } = process.env;
if (MEILI_URL) {
  describeCases("the real server", async () => ({ url: MEILI_URL, key: MEILI_KEY, index: `test_${randomBytes(4).toString("hex")}`, close: async () => undefined }));
} else {
  describe("the real server", () => {
    it.skip("not run: MEILI_URL is absent (give the address of a server, and MEILI_KEY)", () => undefined);
  });
}

describe("the test server", () => {
  let fake: FakeMeilisearch;
  let at: ReturnType<typeof caller>;
  beforeAll(async () => {
    fake = await startFakeMeilisearch({ taskMs: 20 });
    at = caller(fake.url, fake.key, "t");
  });
  afterAll(() => fake.stop());

  it("does tasks later, one at a time, in order", async () => {
    const first = await at.call("POST", "/indexes", { uid: "later", primaryKey: "id" });
    const second = await at.call("POST", "/indexes/later/documents", [{ id: "a" }]);
    expect([first.status, first.body["status"], second.body["status"]]).toEqual([202, "enqueued", "enqueued"]);
    expect((await at.call("GET", "/indexes/later")).status).toBe(404);
    await at.ended(first);
    const status = (await at.call("GET", `/tasks/${String(second.body["taskUid"])}`)).body["status"];
    expect(["enqueued", "processing"]).toContain(status);
    expect((await at.call("GET", "/indexes/later/stats")).body["numberOfDocuments"]).toBe(0);
    await at.ended(second);
    expect((await at.call("GET", "/indexes/later/stats")).body["numberOfDocuments"]).toBe(1);
  });

  it("swaps documents and settings in one task, and the history with them", async () => {
    for (const uid of ["one", "two"]) await at.call("POST", "/indexes", { uid, primaryKey: "id" });
    await at.call("PATCH", "/indexes/two/settings", { sortableAttributes: ["w"] });
    const added = await at.call("POST", "/indexes/two/documents", [{ id: "b" }]);
    await at.ended(await at.call("POST", "/swap-indexes", [{ indexes: ["one", "two"] }]));
    expect((await at.call("GET", "/indexes/one/documents")).body["results"]).toEqual([{ id: "b" }]);
    expect((await at.call("GET", "/indexes/one/settings")).body["sortableAttributes"]).toEqual(["w"]);
    expect((await at.call("GET", "/indexes/two/stats")).body["numberOfDocuments"]).toBe(0);
    expect((await at.call("GET", `/tasks/${String(added.body["taskUid"])}`)).body["indexUid"]).toBe("one");
  });

  it("lets nobody in without the key, but to ask its health", async () => {
    const code = async (headers: Record<string, string>, path = "/indexes") => {
      const response = await fetch(fake.url + path, { headers });
      return [response.status, ((await response.json()) as { code?: string }).code];
    };
    expect(await code({})).toEqual([401, "missing_authorization_header"]);
    expect(await code({ authorization: "Basic abc" })).toEqual([401, "missing_authorization_header"]);
    expect(await code({ authorization: "Bearer nope" })).toEqual([403, "invalid_api_key"]);
    expect(await code({}, "/health")).toEqual([200, undefined]);
  });

  it("refuses what is not JSON, or does not say that it is", async () => {
    const code = async (body: string, type: string) => {
      const response = await fetch(`${fake.url}/indexes/x/search`, { method: "POST", body, headers: { authorization: `Bearer ${fake.key}`, "content-type": type } });
      return [response.status, ((await response.json()) as { code: string }).code];
    };
    expect(await code("{", "application/json")).toEqual([400, "malformed_payload"]);
    expect(await code("", "application/json")).toEqual([400, "missing_payload"]);
    expect(await code("{}", "text/plain")).toEqual([415, "invalid_content_type"]);
  });

  it("fails loudly on what the real one knows and it does not", async () => {
    await at.ended(await at.call("POST", "/indexes", { uid: "t", primaryKey: "id" }));
    expect((await at.call("POST", "/indexes/t/search", { facets: ["kind"] })).status).toBe(500);
    await at.ended(await at.call("POST", "/indexes/t/documents", [{ id: "a" }]));
    expect((await at.call("POST", "/indexes/t/search", { q: '"a phrase"' })).status).toBe(500);
  });
});
