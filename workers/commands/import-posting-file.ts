import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { refusalSentence } from "#app/domain/offers/vacancy/refusal-sentences.ts";
import { FeedError, textOf } from "#app/infra/feed-text.server.ts";
import { systemContext } from "#app/use-cases/context.server.ts";
import { importPostings, MOST_PAGE_BYTES } from "#app/use-cases/offers/import-postings.server.ts";
import { communeAliases } from "#app/infra/commune-aliases.server.ts";
import { territoryOf } from "./territory-of.ts";

/** Imports the page of an employer into a territory and says what became of each posting. Throws `FeedError` for a page that is not read. */
export async function importPostingFile(file: string, territoryCode: string, say: (line: string) => void): Promise<void> {
  const ctx = systemContext();
  const territoryId = await territoryOf(ctx, territoryCode);
  if (statSync(file).size > MOST_PAGE_BYTES) throw new FeedError(`Le fichier dépasse ${MOST_PAGE_BYTES / 1024 / 1024} Mo.`);
  const imported = await importPostings(ctx, textOf(readFileSync(file), MOST_PAGE_BYTES), { territoryId, label: basename(file), aliases: communeAliases() });
  if (!imported.ok) throw new FeedError(`L’import est refusé (${imported.refusal.code}).`);
  const { read, created, updated, unchanged, joined, refused } = imported.value;
  say(`  Annonces lues : ${read}. Offres nouvelles : ${created}, changées : ${updated}, inchangées : ${unchanged}, déjà vues ailleurs : ${joined}. Annonces laissées de côté : ${refused.length}.`);
  for (const { item, title, reason } of refused) say(`  annonce ${item}, ${title || "sans intitulé"} : ${refusalSentence("posting", reason)}`);
}
