import { ApiFault, isCount, isObject, isText, isTexts, onlyKnown, typed } from "./fake-meilisearch-errors.ts";
import { readFilter, type FakeDocument } from "./fake-meilisearch-filter.ts";
import { compareDocuments, readSort, searchIndex } from "./fake-meilisearch-search.ts";
import { readSettings, shownSettings } from "./fake-meilisearch-settings.ts";
import type { FakeStore } from "./fake-meilisearch-store.ts";
import type { TaskQueue } from "./fake-meilisearch-tasks.ts";

export type Asked = { params: URLSearchParams; body: unknown };
export type Answer = { status: number; body: unknown };
type Route = { method: string; path: RegExp; answer: (asked: Asked, captured: string[]) => Answer };

const ok = (body: unknown): Answer => ({ status: 200, body });
const accepted = (body: unknown): Answer => ({ status: 202, body });

/** The routes of the protocol that the product may use. Any other is answered 404, as the real server does. */
export function routesOf(store: FakeStore, queue: TaskQueue): Route[] {
  const shown = (uid: string) => {
    const { createdAt, updatedAt, primaryKey } = store.get(uid);
    return { uid, createdAt, updatedAt, primaryKey };
  };
  const stats = (uid: string) => ({ numberOfDocuments: store.get(uid).documents.size, rawDocumentDbSize: 0, avgDocumentSize: 0, isIndexing: queue.tasks.some((task) => task.indexUid === uid && task.status === "processing"), numberOfEmbeddings: 0, numberOfEmbeddedDocuments: 0, fieldDistribution: {} });
  const add = (merge: boolean) => ({ params, body }: Asked, [uid = ""]: string[]) => {
    knownParams(params, ["primaryKey", "csvDelimiter", "customMetadata", "skipCreation"]);
    const documents = [body].flat() as FakeDocument[];
    if (!documents.every(isObject)) throw new ApiFault("malformed_payload", "The `json` payload provided is malformed.");
    validUid(uid);
    const details = { receivedDocuments: documents.length, indexedDocuments: null };
    return accepted(queue.add("documentAdditionOrUpdate", uid, details, (task) => {
      task.details["indexedDocuments"] = 0;
      store.add(uid, documents, params.get("primaryKey") ?? undefined, merge);
      task.details["indexedDocuments"] = documents.length;
    }));
  };
  const remove = (uid: string, choose: (uid: string) => (string | number)[], details: Record<string, unknown>) =>
    accepted(queue.add("documentDeletion", uid, { ...details, deletedDocuments: null }, (task) => {
      task.details["deletedDocuments"] = 0;
      task.details["deletedDocuments"] = store.remove(uid, choose(uid));
    }));

  return [
    { method: "GET", path: /^\/health$/, answer: () => ok({ status: "available" }) },
    { method: "GET", path: /^\/version$/, answer: () => ok({ commitSha: "unknown", commitDate: "unknown", pkgVersion: "1.50.0" }) },
    { method: "GET", path: /^\/stats$/, answer: () => ok({ databaseSize: 0, usedDatabaseSize: 0, lastUpdate: null, indexes: Object.fromEntries([...store.indexes.keys()].map((uid) => [uid, stats(uid)])) }) },
    { method: "GET", path: /^\/indexes$/, answer: ({ params }) => {
      knownParams(params, ["offset", "limit"]);
      const [offset, limit] = [countParam(params, "offset", 0), countParam(params, "limit", 20)];
      const all = [...store.indexes.keys()].sort();
      return ok({ results: all.slice(offset, offset + limit).map(shown), offset, limit, total: all.length });
    } },
    { method: "POST", path: /^\/indexes$/, answer: ({ body }) => {
      const given = typed(body, isObject, "an object", "", "bad_request");
      onlyKnown(given, ["uid", "primaryKey"]);
      if (given["uid"] === undefined) throw new ApiFault("missing_index_uid", "Missing field `uid`");
      const uid = validUid(typed(given["uid"], isText, "a string", "uid", "invalid_index_uid"));
      const primaryKey = given["primaryKey"] === undefined || given["primaryKey"] === null ? null : typed(given["primaryKey"], isText, "a string", "primaryKey", "invalid_index_primary_key");
      return accepted(queue.add("indexCreation", uid, { primaryKey }, () => store.create(uid, primaryKey)));
    } },
    { method: "GET", path: /^\/indexes\/([^/]+)$/, answer: (_, [uid = ""]) => ok(shown(uid)) },
    { method: "DELETE", path: /^\/indexes\/([^/]+)$/, answer: (_, [uid = ""]) => accepted(queue.add("indexDeletion", uid, { deletedDocuments: 0 }, (task) => {
      task.details["deletedDocuments"] = store.delete(uid);
    })) },
    { method: "GET", path: /^\/indexes\/([^/]+)\/stats$/, answer: (_, [uid = ""]) => ok(stats(uid)) },
    { method: "GET", path: /^\/indexes\/([^/]+)\/settings$/, answer: (_, [uid = ""]) => ok(shownSettings(store.get(uid).settings)) },
    { method: "PATCH", path: /^\/indexes\/([^/]+)\/settings$/, answer: ({ body }, [uid = ""]) => {
      const given = readSettings(body);
      return accepted(queue.add("settingsUpdate", validUid(uid), { ...given }, () => Object.assign(store.getOrCreate(uid).settings, given)));
    } },
    { method: "POST", path: /^\/indexes\/([^/]+)\/search$/, answer: ({ body }, [uid = ""]) => ok(searchIndex(store.get(uid), body)) },
    { method: "POST", path: /^\/multi-search$/, answer: ({ body }) => ok({ results: multiSearch(store, body) }) },
    { method: "GET", path: /^\/indexes\/([^/]+)\/documents$/, answer: ({ params }, [uid = ""]) => {
      knownParams(params, ["offset", "limit", "fields", "retrieveVectors", "ids", "filter", "sort"]);
      return ok(list(store, uid, { offset: countParam(params, "offset", 0), limit: countParam(params, "limit", 20), ...(params.has("fields") ? { fields: (params.get("fields") ?? "").split(",") } : {}) }));
    } },
    { method: "POST", path: /^\/indexes\/([^/]+)\/documents\/fetch$/, answer: ({ body }, [uid = ""]) => ok(list(store, uid, body)) },
    { method: "GET", path: /^\/indexes\/([^/]+)\/documents\/([^/]+)$/, answer: (_, [uid = "", id = ""]) => {
      const document = store.get(uid).documents.get(id);
      if (!document) throw new ApiFault("document_not_found", `Document \`${id}\` not found.`);
      return ok(document);
    } },
    { method: "POST", path: /^\/indexes\/([^/]+)\/documents$/, answer: add(false) },
    { method: "PUT", path: /^\/indexes\/([^/]+)\/documents$/, answer: add(true) },
    { method: "POST", path: /^\/indexes\/([^/]+)\/documents\/delete-batch$/, answer: ({ body }, [uid = ""]) => {
      if (!Array.isArray(body)) throw new ApiFault("bad_request", "Json deserialize error: invalid type: map, expected a sequence at line 1 column 0");
      return remove(uid, () => body as string[], { providedIds: body.length, originalFilter: null });
    } },
    { method: "DELETE", path: /^\/indexes\/([^/]+)\/documents\/([^/]+)$/, answer: (_, [uid = "", id = ""]) => remove(uid, () => [id], { providedIds: 1, originalFilter: null }) },
    { method: "DELETE", path: /^\/indexes\/([^/]+)\/documents$/, answer: (_, [uid = ""]) => remove(uid, (name) => [...store.get(name).documents.keys()], {}) },
    { method: "POST", path: /^\/swap-indexes$/, answer: ({ body }) => swap(store, queue, body) },
    { method: "GET", path: /^\/tasks$/, answer: ({ params }) => {
      knownParams(params, ["limit", "from", "statuses", "types", "indexUids", "uids"]);
      const limit = countParam(params, "limit", 20);
      const among = (name: string, value: string | null) => !params.has(name) || (params.get(name) ?? "").split(",").includes(value ?? "");
      const from = countParam(params, "from", queue.tasks.length - 1);
      const all = queue.tasks.filter((task) => task.uid <= from && among("statuses", task.status) && among("types", task.type) && among("indexUids", task.indexUid) && among("uids", String(task.uid))).reverse();
      return ok({ results: all.slice(0, limit), total: all.length, limit, from: all[0]?.uid ?? null, next: all[limit]?.uid ?? null });
    } },
    { method: "GET", path: /^\/tasks\/([^/]+)$/, answer: (_, [uid = ""]) => ok(queue.get(uid)) },
  ];
}

