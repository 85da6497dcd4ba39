import { randomUUID } from "node:crypto";
import { expect, test, type Browser } from "@playwright/test";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { openSession } from "#tests/support/open-session.ts";
import { rowToken } from "#app/infra/secrets.server.ts";
import { expectAccessible, expectAccessibleTwin } from "./support/axe.ts";
import { siteUrl } from "./support/stack.ts";

/** Two people of their own and their coach: both were told that all will be erased; one stays by her link, of the other her coach has news. */
let db: Db;
const coachId = randomUUID();
const [lise, rose] = [{ userId: randomUUID(), id: randomUUID() }, { userId: randomUUID(), id: randomUUID() }];
const told = { toldAt: new Date(), erasesOn: new Date(Date.now() + 20 * 86_400_000) };

test.beforeAll(async () => {
  db = openDb(process.env["DATABASE_URL"] ?? "", 2);
  const territory = await db.territory.findFirstOrThrow({ where: { code: "61" }, select: { id: true } });
  const commune = await db.commune.findFirstOrThrow({ where: { code: "61169" } });
  await db.user.create({ data: { id: coachId, firstName: "Odile", lastName: "Desnouvelles", email: "odile.desnouvelles@example.org", role: "coach", territoryId: territory.id } });
  for (const [who, firstName] of [[lise, "Lise"], [rose, "Rose"]] as const) {
    await db.user.create({ data: { id: who.userId, firstName, lastName: "Silencieuse", email: `${firstName.toLowerCase()}.silence@example.org`, role: "beneficiary", territoryId: territory.id } });
    await db.beneficiary.create({ data: { id: who.id, userId: who.userId, coachId, territoryId: territory.id, communeCode: commune.code, lat: commune.lat, lng: commune.lng, licences: [], contracts: [], kinds: [], avoid: [] } });
    await db.erasureNotice.create({ data: { userId: who.userId, ...told } });
  }
});
test.afterAll(async () => {
  await db.user.deleteMany({ where: { id: { in: [lise.userId, rose.userId] } } });
  await db.user.deleteMany({ where: { id: coachId } });
  await db.$disconnect();
});

const open = async (browser: Browser, width: number, javaScriptEnabled: boolean) => (await browser.newContext({ javaScriptEnabled, viewport: { width, height: 740 } })).newPage();

test("the link of a warning shows a day and one button, at every width, with scripts and without", async ({ browser }) => {
  for (const width of [360, 1280]) {
    for (const scripts of [true, false]) {
      const page = await open(browser, width, scripts);
      await page.goto(`${siteUrl()}/rester/${rowToken("stay", lise.userId)}`);
      await expect(page.getByText("Sans réponse, tout est effacé le")).toBeVisible();
      await expect(page.getByText("Silencieuse")).toHaveCount(0);
      await (scripts ? expectAccessible(page) : expectAccessibleTwin(page));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.context().close();
    }
  }
  expect(await db.erasureNotice.count({ where: { userId: lise.userId } })).toBe(1);
});

test("one tap without scripts keeps all; the link then says so", async ({ browser }) => {
  const page = await open(browser, 360, false);
  await page.goto(`${siteUrl()}/rester/${rowToken("stay", lise.userId)}`);
  await page.getByRole("button", { name: "Garder mon espace" }).click();
  await expect(page.getByRole("heading", { name: "C’est noté" })).toBeVisible();
  await expectAccessibleTwin(page);
  expect(await db.erasureNotice.count({ where: { userId: lise.userId } })).toBe(0);
  expect((await page.goto(`${siteUrl()}/rester/${rowToken("stay", randomUUID())}`))?.status()).toBe(404);
});

test("her coach reads it in the day, and says at once that she has news", async ({ browser }) => {
  const page = await open(browser, 1280, false);
  await page.context().addCookies([{ name: "session", value: await openSession(db, coachId), url: siteUrl() }]);
  await page.goto(`${siteUrl()}/coach`);
  await expect(page.getByText("Aucun contact depuis 2 ans").first()).toBeVisible();
  await expectAccessibleTwin(page);
  await page.getByRole("button", { name: "J’ai de ses nouvelles : Rose S." }).click();
  await expect(page).toHaveURL(/\/coach$/);
  await expect(page.getByRole("button", { name: /J’ai de ses nouvelles/ })).toHaveCount(0);
  expect((await db.user.findUniqueOrThrow({ where: { id: rose.userId } })).stayedAt).not.toBeNull();
});
