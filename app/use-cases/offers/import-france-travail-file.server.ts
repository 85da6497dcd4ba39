import type { Result } from "#app/domain/kit/result.ts";
import { readJsonList } from "#app/infra/json-list.server.ts";
import type { Context } from "../context.server.ts";
import { importFranceTravail, type ImportOptions, type ImportReport } from "./import-france-travail.server.ts";

/**
 * Imports a file of France Travail's offers, « Offres d'emploi v2 », however long.
 *
 * It is read twice: once to its end, so that one that is broken, too large or something else changes nothing
 * (`FeedError`, kept in the run), then to write.
 *
 * @returns refusals: those of `importFranceTravail`
 */
export async function importFranceTravailFile(ctx: Context, file: string, options: ImportOptions): Promise<Result<ImportReport>> {
  return importFranceTravail(ctx, twice(file), options);
}

async function* twice(file: string): AsyncGenerator<unknown> {
  const whole = readJsonList(file, "resultats");
  while (!(await whole.next()).done);
  yield* readJsonList(file, "resultats");
}
