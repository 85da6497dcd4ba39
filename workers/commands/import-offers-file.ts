import { basename } from "node:path";
import { refusalSentence } from "#app/domain/offers/vacancy/refusal-sentences.ts";
import { FeedError } from "#app/infra/feed-text.server.ts";
import { systemContext } from "#app/use-cases/context.server.ts";
import { importFranceTravailFile } from "#app/use-cases/offers/import-france-travail-file.server.ts";
import type { ImportReport } from "#app/use-cases/offers/import-france-travail.server.ts";
import { configuredOffersApi, pullFranceTravail } from "#app/use-cases/offers/pull-france-travail.server.ts";
import { communeAliases } from "#app/infra/commune-aliases.server.ts";
import { territoryOf } from "./territory-of.ts";

type Say = (line: string) => void;
const count = (value: number, one: string, many: string) => `${value.toLocaleString("fr-FR")} ${value < 2 ? one : many}`;
const progress = (say: Say) => (done: number) => {
  if (done % 1_000 === 0) say(`  ${done.toLocaleString("fr-FR")} offres`);
};

/**
 * Imports a file of France Travail's offers into a territory and says what became of each: counts, then every offer that
 * was not taken, with its reason. The same file again changes nothing.
 *
 * @param territoryCode code of the département: `61`. Throws `FeedError` for a file that is not read
 */
export async function importOffersFile(file: string, territoryCode: string, say: Say, closeVanished = false): Promise<ImportReport> {
  const ctx = systemContext();
  const territoryId = await territoryOf(ctx, territoryCode);
  say(`→ Offres de ${file}`);
  const started = Date.now();
  const imported = await importFranceTravailFile(ctx, file, { territoryId, closeVanished, aliases: communeAliases(), label: basename(file), onProgress: progress(say) });
  if (!imported.ok) throw new FeedError(`L’import est refusé (${imported.refusal.code}).`);
  tell(imported.value, started, say, closeVanished);
  return imported.value;
}

/** The same with all that France Travail holds for the département, by its API. Throws `FeedError` when it is not configured. */
export async function importOffersApi(territoryCode: string, say: Say): Promise<void> {
  const api = configuredOffersApi();
  if (!api) throw new FeedError("L’API de France Travail n’est pas configurée : donnez FRANCE_TRAVAIL_ID et FRANCE_TRAVAIL_SECRET.");
  say(`→ Offres de France Travail, département ${territoryCode}`);
  const started = Date.now();
  const pulled = await pullFranceTravail(systemContext(), api, { territoryCode, aliases: communeAliases(), onProgress: progress(say) });
  if (!pulled.ok) throw new FeedError(`L’import est refusé (${pulled.refusal.code}).`);
  tell(pulled.value, started, say, true);
  if (!pulled.value.isWhole) say("  Tout n’a pas pu être lu : rien n’est fermé.");
}

function tell(report: ImportReport, started: number, say: Say, closes: boolean): void {
  say(
    `  ${count(report.read, "offre lue", "offres lues")} : ${count(report.created, "nouvelle", "nouvelles")}, ${count(report.updated, "changée", "changées")}, ` +
      `${count(report.unchanged, "inchangée", "inchangées")}, ${count(report.joined, "déjà vue ailleurs", "déjà vues ailleurs")}, ${count(report.refused.length, "laissée de côté", "laissées de côté")}` +
      `${closes ? `, ${count(report.closed, "disparue", "disparues")}` : ""} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  );
  for (const { item, sourceId, reason } of report.refused) say(`  offre ${item}, ${sourceId || "sans identifiant"} : ${refusalSentence("france-travail", reason)}`);
}
