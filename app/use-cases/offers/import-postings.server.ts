import { createHash } from "node:crypto";
import { refuse, ok, type Result } from "#app/domain/kit/result.ts";
import type { OfferToWrite } from "#app/domain/offers/imported-offer.ts";
import { findPostings, POSTING_LIMITS, type PostingsFound } from "#app/domain/offers/job-posting/find-postings.ts";
import { mapPosting, type PostingRefusal } from "#app/domain/offers/job-posting/map-posting.ts";
import { postingsInMicrodata } from "#app/infra/microdata/read-postings.server.ts";
import { FeedError } from "#app/infra/feed-text.server.ts";
import type { Context } from "../context.server.ts";
import { loadPlaceFinder } from "./import-france-travail.server.ts";
import { addWritten, inImportRun, mayBringOffers } from "./sources/import-run.server.ts";
import { joinTypedOffers } from "./sources/join-typed-offers.server.ts";
import { writeImportedOffers } from "./write-imported-offers.server.ts";

const SOURCE = "posting";
/** A page is small; one of five million signs is something else. */
export const MOST_PAGE_BYTES = 5 * 1024 * 1024;

export type PostingReport = {
  runId: string; read: number; created: number; updated: number; unchanged: number; joined: number; closed: number;
  /** `item`: the place of the posting in the page, from 1. */
  refused: { item: number; sourceId: string; title: string; reason: PostingRefusal | "twice-in-file" | "held-elsewhere" }[];
};

/**
 * Imports the JobPostings of an employer's page, given as its text. The same page again changes nothing.
 *
 * A page is one moment of one employer: what it no longer shows is not closed by it. A posting with a last day ends then.
 *
 * @param text HTML with JSON-LD or microdata, or JSON; or what reads it, so that what stops the reading is kept in the run
 * @returns refusals: `import.not-allowed`. Throws `FeedError` for a page without a posting, kept in the run
 */
export async function importPostings(ctx: Context, text: string | (() => string), options: { territoryId: string; label?: string; runId?: string; aliases?: Readonly<Record<string, string>> }): Promise<Result<PostingReport>> {
  const { territoryId, label = "" } = options;
  if (!mayBringOffers(ctx, territoryId)) return refuse("forbidden", "import.not-allowed");
  return ok(await inImportRun(ctx, { source: SOURCE, territoryId, label, ...(options.runId && { runId: options.runId }) }, async (runId) => {
    const page = typeof text === "string" ? text : text();
    const found = await postingsOf(page);
    if (!found.ok) throw new FeedError(SENTENCES[found.reason]);
    const findPlace = await loadPlaceFinder(ctx, options.aliases);
    const report: PostingReport = { runId, read: found.postings.length, created: 0, updated: 0, unchanged: 0, joined: 0, closed: 0, refused: [] };
    const taken: Record<"EMPLOI" | "BENEVOLAT", OfferToWrite[]> = { EMPLOI: [], BENEVOLAT: [] };
    const seen = new Set<string>();
    found.postings.forEach((posting, place) => {
      const mapped = mapPosting(posting, findPlace, ctx.now.toISOString().slice(0, 10), fingerprint);
      if (!mapped.ok) return void report.refused.push({ item: place + 1, sourceId: mapped.key, title: mapped.title, reason: mapped.reason });
      const fresh = mapped.offers.filter(({ sourceId }) => !seen.has(sourceId));
      if (fresh.length === 0) return void report.refused.push({ item: place + 1, sourceId: mapped.offers[0]?.sourceId ?? "", title: mapped.title, reason: "twice-in-file" });
      for (const offer of fresh) seen.add(offer.sourceId);
      taken[mapped.kind].push(...fresh);
    });
    for (const kind of ["EMPLOI", "BENEVOLAT"] as const) {
      addWritten(report, await writeImportedOffers(ctx, territoryId, taken[kind], { source: SOURCE, kind }));
    }
    await joinTypedOffers(ctx, territoryId);
    return report;
  }));
}

/** The postings of its JSON-LD; where it has none that can be read, those of its own elements. */
async function postingsOf(page: string): Promise<PostingsFound> {
  const found = findPostings(page);
  if (found.ok || found.reason === "too-many") return found;
  const postings = await postingsInMicrodata(page);
  if (postings.length > POSTING_LIMITS.postings) return { ok: false, reason: "too-many" };
  return postings.length > 0 ? { ok: true, postings } : found;
}

const SENTENCES = {
  none: "La page n’a pas d’annonce que l’on puisse lire (JobPosting de schema.org). Enregistrez la page de l’annonce elle-même, ou saisissez l’offre.",
  broken: "L’annonce de la page est mal écrite (son JSON-LD ne se lit pas). Saisissez l’offre, ou prévenez l’employeur.",
  "too-many": `La page a plus de ${POSTING_LIMITS.postings} annonces : ce n’est pas celle d’un employeur.`,
};

const fingerprint = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 24);
