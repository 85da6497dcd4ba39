import { randomUUID } from "node:crypto";
import { expect, test, type Page } from "@playwright/test";
import { openDb } from "#app/infra/db.server.ts";
import { aFranceTravailOffer } from "#tests/factories/france-travail.ts";
import { expectAccessible, expectAccessibleTwin } from "./support/axe.ts";
import { expectNoSidewaysScroll } from "./support/page-checks.ts";
import { DESK, PHONE, signIn, siteUrl } from "./support/stack.ts";

const db = openDb(process.env["DATABASE_URL"] ?? "");
const NARROW = { ...PHONE, viewport: { width: 360, height: 800 } };
const at = (path: string) => `${siteUrl()}${path}`;
const mark = randomUUID().slice(0, 8).toUpperCase();

test.afterAll(async () => {
  await db.offer.deleteMany({ where: { sources: { some: { sourceId: { startsWith: mark } } } } });
  await db.offer.deleteMany({ where: { title: { contains: mark } } });
  await db.importRun.deleteMany({ where: { label: { contains: mark } } });
  await db.$disconnect();
});

async function give(page: Page, name: string, mimeType: string, content: string | Buffer): Promise<void> {
  await page.goto(at("/admin/imports"));
  await page.getByLabel("Le fichier", { exact: true }).setInputFiles({ name, mimeType, buffer: Buffer.from(content) });
  await page.getByRole("button", { name: "Importer", exact: true }).click();
}
const stat = (page: Page, label: string) => page.locator(".stat", { has: page.getByText(label, { exact: true }) }).locator(".stat-value");

for (const [title, device, javaScriptEnabled] of [["on a phone, without scripts", NARROW, false], ["at a desk", DESK, true]] as const) {
  test(`the chef de projet imports a file of each kind, reads what was left aside, and what stops an import, ${title}`, async ({ browser }) => {
    test.setTimeout(120_000);
    const axe = javaScriptEnabled ? expectAccessible : expectAccessibleTwin;
    const page = await (await browser.newContext({ ...device, javaScriptEnabled })).newPage();
    const tag = `${mark}${javaScriptEnabled ? "D" : "P"}`;
    await signIn(page, "admin@example.org");
    await page.goto(at("/admin/imports"));
    await page.getByRole("button", { name: "Importer", exact: true }).click();
    await expect(page.getByText("Choisissez un fichier.").first()).toBeVisible();
    await axe(page);

    const offer = (id: string, more: object = {}) => aFranceTravailOffer({ id: `${tag}${id}`, intitule: `Agent d’entretien ${tag}${id} (H/F)`, ...more });
    const file = JSON.stringify({ resultats: [offer("A"), offer("B"), offer("C", { typeContrat: "LIB", intitule: "<b>Gérant</b> de boutique" })] });
    await give(page, `${tag}.json`, "application/json", file);
    await expect(page.getByText("L’import est terminé.")).toBeVisible();
    await expect(stat(page, "nouvelles")).toHaveText("2");
    await expect(page.getByText("Gérant de boutique")).toBeVisible();
    await expect(page.getByText(/pas un emploi salarié/)).toBeVisible();
    await axe(page);
    await expectNoSidewaysScroll(page, device.viewport.width);
    await give(page, `${tag}.json`, "application/json", file);
    await expect(stat(page, "inchangées")).toHaveText("2");
    await expect(stat(page, "nouvelles")).toHaveText("0");

    const posting = { "@context": "https://schema.org", "@type": "JobPosting", title: `Couvreur ${tag}`, description: "Vous posez des toitures.", datePosted: "2026-11-20", hiringOrganization: { name: `Toits ${tag}` }, jobLocation: { address: { addressLocality: "Flers", postalCode: "61100" } } };
    await give(page, `${tag}.html`, "text/html", `<!doctype html><html><script type="application/ld+json">${JSON.stringify(posting)}</script></html>`);
    await expect(stat(page, "nouvelles")).toHaveText("1");
    await expect(page.getByText("Rien n’est laissé de côté")).toBeVisible();

    await give(page, `${tag}-coupe.xml`, "text/xml", "<source><publisher>x</publisher><mission>");
    await expect(page.getByText("L’import s’est arrêté.")).toBeVisible();
    await expect(page.getByText(/n’est pas complet/)).toBeVisible();
    await axe(page);
    await give(page, `${tag}.zip`, "application/zip", Buffer.from([0x50, 0x4b, 3, 4, 20, 0]));
    await expect(page.getByText(/fichier compressé/).first()).toBeVisible();
    await give(page, `${tag}.txt`, "text/plain", "bonjour");
    await expect(page.getByText(/ni une réponse de France Travail/).first()).toBeVisible();

    await page.goto(at("/admin/imports"));
    await expect(page.getByRole("row", { name: new RegExp(`${tag}-coupe`) }).getByText("Arrêté")).toBeVisible();
    await axe(page);
    await expectNoSidewaysScroll(page, device.viewport.width);
    await page.context().close();
  });
}
