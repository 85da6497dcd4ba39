import { randomUUID } from "node:crypto";
import { TELLING } from "#app/domain/notifications/telling.ts";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { communeAliases } from "#app/infra/commune-aliases.server.ts";
import { loadCommunes } from "#prisma/reference/load-communes.ts";
import { seedReference } from "#prisma/reference/seed-reference.ts";
import { applyMigrations } from "#prisma/schema-engine.ts";
import { changedOffers } from "#tests/support/changed-offers.ts";
import { print, round, say } from "./figures.ts";
import { madeUpOffers } from "./made-up-offers.ts";
import type { BenchOptions } from "./options.ts";
import { settle, type Stage } from "./stage.ts";
import type { Undo } from "./undo.ts";

const DATABASE = "bench_import";
const WANTED_PER_SECOND = 500;

/**
 * Offers of France Travail taken in a second: read, understood, placed, saved with the facts that set the rest going.
 *
 * From memory, in a database of its own beside the product's, so that what is measured is the import and not the worker
 * that matches behind it. Then the same list again, and the same with every text changed. At last into the product itself, while
 * its worker, on the same processors, matches each with everybody, indexes it and looks for whose viviers it is, until nothing
 * waits: once with nobody told, and once with its best people told and their messages made.
 */
export async function importOffers({ databaseUrl, db: main }: Stage, options: BenchOptions, undo: Undo): Promise<void> {
  await main.$executeRaw`CREATE DATABASE bench_import`;
  const url = new URL(databaseUrl);
  url.pathname = `/${DATABASE}`;
  await applyMigrations(url.href);
  const db = openDb(url.href, 4);
  undo.add("connections of the import", () => db.$disconnect());
  await seedReference(db, { territoryCode: "61" });
  const { id: territoryId } = await db.territory.findUniqueOrThrow({ where: { code: "61" }, select: { id: true } });

  const offers = madeUpOffers(options.import, loadCommunes("61"));
  const changed = offers.map((offer) => ({ ...offer, description: `${String(offer["description"])} Poste à pourvoir tout de suite.` }));
  const signs = offers.reduce((sum, { description }) => sum + String(description).length, 0) / offers.length;
  const [fresh, again, rewritten] = [await timedImport(db, territoryId, offers), await timedImport(db, territoryId, offers), await timedImport(db, territoryId, changed)];
  const facts = (await changedOffers(db)).length;
  if (fresh.created !== offers.length || again.unchanged !== offers.length || rewritten.updated !== offers.length || facts !== 2 * offers.length) {
    throw new Error(`the import did not do what is measured: ${JSON.stringify({ fresh, again, rewritten, facts })}`);
  }
  print("import-offers", {
    offersPerSecond: fresh.perSecond, wanted: WANTED_PER_SECOND, holds: fresh.perSecond >= WANTED_PER_SECOND, offers: offers.length, meanSigns: round(signs),
    sameAgainPerSecond: again.perSecond, allChangedPerSecond: rewritten.perSecond, measured: "in memory to committed rows and facts; with matching: until the worker has matched, indexed and looked at viviers",
    people: await main.beneficiary.count(), withMatching: await untilMatched(main, databaseUrl, offers, 0), withTelling: await untilMatched(main, databaseUrl, offers, TELLING.peoplePerPost),
  });
}

/** Into the product's own database, whose worker is running, and out of it again. @param peoplePerPost how many may be told of each post */
async function untilMatched(db: Db, databaseUrl: string, offers: readonly unknown[], peoplePerPost: number) {
  const { id: territoryId } = await db.territory.update({ where: { code: "61" }, data: { peoplePerPost }, select: { id: true } });
  const toldBefore = await db.notification.count({ where: { kind: "match-found" } });
  const started = performance.now();
  await timedImport(db, territoryId, offers);
  const seconds = ((await settle(db, databaseUrl)) - started) / 1_000;
  const matches = await db.match.count({ where: { offer: { source: "france-travail" } } });
  const told = (await db.notification.count({ where: { kind: "match-found" } })) - toldBefore;
  await db.offer.deleteMany({ where: { source: "france-travail" } });
  return { perSecond: round(offers.length / seconds), holds: offers.length / seconds >= WANTED_PER_SECOND, matches, told };
}

async function timedImport(db: Db, territoryId: string, offers: readonly unknown[]) {
  const { importFranceTravail } = await import("#app/use-cases/offers/import-france-travail.server.ts");
  const started = performance.now();
  const ctx = { actor: { role: "system" as const }, db, now: new Date(), newId: randomUUID, requestId: "bench" };
  const report = await importFranceTravail(ctx, offers, { territoryId, aliases: communeAliases() });
  const seconds = (performance.now() - started) / 1_000;
  if (!report.ok) throw new Error(report.refusal.code);
  const { created, updated, unchanged, refused } = report.value;
  if (refused.length > 0) say(`  refused: ${JSON.stringify(refused.slice(0, 3))}`);
  return { created, updated, unchanged, refused: refused.length, perSecond: round(offers.length / seconds) };
}
