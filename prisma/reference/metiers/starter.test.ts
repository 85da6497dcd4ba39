import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { starterMetiers, starterSkills } from "./starter.ts";

const ROME_CODES = "../shared/data/rome-v460/unix_referentiel_code_rome_v460_utf8.csv";
const ROME_SKILLS = "../shared/data/rome-v460/unix_referentiel_competence_v460_utf8.csv";
const rows = (path: string) => parse(readFileSync(path), { columns: true, bom: true }) as Record<string, string>[];

describe("the starter referential", () => {
  it("holds at least 160 métiers, each code once", () => {
    expect(starterMetiers.length).toBeGreaterThanOrEqual(160);
    expect(new Set(starterMetiers.map((metier) => metier.romeCode)).size).toBe(starterMetiers.length);
    expect(new Set(starterMetiers.map((metier) => metier.label)).size).toBe(starterMetiers.length);
  });

  it.each(starterMetiers.map((metier) => [metier.label, metier] as const))("%s: plain label, 3 to 10 everyday words, 6 to 15 skills", (_, metier) => {
    expect(metier.romeCode).toMatch(/^[A-N]\d{4}$/);
    expect(metier.label).toMatch(/ \(F\/H\)$/);
    for (const list of [metier.everyday, metier.skills]) expect(new Set(list).size).toBe(list.length);
    expect(metier.everyday.length).toBeGreaterThanOrEqual(3);
    expect(metier.everyday.length).toBeLessThanOrEqual(10);
    expect(metier.skills.length).toBeGreaterThanOrEqual(6);
    expect(metier.skills.length).toBeLessThanOrEqual(15);
    expect([metier.label, ...metier.everyday].join("")).not.toMatch(/['|]/);
  });

  it("says each skill as a thing done, in a few words, and uses every one", () => {
    const known = new Set(starterSkills.map((skill) => skill.id));
    const used = new Set(starterMetiers.flatMap((metier) => metier.skills));
    expect([...used].filter((id) => !known.has(id))).toEqual([]);
    expect([...known].filter((id) => !used.has(id))).toEqual([]);
    for (const { id, label } of starterSkills) {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(label, id).toMatch(/^(?:S’|É|[A-Z])[a-zéèêâîôûç’]*(?:er|ir|re)(?:[ ,]|$)/);
      expect(label.length, label).toBeLessThanOrEqual(70);
    }
    expect(new Set(starterSkills.map((skill) => skill.label)).size).toBe(starterSkills.length);
  });

  it("shares its skills between métiers, so that matching by skills crosses them", () => {
    const users = new Map<string, number>();
    for (const id of starterMetiers.flatMap((metier) => metier.skills)) users.set(id, (users.get(id) ?? 0) + 1);
    const shared = [...users.values()].filter((count) => count > 1).length;
    expect(shared / users.size).toBeGreaterThan(0.6);
    for (const metier of starterMetiers) expect(metier.skills.filter((id) => (users.get(id) ?? 0) > 1).length, metier.label).toBeGreaterThanOrEqual(2);
  });
});

describe.skipIf(!existsSync(ROME_CODES))("against the official files of ROME 4.60", () => {
  it("uses only codes that exist, with their true parent", () => {
    const parents = new Map(rows(ROME_CODES).map((row) => [row["code_rome"] ?? "", row["code_rome_parent"] ?? ""]));
    for (const { romeCode, parentCode } of starterMetiers) {
      const parent = parents.get(romeCode);
      expect(parent, romeCode).toBeDefined();
      expect(parentCode ?? romeCode, romeCode).toBe(parent || romeCode);
    }
  });

  it("copies no skill of the official referential", () => {
    const official = new Set(rows(ROME_SKILLS).map((row) => (row["libelle_competence"] ?? "").toLowerCase().replaceAll("'", "’")));
    expect(starterSkills.filter((skill) => official.has(skill.label.toLowerCase()))).toEqual([]);
  });
});
if (!existsSync(ROME_CODES)) console.info(`skipped: ${ROME_CODES} is absent, the starter's codes are not checked against ROME 4.60`);
