import { findMetiers } from "#app/domain/skills/find-metiers.ts";
import { beforeAll, describe, expect, it } from "vitest";
import { seedReference } from "#prisma/reference/seed-reference.ts";
import { NOW } from "#tests/factories/clock.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { importRome } from "./import-rome.server.ts";
import { readReferential } from "./referential.server.ts";

const held = useDatabase();
const find = async (words: string, now = NOW) => findMetiers(words, (await readReferential(held.db, now.getTime())).index, 8);

beforeAll(async () => {
  await seedReference(held.db, { territoryCode: "61" });
}, 60_000);

describe("everyday words, asked of the database", () => {
  it.each([["femme de menage", "K1304"], ["ede soignante", "J1501"], ["carriste", "N1101"], ["routier", "N4101"]])("« %s » leads to %s", async (words, romeCode) => {
    expect((await find(words))[0]?.romeCode).toBe(romeCode);
  });

  it("find an official métier within minutes of its import", async () => {
    expect((await find("potier")).map((found) => found.romeCode)).not.toContain("B1201");
    await importRome(testContext(held.db, { role: "system" }), {
      version: "460", metiers: [{ romeCode: "B1201", label: "Céramiste", parentCode: null }], appellations: [{ id: "ogr-1", romeCode: "B1201", label: "Potier / Potière" }],
      skills: [], metierSkills: [], near: [], left: [],
    });
    const later = new Date(NOW.getTime() + 6 * 60_000);
    expect((await find("potière", later))[0]).toMatchObject({ romeCode: "B1201", label: "Céramiste", matched: "Potier / Potière" });
    expect((await find("femme de ménage", later))[0]?.romeCode).toBe("K1304");
  });
});

describe("a métier", () => {
  it("comes with its skills in plain words, the most usual first", async () => {
    const { metierLabel, skillsOf } = await readReferential(held.db, NOW.getTime());
    expect(metierLabel("K1304")).toBe("Aide ménagère à domicile (F/H)");
    expect(skillsOf("K1304").slice(0, 3)).toEqual([
      { id: "entretien-logement", label: "Faire le ménage d’un logement" }, { id: "repassage", label: "Repasser le linge" }, { id: "nettoyer-sols", label: "Nettoyer les sols" },
    ]);
  });

  it("that nobody knows has no name and no skill", async () => {
    const { metierLabel, skillsOf } = await readReferential(held.db, NOW.getTime());
    expect(metierLabel("Z9999")).toBeNull();
    expect(skillsOf("Z9999")).toEqual([]);
  });
});
