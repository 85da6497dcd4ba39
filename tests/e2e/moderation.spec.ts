import { randomUUID } from "node:crypto";
import { expect, test, type Browser, type Page } from "@playwright/test";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { renewalToken } from "#app/use-cases/moderation/renewal-link.server.ts";
import { expectAccessible, expectAccessibleTwin } from "./support/axe.ts";
import { expectNoSidewaysScroll } from "./support/page-checks.ts";
import { DESK, PHONE, signIn, siteUrl } from "./support/stack.ts";

/** An association that nobody has met posts an offer; it is looked at, refused, corrected, published; reported; kept open. Its own people only. */
test.describe.configure({ mode: "serial", timeout: 150_000 });
const EMPLOYER = "jardin.regard@example.org";
const TITLE = "Arroser le potager du regard";
let db: Db;
let ids: { organisation: string; employer: string; person: string };
let offerId: string;
const row = () => db.offer.findUniqueOrThrow({ where: { id: offerId }, select: { status: true, lookSince: true, expiresAt: true } });
const withoutScripts = async (browser: Browser, size: object = PHONE) => (await browser.newContext({ ...size, javaScriptEnabled: false })).newPage();
/** At both widths nothing runs over, and axe has nothing to say. */
async function expectSound(page: Page, hasScripts: boolean): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await (hasScripts ? expectAccessible(page) : expectAccessibleTwin(page));
    await expectNoSidewaysScroll(page, width);
  }
}
const card = (page: Page) => page.getByRole("main").locator("section, article, div.card").filter({ has: page.getByRole("heading", { name: TITLE }) }).last();

test.beforeAll(async () => {
  db = openDb(process.env["DATABASE_URL"] ?? "", 2);
  const territory = await db.territory.findFirstOrThrow({ where: { code: "61" } });
  const { code: communeCode, lat, lng } = await db.commune.findFirstOrThrow({ where: { code: "61169" } });
  ids = { organisation: randomUUID(), employer: randomUUID(), person: randomUUID() };
  await db.organisation.create({ data: { id: ids.organisation, territoryId: territory.id, kind: "association", name: "Le Jardin du Regard", communeCode, stage: "prospectee" } });
  await db.user.create({ data: { id: ids.employer, firstName: "Rémi", lastName: "Duregard", email: EMPLOYER, role: "employer", territoryId: territory.id, organisationId: ids.organisation } });
  await db.user.create({ data: { id: ids.person, firstName: "Lise", lastName: "Delœil", email: "lise.regard@example.org", role: "beneficiary", territoryId: territory.id } });
  await db.beneficiary.create({ data: { id: randomUUID(), userId: ids.person, territoryId: territory.id, communeCode, lat, lng, licences: [], contracts: [], kinds: [], avoid: [] } });
});
test.afterAll(async () => {
  await db.$disconnect();
});

test("an association that nobody has met posts: its offer waits, it reads so, and nobody else reads the offer", async ({ browser, request }) => {
  const page = await withoutScripts(browser);
  await signIn(page, EMPLOYER);
  await page.goto(`${siteUrl()}/employeur/offres/nouvelle`);
  await page.getByLabel("Que fera la personne ?").fill("jardin");
  await page.getByLabel("Titre de l’offre").fill(TITLE);
  await page.getByLabel("Commune").fill("61100");
  await page.getByLabel("Heures par semaine").fill("4");
  await page.getByRole("button", { name: "Publier l’offre" }).click();
  const choices = page.getByRole("group", { name: "Quelle commune ?" });
  if (await choices.isVisible()) {
    await choices.getByRole("radio", { name: /^Flers/ }).check({ force: true });
    await page.getByRole("button", { name: "Publier l’offre" }).click();
  }
  await expect(page.getByText("Votre offre attend un regard.")).toBeVisible();
  await expect(page.getByText("sous un jour ouvré")).toBeVisible();
  await expect(page.getByText("Votre offre est publiée.")).toHaveCount(0);
  await expectSound(page, false);
  offerId = /offres\/([\w-]+)/.exec(page.url())?.[1] ?? "";
  expect(await row()).toMatchObject({ status: "held" });
  for (const path of [`/offres/${offerId}`, `/offres/${offerId}/affiche`, `/offres/${offerId}/signaler`]) expect((await request.get(`${siteUrl()}${path}`)).status(), path).toBe(404);
  await page.goto(`${siteUrl()}/employeur`);
  await expect(page.getByText("En attente d’un regard")).toBeVisible();
  await page.context().close();
});

