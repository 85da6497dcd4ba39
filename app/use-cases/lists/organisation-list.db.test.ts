import { beforeEach, describe, expect, it } from "vitest";
import type { Result } from "#app/domain/kit/result.ts";
import { organisationChoicesSchema } from "#app/domain/lists/lists.schema.ts";
import { organisationSchema } from "#app/domain/organisations/organisation.schema.ts";
import { savedCoach, type SavedCoach } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeXlsx } from "#tests/support/make-xlsx.ts";
import { createOrganisation } from "../organisations/create-organisation.server.ts";
import { importOrganisationList } from "./import-organisation-list.server.ts";
import { findList } from "./list-rows.server.ts";
import { readLinesToMend, readListPage } from "./read-list-page.server.ts";
import { readListToMap, sayColumns } from "./say-columns.server.ts";
import { findBegunList, uploadList } from "./upload-list.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;

const as = (who: SavedCoach) => testContext(held.db, who.actor);
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);
const names = async () => (await held.db.organisation.findMany({ select: { name: true }, orderBy: { name: "asc" } })).map(({ name }) => name);

const HEADER = "Raison sociale;SIRET;Ville;CP;Tél.;Genre";
const GOOD = ["Clair et Net;732 829 320 00074;Flers;61100;02 61 91 00 00;", "Le Four;;Messei;61440;;Association"];
const BAD = ["Atlantis;;Ys;;;", "Faux SIRET;73282932000075;Flers;61100;12;"];
const csv = (...lines: string[]) => new TextEncoder().encode([HEADER, ...lines].join("\n"));

