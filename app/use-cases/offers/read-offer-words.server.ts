import { findMetiers } from "#app/domain/skills/find-metiers.ts";
import { normalise } from "#app/domain/skills/normalise.ts";
import type { Skill } from "#app/domain/skills/metier.ts";
import { readReferential } from "../skills/referential.server.ts";
import type { Context } from "../context.server.ts";

export type Choice = { code: string; label: string; hint: string };
export type OfferWords = {
  /** The métier that was meant, or null: then choose among `metiers`. */
  romeCode: string | null;
  communeCode: string | null;
  metiers: Choice[];
  communes: Choice[];
  /** The skills of the métier, once it is known. */
  skills: Skill[];
};

const SURE = 0.97;
const MANY = 6;

/**
 * Reads the everyday words of an offer: which métier, which commune.
 *
 * A choice already made (`romeCode`, `communeCode`) is kept while it goes with the words. One sure answer is taken;
 * otherwise the likely ones are given, to choose from.
 */
export async function readOfferWords(ctx: Context, territory: { id: string; code: string }, typed: { metier: string; commune: string; romeCode: string; communeCode: string }): Promise<OfferWords> {
  const referential = await readReferential(ctx.db);
  const found = findMetiers(typed.metier, referential.index, MANY);
  const chosen = found.find((one) => one.romeCode === typed.romeCode) ?? (sure(found) ? found[0] : undefined);
  const communes = await findCommunes(ctx, territory.code, typed.commune);
  const place = communes.find((one) => one.code === typed.communeCode) ?? (communes[0]?.hint === "exact" && communes[1]?.hint !== "exact" ? communes[0] : undefined);
  return {
    romeCode: chosen?.romeCode ?? null,
    communeCode: place?.code ?? null,
    metiers: found.map((one) => ({ code: one.romeCode, label: one.label, hint: normalise(one.matched) === normalise(one.label) ? "" : one.matched })),
    communes: communes.map(({ code, label, postalCode }) => ({ code, label, hint: postalCode })),
    skills: chosen ? referential.skillsOf(chosen.romeCode) : [],
  };
}

/** Typed just so, and nothing else as good. */
function sure(found: readonly { score: number }[]): boolean {
  return (found[0]?.score ?? 0) >= SURE && (found[1]?.score ?? 0) < (found[0]?.score ?? 0);
}

type FoundCommune = { code: string; label: string; postalCode: string; hint: "exact" | "near" };

/** Communes by name or postal code, spelling slips forgiven; those of the département first. */
async function findCommunes(ctx: Context, departement: string, words: string): Promise<FoundCommune[]> {
  const asked = normalise(words);
  if (asked === "") return [];
  const rows = await ctx.db.$queryRaw<{ code: string; name: string; postal_codes: string[]; exact: boolean }[]>`
    SELECT code, name, postal_codes,
      (regexp_replace(lower(unaccent(name)), '[^a-z0-9]+', ' ', 'g') = ${asked} OR ${asked} = ANY(postal_codes)) AS exact
    FROM commune
    WHERE parent_code IS NULL AND (regexp_replace(lower(unaccent(name)), '[^a-z0-9]+', ' ', 'g') % ${asked} OR ${asked} = ANY(postal_codes) OR lower(unaccent(name)) LIKE ${`${asked.replace(/[%_]/g, "")}%`})
    ORDER BY (departement = ${departement}) DESC, exact DESC, similarity(lower(unaccent(name)), ${asked}) DESC, population DESC LIMIT ${MANY}`;
  return rows.map((row) => ({ code: row.code, label: row.name, postalCode: row.postal_codes[0] ?? "", hint: row.exact ? "exact" : "near" }));
}
