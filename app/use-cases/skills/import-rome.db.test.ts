import { existsSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { RomeReferential } from "#app/domain/skills/rome-referential.ts";
import { parseRome } from "#prisma/reference/rome/parse-rome.ts";
import { seedReference } from "#prisma/reference/seed-reference.ts";
import { nextId } from "#tests/factories/clock.ts";
import { savedBeneficiary } from "#tests/factories/people.ts";
import { savedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { importRome } from "./import-rome.server.ts";

const OFFICIAL = "../shared/data/rome-v460";
const held = useDatabase();
const system = () => testContext(held.db, { role: "system" });

/** Two official métiers, one of which is ours too. */
const small = (changes: Partial<RomeReferential> = {}): RomeReferential => ({
  version: "460",
  metiers: [{ romeCode: "K1304", label: "Employé familial / Employée familiale", parentCode: null }, { romeCode: "B1201", label: "Céramiste", parentCode: null }],
  appellations: [{ id: "ogr-1", romeCode: "B1201", label: "Potier / Potière" }],
  skills: [{ id: "ogr-10", label: "Façonner une pièce" }, { id: "ogr-11", label: "Entretenir le linge" }],
  metierSkills: [{ romeCode: "B1201", skillId: "ogr-10", rank: 0 }, { romeCode: "K1304", skillId: "ogr-11", rank: 0 }],
  near: [{ fromCode: "K1304", toCode: "B1201", rank: 1 }],
  left: [],
  ...changes,
});

beforeAll(async () => {
  await seedReference(held.db, { territoryCode: "61" });
}, 60_000);

describe("the official referential", () => {
  it("comes beside ours: our label, words and skills stay, in front", async () => {
    const imported = await importRome(system(), small());
    expect(imported).toMatchObject({ ok: true, value: { metiers: { total: 2, written: 1 }, appellations: { written: 1 }, skills: { written: 2 }, metierSkills: { written: 2 }, near: { written: 1 } } });
    const ours = await held.db.metier.findUniqueOrThrow({ where: { romeCode: "K1304" }, include: { skills: { orderBy: { rank: "asc" } }, appellations: true } });
    expect(ours).toMatchObject({ label: "Aide ménagère à domicile (F/H)", source: "starter" });
    expect(ours.skills[0]?.skillId).toBe("entretien-logement");
    expect(ours.skills.at(-1)?.skillId).toBe("ogr-11");
    expect(ours.appellations.length).toBeGreaterThan(3);
    expect(await held.db.metier.findUniqueOrThrow({ where: { romeCode: "B1201" } })).toMatchObject({ label: "Céramiste", source: "rome-460" });
    expect(await held.db.appellation.findUniqueOrThrow({ where: { id: "ogr-1" } })).toMatchObject({ normalised: "potier potiere" });
    expect(await held.db.nearMetier.findMany()).toEqual([{ fromCode: "K1304", toCode: "B1201", rank: 1 }]);
  });

  it("changes nothing when it is imported again, nor when ours is loaded again", async () => {
    const again = await importRome(system(), small());
    const nothing = { written: 0, removed: 0 };
    expect(again).toMatchObject({ ok: true, value: { metiers: nothing, appellations: nothing, skills: nothing, metierSkills: nothing, near: nothing } });
    await seedReference(held.db, { territoryCode: "61" });
    expect(await held.db.nearMetier.count()).toBe(1);
    expect(await importRome(system(), small())).toEqual(again);
  });

  it("takes away what a new version dropped, but never a skill that someone uses", async () => {
    const territory = await savedTerritory(held.db, { code: "62", name: "Ailleurs" });
    const person = await savedBeneficiary(held.db, territory, {});
    await held.db.beneficiarySkill.create({ data: { beneficiaryId: person.id, skillId: "ogr-10" } });
    const next = await importRome(system(), small({ version: "461", metiers: small().metiers.slice(0, 1), appellations: [], skills: [], metierSkills: [], near: [] }));
    expect(next).toMatchObject({ ok: true, value: { metiers: { removed: 1 }, skills: { removed: 1 } } });
    expect(await held.db.metier.count({ where: { romeCode: { in: ["B1201", "K1304"] } } })).toBe(1);
    expect((await held.db.skill.findMany({ where: { source: { startsWith: "rome" } } })).map((skill) => skill.id)).toEqual(["ogr-10"]);
  });

  it("is the administrator's and the system's to load, and never an empty one", async () => {
    const coach = testContext(held.db, { role: "coach", userId: nextId(), territoryId: nextId(), areaId: null });
    expect(await importRome(coach, small())).toMatchObject({ ok: false, refusal: { kind: "forbidden", code: "rome.not-yours" } });
    expect(await importRome(system(), small({ metiers: [] }))).toMatchObject({ ok: false, refusal: { code: "rome.empty" } });
  });

  it.skipIf(!existsSync(OFFICIAL))("of 4.60 holds 1 584 métiers, and a second import writes nothing", async () => {
    const rome = parseRome(OFFICIAL);
    const start = performance.now();
    expect((await importRome(system(), rome)).ok).toBe(true);
    process.stdout.write(`the whole ROME took ${Math.round(performance.now() - start)} ms\n`);
    expect(await held.db.metier.count()).toBe(1_584);
    expect(await held.db.appellation.count({ where: { source: "rome-460" } })).toBe(13_120);
    expect(await held.db.nearMetier.count()).toBe(14_912);
    expect(await held.db.metierSkill.count({ where: { skill: { source: "rome-460" } } })).toBe(49_440);
    const again = await importRome(system(), rome);
    expect(again.ok && Object.values(again.value).reduce((sum, part) => sum + part.written + part.removed, 0)).toBe(0);
  }, 120_000);
});
if (!existsSync(OFFICIAL)) process.stdout.write(`skipped: ${OFFICIAL} is absent, the whole ROME is not imported\n`);
