import { expect, test, type Browser, type Page } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { savedApplication, savedMatch } from "#tests/factories/applications.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary } from "#tests/factories/people.ts";
import type { SavedTerritory } from "#tests/factories/territory.ts";
import { expectAccessible } from "./support/axe.ts";
import { DESK, signIn, siteUrl } from "./support/stack.ts";

/** A coach of her own, with three people at whom no other test looks: one to propose to, one of whom nothing is known, one with two years behind her. */
const COACH = "coach.fiche@example.org";
const LONG = "Agent polyvalent d’entretien des espaces verts, des locaux communaux et de restauration scolaire (F/H)";
const WIDTHS = [DESK.viewport, { width: 390, height: 844 }];

test.describe.configure({ mode: "serial" });

let db: Db;
let plain: Page;
let territory: SavedTerritory;
let coachId: string;
let offerIds: string[];
const people: Record<"lucie" | "sans" | "longue", string> = { lucie: "", sans: "", longue: "" };

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  db = openDb(process.env["DATABASE_URL"] ?? "", 2);
  await saveWorld();
  plain = await (await browser.newContext({ ...DESK, javaScriptEnabled: false })).newPage();
  await signIn(plain, COACH);
});
test.afterAll(async () => {
  await plain.context().close();
  await db.$disconnect();
});

async function saveWorld(): Promise<void> {
  const row = await db.territory.findFirstOrThrow({ where: { code: "61" }, include: { areas: true } });
  const area = (code: "flers" | "alencon") => ({ id: row.areas.find((one) => one.code === code)?.id ?? row.areas[0]?.id ?? "", code, name: code });
  territory = { id: row.id, code: row.code, name: row.name, areas: { flers: area("flers"), alencon: area("alencon") } };
  coachId = randomUUID();
  await db.user.create({ data: { id: coachId, firstName: "Odile", lastName: "Fiche", email: COACH, role: "coach", territoryId: row.id, areaId: territory.areas.flers.id } });
  const person = async (firstName: string, more: object = {}) => (await savedBeneficiary(db, territory, { id: randomUUID(), beneficiaryId: randomUUID(), firstName, lastName: "Delafiche", email: `${firstName.toLowerCase()}.fiche@example.org`, coachId, ...more })).id;
  people.lucie = await person("Lucie", { means: [{ mode: "walk", radiusKm: 4 }] });
  people.sans = await person("Sansrien");
  const hers = { where: { beneficiaryId: people.sans } };
  await Promise.all([db.project.deleteMany(hers), db.experience.deleteMany(hers), db.availability.deleteMany(hers), db.travelMeans.deleteMany(hers), db.beneficiarySkill.deleteMany(hers)]);
  people.longue = await person("Marie-Antoinette-Joséphine", { lastName: "de La Rochefoucauld-Montmorency", means: [{ mode: "car", radiusKm: 60 }], licences: ["B"] });
  offerIds = [];
  await alone();
  for (const [at, title] of ["Plonge de la fiche", "Lingerie de la fiche", "Cuisine de la fiche", "Accueil de la fiche", "Jardin de la fiche"].entries()) {
    offerIds.push(await offerFor(title, 90 - at));
  }
  await twoYears();
}

/** Where nobody else offers anything within a walk: the worker finds her no other offer while the tests look at hers. */
let home: { code: string; lat: number; lng: number };
async function alone(): Promise<void> {
  const [quiet] = await db.$queryRaw<(typeof home)[]>`SELECT c.code, c.lat, c.lng FROM commune c WHERE c.departement = '61' AND NOT EXISTS (SELECT 1 FROM offer o WHERE abs(o.lat - c.lat) < 0.06 AND abs(o.lng - c.lng) < 0.09) ORDER BY c.code LIMIT 1`;
  if (!quiet) throw new Error("offers everywhere");
  home = quiet;
  await db.beneficiary.update({ where: { id: people.lucie }, data: { communeCode: home.code, lat: home.lat, lng: home.lng } });
}
async function offerFor(title: string, score: number): Promise<string> {
  const { id } = await savedOffer(db, territory, { id: randomUUID(), columns: { title } });
  await db.offer.update({ where: { id }, data: { communeCode: home.code, lat: home.lat, lng: home.lng } });
  await savedMatch(db, people.lucie, id, { score });
  return id;
}

