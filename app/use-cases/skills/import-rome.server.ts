import { normalise } from "#app/domain/skills/normalise.ts";
import type { RomeReferential } from "#app/domain/skills/rome-referential.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { Context } from "../context.server.ts";
import { writeRomeMetiers, writeRomeNames, writeRomeNear, writeRomeSkills } from "./write-rome.server.ts";

/** How many there are in the files, how many rows were written, how many of a former version were taken away. */
export type ImportedPart = { total: number; written: number; removed: number };
export type ImportedRome = Record<"metiers" | "appellations" | "skills" | "metierSkills" | "near", ImportedPart>;

/**
 * Loads the official referential beside ours, in one transaction.
 *
 * Our labels, everyday words and skills stay; official métiers, names, skills and near métiers come beside them.
 * The same files again: nothing is written. Skills that a person or an offer uses are never taken away.
 *
 * @param onStep called before each part, with its name
 * @returns the counts, or a refusal: `rome.not-yours` (administrators and the system only) | `rome.empty`
 */
export async function importRome(ctx: Context, rome: RomeReferential, onStep: (part: keyof ImportedRome) => void = () => undefined): Promise<Result<ImportedRome>> {
  if (ctx.actor.role !== "system" && ctx.actor.role !== "admin") return refuse("forbidden", "rome.not-yours");
  if (rome.metiers.length === 0) return refuse("invalid", "rome.empty");
  const source = `rome-${rome.version}`;
  const names = rome.appellations.map((name) => ({ ...name, normalised: normalise(name.label) }));
  const imported = await ctx.db.$transaction(
    async (tx) => {
      onStep("metiers");
      const metiers = await writeRomeMetiers(tx, source, rome.metiers);
      onStep("appellations");
      const appellations = await writeRomeNames(tx, source, names);
      onStep("skills");
      const { skills, metierSkills } = await writeRomeSkills(tx, source, rome.skills, rome.metierSkills);
      onStep("near");
      const near = await writeRomeNear(tx, rome.near);
      return { metiers, appellations, skills, metierSkills, near };
    },
    { timeout: 300_000, maxWait: 10_000 },
  );
  return ok(imported);
}
