import { readFileSync } from "node:fs";
import { importRefusals } from "#app/domain/offers/france-travail/map-offer.ts";
import { franceTravailAnswer } from "#app/domain/offers/france-travail/offer-answer.schema.ts";
import { systemContext } from "#app/use-cases/context.server.ts";
import { importFranceTravail, type ImportReport, type Refused } from "#app/use-cases/offers/import-france-travail.server.ts";
import { loadCommuneAliases } from "#prisma/reference/load-communes.ts";

/** A file that is not what was announced; the sentence says what to give. */
export class OffersFileError extends Error {}

/** The offers of a file, unchecked one by one. A file that is no « Offres d'emploi v2 » answer throws `OffersFileError`. */
export function readOffersFile(file: string): unknown[] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
  } catch (fault) {
    const isMissing = (fault as NodeJS.ErrnoException).code === "ENOENT";
    throw new OffersFileError(isMissing ? `Le fichier ${file} n’existe pas.` : `Le fichier ${file} ne se lit pas comme du JSON.`);
  }
  const parsed = franceTravailAnswer.safeParse(content);
  if (!parsed.success) throw new OffersFileError(`${file} : ${parsed.error.issues[0]?.message ?? "le contenu n’est pas celui attendu."}`);
  return parsed.data;
}

const SENTENCES: Record<Refused["reason"], string> = { ...importRefusals, "twice-in-file": "L’offre est deux fois dans le fichier." };
const count = (value: number, one: string, many: string) => `${value.toLocaleString("fr-FR")} ${value < 2 ? one : many}`;

/**
 * Imports a file of France Travail's offers into a territory and says what became of each: counts, then every offer that
 * was not taken, with its reason. The same file again changes nothing.
 *
 * @param territoryCode code of the département: `61`
 */
export async function importOffersFile(file: string, territoryCode: string, say: (line: string) => void, closeVanished = false): Promise<ImportReport> {
  const offers = readOffersFile(file);
  const ctx = systemContext();
  const territory = await ctx.db.territory.findUnique({ where: { code: territoryCode }, select: { id: true } });
  if (!territory) throw new OffersFileError(`Le territoire ${territoryCode} n’est pas dans la base.`);
  say(`→ Offres de ${file}`);
  const started = Date.now();
  const imported = await importFranceTravail(ctx, offers, {
    territoryId: territory.id, closeVanished, aliases: loadCommuneAliases(),
    onProgress: (done, total) => {
      if (total > 1_000) say(`  ${done.toLocaleString("fr-FR")} sur ${total.toLocaleString("fr-FR")}`);
    },
  });
  if (!imported.ok) throw new OffersFileError(`L’import est refusé (${imported.refusal.code}).`);
  const report = imported.value;
  say(
    `  ${count(report.read, "offre lue", "offres lues")} : ${count(report.created, "nouvelle", "nouvelles")}, ${count(report.updated, "changée", "changées")}, ` +
      `${count(report.unchanged, "inchangée", "inchangées")}, ${count(report.refused.length, "laissée de côté", "laissées de côté")}` +
      `${closeVanished ? `, ${count(report.closed, "disparue", "disparues")}` : ""} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  );
  for (const { sourceId, reason } of report.refused) say(`  ${sourceId || "(sans identifiant)"} : ${SENTENCES[reason]}`);
  return report;
}
