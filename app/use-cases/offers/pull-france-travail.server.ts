import { refuse, type Result } from "#app/domain/kit/result.ts";
import { halvesOf, isReachable, startsOf, wholeCut, type Cut } from "#app/domain/offers/france-travail/api-cuts.ts";
import { offersApi, type OffersApi } from "#app/infra/france-travail/offers-api.server.ts";
import { env } from "#app/infra/env.server.ts";
import type { Context } from "../context.server.ts";
import { importFranceTravail, type ImportReport } from "./import-france-travail.server.ts";

/** A cut whose total moves while it is read is read again: an offer that left may have hidden one that moved up. */
const READINGS = 3;

/** The API of the configuration; null when it is not configured. */
export function configuredOffersApi(): OffersApi | null {
  const { FRANCE_TRAVAIL_ID: clientId, FRANCE_TRAVAIL_SECRET: clientSecret, FRANCE_TRAVAIL_URL: searchUrl, FRANCE_TRAVAIL_TOKEN_URL: tokenUrl } = env();
  return clientId && clientSecret ? offersApi({ clientId, clientSecret, searchUrl, tokenUrl }) : null;
}

/**
 * Brings a territory up to date with all that France Travail holds for its département, and closes what it holds no more.
 *
 * Nothing closes unless everything was read: a call that never came through stops the import with its sentence in the
 * run, a cut that kept moving or could not be cut small enough is said by `isWhole`.
 *
 * @returns refusals: `territory.missing` | those of `importFranceTravail`. Throws `FeedError`
 */
export async function pullFranceTravail(ctx: Context, api: OffersApi, options: { territoryCode: string; aliases?: Readonly<Record<string, string>>; onProgress?: (done: number) => void }): Promise<Result<ImportReport>> {
  const territory = await ctx.db.territory.findUnique({ where: { code: options.territoryCode }, select: { id: true } });
  if (!territory) return refuse("missing", "territory.missing");
  const reading = { isWhole: true };
  const { aliases, onProgress } = options;
  return importFranceTravail(ctx, readAll(api, options.territoryCode, wholeCut(ctx.now), reading), {
    territoryId: territory.id, closeVanished: true, label: "API", isWhole: () => reading.isWhole, ...(aliases && { aliases }), ...(onProgress && { onProgress }),
  });
}

/** Every offer of a département once, cut so that each part can be reached. */
async function* readAll(api: OffersApi, departement: string, whole: Cut, reading: { isWhole: boolean }): AsyncGenerator<unknown> {
  const given = new Set<string>();
  const waiting = [whole];
  for (let cut = waiting.pop(); cut !== undefined; cut = waiting.pop()) {
    const first = await api.search({ departement, cut, start: 0 });
    const halves = isReachable(first.total) ? null : halvesOf(cut);
    if (halves) {
      waiting.push(halves[1], halves[0]);
      continue;
    }
    let isSure = false;
    for (let turn = 0; turn < READINGS && !isSure; turn += 1) {
      const ids = new Set<string>();
      const totals = new Set<number>();
      const opening = turn === 0 ? first : await api.search({ departement, cut, start: 0 });
      for (const start of startsOf(opening.total)) {
        const page = start === 0 ? opening : await api.search({ departement, cut, start });
        totals.add(page.total);
        for (const offer of page.offers) {
          const id = idOf(offer);
          if (id !== "") ids.add(id);
          if (id !== "" && given.has(id)) continue;
          if (id !== "") given.add(id);
          yield offer;
        }
      }
      isSure = opening.total === 0 || (totals.size === 1 && ids.size >= opening.total);
    }
    if (!isSure) reading.isWhole = false;
  }
}

function idOf(offer: unknown): string {
  const id: unknown = typeof offer === "object" && offer !== null && "id" in offer ? offer.id : "";
  return typeof id === "string" ? id : "";
}
