import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseRome } from "./parse-rome.ts";
import { RomeFilesError } from "./rome-files.ts";

const OFFICIAL = "../shared/data/rome-v460";

/** A referential of two métiers, made up, with a fault of each kind. */
const small: Record<string, string> = {
  referentiel_code_rome: '"code_rome","code_ogr","libelle_rome","code_rome_parent"\n"A1101","6","Semeur / Semeuse","A1101"\n"A1102","9","Faneur / Faneuse","A1101"\n"","","Personne",""\n',
  cr_gd_dp_appellations:
    '"intitule","libelle_appellation_long","type_provenance","ogr_rome","ogr_appellation"\n' +
    '"Terre","","1","",""\n"Semeur","","3","6",""\n"","Semeur\nà la volée","4","6","7"\n"","Fantôme","4","99","8"\n',
  referentiel_competence: '"code_ogr","libelle_competence","cat_comp"\n"100","Semer","Savoir-faire"\n"101","Faner","Savoir-faire"\n"200","Sourire","Savoir-être professionnel"\n',
  liens_rome_referentiels:
    '"code_rome","code_compo_bloc","code_rubrique","code_ogr"\n"A1102","5","1","101"\n"A1102","5","1","100"\n"A1102","5","1","100"\n"A1101","5","2","200"\n"A1101","2","","7"\n"A1101","5","1","999"\n"B9999","5","1","100"\n',
  rubrique_mobilite: '"code_rome","code_rome_cible","numero_ordre"\n"A1101","A1102","1"\n"A1101","Z9999","2"\n"A1102","A1101",""\n',
};

let folder: string;
const write = (files: Record<string, string>, version = "460") => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `unix_${name}_v${version}_utf8.csv`), text);
};
const faults = (): readonly string[] => {
  try {
    parseRome(folder);
  } catch (fault) {
    if (fault instanceof RomeFilesError) return fault.sentences;
    throw fault;
  }
  return [];
};
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), "rome-")); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the files of ROME", () => {
  it("become métiers, names, savoir-faire, links in their order and near métiers", () => {
    write({ ...small, referentiel_code_rome: `\uFEFF${small["referentiel_code_rome"]}` });
    const files: string[] = [];
    expect(parseRome(folder, (name) => files.push(name))).toEqual({
      version: "460",
      metiers: [{ romeCode: "A1101", label: "Semeur / Semeuse", parentCode: null }, { romeCode: "A1102", label: "Faneur / Faneuse", parentCode: "A1101" }],
      appellations: [{ id: "ogr-7", romeCode: "A1101", label: "Semeur à la volée" }],
      skills: [{ id: "ogr-100", label: "Semer" }, { id: "ogr-101", label: "Faner" }],
      metierSkills: [{ romeCode: "A1102", skillId: "ogr-101", rank: 0 }, { romeCode: "A1102", skillId: "ogr-100", rank: 1 }],
      near: [{ fromCode: "A1101", toCode: "A1102", rank: 1 }],
      left: [
        { reason: "métier sans code ou sans libellé", lines: 1 },
        { reason: "appellation d’un métier inconnu", lines: 1 },
        { reason: "compétence citée deux fois pour un métier", lines: 1 },
        { reason: "compétence absente du référentiel des savoir-faire", lines: 1 },
        { reason: "compétence d’un métier inconnu", lines: 1 },
        { reason: "mobilité vers un métier inconnu", lines: 1 },
        { reason: "mobilité sans numéro d’ordre", lines: 1 },
      ],
    });
    expect(files).toHaveLength(5);
  });

  it("that are missing are each named", () => {
    const { rubrique_mobilite: _gone, referentiel_competence: _gone2, ...rest } = small;
    write(rest);
    expect(faults()).toEqual([
      `Il manque le fichier unix_referentiel_competence_v…_utf8.csv dans ${folder}.`,
      `Il manque le fichier unix_rubrique_mobilite_v…_utf8.csv dans ${folder}.`,
    ]);
  });

  it.each([
    ["another header", { rubrique_mobilite: '"code","cible"\n"A","B"\n' }, /n’a pas la colonne code_rome, ni code_rome_cible, ni numero_ordre.*«\scode, cible/s],
    ["no line", { rubrique_mobilite: '"code_rome","code_rome_cible","numero_ordre"\n' }, /est vide/],
    ["something that is not CSV", { rubrique_mobilite: '"code_rome","code_rome_cible","numero_ordre"\n"A1101,"x\n' }, /ne se lit pas comme un CSV/],
  ])("with %s are refused with a sentence that says where", (_, changed, sentence) => {
    write({ ...small, ...changed });
    expect(faults()).toHaveLength(1);
    expect(faults()[0]).toMatch(sentence);
    expect(faults()[0]).toContain("unix_rubrique_mobilite_v460_utf8.csv");
  });

  it("of two versions are not mixed", () => {
    write(small);
    write({ rubrique_mobilite: small["rubrique_mobilite"] ?? "" }, "455");
    expect(faults()[0]).toMatch(/plusieurs versions du ROME \(455, 460\)/);
  });

  it("of a folder that does not exist are refused", () => {
    rmSync(folder, { recursive: true });
    expect(faults()).toEqual([`Le dossier ${folder} n’existe pas.`]);
  });
});

describe.skipIf(!existsSync(OFFICIAL))("the official files of ROME 4.60", () => {
  it("hold 1 584 métiers with their names, savoir-faire and near métiers", () => {
    const rome = parseRome(OFFICIAL);
    expect(rome.version).toBe("460");
    expect(rome.metiers).toHaveLength(1_584);
    expect(rome.appellations).toHaveLength(13_120);
    expect(rome.metierSkills).toHaveLength(49_440);
    expect(rome.near).toHaveLength(14_912);
    expect(rome.left).toEqual([]);
    expect(rome.metiers.find((metier) => metier.romeCode === "K2205")).toEqual({ romeCode: "K2205", label: "Agent / Agente de propreté de locaux", parentCode: "K2204" });
    expect(new Set(rome.metierSkills.map((link) => link.romeCode)).size).toBe(1_584);
    const known = new Set(rome.skills.map((skill) => skill.id));
    expect(rome.metierSkills.every((link) => known.has(link.skillId))).toBe(true);
    expect(rome.skills.every((skill) => skill.label.length > 2)).toBe(true);
    expect(new Set(rome.appellations.map((appellation) => appellation.id)).size).toBe(13_120);
  });
});
if (!existsSync(OFFICIAL)) console.info(`skipped: ${OFFICIAL} is absent, the official ROME files are not read`);
