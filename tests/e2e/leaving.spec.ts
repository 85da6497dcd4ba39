import { randomUUID } from "node:crypto";
import { expect, test, type Browser } from "@playwright/test";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { openSession } from "#tests/support/open-session.ts";
import { expectAccessibleTwin } from "./support/axe.ts";
import { siteUrl } from "./support/stack.ts";

/** Someone of her own, at whom no other test looks: she closes her account with a simple browser; the help line opens it again. */
let db: Db;
const userId = randomUUID();

test.beforeAll(async () => {
  db = openDb(process.env["DATABASE_URL"] ?? "", 2);
  const territory = await db.territory.findFirstOrThrow({ where: { code: "61" }, select: { id: true } });
  const commune = await db.commune.findFirstOrThrow({ where: { code: "61169" } });
  await db.user.create({ data: { id: userId, firstName: "Paule", lastName: "Dupartir", email: "paule.part@example.org", role: "beneficiary", territoryId: territory.id } });
  await db.beneficiary.create({ data: { id: randomUUID(), userId, territoryId: territory.id, communeCode: commune.code, lat: commune.lat, lng: commune.lng, licences: [], contracts: [], kinds: [], avoid: [] } });
});
test.afterAll(() => db.$disconnect());

async function pageOf(browser: Browser, owner: string, width: number) {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 740 } });
  await context.addCookies([{ name: "session", value: await openSession(db, owner), url: siteUrl() }]);
  return context.newPage();
}

test("her data is read, her account closed, and opened again by a call", async ({ browser }) => {
  const hers = await pageOf(browser, userId, 360);
  await hers.goto(`${siteUrl()}/mon-espace/mes-donnees`);
  await expect(hers.getByRole("heading", { name: "Mes données", level: 1 })).toBeVisible();
  await expectAccessibleTwin(hers);
  await hers.getByRole("link", { name: "Je veux partir" }).click();
  await expectAccessibleTwin(hers);
  await hers.getByRole("button", { name: "Fermer mon compte" }).click();
  await expect(hers.getByText("Votre compte est fermé.")).toBeVisible();
  await hers.goto(`${siteUrl()}/mon-espace`);
  await expect(hers).toHaveURL(/connexion/);

  const { id } = await db.user.findFirstOrThrow({ where: { role: "hotliner" }, select: { id: true } });
  const help = await pageOf(browser, id, 1280);
  await help.goto(`${siteUrl()}/hotline/comptes/${userId}`);
  await expect(help.getByText("a demandé à partir")).toBeVisible();
  await help.getByRole("button", { name: "Rouvrir son compte" }).click();
  await expect(help.getByText("Le compte est rouvert.")).toBeVisible();
  await expect(help.getByRole("button", { name: "Rouvrir son compte" })).toHaveCount(0);
});
