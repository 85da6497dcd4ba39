import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { mapFranceTravailOffer, type ImportRefusal, type ImportRemark, type ImportedOffer } from "#app/domain/offers/france-travail/map-offer.ts";
import { placeFinder, type PlaceFinder } from "#app/domain/offers/france-travail/place.ts";
import type { Context } from "../context.server.ts";
import { closeVanishedOffers } from "./close-vanished-offers.server.ts";
import { writeImportedOffers } from "./write-imported-offers.server.ts";

export const SOURCE = "france-travail";
const BATCH = 200;

/** An offer that was not taken, and why: `importRefusals`, or it stood twice in the file. */
export type Refused = { sourceId: string; reason: ImportRefusal | "twice-in-file" };
export type ImportReport = {
  runId: string;
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  /** Offers of earlier imports that this one no longer holds; only counted when asked to close them. */
  closed: number;
  refused: Refused[];
  /** How many offers were made good in each way. */
  remarks: Partial<Record<ImportRemark, number>>;
};

export type ImportOptions = {
  territoryId: string;
  /** Closes the offers of this source and territory that are not among those given. */
  closeVanished?: boolean;
  /** Old commune codes → today's, beside those that the database knows. */
  aliases?: Readonly<Record<string, string>>;
  onProgress?: (done: number, total: number) => void;
};

/**
 * Brings a list of France Travail's offers up to date in a territory. The same list again changes nothing.
 *
 * Each offer is saved, or listed with its reason; the run and its counts are kept (`ImportRun`). Batches of 200, each one
 * transaction with its facts for the outbox: an interrupted import is taken up again where it stopped.
 *
 * @param given the elements of `resultats`, unchecked
 * @returns refusal: `import.not-allowed` (only the system and an administrator of the territory import)
 */
export async function importFranceTravail(ctx: Context, given: readonly unknown[], options: ImportOptions): Promise<Result<ImportReport>> {
  const { actor } = ctx;
  if (actor.role !== "system" && !(actor.role === "admin" && actor.territoryId === options.territoryId)) return refuse("forbidden", "import.not-allowed");
  const report: ImportReport = { runId: ctx.newId(), read: given.length, created: 0, updated: 0, unchanged: 0, closed: 0, refused: [], remarks: {} };
  await ctx.db.importRun.create({ data: { id: report.runId, source: SOURCE, startedAt: ctx.now } });

  const findPlace = await loadPlaceFinder(ctx, options.aliases);
  const seen = new Set<string>();
  for (let from = 0; from < given.length; from += BATCH) {
    const offers = mapBatch(given.slice(from, from + BATCH), findPlace, seen, report);
    const written = await writeImportedOffers(ctx, options.territoryId, offers);
    report.created += written.created;
    report.updated += written.updated;
    report.unchanged += written.unchanged;
    options.onProgress?.(Math.min(from + BATCH, given.length), given.length);
  }
  if (options.closeVanished) report.closed = await closeVanishedOffers(ctx, options.territoryId, SOURCE, seen);

  const { runId, created, updated, unchanged, refused } = report;
  await ctx.db.importRun.update({ where: { id: runId }, data: { created, updated, unchanged, refused, endedAt: new Date() } });
  return ok(report);
}

/** The offers of a batch that can be saved; the others go to the report. */
function mapBatch(batch: readonly unknown[], findPlace: PlaceFinder, seen: Set<string>, report: ImportReport): ImportedOffer[] {
  const offers: ImportedOffer[] = [];
  for (const one of batch) {
    const mapped = mapFranceTravailOffer(one, findPlace);
    const sourceId = mapped.ok ? mapped.offer.sourceId : mapped.sourceId;
    const isRepeated = sourceId !== "" && seen.has(sourceId);
    if (sourceId !== "") seen.add(sourceId);
    if (!mapped.ok) report.refused.push({ sourceId, reason: mapped.reason });
    else if (isRepeated) report.refused.push({ sourceId, reason: "twice-in-file" });
    else {
      for (const remark of mapped.remarks) report.remarks[remark] = (report.remarks[remark] ?? 0) + 1;
      offers.push(mapped.offer);
    }
  }
  return offers;
}

async function loadPlaceFinder(ctx: Context, aliases?: Readonly<Record<string, string>>): Promise<PlaceFinder> {
  const communes = await ctx.db.commune.findMany({ select: { code: true, name: true, postalCodes: true, lat: true, lng: true, population: true, parentCode: true } });
  return placeFinder(communes, aliases);
}
