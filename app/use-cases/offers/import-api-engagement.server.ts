import { refuse, ok, type Result } from "#app/domain/kit/result.ts";
import { mapMission, type MissionOffer, type MissionRefusal, type MissionRemark } from "#app/domain/offers/api-engagement/map-mission.ts";
import { plainText } from "#app/domain/offers/france-travail/plain-text.ts";
import { readMissionFeed } from "#app/infra/mission-feed.server.ts";
import type { Context } from "../context.server.ts";
import { closeVanishedOffers } from "./close-vanished-offers.server.ts";
import { loadPlaceFinder } from "./import-france-travail.server.ts";
import { addWritten, inImportRun, mayBringOffers } from "./sources/import-run.server.ts";
import { joinTypedOffers } from "./sources/join-typed-offers.server.ts";
import { writeImportedOffers, type From } from "./write-imported-offers.server.ts";

const FROM: From = { source: "api-engagement", kind: "BENEVOLAT" };
const BATCH = 200;

export type MissionReport = {
  runId: string; read: number; created: number; updated: number; unchanged: number; joined: number; closed: number;
  /** `item`: the place of the mission in the file, from 1. */
  refused: { item: number; sourceId: string; title: string; reason: MissionRefusal | "held-elsewhere" }[];
  remarks: { item: number; sourceId: string; remark: MissionRemark }[];
};

/**
 * Brings the missions of an API Engagement feed up to date in a territory. The same feed again changes nothing.
 *
 * The file is read twice: once whole to its end, so that one that is broken, too large or not a feed changes nothing
 * (`FeedError`), then in batches of 200. A mission that ended, or left its publisher's feed, closes.
 *
 * @returns refusals: `import.not-allowed`
 */
export async function importApiEngagement(ctx: Context, file: string, options: { territoryId: string; closeVanished?: boolean; aliases?: Readonly<Record<string, string>>; label?: string; runId?: string }): Promise<Result<MissionReport>> {
  const { territoryId } = options;
  if (!mayBringOffers(ctx, territoryId)) return refuse("forbidden", "import.not-allowed");
  const { label = "" } = options;
  return ok(await inImportRun(ctx, { source: FROM.source, territoryId, label, ...(options.runId && { runId: options.runId }) }, (runId) => takeFeed(ctx, file, runId, options)));
}

async function takeFeed(ctx: Context, file: string, runId: string, options: { territoryId: string; closeVanished?: boolean; aliases?: Readonly<Record<string, string>> }): Promise<MissionReport> {
  const { territoryId } = options;
  const publishers = new Set<string>();
  for await (const { publisher } of readMissionFeed(file)) publishers.add(slugOf(publisher));
  const report: MissionReport = { runId, read: 0, created: 0, updated: 0, unchanged: 0, joined: 0, closed: 0, refused: [], remarks: [] };
  const findPlace = await loadPlaceFinder(ctx, options.aliases);
  const today = ctx.now.toISOString().slice(0, 10);
  const seen = new Set<string>();
  const kept = new Set<string>();
  let batch: MissionOffer[] = [];
  const flush = async () => {
    addWritten(report, await writeImportedOffers(ctx, territoryId, batch, FROM));
    batch = [];
  };
  for await (const { publisher, mission } of readMissionFeed(file)) {
    const item = (report.read += 1);
    const mapped = mapMission(mission, slugOf(publisher), findPlace, today);
    const isRepeated = mapped.key !== "" && seen.has(mapped.key);
    seen.add(mapped.key);
    if (!mapped.ok || isRepeated) {
      const reason = isRepeated || mapped.ok ? "twice-in-file" : mapped.reason;
      report.refused.push({ item, sourceId: mapped.key, title: plainText(mission.fields["title"] ?? "").slice(0, 120), reason });
      // What was taken earlier stays as it was while the feed holds the mission, unless it has ended.
      if (reason !== "over" && !mapped.ok) kept.add(mapped.key);
      continue;
    }
    for (const remark of mapped.remarks) report.remarks.push({ item, sourceId: mapped.key, remark });
    for (const offer of mapped.offers) kept.add(offer.sourceId);
    batch.push(...mapped.offers);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  if (options.closeVanished) {
    const held = { has: (id: string) => kept.has(id) || kept.has(id.split("@")[0] ?? "") };
    for (const publisher of publishers) report.closed += await closeVanishedOffers(ctx, territoryId, FROM.source, held, `${publisher}/`);
  }
  await joinTypedOffers(ctx, territoryId);
  return report;
}

/** A publisher's name as the beginning of an id: letters, figures and dashes, so that it is no pattern in a query. */
function slugOf(publisher: string): string {
  return publisher.normalize("NFD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60) || "sans-nom";
}