/** 200 events and every text as long as it may be. */
async function twoYears(): Promise<void> {
  const beneficiaryId = people.longue;
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
  for (let at = 0; at < 12; at += 1) {
    const { id } = await savedOffer(db, territory, { id: randomUUID(), columns: { title: LONG, employerLabel: "Syndicat intercommunal à vocation multiple du Bocage et de ses environs" } });
    await savedMatch(db, beneficiaryId, id, { score: 90 - at });
    if (at % 2 === 0) await savedApplication(db, beneficiaryId, id, { id: randomUUID(), movedDaysAgo: at * 9 });
  }
  await db.letter.createMany({ data: Array.from({ length: 80 }, (_, at) => ({ id: randomUUID(), beneficiaryId, authorId: coachId, authorRole: "coach", text: `${LONG} `.repeat(4), clientKey: `k${at}`, createdAt: ago(at * 4) })) });
  await db.appointment.createMany({ data: Array.from({ length: 90 }, (_, at) => ({ id: randomUUID(), beneficiaryId, coachId, kind: "individuel", startsAt: ago(at * 7 - 6), place: `Salle ${LONG}`, status: at === 0 ? "fixe" : "honore" })) });
  await db.coachTask.createMany({ data: Array.from({ length: 20 }, (_, at) => ({ id: randomUUID(), beneficiaryId, coachId, title: LONG, isShared: at % 2 === 0, createdAt: ago(at), doneAt: at < 12 ? ago(at) : null, doneById: at < 12 ? coachId : null })) });
  await db.beneficiary.update({ where: { id: beneficiaryId }, data: { about: `${LONG} `.repeat(3).trim() } });
  await db.audit.create({ data: { id: randomUUID(), at: ago(1), actorId: coachId, actorRole: "coach", action: "profile.changed", subjectType: "profile.travel", beneficiaryId } });
}

const at = (who: keyof typeof people, more = "") => `${siteUrl()}/coach/personnes/${people[who]}${more}`;
const rowOf = (page: Page, title: string) => page.getByRole("list", { name: "Offres à sa portée, classées" }).getByRole("listitem").filter({ has: page.getByRole("heading", { name: title }) });
const sentTo = (who: keyof typeof people) => db.recommendation.findMany({ where: { beneficiaryId: people[who] }, select: { offerId: true, note: true } });
const scripted = async (browser: Browser, viewport = DESK.viewport) => (await browser.newContext({ viewport, storageState: await plain.context().storageState() })).newPage();

test("the things to do with her are in three menus, which open without a script", async () => {
  await plain.goto(at("lucie"));
  for (const [menu, link, href] of [["Avec elle", "À faire ensemble", "a-faire"], ["Son parcours", "Accompagnement", "accompagnement"], ["Ses accès", "Sa carte pour entrer", "carte"]] as const) {
    await plain.locator("summary", { hasText: menu }).click();
    await expect(plain.getByRole("link", { name: link })).toHaveAttribute("href", `/coach/personnes/${people.lucie}/${href}`);
  }
  for (const id of ["trajet", "suite", "offres", "fil", "profil", "rendez-vous", "propositions", "candidatures", "messages"]) await expect(plain.locator(`#${id}`)).toHaveCount(1);
  await expect(plain.locator("#suite").getByRole("link", { name: "Préparer la suite" })).toHaveAttribute("href", `/coach/personnes/${people.lucie}/accompagnement`);
  await expect(plain.locator(".reach figcaption")).toContainText(/Depuis .+, 4\skm à pied\. Les 5 offres de cette page sont dans le cercle\./);
});

test("without a script: nothing ticked is said beside the list, the word stays; then two go with one word", async () => {
  await plain.goto(at("lucie"));
  await plain.getByText("Ajouter un mot").click();
  await plain.getByLabel(/Votre mot pour Lucie/).fill("Regardez ces deux-là.");
  await plain.getByRole("button", { name: "Proposer", exact: true }).click();
  await expect(plain.getByRole("alert")).toContainText("Cochez au moins une offre.");
  await expect(plain.getByLabel(/Votre mot pour Lucie/)).toHaveValue("Regardez ces deux-là.");
  await rowOf(plain, "Plonge de la fiche").getByRole("checkbox").check();
  await rowOf(plain, "Lingerie de la fiche").getByRole("checkbox").check();
  await plain.getByRole("button", { name: "Proposer", exact: true }).click();
  await expect(plain.getByRole("status")).toContainText(/2\soffres proposées à Lucie/);
  expect((await sentTo("lucie")).map(({ note }) => note)).toEqual(["Regardez ces deux-là.", "Regardez ces deux-là."]);
  for (const title of ["Plonge de la fiche", "Lingerie de la fiche"]) {
    await expect(rowOf(plain, title).getByText("Proposée aujourd’hui, pas encore de réponse")).toBeVisible();
    await expect(rowOf(plain, title).getByRole("checkbox")).toHaveCount(0);
  }
});

test("one of three closes while she ticks: nothing is half sent, it is said beside that one, and one press sends the others", async () => {
  await plain.goto(at("lucie"));
  for (const title of ["Cuisine", "Accueil"]) await rowOf(plain, `${title} de la fiche`).getByRole("checkbox").check();
  await savedApplication(db, people.lucie, offerIds[2] ?? "", { id: randomUUID() });
  await plain.getByRole("button", { name: "Proposer", exact: true }).click();
  await expect(plain.getByRole("status")).toContainText("Rien n’est encore envoyé.");
  await expect(rowOf(plain, "Cuisine de la fiche").getByText("Cette personne a déjà répondu à cette offre.")).toBeVisible();
  await expect(rowOf(plain, "Accueil de la fiche").getByRole("checkbox")).toBeChecked();
  expect(await sentTo("lucie")).toHaveLength(2);
  await plain.getByRole("button", { name: "Proposer", exact: true }).click();
  await expect(plain.getByRole("status")).toContainText("Offre proposée à Lucie");
  expect(await sentTo("lucie")).toHaveLength(3);
});

