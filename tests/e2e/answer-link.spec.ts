import { randomUUID } from "node:crypto";
import { expect, test, type Browser, type Page } from "@playwright/test";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { record } from "#app/infra/outbox.server.ts";
import { expectAccessible, expectAccessibleTwin } from "./support/axe.ts";
import { expectNoSidewaysScroll } from "./support/page-checks.ts";
import { DESK, PHONE, signIn, siteUrl } from "./support/stack.ts";

/** An employer and one person of their own: nobody else's applications move here. */
const [EMPLOYER, PERSON] = ["atelier.lien@example.org", "mina.lien@example.org"];
/** A browser that says it is driven by a machine is shown nobody. */
const userAgent = "Mozilla/5.0 (Linux; Android 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/100.0.0.0 Mobile Safari/537.36";
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test.describe.configure({ mode: "serial" });
let db: Db;
let applicationId: string;
let address: string;

test.beforeAll(async () => {
  db = openDb(process.env["DATABASE_URL"] ?? "", 2);
  const territory = await db.territory.findFirstOrThrow({ where: { code: "61" } });
  const { code: communeCode, lat, lng } = await db.commune.findFirstOrThrow({ where: { code: "61169" } });
  const [organisationId, employerId, userId, personId, offerId, eventId] = Array.from({ length: 6 }, () => randomUUID()) as [string, string, string, string, string, string];
  applicationId = randomUUID();
  await db.organisation.create({ data: { id: organisationId, territoryId: territory.id, kind: "entreprise", name: "Atelier du Lien", communeCode } });
  await db.user.create({ data: { id: employerId, firstName: "Gilles", lastName: "Dulien", email: EMPLOYER, role: "employer", territoryId: territory.id, organisationId } });
  await db.user.create({ data: { id: userId, firstName: "Mina", lastName: "Deslettres", email: PERSON, role: "beneficiary", territoryId: territory.id } });
  await db.beneficiary.create({ data: { id: personId, userId, territoryId: territory.id, communeCode, lat, lng, licences: [], contracts: [], kinds: [], avoid: [] } });
  await db.offer.create({ data: { id: offerId, territoryId: territory.id, organisationId, kind: "EMPLOI", title: "Couture d’ameublement", communeCode, lat, lng, publishedAt: new Date() } });
  await db.$transaction(async (tx) => {
    const now = new Date();
    await tx.application.create({ data: { id: applicationId, beneficiaryId: personId, offerId, state: "positionne", message: "Je sais coudre des rideaux.", consentedAt: now, createdAt: now, movedAt: now } });
    await tx.applicationEvent.create({ data: { id: eventId, applicationId, from: null, to: "positionne", at: now, byId: userId, byRole: "beneficiary" } });
    await record(tx, "application.moved", { applicationId, eventId });
  });
});
test.afterAll(async () => {
  await db.$disconnect();
});

const state = async () => (await db.application.findUniqueOrThrow({ where: { id: applicationId }, select: { state: true } })).state;

test("the mail carries the link and names nobody; a robot that follows it reads nothing and changes nothing", async ({ request }) => {
  await expect.poll(() => db.localMessage.count({ where: { to: EMPLOYER } })).toBe(1);
  const mail = await db.localMessage.findFirstOrThrow({ where: { to: EMPLOYER } });
  address = (/https?:\S+\/candidature\/\S+/.exec(mail.text) ?? [""])[0].replace(/^https?:\/\/[^/]+/, siteUrl());
  expect(`${mail.subject} ${mail.text}`).not.toMatch(/Mina|Deslettres|Couture/);
  const seen = await request.get(address, { headers: { "User-Agent": "Googlebot/2.1 (+http://www.google.com/bot.html)" } });
  expect(await seen.text()).not.toMatch(/Mina|rideaux/);
  await request.head(address);
  expect(await db.application.findUniqueOrThrow({ where: { id: applicationId }, select: { state: true, readAt: true } })).toEqual({ state: "positionne", readAt: null });
  expect((await request.get(`${address.slice(0, -3)}abc`)).status()).toBe(404);
});

