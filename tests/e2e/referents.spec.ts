import { expect, test, type Browser, type Page } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { expectAccessible, expectAccessibleTwin } from "./support/axe.ts";
import { forgetDesk, savedDesk, type SavedDesk } from "./support/desk.ts";
import { expectNoSidewaysScroll } from "./support/page-checks.ts";
import { DESK, PHONE, signIn, siteUrl } from "./support/stack.ts";

/** A coach entrusts someone to a structure for a time: what its referent reads, what he never reads, and how she stops it. */
test.describe.configure({ mode: "serial" });
test.setTimeout(90_000);

const REFERENT = "ccas@example.org";
const PHONE_NUMBER = "+33639989177";
const CANARY = "Le canari dit qu’il a mal au dos.";
let db: Db;
let desk: SavedDesk;

test.beforeAll(async () => {
  db = openDb(process.env["DATABASE_URL"] ?? "", 2);
  desk = await savedDesk(db, "Taverneau", ["Lison"]);
  const { beneficiaryId, userId } = lison();
  await db.user.update({ where: { id: userId }, data: { phone: PHONE_NUMBER } });
  await db.frein.create({ data: { id: randomUUID(), beneficiaryId, theme: "logement", words: CANARY, createdAt: new Date(), movedAt: new Date() } });
  await db.letter.create({ data: { id: randomUUID(), beneficiaryId, authorId: userId, authorRole: "beneficiary", text: CANARY, clientKey: randomUUID(), createdAt: new Date() } });
  await db.appointment.create({ data: { id: randomUUID(), beneficiaryId, coachId: desk.coachId, kind: "individuel", status: "non-excuse", startsAt: new Date(Date.now() - 3 * 86_400_000), explanation: CANARY, explainedAt: new Date() } });
});
test.afterAll(async () => {
  await forgetDesk(db, desk);
  await db.$disconnect();
});

const at = (path: string) => `${siteUrl()}${path}`;
const lison = () => desk.people[0] as SavedDesk["people"][number];

async function openAs(browser: Browser, address: string, kind: object): Promise<Page> {
  const page = await (await browser.newContext(kind)).newPage();
  await signIn(page, address);
  return page;
}

test("nobody is entrusted: the referent does not even know that she exists", async ({ browser }) => {
  const page = await openAs(browser, REFERENT, DESK);
  await page.goto(at("/referent"));
  await expect(page.getByRole("main")).not.toContainText("Taverneau");
  expect((await page.request.get(at(`/referent/personnes/${lison().beneficiaryId}`))).status()).toBe(404);
  await page.context().close();
});

test("the coach opens an access without scripts: a yes that is missing is asked for, nothing typed is lost", async ({ browser }) => {
  const page = await openAs(browser, "maud.taverneau@example.org", { ...DESK, javaScriptEnabled: false });
  await page.goto(at(`/coach/personnes/${lison().beneficiaryId}/referents`));
  await expectAccessibleTwin(page);
  await expectNoSidewaysScroll(page, 390);
  await page.getByLabel("Référent", { exact: true }).selectOption({ label: await labelOf(page) });
  await page.getByRole("radio", { name: /Partenaire/ }).check({ force: true });
  await page.getByRole("button", { name: "Ouvrir l’accès" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByRole("radio", { name: /Partenaire/ })).toBeChecked();
  await page.getByRole("checkbox", { name: /est d’accord/ }).check({ force: true });
  await page.getByRole("button", { name: "Ouvrir l’accès" }).click();
  await expect(page.getByText("L’accès est ouvert. La personne en est prévenue.")).toBeVisible();
  await expectAccessibleTwin(page);
  await page.context().close();
});

/** The option of the demo's CCAS, as it is written. */
async function labelOf(page: Page): Promise<string> {
  const labels = await page.getByLabel("Référent", { exact: true }).locator("option").allTextContents();
  return labels.find((label) => label.includes("CCAS")) ?? "";
}

test("the referent reads what the sentence says and nothing else; it is written down", async ({ browser }) => {
  const reads = () => db.audit.count({ where: { beneficiaryId: lison().beneficiaryId, action: "entrustment.read" } });
  const before = await reads();
  for (const kind of [DESK, { viewport: { width: 390, height: 740 }, javaScriptEnabled: false }]) {
    const page = await openAs(browser, REFERENT, kind);
    await page.goto(at("/referent"));
    await ("javaScriptEnabled" in kind ? expectAccessibleTwin(page) : expectAccessible(page));
    await page.getByRole("link", { name: /Lison Taverneau/ }).first().click();
    const main = page.getByRole("main");
    await expect(main).toContainText("Cette lecture est notée");
    await expect(main.getByRole("link", { name: /06.39.98.91.77/ })).toBeVisible();
    const html = await page.content();
    for (const never of [CANARY, "canari", "non excus", "mal au dos", "RSA"]) expect(html.replaceAll("\u00a0", " "), never).not.toContain(never);
    await ("javaScriptEnabled" in kind ? expectAccessibleTwin(page) : expectAccessible(page));
    await expectNoSidewaysScroll(page, 390);
    await page.context().close();
  }
  expect(await reads()).toBeGreaterThan(before + 1);
});

test("she sees who reads, until when and what; she stops it, and the page is gone for the referent", async ({ browser }) => {
  const hers = await openAs(browser, "lison.taverneau@example.org", { ...PHONE, javaScriptEnabled: false });
  await hers.goto(at("/mon-espace/dossier"));
  await expect(hers.getByRole("main")).toContainText("CCAS");
  await expectAccessibleTwin(hers);
  await expectNoSidewaysScroll(hers, 320);
  await hers.getByRole("button", { name: /^Arrêter/ }).click();
  await expect(hers.getByText("C’est arrêté.")).toBeVisible();
  await hers.context().close();
  const referent = await openAs(browser, REFERENT, DESK);
  expect((await referent.request.get(at(`/referent/personnes/${lison().beneficiaryId}`))).status()).toBe(404);
  await referent.context().close();
});
