import { ApiFault } from "./fake-meilisearch-errors.ts";
import type { FakeDocument } from "./fake-meilisearch-filter.ts";
import { defaultSettings, type FakeSettings } from "./fake-meilisearch-settings.ts";

export type FakeIndex = { primaryKey: string | null; createdAt: string; updatedAt: string; settings: FakeSettings; documents: Map<string, FakeDocument> };

/** The indexes of the test server, and what tasks do to them. */
export class FakeStore {
  readonly indexes = new Map<string, FakeIndex>();

  get(uid: string): FakeIndex {
    const index = this.indexes.get(uid);
    if (!index) throw new ApiFault("index_not_found", `Index \`${uid}\` not found.`);
    return index;
  }

  create(uid: string, primaryKey: string | null): void {
    if (this.indexes.has(uid)) throw new ApiFault("index_already_exists", `Index \`${uid}\` already exists.`);
    const now = new Date().toISOString();
    this.indexes.set(uid, { primaryKey, createdAt: now, updatedAt: now, settings: defaultSettings(), documents: new Map() });
  }

  /** Settings and documents given to an index that does not exist make it, with default settings: a trap of the real server. */
  getOrCreate(uid: string, primaryKey: string | null = null): FakeIndex {
    if (!this.indexes.has(uid)) this.create(uid, primaryKey);
    return this.get(uid);
  }

  /** @returns how many documents went with it */
  delete(uid: string): number {
    const { documents } = this.get(uid);
    this.indexes.delete(uid);
    return documents.size;
  }

  swap(one: string, other: string): void {
    const missing = [one, other].filter((uid) => !this.indexes.has(uid));
    if (missing.length > 0) throw new ApiFault("index_not_found", `${missing.length > 1 ? "Indexes" : "Index"} ${missing.map((uid) => `\`${uid}\``).join(", ")} not found.`);
    const [a, b] = [this.get(one), this.get(other)];
    this.indexes.set(one, b).set(other, a);
  }

  /** Adds all the documents or none: one that is wrong fails the task. */
  add(uid: string, documents: readonly FakeDocument[], primaryKey: string | undefined, merge: boolean): void {
    const index = this.getOrCreate(uid, primaryKey ?? null);
    if (primaryKey !== undefined && index.primaryKey !== null && index.primaryKey !== primaryKey) throw new ApiFault("index_primary_key_already_exists", `Index already has a primary key: \`${index.primaryKey}\`.`);
    index.primaryKey ??= primaryKey ?? "id";
    const key = index.primaryKey;
    const checked = documents.map((document) => [idOf(document, key), document] as const);
    for (const [id, document] of checked) checkGeo(uid, id, document);
    for (const [id, document] of checked) index.documents.set(id, merge ? { ...index.documents.get(id), ...document } : document);
    index.updatedAt = new Date().toISOString();
  }

  /** @returns how many were there */
  remove(uid: string, ids: readonly (string | number)[]): number {
    const { documents } = this.get(uid);
    return ids.filter((id) => documents.delete(String(id))).length;
  }
}

function idOf(document: FakeDocument, key: string): string {
  const id = document[key];
  if (id === undefined) throw new ApiFault("missing_document_id", `Document doesn't have a \`${key}\` attribute: \`${JSON.stringify(document)}\`.`);
  if ((typeof id === "string" && /^[\w-]{1,511}$/.test(id)) || (typeof id === "number" && Number.isInteger(id))) return String(id);
  throw new ApiFault("invalid_document_id", `Document identifier \`${JSON.stringify(id)}\` is invalid. A document identifier can be of type integer or string, only composed of alphanumeric characters (a-z A-Z 0-9), hyphens (-) and underscores (_), and can not be more than 511 bytes.`);
}

/** The real server takes figures written as texts, and does not mind a latitude of 95. */
function checkGeo(uid: string, id: string, document: FakeDocument): void {
  const geo = document["_geo"];
  if (geo === undefined || geo === null) return;
  for (const [name, field] of [["latitude", "lat"], ["longitude", "lng"]] as const) {
    const value = (geo as FakeDocument)[field];
    if (value === undefined) throw new ApiFault("invalid_document_geo_field", `Index \`${uid}\`: Could not find ${name} in the document with the id: \`"${id}"\`. Was expecting a \`_geo.${field}\` field.`);
    if (value === "" || value === null || typeof value === "object" || !Number.isFinite(Number(value))) throw new ApiFault("invalid_document_geo_field", `Index \`${uid}\`: Could not parse ${name} in the document with the id: \`"${id}"\`. Was expecting a finite number but instead got \`${JSON.stringify(value)}\`.`);
  }
}
