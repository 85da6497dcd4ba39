import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { mapFranceTravailOffer, type ImportRefusal, type ImportRemark, type ImportedOffer } from "#app/domain/offers/france-travail/map-offer.ts";
import { placeFinder, type PlaceFinder } from "#app/domain/offers/france-travail/place.ts";
import { plainText, storable } from "#app/domain/offers/france-travail/plain-text.ts";
import type { Context } from "../context.server.ts";
import { closeVanishedOffers } from "./close-vanished-offers.server.ts";
import { addWritten, inImportRun, mayBringOffers } from "./sources/import-run.server.ts";
import { joinTypedOffers } from "./sources/join-typed-offers.server.ts";
import { writeImportedOffers } from "./write-imported-offers.server.ts";

export const SOURCE = "france-travail";
const BATCH = 500;

/** An offer that was not taken, and why: `importRefusals`, it stood twice in the file, or another territory holds it. */
export type Refused = { item: number; sourceId: string; title: string; reason: ImportRefusal | "twice-in-file" | "held-elsewhere" };
export type ImportReport = {
  runId: string;
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  /** New here, and the same vacancy as an offer of another source. */
  joined: number;
  /** Offers of earlier imports that this one no longer holds; only counted when asked to close them. */
  closed: number;
  refused: Refused[];
  /** How many offers were made good in each way. */
  remarks: Partial<Record<ImportRemark, number>>;
  /** False: the source could be read in part only, so that nothing closed. */
  isWhole: boolean;
};

export type ImportOptions = {
  territoryId: string;
  /** Closes the offers of this source and territory that are not among those given. */
  closeVanished?: boolean;
  /** Old commune codes → today's, beside those that the database knows. */
  aliases?: Readonly<Record<string, string>>;
  /** The file as it was named. */
  label?: string;
  runId?: string;
  /** Asked at the end: whether all that the source holds was given. */
  isWhole?: () => boolean;
  onProgress?: (done: number) => void;
};

/**
 * Brings a list of France Travail's offers up to date in a territory. The same list again changes nothing.
 *
 * Each offer is saved, or listed with its reason; the run and its counts are kept (`ImportRun`). Batches of 500, each one
 * transaction with its facts for the outbox: an interrupted import is taken up again where it stopped.
 *
 * @param given the elements of `resultats`, unchecked; one at a time, so that a long list is never held whole
 * @returns refusal: `import.not-allowed` (only the system and an administrator of the territory import)
 */
export async function importFranceTravail(ctx: Context, given: Iterable<unknown> | AsyncIterable<unknown>, options: ImportOptions): Promise<Result<ImportReport>> {
  const { territoryId, label = "" } = options;
  if (!mayBringOffers(ctx, territoryId)) return refuse("forbidden", "import.not-allowed");
  const done = await inImportRun(ctx, { source: SOURCE, territoryId, label, ...(options.runId && { runId: options.runId }) }, async (runId) => {
    const report: ImportReport = { runId, read: 0, created: 0, updated: 0, unchanged: 0, joined: 0, closed: 0, refused: [], remarks: {}, isWhole: true };
    const findPlace = await loadPlaceFinder(ctx, options.aliases);
    const seen = new Set<string>();
    for await (const batch of batchesOf(given)) {
      const offers = mapBatch(batch, findPlace, seen, report);
      addWritten(report, await writeImportedOffers(ctx, territoryId, offers));
      options.onProgress?.(report.read);
    }
    report.isWhole = options.isWhole?.() ?? true;
    if (options.closeVanished && report.isWhole) report.closed = await closeVanishedOffers(ctx, territoryId, SOURCE, seen);
    await joinTypedOffers(ctx, territoryId);
    return report;
  });
  return ok(done);
}

async function* batchesOf(given: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<unknown[]> {
  let batch: unknown[] = [];
  for await (const one of given) {
    batch.push(one);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The offers of a batch that can be saved; the others go to the report. */
function mapBatch(batch: readonly unknown[], findPlace: PlaceFinder, seen: Set<string>, report: ImportReport): ImportedOffer[] {
  const offers: ImportedOffer[] = [];
  for (const one of batch) {
    const item = (report.read += 1);
    const mapped = mapFranceTravailOffer(one, findPlace);
    const sourceId = mapped.ok ? mapped.offer.sourceId : mapped.sourceId;
    const isRepeated = sourceId !== "" && seen.has(sourceId);
    if (sourceId !== "") seen.add(sourceId);
    if (!mapped.ok) report.refused.push({ item, sourceId, title: titleGiven(one), reason: mapped.reason });
    else if (isRepeated) report.refused.push({ item, sourceId, title: titleGiven(one), reason: "twice-in-file" });
    else {
      for (const remark of mapped.remarks) report.remarks[remark] = (report.remarks[remark] ?? 0) + 1;
      offers.push(mapped.offer);
    }
  }
  return offers;
}

/** Its title as plain text, to find it again in the file; '' where there is none. */
function titleGiven(one: unknown): string {
  const title: unknown = typeof one === "object" && one !== null && "intitule" in one ? one.intitule : "";
  return typeof title === "string" ? storable(plainText(title).slice(0, 120)) : "";
}

/** The communes that the database knows, for the places of offers. */
export async function loadPlaceFinder(ctx: Context, aliases?: Readonly<Record<string, string>>): Promise<PlaceFinder> {
  const communes = await ctx.db.commune.findMany({ select: { code: true, name: true, postalCodes: true, lat: true, lng: true, population: true, parentCode: true } });
  return placeFinder(communes, aliases);
}
