import { randomUUID } from "node:crypto";
import { expect, test, type Page } from "@playwright/test";
import { openDb } from "#app/infra/db.server.ts";
import { expectAccessible, expectAccessibleTwin } from "./support/axe.ts";
import { expectNoSidewaysScroll } from "./support/page-checks.ts";
import { DESK, PHONE, signIn, siteUrl } from "./support/stack.ts";

const db = openDb(process.env["DATABASE_URL"] ?? "");
const NARROW = { ...PHONE, viewport: { width: 390, height: 844 } };
const at = (path: string) => `${siteUrl()}${path}`;
const name = `Atelier d’essai ${randomUUID().slice(0, 8)}`;

test.afterAll(async () => {
  await db.organisation.deleteMany({ where: { name } });
  await db.$disconnect();
});

async function addIt(page: Page): Promise<void> {
  await page.goto(at("/coach/employeurs"));
  await page.getByRole("link", { name: "Ajouter une organisation" }).click();
  await page.getByLabel("Nom", { exact: true }).fill(name);
  await page.getByLabel("Commune").fill("Flers");
  await page.getByLabel("SIREN, si le SIRET n’est pas connu").fill("732829321");
  await page.getByRole("button", { name: "Ajouter l’organisation" }).click();
  await expect(page.getByText(/Ce SIREN n’est pas valable/).first()).toBeVisible();
  await expect(page.getByLabel("Nom", { exact: true })).toHaveValue(name);
  await page.getByLabel("SIREN, si le SIRET n’est pas connu").fill("732 829 320");
  await page.getByRole("button", { name: "Ajouter l’organisation" }).click();
  await expect(page.getByText("L’organisation est ajoutée. Vous la suivez.")).toBeVisible();
}

for (const [title, device, javaScriptEnabled] of [["on a phone, without scripts", NARROW, false], ["at a desk", DESK, true]] as const) {
  test(`a coach adds an organisation, notes a visit, plans what comes next, moves its stage and lets it go, ${title}`, async ({ browser }) => {
    test.setTimeout(120_000);
    const axe = javaScriptEnabled ? expectAccessible : expectAccessibleTwin;
    const page = await (await browser.newContext({ ...device, javaScriptEnabled })).newPage();
    await signIn(page, "coach.flers@example.org");
    await db.organisation.deleteMany({ where: { name } });
    await addIt(page);
    await axe(page);
    await page.getByText("Visite", { exact: true }).click();
    await page.getByText("Un autre jour, ou une suite").click();
    await page.getByLabel("Ce qu’il y aura à faire").first().fill("Visiter l’atelier");
    await page.getByRole("button", { name: "Noter", exact: true }).click();
    await expect(page.getByText("Dites pour quel jour.").first()).toBeVisible();
    await expect(page.getByLabel("Ce qu’il y aura à faire").first()).toHaveValue("Visiter l’atelier");
    await axe(page);
    const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" }).format(new Date());
    await page.getByLabel("Pour quel jour").first().fill(today);
    await page.getByRole("button", { name: "Noter", exact: true }).click();
    await expect(page.getByText("C’est noté.")).toBeVisible();
    await expect(page.locator("#passe").getByText("Visite", { exact: true })).toBeVisible();
    await page.goto(at("/coach"));
    // From four on, they are read together.
    const together = page.getByText("employeurs à qui donner suite");
    if ((await together.count()) > 0) await together.click();
    await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
    await page.goto(at(`/coach/employeurs?a=moi&q=${encodeURIComponent(name)}`));
    await axe(page);
    await page.getByRole("link", { name }).click();
    await page.getByRole("button", { name: "C’est fait" }).click();
    await expect(page.getByText("Rien n’est prévu.")).toBeVisible();
    await page.getByText("Passer à « Rencontrée »").click();
    await page.getByRole("button", { name: "Noter l’étape" }).click();
    await expect(page.getByText("L’étape est notée.")).toBeVisible();
    await expect(page.getByText("Passer à « Inscrite »")).toBeVisible();
    await page.getByText("Confier ou laisser").click();
    await page.getByRole("button", { name: "Ne plus la suivre" }).click();
    await expect(page.getByText("Personne ne la suit.")).toBeVisible();
    await page.getByRole("button", { name: "Je la suis" }).click();
    await expect(page.getByText("Vous la suivez.", { exact: true })).toBeVisible();
    await expectNoSidewaysScroll(page, device.viewport.width);
    const kept = await db.organisation.findFirstOrThrow({ where: { name }, include: { events: true } });
    expect(kept).toMatchObject({ stage: "rencontree", siren: "732829320", nextStep: "" });
    expect(kept.events.map(({ type }) => type).sort()).toEqual(["prospectee", "rencontree", "visite"]);
    await page.context().close();
  });
}
