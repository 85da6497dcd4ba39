import { mkdtempSync, rmSync, chmodSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openDb } from "#app/infra/db.server.ts";
import { startEmbeddedPostgres } from "#app/infra/embedded-postgres.server.ts";
import { applyMigrations } from "#prisma/schema-engine.ts";
import { loadCommunes } from "#prisma/reference/load-communes.ts";
import { starterMetiers } from "#prisma/reference/metiers/starter.ts";
import { meilisearchEngine } from "#search/meilisearch/engine.server.ts";
import { postgresEngine } from "#search/postgres/engine.server.ts";
import type { OfferQuery, SearchEngine } from "#search/search-engine.ts";
import { BENCH_TERRITORY, benchDocuments, pick, seededRandom, withSlip } from "./bench-search-documents.ts";

const HELP = `Usage: npx tsx workers/commands/bench-search.ts [--documents 50000] [--queries 2000] [--rate 100] [--engine postgresql|meilisearch]

Fills an index with invented offers, searches it at a steady rate, and prints one JSON line a kind of search.
postgresql starts an embedded server of its own; meilisearch uses MEILI_URL and MEILI_KEY, in an index named bench_offers.
`;

type Shape = { name: string; query: (random: () => number) => OfferQuery };
const communes = loadCommunes("61");
const common = { territoryId: BENCH_TERRITORY, limit: 20, offset: 0 };
const near = (random: () => number, radiusKm: number) => {
  const commune = pick(random, communes.filter(({ population }) => population > 400));
  return { lat: commune.lat, lng: commune.lng, radiusKm };
};
const words = (random: () => number) => pick(random, pick(random, starterMetiers).everyday);
const slipped = (random: () => number) => words(random).split(" ").map((word) => (word.length > 5 ? withSlip(random, word) : word)).join(" ");

const SHAPES: Shape[] = [
  { name: "typo, two filters, 10 km, nearest first", query: (random) => ({ ...common, text: slipped(random), kind: "EMPLOI", maxWeeklyHours: 30, near: near(random, 10), sort: "distance" }) },
  { name: "typo, whole territory, relevance", query: (random) => ({ ...common, text: slipped(random), sort: "relevance" }) },
  { name: "words, 30 km, relevance", query: (random) => ({ ...common, text: words(random), near: near(random, 30), sort: "relevance" }) },
  { name: "one very common word, whole territory, relevance", query: () => ({ ...common, text: "agent", sort: "relevance" }) },
  { name: "no word, 30 km, nearest first", query: (random) => ({ ...common, near: near(random, 30), sort: "distance" }) },
  { name: "no word, whole territory, newest first", query: (random) => ({ ...common, kind: pick(random, ["EMPLOI", "BENEVOLAT"] as const), sort: "date" }) },
];

/** Sends queries at a steady rate, whatever the answers take, and measures each from the time it was due. */
async function measure(ask: (query: OfferQuery) => Promise<unknown>, shape: Shape, count: number, rate: number): Promise<void> {
  const random = seededRandom(7);
  const queries = Array.from({ length: count }, () => shape.query(random));
  for (const query of queries.slice(0, 50)) await ask(query);
  const taken: number[] = [];
  const start = performance.now();
  await Promise.all(queries.map(async (query, place) => {
    const due = start + (place * 1_000) / rate;
    await new Promise((done) => setTimeout(done, Math.max(0, due - performance.now())));
    const asked = performance.now();
    await ask(query);
    taken.push(performance.now() - asked);
  }));
  taken.sort((a, b) => a - b);
  const at = (share: number) => Number((taken[Math.min(taken.length - 1, Math.floor(share * taken.length))] ?? 0).toFixed(1));
  console.log(JSON.stringify({ search: shape.name, queries: count, perSecond: rate, p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99), maxMs: at(1) }));
}

async function run(engine: SearchEngine, options: { documents: number; queries: number; rate: number }): Promise<void> {
  const documents = benchDocuments(options.documents);
  const start = performance.now();
  await engine.rebuild(async function* () {
    for (let place = 0; place < documents.length; place += 1_000) yield documents.slice(place, place + 1_000);
  });
  console.log(JSON.stringify({ engine: engine.name, documents: await engine.count(), rebuildMs: Math.round(performance.now() - start) }));
  for (const shape of SHAPES) await measure((query) => engine.search(query), shape, options.queries, options.rate);
  const random = seededRandom(3);
  const candidates: Shape = { name: "candidates within 35 km", query: (draw) => ({ ...common, near: near(draw, 35), sort: "distance" }) };
  await measure((query) => engine.candidates({ territoryId: query.territoryId, near: query.near ?? near(random, 35) }), candidates, Math.min(200, options.queries), Math.min(10, options.rate));
}

const { values } = parseArgs({ options: { documents: { type: "string", default: "50000" }, queries: { type: "string", default: "2000" }, rate: { type: "string", default: "100" }, engine: { type: "string", default: "postgresql" }, help: { type: "boolean", default: false } } });
const options = { documents: Number(values.documents), queries: Number(values.queries), rate: Number(values.rate) };
if (values.help) console.log(HELP);
else if (values.engine === "meilisearch") await run(meilisearchEngine({ url: process.env["MEILI_URL"] ?? "", key: process.env["MEILI_KEY"], prefix: "bench_" }), options);
else {
  const folder = mkdtempSync(join(tmpdir(), "passerelle-bench-"));
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres({ folder: join(folder, "data") });
  await applyMigrations(server.url);
  const db = openDb(server.url, 10);
  await run(postgresEngine(db), options);
  await db.$disconnect();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
