import { communeAliases } from "#app/infra/commune-aliases.server.ts";
import { env } from "#app/infra/env.server.ts";
import { log } from "#app/infra/log.server.ts";
import { configuredOffersApi, pullFranceTravail } from "#app/use-cases/offers/pull-france-travail.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** Every night, where it is configured: the offers of France Travail for the département. */
export const offersPull: JobHandler<"offers.pull"> = async (ctx) => {
  const api = configuredOffersApi();
  if (!api) return;
  const pulled = await pullFranceTravail(ctx, api, { territoryCode: env().TERRITORY, aliases: communeAliases() });
  if (!pulled.ok) throw new Error(`offers.pull refused: ${pulled.refusal.code}`);
  const { read, created, updated, unchanged, joined, closed, refused, isWhole } = pulled.value;
  log.info({ read, created, updated, unchanged, joined, closed, refused: refused.length, isWhole }, "offers pulled from France Travail");
};
