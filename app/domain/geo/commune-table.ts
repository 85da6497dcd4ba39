import type { LatLng } from "./lat-lng.ts";

/** A commune as the rules need it: `code` is the INSEE code, a string (`2A004`). */
export type Commune = { code: string; name: string } & LatLng;

/** Finds a commune by its INSEE code; undefined when nobody knows that code. */
export type CommuneTable = { find(code: string): Commune | undefined };

/**
 * A table of communes to look up by INSEE code.
 *
 * @param aliases old, delegated or municipal-district codes → today's code; files still carry them
 */
export function communeTable(
  communes: readonly Commune[],
  aliases: Readonly<Record<string, string>> = {},
): CommuneTable {
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  return {
    find: (code) => byCode.get(code) ?? (Object.hasOwn(aliases, code) ? byCode.get(aliases[code] as string) : undefined),
  };
}