async function sent(bytes: Uint8Array, who = coach): Promise<string> {
  const { listId } = value(await uploadList(as(who), "organisations", bytes));
  const { columns } = await readListToMap(as(who), value(await findList(as(who), "organisations", listId)));
  value(await sayColumns(as(who), "organisations", listId, organisationChoicesSchema.parse({ columns: columns.map(({ is }) => is), kind: "entreprise" })));
  return listId;
}
const run = (listId: string, others: number[] = [], who = coach, isMine = true) => importOrganisationList(as(who), listId, { others, isMine });

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, audit, import_run CASCADE`;
  orne = await savedTerritory(held.db);
  coach = await savedCoach(held.db, orne);
});

describe("a list of organisations", { timeout: 60_000 }, () => {
  it("is read, its columns proposed by their names with the first lines, and shown before anything is added", async () => {
    const { listId } = value(await uploadList(as(coach), "organisations", csv(...GOOD, ...BAD)));
    const map = await readListToMap(as(coach), value(await findList(as(coach), "organisations", listId)));
    expect(map.columns.map(({ is }) => is)).toEqual(["name", "siret", "commune", "postalCode", "phone", "kind"]);
    expect(map.columns[0]?.samples).toEqual(["Clair et Net", "Le Four", "Atlantis", "Faux SIRET"]);
    expect(map.from).toBeNull();
    expect(await readListPage(as(coach), "organisations", listId, false)).toMatchObject({ ok: true, value: { step: "colonnes" } });
    value(await sayColumns(as(coach), "organisations", listId, organisationChoicesSchema.parse({ columns: map.columns.map(({ is }) => is), kind: "entreprise" })));
    const page = value(await readListPage(as(coach), "organisations", listId, false));
    expect(page).toMatchObject({ step: "verifier", preview: { counts: { fresh: 2, known: 0, twice: 0, refused: 2 }, refused: [{ n: 4 }, { n: 5 }] } });
    expect(await names()).toEqual([]);
    expect(await findBegunList(as(coach), "organisations")).toEqual({ listId });
  });

  it("adds all its good lines at once, with their stage, owner, area and audit; the others wait a day to be mended", async () => {
    const listId = await sent(csv(...GOOD, ...BAD));
    expect(value(await run(listId))).toMatchObject({ created: 2, unchanged: 0, refused: [{ n: 4 }, { n: 5 }] });
    expect(await held.db.organisation.findFirstOrThrow({ where: { name: "Le Four" }, include: { events: true } })).toMatchObject({ kind: "association", communeCode: "61278", ownerId: coach.id, stage: "prospectee", areaId: orne.areas.flers.id, events: [{ type: "prospectee", byId: coach.id }] });
    expect(await held.db.organisation.findFirstOrThrow({ where: { name: "Clair et Net" } })).toMatchObject({ siret: "73282932000074", phone: "+33261910000" });
    expect(await held.db.audit.count({ where: { action: "organisation.created", actorId: coach.id } })).toBe(2);
    expect(await held.db.importRun.findMany()).toMatchObject([{ source: "organisations", created: 2, unchanged: 0, refused: [{ sourceId: "ligne 4" }, { sourceId: "ligne 5" }] }]);
    expect(await held.db.importedList.findUniqueOrThrow({ where: { id: listId } })).toMatchObject({ rows: [] });
    // Pressed twice, it is done once; the file to mend is the same before and after.
    expect(value(await run(listId))).toMatchObject({ created: 2 });
    expect(await held.db.organisation.count()).toBe(2);
    const mend = value(await readLinesToMend(as(coach), "organisations", listId));
    expect(mend.split("\r\n")[1]).toMatch(/^Atlantis;;Ys;;;;4;La commune/);
    const mended = await sent(new TextEncoder().encode(mend.replace("Ys", "Flers").replace("73282932000075", "").replace(";12;", ";;")));
    expect(value(await run(mended))).toMatchObject({ created: 2, refused: [] });
  });

  it("the same twice changes nothing, in CSV as in XLSX, under its columns kept", async () => {
    value(await run(await sent(csv(...GOOD))));
    const before = await held.db.organisation.findMany({ orderBy: { id: "asc" } });
    const colleague = await savedCoach(held.db, orne);
    const xlsx = makeXlsx({ Liste: [HEADER.split(";"), ["Clair et Net", 73282932000074, "Flers", 61100, 261910000, null], ["LE FOUR", null, "MESSEI", 61440, null, "asso"]] });
    const { listId } = value(await uploadList(as(colleague), "organisations", xlsx));
    expect((await readListToMap(as(colleague), value(await findList(as(colleague), "organisations", listId)))).from).toBe("kept");
    expect(value(await run(await sent(xlsx, colleague), [], colleague))).toMatchObject({ created: 0, unchanged: 2, refused: [] });
    expect(await held.db.organisation.findMany({ orderBy: { id: "asc" } })).toEqual(before);
  });

  it("what looks known is proposed, added only where somebody says that it is another one", async () => {
    value(await createOrganisation(as(coach), organisationSchema.parse({ kind: "entreprise", name: "SARL Le Four", communeCode: "61278" })));
    const lines = [...GOOD, "Le four;;Messei;;;", "FOUR (LE);;Messei;;;"];
    expect(value(await readListPage(as(coach), "organisations", await sent(csv(...lines)), false))).toMatchObject({ preview: { counts: { fresh: 1, known: 3, twice: 0 }, known: [{ n: 3, by: "name" }, { n: 4 }, { n: 5 }] } });
    expect(value(await run(await sent(csv(...lines)), [4], coach, false))).toMatchObject({ created: 2, unchanged: 2 });
    expect(await names()).toEqual(["Clair et Net", "Le four", "SARL Le Four"]);
    expect(await held.db.organisation.findFirstOrThrow({ where: { name: "Le four" } })).toMatchObject({ ownerId: null });
  });

  it("is all or nothing: a fault in the middle leaves no line behind, and the list can be imported again", async () => {
    const listId = await sent(csv(...GOOD));
    const real = as(coach);
    let made = 0;
    // The second event fails: the organisations are written by then.
    await expect(importOrganisationList({ ...real, newId: () => ((made += 1) > 3 ? "no-id" : real.newId()) }, listId, { others: [], isMine: true })).rejects.toThrow();
    expect(await names()).toEqual([]);
    expect(await held.db.importRun.count()).toBe(0);
    expect(value(await run(listId))).toMatchObject({ created: 2 });
  });

  it("two lists at the same moment add each organisation once", async () => {
    const colleague = await savedCoach(held.db, orne);
    const [mine, hers] = [await sent(csv(...GOOD)), await sent(csv(...GOOD), colleague)];
    const both = await Promise.all([run(mine), run(hers, [], colleague)]);
    expect(both.map((one) => value(one).created).sort()).toEqual([0, 2]);
    expect(await names()).toEqual(["Clair et Net", "Le Four"]);
  });

  it("is nobody else's, tells nothing of another territory, and is refused where it holds nothing good", async () => {
    const elsewhere = await savedTerritory(held.db, { code: "50", name: "Manche" });
    const stranger = await savedCoach(held.db, elsewhere);
    value(await createOrganisation(as(stranger), organisationSchema.parse({ kind: "entreprise", name: "Ailleurs", communeCode: "61169", siret: "73282932000074" })));
    const listId = await sent(csv(GOOD[0] ?? ""));
    expect(codeOf(await run(listId))).toBe("list.nothing-good");
    expect(value(await readLinesToMend(as(coach), "organisations", listId))).not.toContain("Ailleurs");
    const colleague = await savedCoach(held.db, orne);
    for (const other of [colleague, stranger]) {
      expect(codeOf(await run(listId, [], other))).toBe("list.missing");
      expect(codeOf(await readListPage(as(other), "organisations", listId, false))).toBe("list.missing");
      expect(codeOf(await readLinesToMend(as(other), "organisations", listId))).toBe("list.missing");
    }
    expect(codeOf(await uploadList(as(coach), "offres", csv(...GOOD)))).toBe("list.not-allowed");
    expect(codeOf(await uploadList(as(coach), "organisations", csv()))).toBe("list-file.empty");
    const { listId: unsaid } = value(await uploadList(as(coach), "organisations", csv(...GOOD)));
    expect(codeOf(await run(unsaid))).toBe("list.not-mapped");
  });

  it("of 5 000 lines is added in one go", async () => {
    const listId = await sent(csv(...Array.from({ length: 5_000 }, (_, n) => `Maison ${n};;Flers;61100;;`)));
    const started = Date.now();
    expect(value(await run(listId))).toMatchObject({ created: 5_000, refused: [] });
    expect(Date.now() - started).toBeLessThan(30_000);
  });
});
