import { franceTravailCsv } from "#app/domain/offers/out/france-travail-csv.ts";
import type { Place } from "../../access/read-territory.server.ts";
import type { Context } from "../../context.server.ts";
import { changedAt } from "./changed-at.server.ts";
import { loadOutOffers } from "./load-out-offers.server.ts";

/** A partner's file holds the present, whole: far above what a département has open. */
const MOST = 20_000;

/** The jobs that were entrusted to us, as the partner file of France Travail has them. Two round trips. */
export async function exportForFranceTravail(ctx: Context, { id, brandName }: Place, site: string): Promise<{ csv: string; changedAt: Date }> {
  const [offers, last] = await Promise.all([loadOutOffers(ctx.db, id, ctx.now, { kind: "EMPLOI", limit: MOST }), changedAt(ctx, id)]);
  return { csv: franceTravailCsv(offers, site, brandName), changedAt: last };
}
