import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

type Row = { code: string; type: string; anciensCodes?: string[]; chefLieu?: string; commune?: string };
let made: Readonly<Record<string, string>> | undefined;

/**
 * Former, delegated, associated and municipal-district codes → today's commune. A code that is today's own is absent.
 *
 * @source Code officiel géographique, by @etalab/decoupage-administratif
 */
export function communeAliases(): Readonly<Record<string, string>> {
  made ??= read();
  return made;
}

function read(): Record<string, string> {
  const file = createRequire(import.meta.url).resolve("@etalab/decoupage-administratif/data/communes.json");
  const rows = JSON.parse(readFileSync(file, "utf8")) as Row[];
  const today = new Set(rows.filter((row) => row.type === "commune-actuelle").map((row) => row.code));
  const aliases: Record<string, string> = {};
  for (const row of rows) {
    for (const former of row.anciensCodes ?? []) if (!today.has(former)) aliases[former] = row.code;
    const parent = row.chefLieu ?? row.commune;
    if (parent !== undefined && today.has(parent) && !today.has(row.code)) aliases[row.code] = parent;
  }
  return aliases;
}
