import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "#tests/support/database.ts";
import { seedReference, type SeededReference } from "./seed-reference.ts";

const held = useDatabase();
let first: SeededReference;
let firstMs: number;
/** Every row of the reference tables with the transaction that wrote it last: unchanged rows keep theirs. */
const versions = async () => {
  const tables = ["territory", "area", "commune", "metier", "skill", "metier_skill", "appellation", "near_metier", "mobility_aid"];
  const all: string[] = [];
  for (const table of tables) {
    const rows = await held.db.$queryRaw<{ seen: string }[]>`SELECT query_to_xml(${`SELECT xmin, * FROM ${table} ORDER BY 2, 3`}, false, false, '')::text AS seen`;
    all.push(rows[0]?.seen ?? "");
  }
  return all;
};

beforeAll(async () => {
  const start = performance.now();
  first = await seedReference(held.db, { territoryCode: "61" });
  firstMs = performance.now() - start;
  console.info(`seedReference took ${Math.round(firstMs)} ms`);
}, 60_000);

describe("the reference data of the Orne", () => {
  it("are written in seconds", () => {
    expect(firstMs).toBeLessThan(15_000); // 1.3 s measured; the machine of the tests may be busy
  });

  it("hold the 381 communes, each in one of the 4 areas", async () => {
    expect(first).toMatchObject({ areas: 4, communes: 381 });
    expect(await held.db.area.count()).toBe(4);
    expect(await held.db.commune.count({ where: { departement: "61", parentCode: null } })).toBe(381);
    expect(await held.db.commune.count({ where: { departement: "61", areaId: null } })).toBe(0);
    const flers = await held.db.commune.findUniqueOrThrow({ where: { code: "61169" }, include: { area: true } });
    expect(flers).toMatchObject({ name: "Flers", postalCodes: ["61100"], area: { code: "flers" } });
  });

  it("hold the neighbours where people go to work, outside the areas", async () => {
    const conde = await held.db.commune.findUniqueOrThrow({ where: { code: "14174" } });
    expect(conde).toMatchObject({ name: "Condé-en-Normandie", areaId: null });
    expect(await held.db.commune.count({ where: { code: { in: ["72181", "14118", "53147"] } } })).toBe(3); // Le Mans, Caen, Mayenne
    expect(await held.db.commune.count({ where: { departement: { in: ["75", "33"] } } })).toBe(0);
  });

  it("lead a former or delegated commune to that of today", async () => {
    expect(await held.db.commune.findUniqueOrThrow({ where: { code: "61058" } })).toMatchObject({ parentCode: "61007", departement: "61", population: 0 });
    expect(await held.db.commune.findUniqueOrThrow({ where: { code: "61003" } })).toMatchObject({ name: "Anceins", parentCode: "61167" });
  });

  it("hold our métiers with their skills, everyday words in order, and near métiers", async () => {
    expect(first.metiers).toBeGreaterThanOrEqual(160);
    const found = await held.db.metier.findUniqueOrThrow({
      where: { romeCode: "K1304" },
      include: { skills: { orderBy: { rank: "asc" }, include: { skill: true } }, appellations: { orderBy: { id: "asc" } }, nearFrom: true },
    });
    expect(found.label).toBe("Aide ménagère à domicile (F/H)");
    expect(found.skills[0]?.skill.label).toBe("Faire le ménage d’un logement");
    expect(found.appellations[0]).toMatchObject({ label: "femme de ménage", normalised: "femme de menage", source: "everyday" });
    expect(found.nearFrom.length).toBeGreaterThan(0);
  });

  it("hold the vehicles that are lent, the licence each asks for, and no licence scheme passed off as a vehicle", async () => {
    const aids = await held.db.mobilityAid.findMany({ orderBy: { code: "asc" } });
    expect(aids.filter(({ kind }) => kind === "loan").map((aid) => aid.code)).toEqual(["atelier-mob-bike", "atelier-mob-scooter", "mobijump-car", "mobylis-car", "mobylis-ebike", "mobylis-scooter"]);
    expect(aids.filter((aid) => aid.kind === "loan" && aid.mode === "car").every((aid) => aid.licences.includes("B"))).toBe(true);
    expect(aids.filter(({ kind }) => kind === "licence").map((aid) => [aid.operator, aid.prepares, aid.placesAYear])).toEqual([["Mobijump", ["B"], 22], ["Mobylis", ["B"], 18]]);
    expect(aids.find((aid) => aid.code === "mobijump-car")).toMatchObject({ depositEuros: 150, maxDays: 60, communeCode: "61001" });
  });
});

describe("loaded again", () => {
  it("nothing changes, and what the administrator edited stays", async () => {
    await held.db.territory.update({ where: { code: "61" }, data: { helpPhone: "02 61 91 00 61" } });
    await held.db.mobilityAid.updateMany({ where: { code: "mobijump-car" }, data: { radiusKm: 50, isActive: false } });
    const before = await versions();
    expect(await seedReference(held.db, { territoryCode: "61" })).toEqual(first);
    expect(await versions()).toEqual(before);
  });

  it("what a former version of the starter said is taken away", async () => {
    await held.db.metierSkill.create({ data: { romeCode: "K1304", skillId: "souder", rank: 99 } });
    await held.db.appellation.create({ data: { id: "K1304-everyday-77", romeCode: "K1304", label: "ancien mot", normalised: "ancien mot", source: "everyday" } });
    await seedReference(held.db, { territoryCode: "61" });
    expect(await held.db.metierSkill.count({ where: { romeCode: "K1304", skillId: "souder" } })).toBe(0);
    expect(await held.db.appellation.count({ where: { label: "ancien mot" } })).toBe(0);
  });
});

describe("a second territory", () => {
  it("gets its own areas and takes nothing from the first", async () => {
    const second = await seedReference(held.db, { territoryCode: "72" });
    expect(second.communes).toBeGreaterThan(340);
    expect((await held.db.commune.findUniqueOrThrow({ where: { code: "61169" }, include: { area: true } })).area?.code).toBe("flers");
    expect((await held.db.commune.findUniqueOrThrow({ where: { code: "72181" }, include: { area: true } })).area?.name).toBe("Le Mans");
    expect(second.mobilityAids).toBe(0);
  });

  it("is refused when the département does not exist, and nothing is written", async () => {
    await expect(seedReference(held.db, { territoryCode: "99" })).rejects.toThrow("99");
    expect(await held.db.territory.count({ where: { code: "99" } })).toBe(0);
  });
});