function validUid(uid: string): string {
  if (/^[\w-]{1,512}$/.test(uid)) return uid;
  throw new ApiFault("invalid_index_uid", `\`${uid}\` is not a valid index uid. Index uid can be an integer or a string containing only alphanumeric characters, hyphens (-) and underscores (_), and can not be more than 512 bytes.`);
}

function knownParams(params: URLSearchParams, known: readonly string[]): void {
  for (const name of params.keys()) if (!known.includes(name)) throw new ApiFault("bad_request", `Unknown parameter \`${name}\`: expected one of ${known.map((one) => `\`${one}\``).join(", ")}`);
}

function countParam(params: URLSearchParams, name: string, otherwise: number): number {
  const given = params.get(name);
  if (given === null) return otherwise;
  return typed(Number(given), isCount, "a positive integer", name, "bad_request");
}

function multiSearch(store: FakeStore, body: unknown): Record<string, unknown>[] {
  const given = typed(body, isObject, "an object", "", "bad_request");
  onlyKnown(given, ["queries", "federation"]);
  if (given["federation"] !== undefined) throw new Error("the test server does not federate");
  if (!Array.isArray(given["queries"])) throw new ApiFault("bad_request", "Missing field `queries`");
  return given["queries"].map((query: unknown, place) => {
    const where = ` inside \`.queries[${place}]\``;
    const one = typed(query, isObject, "an object", `queries[${place}]`, "bad_request");
    if (one["indexUid"] === undefined) throw new ApiFault("missing_index_uid", `Missing field \`indexUid\`${where}`);
    const uid = typed(one["indexUid"], isText, "a string", `queries[${place}].indexUid`, "invalid_index_uid");
    try {
      return { indexUid: uid, ...searchIndex(store.get(uid), one, where) };
    } catch (fault) {
      // A missing index is 404 in a search, 400 in one of several.
      if (fault instanceof ApiFault && fault.code === "index_not_found") throw Object.assign(new ApiFault(fault.code, `Inside \`.queries[${place}]\`: ${fault.message}`), { status: 400 });
      throw fault;
    }
  });
}

