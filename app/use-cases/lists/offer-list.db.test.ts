import { beforeEach, describe, expect, it } from "vitest";
import type { ActorOf } from "#app/domain/access/actor.ts";
import type { Result } from "#app/domain/kit/result.ts";
import { offerChoicesSchema } from "#app/domain/lists/lists.schema.ts";
import { nextId, NOW } from "#tests/factories/clock.ts";
import { savedEmployer } from "#tests/factories/people.ts";
import { communes, savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { expireOffers } from "../offers/expire-offers.server.ts";
import { importOfferList } from "./import-offer-list.server.ts";
import { findList } from "./list-rows.server.ts";
import { readListPage } from "./read-list-page.server.ts";
import { readListToMap, sayColumns } from "./say-columns.server.ts";
import { uploadList } from "./upload-list.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let helper: ActorOf<"hotliner">;

const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
const as = (now = NOW) => testContext(held.db, helper, now);
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const HEADER = "Réf;Intitulé du poste;Lieu;Type de contrat;Heures;Salaire;Employeur;Description";
const CLEANER = "1;Agent d’entretien H/F;Flers;CDD 6 mois;24;12,50;Clair et Net;Permis B exigé. Horaires : 8h - 12h du lundi au vendredi.";
const GARDENER = "2;Jardinier;Messei;CDI;35h;;Les Jardins;Entretien des massifs.";
const BAD = "3;Sans lieu;Atlantis;licorne;;;;";

async function sent(lines: readonly string[], from = "Mairie de Flers", now = NOW): Promise<string> {
  const { listId } = value(await uploadList(as(now), "offres", new TextEncoder().encode([HEADER, ...lines].join("\n"))));
  const { columns } = await readListToMap(as(now), value(await findList(as(now), "offres", listId)));
  value(await sayColumns(as(now), "offres", listId, offerChoicesSchema.parse({ columns: columns.map(({ is }) => is), kind: "EMPLOI", from })));
  return listId;
}
const run = async (lines: readonly string[], { from, replaces = false, now = NOW }: { from?: string; replaces?: boolean; now?: Date } = {}) => value(await importOfferList(as(now), await sent(lines, from, now), { replaces }));
const offers = () => held.db.offer.findMany({ select: { title: true, status: true, sourceId: true }, orderBy: { title: "asc" } });
const counts = ({ created, updated, unchanged, closed, refused }: Awaited<ReturnType<typeof run>>) => [created, updated, unchanged, closed, refused.length];

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, import_run, outbox_event CASCADE`;
  orne = await savedTerritory(held.db);
  const user = await held.db.user.create({ data: { id: nextId(), territoryId: orne.id, role: "hotliner", firstName: "Aline", lastName: "Aide", email: `aide.${nextId()}@example.org` } });
  helper = { role: "hotliner", userId: user.id, territoryId: orne.id };
});

describe("a list of offers", { timeout: 60_000 }, () => {
  it("adds its good lines, their text read beside their columns, and reports the others by their number", async () => {
    expect(counts(await run([CLEANER, GARDENER, BAD]))).toEqual([2, 0, 0, 0, 1]);
    const offer = await held.db.offer.findFirstOrThrow({ where: { title: { startsWith: "Agent" } }, include: { windows: true } });
    expect(offer).toMatchObject({ title: "Agent d’entretien (F/H)", source: "file", sourceId: "61/mairie-de-flers/1", contract: "CDD", contractMonths: 6, weeklyHours: 24, wage: "12,50\u00a0€ de l’heure", employerLabel: "Clair et Net", licences: ["B"], communeCode: "61169" });
    expect(offer.windows).toMatchObject([{ fromMinute: 480, toMinute: 720 }]);
    expect(offer.expiresAt).toEqual(days(30));
    expect(await held.db.outboxEvent.count({ where: { type: "offer.changed" } })).toBe(2);
    expect(await held.db.importRun.findFirstOrThrow()).toMatchObject({ source: "file", label: "Mairie de Flers", territoryId: orne.id, byId: helper.userId, created: 2, refusedCount: 1, refused: [{ item: 4, sourceId: "ligne 4" }] });
  });

  it("gives an offer to the sheet of its employer, once, and answers reach him; another source's offers and other territories' sheets are left", async () => {
    const sheet = await savedEmployer(held.db, orne);
    await held.db.organisation.update({ where: { id: sheet.organisationId }, data: { name: "Clair et Net", communeCode: communes.flers.code } });
    await run([CLEANER, GARDENER]);
    const linked = async () => (await held.db.offer.findMany({ select: { title: true, organisationId: true }, orderBy: { title: "asc" } })).map(({ organisationId }) => organisationId);
    expect(await linked()).toEqual([sheet.organisationId, null]);
    const facts = await held.db.outboxEvent.count();
    await run([CLEANER, GARDENER]);
    expect(await held.db.outboxEvent.count(), "the second time nothing is given").toBe(facts);
    expect((await readListPage(as(), "offres", await sent([CLEANER.replace("1;", "9;")]), false))).toMatchObject({ value: { preview: { fresh: [{ facts: expect.stringContaining("Clair et Net (sa fiche)") }] } } });
  });

  it("the same twice changes nothing; a line that changed updates its offer", async () => {
    await run([CLEANER, GARDENER]);
    const before = await held.db.offer.findMany({ orderBy: { id: "asc" } });
    expect(counts(await run([GARDENER, CLEANER]))).toEqual([0, 0, 2, 0, 0]);
    expect(await held.db.offer.findMany({ orderBy: { id: "asc" } })).toEqual(before);
    expect(counts(await run([CLEANER.replace(";24;", ";26;"), GARDENER]))).toEqual([0, 1, 1, 0, 0]);
  });

  it("without numbers, its offers are known again by what they say", async () => {
    const bare = [CLEANER, GARDENER].map((line) => line.replace(/^\d/, ""));
    expect(counts(await run([...bare, bare[0] ?? ""]))).toEqual([2, 0, 0, 0, 1]);
    expect(counts(await run(bare))).toEqual([0, 0, 2, 0, 0]);
  });

  it("leaves what is gone, unless it takes the place of the one before and no line is refused; another origin is another list", async () => {
    await run([CLEANER, GARDENER]);
    await run([CLEANER.replace("Agent d’entretien", "Peintre").replace("Flers", "Messei")], { from: "Mairie de Messei" });
    expect(value(await readListPage(as(), "offres", await sent([GARDENER]), false))).toMatchObject({ preview: { vanished: 1, counts: { fresh: 0, known: 1 } } });
    expect(counts(await run([GARDENER]))).toEqual([0, 0, 1, 0, 0]);
    expect(counts(await run([GARDENER, BAD], { replaces: true }))).toEqual([0, 0, 1, 0, 1]);
    expect(counts(await run([GARDENER], { replaces: true }))).toEqual([0, 0, 1, 1, 0]);
    expect((await offers()).map(({ title, status }) => `${title} ${status}`)).toEqual(["Agent d’entretien (F/H) closed", "Jardinier open", "Peintre (F/H) open"]);
    expect(counts(await run([CLEANER, GARDENER]))).toEqual([0, 1, 1, 0, 0]);
    expect((await offers())[0]).toMatchObject({ status: "open" });
  });

  it("keeps its offers open thirty days more each time it comes again, and opens those whose days had run out", async () => {
    await run([CLEANER, GARDENER]);
    await run([CLEANER], { now: days(20) });
    await expireOffers({ ...as(days(31)), actor: { role: "system" } });
    expect((await offers()).map(({ status }) => status)).toEqual(["open", "expired"]);
    await run([CLEANER, GARDENER], { now: days(32) });
    expect((await offers()).map(({ status }) => status)).toEqual(["open", "open"]);
  });

  it("is pressed twice and done once; it is for the help line and the administrator only", async () => {
    const listId = await sent([CLEANER]);
    const [one, two] = [value(await importOfferList(as(), listId, { replaces: false })), value(await importOfferList(as(), listId, { replaces: false }))];
    expect(two).toEqual(one);
    expect(await held.db.importRun.count()).toBe(1);
    expect(await uploadList(testContext(held.db, { role: "coach" as const, userId: helper.userId, territoryId: orne.id, areaId: null }), "offres", new Uint8Array([1]))).toMatchObject({ ok: false, refusal: { code: "list.not-allowed" } });
    expect(await uploadList(as(), "offres", new TextEncoder().encode([HEADER, ...Array.from({ length: 2_001 }, () => GARDENER)].join("\n")))).toMatchObject({ ok: false, refusal: { code: "list-file.too-many-offers" } });
  });
});