test("the help line finds it from its home, refuses it without saying why: nothing is done; then with a reason", async ({ browser }) => {
  const page = await (await browser.newContext(DESK)).newPage();
  await signIn(page, "hotline@example.org");
  await page.goto(`${siteUrl()}/hotline`);
  await page.getByRole("link", { name: /attend(ent)? un regard/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Offres à relire");
  await expect(card(page)).toContainText("Organisation que personne n’a encore rencontrée");
  await expectSound(page, true);
  await card(page).locator("summary").filter({ hasText: /^Refuser/ }).click();
  await page.getByRole("button", { name: `Refuser et le dire à l’employeur : ${TITLE}` }).click();
  await expect(page.getByRole("alert")).toContainText("Choisissez pourquoi l’offre est refusée.");
  expect(await row()).toMatchObject({ status: "held" });
  await card(page).getByText("Il manque l’essentiel").click();
  await card(page).getByLabel("Un mot pour l’employeur").fill("Dites quels jours.");
  await page.getByRole("button", { name: `Refuser et le dire à l’employeur : ${TITLE}` }).click();
  await expect(page.getByText("L’offre est refusée.")).toBeVisible();
  expect(await row()).toMatchObject({ status: "refused", lookSince: null });
  await expect.poll(() => db.localMessage.count({ where: { to: EMPLOYER, subject: { contains: "à corriger" } } })).toBe(1);
  await page.context().close();
});

test("he reads why and what to change, corrects and sends again; the project manager publishes, without scripts", async ({ browser }) => {
  const his = await (await browser.newContext(PHONE)).newPage();
  await signIn(his, EMPLOYER);
  await his.goto(`${siteUrl()}/employeur/offres/${offerId}`);
  await expect(his.getByText("Votre offre est à corriger.")).toBeVisible();
  await expect(his.getByText("Dites quels jours.")).toBeVisible();
  await expectSound(his, true);
  await his.getByRole("link", { name: "Corriger et renvoyer" }).click();
  await his.getByLabel("Titre de l’offre").fill(`${TITLE}, le mardi`);
  await his.getByRole("button", { name: /^Enregistrer/ }).click();
  await expect(his.getByText("Votre correction est bien arrivée.")).toBeVisible();
  const page = await withoutScripts(browser, DESK);
  await signIn(page, "admin@example.org");
  await page.goto(`${siteUrl()}/admin/moderation`);
  await expect(card(page)).toContainText("Corrigée par l’employeur après un refus");
  await expectSound(page, false);
  await page.getByRole("button", { name: `Publier : ${TITLE}, le mardi` }).click();
  await expect(page.getByText("L’offre est publiée.")).toBeVisible();
  expect(await row()).toMatchObject({ status: "open", lookSince: null });
  await expect.poll(() => db.localMessage.count({ where: { to: EMPLOYER, subject: { contains: "publiée" } } })).toBe(1);
  await his.context().close();
  await page.context().close();
});

test("anyone says what is wrong, with scripts or without; a form without a reason is shown again; the queue says what, never who", async ({ browser }) => {
  const page = await withoutScripts(browser);
  await page.goto(`${siteUrl()}/offres/${offerId}`);
  await page.getByRole("link", { name: "Signaler cette offre" }).click();
  await expectSound(page, false);
  await page.waitForTimeout(2_100);
  await page.getByRole("button", { name: "Envoyer" }).click();
  await expect(page.getByRole("alert")).toContainText("Choisissez ce qui ne va pas.");
  await page.getByText("L’offre semble fausse").click();
  await page.waitForTimeout(2_100);
  await page.getByRole("button", { name: "Envoyer" }).click();
  await expect(page.getByRole("heading", { name: "Merci, c’est noté" })).toBeVisible();
  await expectSound(page, false);
  await page.context().close();
  const hers = await (await browser.newContext(PHONE)).newPage();
  await signIn(hers, "lise.regard@example.org");
  await hers.goto(`${siteUrl()}/mon-espace/offres/${offerId}`);
  await hers.getByRole("link", { name: "Signaler cette offre" }).click();
  await expectSound(hers, true);
  await hers.getByText("On me demande de l’argent").click();
  await hers.getByLabel("Dites-en plus").fill("Il fallait payer les outils.");
  await hers.waitForTimeout(2_100);
  await hers.getByRole("button", { name: "Envoyer" }).click();
  await expect(hers.getByRole("heading", { name: "Merci, c’est noté" })).toBeVisible();
  await hers.context().close();
  expect(await row()).toMatchObject({ status: "open" });
  const desk = await (await browser.newContext(DESK)).newPage();
  await signIn(desk, "hotline@example.org");
  await desk.goto(`${siteUrl()}/hotline/moderation`);
  await expect(card(desk)).toContainText("Il fallait payer les outils.");
  await expect(card(desk)).not.toContainText(/Lise|Delœil/);
  await expectSound(desk, true);
  await desk.getByRole("button", { name: `Laisser visible : ${TITLE}, le mardi` }).click();
  await expect(desk.getByText("L’offre est publiée.")).toBeVisible();
  expect(await db.offerReport.count({ where: { offerId } })).toBe(0);
  await desk.context().close();
});

test("an offer that ends: robots that follow the link change nothing; one tap keeps it thirty days, without scripts; « pourvue » closes it", async ({ browser, request }) => {
  await db.offer.update({ where: { id: offerId }, data: { expiresAt: new Date(Date.now() + 3 * 86_400_000) } });
  const before = await row();
  const address = `${siteUrl()}/renouveler/${renewalToken({ offerId, userId: ids.employer, createdAt: new Date() })}`;
  for (const agent of ["Googlebot/2.1 (+http://www.google.com/bot.html)", "Mozilla/5.0"]) expect((await request.get(address, { headers: { "User-Agent": agent } })).status()).toBe(200);
  await request.head(address);
  expect(await row()).toEqual(before);
  expect((await request.get(`${address.slice(0, -3)}abc`)).status()).toBe(404);
  const page = await withoutScripts(browser);
  const answer = await page.goto(address);
  expect(answer?.headers()).toMatchObject({ "referrer-policy": "same-origin", "cache-control": "no-store" });
  await expectSound(page, false);
  await page.getByRole("button", { name: "Toujours d’actualité" }).click();
  await expect(page.getByText("Elle est proposée jusqu’au")).toBeVisible();
  const days = ((await row()).expiresAt?.getTime() ?? 0) - Date.now();
  expect(Math.round(days / 86_400_000)).toBe(30);
  await page.context().close();
  const his = await (await browser.newContext(PHONE)).newPage();
  await his.goto(address);
  await expectSound(his, true);
  await his.getByRole("button", { name: "Le poste est pourvu" }).click();
  await expect(his.getByText("Elle est notée comme pourvue.")).toBeVisible();
  expect(await row()).toMatchObject({ status: "filled" });
  await his.context().close();
});
