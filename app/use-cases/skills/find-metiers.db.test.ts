import { beforeAll, describe, expect, it } from "vitest";
import { seedReference } from "#prisma/reference/seed-reference.ts";
import { NOW } from "#tests/factories/clock.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { findMetiersByWords } from "./find-metiers.server.ts";
import { importRome } from "./import-rome.server.ts";
import { readMetier } from "./read-metier.server.ts";

const held = useDatabase();
const nobody = (now = NOW) => testContext(held.db, { role: "nobody" }, now);

beforeAll(async () => {
  await seedReference(held.db, { territoryCode: "61" });
}, 60_000);

describe("everyday words, asked of the database", () => {
  it.each([["femme de menage", "K1304"], ["ede soignante", "J1501"], ["carriste", "N1101"], ["routier", "N4101"]])("« %s » leads to %s", async (words, romeCode) => {
    expect((await findMetiersByWords(nobody(), words, 3))[0]?.romeCode).toBe(romeCode);
  });

  it("find an official métier within minutes of its import", async () => {
    expect((await findMetiersByWords(nobody(), "potier")).map((found) => found.romeCode)).not.toContain("B1201");
    await importRome(testContext(held.db, { role: "system" }), {
      version: "460", metiers: [{ romeCode: "B1201", label: "Céramiste", parentCode: null }], appellations: [{ id: "ogr-1", romeCode: "B1201", label: "Potier / Potière" }],
      skills: [], metierSkills: [], near: [], left: [],
    });
    const later = new Date(NOW.getTime() + 6 * 60_000);
    expect((await findMetiersByWords(nobody(later), "potière"))[0]).toMatchObject({ romeCode: "B1201", label: "Céramiste", matched: "Potier / Potière" });
    expect((await findMetiersByWords(nobody(later), "femme de ménage"))[0]?.romeCode).toBe("K1304");
  });
});

describe("a métier", () => {
  it("comes with its skills in plain words, the most usual first", async () => {
    const metier = await readMetier(nobody(), "K1304", 3);
    expect(metier).toEqual({
      romeCode: "K1304", label: "Aide ménagère à domicile (F/H)",
      skills: [
        { id: "entretien-logement", label: "Faire le ménage d’un logement" }, { id: "repassage", label: "Repasser le linge" }, { id: "nettoyer-sols", label: "Nettoyer les sols" },
      ],
    });
  });

  it("that nobody knows is null", async () => {
    expect(await readMetier(nobody(), "Z9999")).toBeNull();
  });
});
