import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

/** The official files are missing or not what they should be: one French sentence per fault. */
export class RomeFilesError extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join("\n"));
    this.name = "RomeFilesError";
  }
}

/** The files we read, by our name for them, with the columns each must have. */
export const romeFiles = {
  codes: { name: "referentiel_code_rome", columns: ["code_rome", "code_ogr", "libelle_rome", "code_rome_parent"] },
  appellations: { name: "cr_gd_dp_appellations", columns: ["libelle_appellation_long", "type_provenance", "ogr_rome", "ogr_appellation"] },
  competences: { name: "referentiel_competence", columns: ["code_ogr", "libelle_competence", "cat_comp"] },
  links: { name: "liens_rome_referentiels", columns: ["code_rome", "code_compo_bloc", "code_rubrique", "code_ogr"] },
  mobility: { name: "rubrique_mobilite", columns: ["code_rome", "code_rome_cible", "numero_ordre"] },
} as const;

export type RomeFile = keyof typeof romeFiles;
export type RomeRow = Record<string, string>;

/**
 * Finds the files of one version of ROME in a folder: `unix_<name>_v460_utf8.csv`.
 *
 * @throws RomeFilesError naming every file that is missing, or the versions when several are mixed
 */
export function findRomeFiles(folder: string): { version: string; paths: Record<RomeFile, string> } {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new RomeFilesError([`Le dossier ${folder} n’existe pas.`]);
  const names = readdirSync(folder);
  const found = Object.entries(romeFiles).map(([key, { name }]) => {
    const matches = names.map((file) => new RegExp(`^unix_${name}_v(\\d+)_utf8\\.csv$`).exec(file)).filter((match) => match !== null);
    return { key: key as RomeFile, name, matches };
  });
  const missing = found.filter(({ matches }) => matches.length === 0);
  if (missing.length > 0) throw new RomeFilesError(missing.map(({ name }) => `Il manque le fichier unix_${name}_v…_utf8.csv dans ${folder}.`));
  const versions = [...new Set(found.flatMap(({ matches }) => matches.map((match) => match[1] ?? "")))].sort();
  const [version = ""] = versions;
  if (versions.length > 1) throw new RomeFilesError([`Le dossier ${folder} mélange plusieurs versions du ROME (${versions.join(", ")})\u00a0: gardez-en une.`]);
  return { version, paths: Object.fromEntries(found.map(({ key, matches }) => [key, join(folder, matches[0]?.[0] ?? "")])) as Record<RomeFile, string> };
}

/**
 * The lines of one file, as columns → text.
 *
 * @throws RomeFilesError when columns are missing, the file holds no line, or it is not CSV
 */
export function readRomeFile(file: RomeFile, path: string): RomeRow[] {
  let rows: RomeRow[];
  let header: string[] = [];
  try {
    rows = parse(readFileSync(path), {
      bom: true, skip_empty_lines: true,
      columns: (names: string[]) => (header = names.map((name) => name.trim())),
    }) as RomeRow[];
  } catch (fault) {
    throw new RomeFilesError([`Le fichier ${path} ne se lit pas comme un CSV\u00a0: ${fault instanceof Error ? fault.message : "raison inconnue"}.`]);
  }
  const missing = romeFiles[file].columns.filter((column) => !header.includes(column));
  if (missing.length > 0) throw new RomeFilesError([`Le fichier ${path} n’a pas la colonne ${missing.join(", ni ")}\u00a0: sa première ligne est «\u00a0${header.slice(0, 6).join(", ")}\u00a0».`]);
  if (rows.length === 0) throw new RomeFilesError([`Le fichier ${path} est vide.`]);
  return rows;
}
