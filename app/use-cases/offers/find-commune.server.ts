import { normalise } from "#app/domain/skills/normalise.ts";
import type { Context } from "../context.server.ts";

export type FoundCommune = { code: string; name: string; lat: number; lng: number };

/**
 * The commune of a name or a postal code, accents and hyphens forgiven; of those of one name, the one of the territory,
 * then the largest. `null` when none is called that.
 */
export async function findCommune(ctx: Context, territoryId: string, words: string): Promise<FoundCommune | null> {
  const asked = normalise(words).replace(/^st /, "saint ").replace(/^ste /, "sainte ");
  if (asked === "") return null;
  const rows = await ctx.db.$queryRaw<FoundCommune[]>`
    SELECT code, name, lat, lng FROM commune
    WHERE parent_code IS NULL AND (btrim(regexp_replace(lower(unaccent(name)), '[^a-z0-9]+', ' ', 'g')) = ${asked} OR ${asked} = ANY(postal_codes))
    ORDER BY (departement = (SELECT t.code FROM territory t WHERE t.id = ${territoryId}::uuid)) DESC, population DESC LIMIT 1`;
  return rows[0] ?? null;
}