test("a full offer: what is nearly as good stands beside it, nothing is sent before she says so", async () => {
  const full = await offerFor("Complète de la fiche", 88);
  // The worker may have counted the others anew since: nearly as good is said here.
  await db.match.updateMany({ where: { beneficiaryId: people.lucie, offerId: offerIds[4] ?? "" }, data: { score: 87 } });
  for (let n = 0; n < 8; n += 1) await savedApplication(db, (await savedBeneficiary(db, territory, { id: randomUUID(), beneficiaryId: randomUUID(), firstName: "Zoe", lastName: "Ailleurs", email: null })).id, full, { id: randomUUID(), state: "sollicite" });
  await plain.goto(at("lucie"));
  const row = rowOf(plain, "Complète de la fiche");
  await expect(row.getByText(/c’est complet/)).toBeVisible();
  await row.getByRole("checkbox").check();
  await plain.getByRole("button", { name: "Proposer", exact: true }).click();
  await expect(plain.getByRole("status")).toContainText("Rien n’est encore envoyé.");
  await expect(row.getByRole("checkbox", { name: /aussi bien.*Jardin de la fiche/ })).toBeVisible();
  await row.getByRole("checkbox", { name: /^Proposer : / }).uncheck();
  await row.getByRole("checkbox", { name: /aussi bien.*Jardin de la fiche/ }).check();
  await plain.getByRole("button", { name: "Envoyer quand même" }).click();
  await expect(plain.getByRole("status")).toContainText(/Offre proposée à Lucie\s: Jardin de la fiche/);
  expect((await sentTo("lucie")).map(({ offerId }) => offerId)).not.toContain(full);
});

test("by the keyboard alone, from her page to « proposées », in less than 30 seconds", async ({ browser }) => {
  const wanted = ["Bois de la fiche", "Vente de la fiche", "Tri de la fiche"];
  for (const [n, title] of wanted.entries()) await offerFor(title, 99 - n);
  const page = await scripted(browser);
  await page.goto(at("lucie"));
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const started = Date.now();
  // What she knows of already has no box to tick: « x » does nothing there.
  const ticked = page.locator("input[name=offerIds]:checked");
  for (let line = 0; line < 10 && (await ticked.count()) < 3; line += 1) {
    await press("j");
    await press("x");
  }
  await expect(ticked).toHaveCount(3);
  await page.getByText("Ajouter un mot").focus();
  await press("Enter");
  await press("Tab");
  const word = "On en parle jeudi.";
  await page.keyboard.type(word, { delay: 60 });
  keys += word.length;
  await press("Tab");
  await press("Enter");
  await expect(page.getByRole("status")).toContainText(/3\soffres proposées à Lucie/);
  const seconds = (Date.now() - started) / 1000;
  console.log(`recommend from a person: 3 offers and a word in ${seconds.toFixed(1)} s, ${keys} keys of which ${word.length} of the word, at 60 ms a key`);
  expect(seconds).toBeLessThan(30);
  expect((await sentTo("lucie")).filter(({ note }) => note === word)).toHaveLength(3);
  await page.context().close();
});

test("a menu closes by Escape and gives the focus back; only one is open at a time", async ({ browser }) => {
  const page = await scripted(browser);
  await page.goto(at("lucie"));
  const menu = (title: string) => page.locator("details.menu").filter({ has: page.locator("summary", { hasText: title }) });
  await menu("Avec elle").locator("summary").click();
  await menu("Son parcours").locator("summary").click();
  await expect(menu("Avec elle")).not.toHaveAttribute("open");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await expect(menu("Son parcours")).not.toHaveAttribute("open");
  await expect(menu("Son parcours").locator("summary")).toBeFocused();
  await page.context().close();
});

for (const viewport of WIDTHS) {
  for (const who of ["sans", "longue"] as const) {
    test(`accessible at ${viewport.width} px, with everything unfolded: ${who === "sans" ? "someone of whom nothing is known" : "two years and long words"}`, async ({ browser }) => {
      const page = await scripted(browser, viewport);
      await page.goto(at(who));
      if (who === "longue") {
        await expect(page.locator("#fil").getByRole("link", { name: /^Voir tout le fil \(\d{3} lignes\)/ })).toBeVisible();
        await expect(page.locator("#profil").getByText("saisi par Odile Fiche, hier").first()).toBeVisible();
      } else await expect(page.getByText("Pas encore de projet")).toBeVisible();
      await page.evaluate(() => document.querySelectorAll("details:not(.menu)").forEach((fold) => ((fold as HTMLDetailsElement).open = true)));
      await expectAccessible(page, viewport === DESK.viewport ? ["light", "dark"] : ["light"]);
      await page.locator("details.menu summary").first().click();
      await expectAccessible(page, ["light"]);
      await page.context().close();
    });
  }
}
