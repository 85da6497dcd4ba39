import type { Settings } from "meilisearch";
import { offerSettings } from "#search/offers/settings.ts";
import { done, errorCode, type Clients } from "./client.server.ts";

/** Makes sure that the index exists with the settings of today; asks nothing of a server that has them. */
export async function prepareIndex(clients: Clients): Promise<void> {
  const { forWrites, uid } = clients;
  const settings = await settingsOf(clients);
  if (!settings) await create(clients);
  if (!settings || !agrees(settings, offerSettings)) await done(forWrites.index(uid).updateSettings(offerSettings));
}

/** Makes sure that there is an index to swap with, whatever its settings: to change them means to index it all again. */
export async function makeIndex(clients: Clients): Promise<void> {
  if (!(await settingsOf(clients))) await create(clients);
}

async function create({ forWrites, uid }: Clients): Promise<void> {
  await done(forWrites.createIndex(uid, { primaryKey: "id" }), undefined, "index_already_exists");
}

async function settingsOf({ forWrites, uid }: Clients): Promise<Settings | undefined> {
  try {
    return await forWrites.index(uid).getSettings();
  } catch (fault) {
    if (errorCode(fault) === "index_not_found") return undefined;
    throw fault;
  }
}

/** Whether the server's settings say what ours say; those we leave to it are not looked at, nor is the order of sets. */
export function agrees(theirs: Settings, ours: Settings): boolean {
  return (Object.keys(ours) as (keyof Settings)[]).every((key) => JSON.stringify(canonical(key, subset(theirs[key], ours[key]))) === JSON.stringify(canonical(key, ours[key])));
}

const ORDERED = new Set<string>(["searchableAttributes", "rankingRules"]);

function canonical(key: string, value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(key, item));
    return ORDERED.has(key) ? items : items.sort();
  }
  // The server keeps texts decomposed (e + ´).
  if (typeof value === "string") return value.normalize("NFC");
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, canonical(name, inner)]));
}

/** Of an object, only what ours mentions: the server adds fields of its own. */
function subset(theirs: unknown, ours: unknown): unknown {
  if (!isPlain(theirs) || !isPlain(ours)) return theirs;
  return Object.fromEntries(Object.keys(ours).map((key) => [key, subset(theirs[key], ours[key])]));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