function list(store: FakeStore, uid: string, body: unknown): Record<string, unknown> {
  const given = typed(body, isObject, "an object", "", "bad_request");
  onlyKnown(given, ["offset", "limit", "fields", "retrieveVectors", "ids", "filter", "sort", "useNetwork"]);
  const count = (name: string, otherwise: number) => (given[name] === undefined ? otherwise : typed(given[name], isCount, "a positive integer", name, `invalid_document_${name}`));
  const [offset, limit] = [count("offset", 0), count("limit", 20)];
  const fields = given["fields"] === undefined ? undefined : typed(given["fields"], isTexts, "an array", "fields", "invalid_document_fields");
  const ids = given["ids"] === undefined ? undefined : typed(given["ids"], isTexts, "an array", "ids", "invalid_document_ids");
  const { documents, settings } = store.get(uid);
  const keeps = readFilter(given["filter"], settings.filterableAttributes, "invalid_document_filter") ?? (() => true);
  const orders = readSort(given["sort"], settings.sortableAttributes, "invalid_document_sort");
  const all = [...documents].filter(([id, document]) => (!ids || ids.includes(id)) && keeps(document)).map(([, document]) => document);
  // As the real one does: a list sorted by a field leaves out the documents where it is null, and counts them all the same.
  const listed = all.filter((document) => orders.every((order) => !("field" in order) || document[order.field] !== null));
  if (orders.length > 0) listed.sort((a, b) => compareDocuments(a, b, orders));
  // `displayedAttributes` hides nothing here, only in searches.
  const results = listed.slice(offset, offset + limit).map((document) => (fields ? Object.fromEntries(Object.entries(document).filter(([name]) => fields.includes(name))) : document));
  return { results, offset, limit, total: all.length };
}

function swap(store: FakeStore, queue: TaskQueue, body: unknown): Answer {
  if (!Array.isArray(body)) throw new ApiFault("bad_request", `Invalid value type: expected an array, but found an object: \`${JSON.stringify(body)}\``);
  const seen = new Set<string>();
  const swaps = body.map((given: unknown, place) => {
    const one = typed(given, isObject, "an object", `[${place}]`, "bad_request");
    onlyKnown(one, ["indexes", "rename"], ` inside \`[${place}]\``);
    if (one["rename"] === true) throw new Error("the test server does not rename");
    const indexes = typed(one["indexes"], isTexts, "an array", `[${place}].indexes`, "invalid_swap_indexes");
    if (indexes.length !== 2) throw new ApiFault("invalid_swap_indexes", `Two indexes must be given for each swap. The list \`${JSON.stringify(indexes)}\` contains ${indexes.length} indexes.`);
    for (const uid of indexes) {
      if (seen.has(uid)) throw new ApiFault("invalid_swap_duplicate_index_found", `Indexes must be declared only once during a swap. \`${uid}\` was specified several times.`);
      seen.add(uid);
    }
    return { indexes: indexes as [string, string], rename: false };
  });
  return { status: 202, body: queue.add("indexSwap", null, { swaps }, (task) => {
    for (const { indexes: [one, other] } of swaps) {
      store.swap(one, other);
      queue.rename(one, other, task.uid);
    }
  }) };
}
