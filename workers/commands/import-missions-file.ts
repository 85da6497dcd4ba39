import { basename } from "node:path";
import { missionRemarks } from "#app/domain/offers/api-engagement/map-mission.ts";
import { refusalSentence } from "#app/domain/offers/vacancy/refusal-sentences.ts";
import { FeedError } from "#app/infra/feed-text.server.ts";
import { systemContext } from "#app/use-cases/context.server.ts";
import { importApiEngagement } from "#app/use-cases/offers/import-api-engagement.server.ts";
import { communeAliases } from "#app/infra/commune-aliases.server.ts";
import { territoryOf } from "./territory-of.ts";

/**
 * Imports a feed of missions into a territory and says what became of each: counts, then every mission that was not taken
 * or was made good, with the reason.
 */
export async function importMissionsFile(file: string, territoryCode: string, say: (line: string) => void, closeVanished = false): Promise<void> {
  const ctx = systemContext();
  const territoryId = await territoryOf(ctx, territoryCode);
  const imported = await importApiEngagement(ctx, file, { territoryId, closeVanished, aliases: communeAliases(), label: basename(file) });
  if (!imported.ok) throw new FeedError(`L’import est refusé (${imported.refusal.code}).`);
  const { read, created, updated, unchanged, joined, closed, refused, remarks } = imported.value;
  say(`  Missions lues : ${read}. Offres nouvelles : ${created}, changées : ${updated}, inchangées : ${unchanged}, déjà vues ailleurs : ${joined}, fermées : ${closed}. Missions laissées de côté : ${refused.length}.`);
  for (const { item, sourceId, reason } of refused) say(`  mission ${item}, ${sourceId || "sans identifiant"} : ${refusalSentence("api-engagement", reason)}`);
  for (const { item, sourceId, remark } of remarks) say(`  mission ${item}, ${sourceId} : ${missionRemarks[remark]}`);
}