test("without an account he reads the card, at every width, with scripts and without; his reading is written down", async ({ browser }) => {
  for (const width of [360, 1280]) {
    for (const javaScriptEnabled of [true, false]) {
      const page = await (await browser.newContext({ userAgent, javaScriptEnabled, viewport: { width, height: 800 } })).newPage();
      const answer = await page.goto(address);
      expect(answer?.headers()).toMatchObject({ "referrer-policy": "same-origin", "cache-control": "no-store" });
      await expect(page.getByRole("heading", { name: "Mina", level: 1 })).toBeVisible();
      await expect(page.getByText("Je sais coudre des rideaux.")).toBeVisible();
      await expect(page.getByText(/RSA|né(e)? le|frein/i)).toHaveCount(0);
      await (javaScriptEnabled ? expectAccessible(page) : expectAccessibleTwin(page));
      await expectNoSidewaysScroll(page, width);
      await page.context().close();
    }
  }
  expect(await db.audit.count({ where: { subjectId: applicationId, actorRole: "employer" } })).toBeGreaterThan(0);
  expect(await state()).toBe("positionne");
});

test("he proposes two moments in one form, without a script; a moment without its hour keeps what was typed", async ({ browser }) => {
  const page = await phone(browser);
  await page.goto(address);
  await page.getByText("Rencontrer", { exact: true }).click();
  await page.getByLabel("Jour", { exact: true }).fill(dayIn(5));
  await page.getByLabel("Heure", { exact: true }).fill("09:00");
  await page.getByText("Proposer d’autres moments").click();
  await page.getByLabel("Deuxième jour").fill(dayIn(7));
  await page.getByRole("button", { name: "Confirmer : rencontrer" }).click();
  await expect(page.getByText("Indiquez le jour et l’heure de ce moment").first()).toBeVisible();
  await expect(page.getByLabel("Deuxième jour")).toHaveValue(dayIn(7));
  await expectAccessibleTwin(page);
  await page.getByLabel("Deuxième heure").fill("14:30");
  await page.getByRole("button", { name: "Confirmer : rencontrer" }).click();
  await expect(page.getByText("Le rendez-vous est proposé.")).toBeVisible();
  await expect(page.getByText("Mina choisit, vous serez prévenu.")).toBeVisible();
  await page.context().close();
});

test("she picks the second moment in one tap", async ({ browser }) => {
  const page = await phone(browser);
  await signIn(page, PERSON);
  await page.goto(`${siteUrl()}/mon-espace/rendez-vous/${applicationId}`);
  await expect(page.getByText("Touchez celui qui vous va.")).toBeVisible();
  await expectAccessibleTwin(page);
  await page.getByRole("button", { name: /14\s?h\s?30/ }).click();
  await expect(page.getByText("Vous avez dit oui")).toBeVisible();
  expect((await db.application.findUniqueOrThrow({ where: { id: applicationId } })).otherSlots).toEqual([]);
  await page.context().close();
});

test("after the meeting: yes, then the first day, by the same link; then it shows nobody any more", async ({ browser }) => {
  const page = await (await browser.newContext({ ...DESK, userAgent })).newPage();
  await page.goto(address);
  await expect(page.getByText("Mina a confirmé ce rendez-vous.")).toBeVisible();
  await page.getByRole("button", { name: "Accepter" }).click();
  await expect(page.getByText("Merci ! La personne et son coach")).toBeVisible();
  await page.getByText("Confirmer le démarrage", { exact: true }).click();
  await page.getByLabel("Premier jour de travail").fill(dayIn(0));
  await page.getByRole("button", { name: "Confirmer : confirmer le démarrage" }).click();
  await expect(page.getByText("Merci ! Le démarrage est confirmé.")).toBeVisible();
  await expect(page.getByText("Mina")).toHaveCount(0);
  await expectAccessible(page);
  expect(await state()).toBe("demarre");
  // A page left open since, or a second tap.
  const again = await page.request.post(address, { form: { to: "refuse", reason: "competences" }, headers: { origin: siteUrl(), "user-agent": userAgent } });
  expect(again.status()).toBe(409);
  expect(await again.text()).toContain("Une réponse a déjà été donnée. Elle n’a pas changé.");
  expect(await state()).toBe("demarre");
  expect((await page.goto(`${address.slice(0, -3)}abc`))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ce lien ne s’ouvre plus");
  await expectAccessible(page);
  await page.context().close();
});

async function phone(browser: Browser): Promise<Page> {
  return (await browser.newContext({ ...PHONE, userAgent, javaScriptEnabled: false })).newPage();
}
