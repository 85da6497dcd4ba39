import type { RomeReferential } from "#app/domain/skills/rome-referential.ts";
import { findRomeFiles, readRomeFile, romeFiles, type RomeFile, type RomeRow } from "./rome-files.ts";

/** In the file of names: 1 grand domaine, 2 domaine, 3 métier, 4 appellation. */
const APPELLATION = "4";
/** In the file of links: block 5 is what one can do, its heading 1 the savoir-faire. */
const SKILLS_BLOCK = "5";
const SAVOIR_FAIRE = "1";

type Left = Map<string, number>;

/**
 * Reads the official ROME files of a folder (`unix_*_vNNN_utf8.csv`, UTF-8, commas).
 *
 * Savoir-être and savoirs are not read: a person is not matched on them. About 2 s, 150 MB.
 *
 * @param onFile called before each file is read, with its name
 * @throws RomeFilesError with one French sentence per missing file or column
 * @source ROME 4.0, Licence Ouverte
 */
export function parseRome(folder: string, onFile: (name: string) => void = () => undefined): RomeReferential {
  const { version, paths } = findRomeFiles(folder);
  const read = (file: RomeFile) => {
    onFile(romeFiles[file].name);
    return readRomeFile(file, paths[file]);
  };
  const left: Left = new Map();
  const codeRows = read("codes");
  const metiers = metiersOf(codeRows, left);
  const codes = new Set(metiers.map((metier) => metier.romeCode));
  const codeOfOgr = new Map(codeRows.map((row) => [row["code_ogr"] ?? "", row["code_rome"] ?? ""]));
  const appellations = appellationsOf(read("appellations"), codes, codeOfOgr, left);
  const labels = new Map(read("competences").filter((row) => row["cat_comp"] === "Savoir-faire").map((row) => [row["code_ogr"] ?? "", row["libelle_competence"] ?? ""]));
  const metierSkills = metierSkillsOf(read("links"), codes, labels, left);
  const used = [...new Set(metierSkills.map((link) => link.skillId))].sort();
  return {
    version, metiers, appellations,
    skills: used.map((id) => ({ id, label: labels.get(id.slice("ogr-".length)) ?? "" })),
    metierSkills,
    near: nearOf(read("mobility"), codes, left),
    left: [...left].map(([reason, lines]) => ({ reason, lines })),
  };
}

function metiersOf(rows: RomeRow[], left: Left): RomeReferential["metiers"] {
  const known = new Set(rows.map((row) => row["code_rome"]));
  return rows.flatMap((row) => {
    const romeCode = row["code_rome"] ?? "";
    const label = row["libelle_rome"] ?? "";
    if (!/^[A-N]\d{4}$/.test(romeCode) || label === "") return leave(left, "métier sans code ou sans libellé");
    const parent = row["code_rome_parent"] ?? "";
    return [{ romeCode, label, parentCode: parent !== romeCode && known.has(parent) ? parent : null }];
  });
}

/** A name carries no ROME code, only the OGR code of its métier. */
function appellationsOf(rows: RomeRow[], codes: Set<string>, codeOfOgr: Map<string, string>, left: Left): RomeReferential["appellations"] {
  return rows.flatMap((row) => {
    if (row["type_provenance"] !== APPELLATION) return [];
    const romeCode = codeOfOgr.get(row["ogr_rome"] ?? "") ?? "";
    const label = (row["libelle_appellation_long"] ?? "").replace(/\s+/g, " ").trim();
    if (!codes.has(romeCode)) return leave(left, "appellation d’un métier inconnu");
    if (label === "" || !row["ogr_appellation"]) return leave(left, "appellation sans libellé ou sans code");
    return [{ id: `ogr-${row["ogr_appellation"]}`, romeCode, label }];
  });
}

function metierSkillsOf(rows: RomeRow[], codes: Set<string>, labels: Map<string, string>, left: Left): RomeReferential["metierSkills"] {
  const ranks = new Map<string, number>();
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    if (row["code_compo_bloc"] !== SKILLS_BLOCK || row["code_rubrique"] !== SAVOIR_FAIRE) return [];
    const romeCode = row["code_rome"] ?? "";
    const ogr = row["code_ogr"] ?? "";
    if (!codes.has(romeCode)) return leave(left, "compétence d’un métier inconnu");
    if (!labels.get(ogr)) return leave(left, "compétence absente du référentiel des savoir-faire");
    if (seen.has(`${romeCode} ${ogr}`)) return leave(left, "compétence citée deux fois pour un métier");
    seen.add(`${romeCode} ${ogr}`);
    const rank = ranks.get(romeCode) ?? 0;
    ranks.set(romeCode, rank + 1);
    return [{ romeCode, skillId: `ogr-${ogr}`, rank }];
  });
}

function nearOf(rows: RomeRow[], codes: Set<string>, left: Left): RomeReferential["near"] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const fromCode = row["code_rome"] ?? "";
    const toCode = row["code_rome_cible"] ?? "";
    const rank = Number(row["numero_ordre"]);
    if (!codes.has(fromCode) || !codes.has(toCode) || fromCode === toCode) return leave(left, "mobilité vers un métier inconnu");
    if (!Number.isInteger(rank) || rank < 1) return leave(left, "mobilité sans numéro d’ordre");
    if (seen.has(`${fromCode} ${toCode}`)) return leave(left, "mobilité citée deux fois");
    seen.add(`${fromCode} ${toCode}`);
    return [{ fromCode, toCode, rank }];
  });
}

/** Counts a line that cannot be used, under its reason. */
function leave(left: Left, reason: string): [] {
  left.set(reason, (left.get(reason) ?? 0) + 1);
  return [];
}
