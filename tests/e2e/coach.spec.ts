import { expect, test, type Browser, type Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { DESK, signIn, siteUrl } from "./support/stack.ts";

const COACH = "coach.flers@example.org";
const NADIA = "nadia@example.org";
const WIDTHS = [DESK.viewport, { width: 390, height: 844 }];
const NOTE = "J’ai pensé à vous : c’est à deux pas, et les horaires vont avec l’école.";

test.describe.configure({ mode: "serial" });

let coach: Page;

/** A page of her own with no script at all, as ours are. */
async function signedIn(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext({ ...DESK, javaScriptEnabled: false })).newPage();
  await signIn(page, address);
  return page;
}

test.beforeAll(async ({ browser }) => {
  coach = await signedIn(browser, COACH);
});
test.afterAll(async () => coach.context().close());

const rows = (page: Page, list: string | RegExp) => page.getByRole("list", { name: list }).getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3 }) });

test("a coach finds a person of hers in her portfolio; the filter stays in the address", async () => {
  await coach.goto(`${siteUrl()}/coach`);
  await expect(coach.getByRole("heading", { level: 1 })).toHaveText("Aujourd’hui");
  await coach.getByRole("link", { name: "Mes personnes", exact: true }).click();
  await expect(coach.getByText(/File active\s: \d+ sur 30/)).toBeVisible();
  await coach.getByLabel("Nom ou commune").fill("nadia");
  await coach.getByRole("button", { name: "Filtrer" }).click();
  expect(new URL(coach.url()).searchParams.get("q")).toBe("nadia");
  await expect(coach.getByLabel("Nom ou commune")).toHaveValue("nadia");
  await coach.getByRole("rowheader").getByRole("link", { name: /^Nadia/ }).first().click();
  await expect(coach.getByRole("heading", { level: 1 })).toContainText("Nadia");
});

test("she sees ranked offers with the reasons, and what blocks the others with what would lift it", async () => {
  const offers = rows(coach, "Offres à sa portée, classées");
  const scores = await offers.locator(".parts-score").allTextContents();
  expect(scores.length).toBeGreaterThan(2);
  expect(scores.map((score) => Number.parseInt(score, 10))).toEqual(scores.map((score) => Number.parseInt(score, 10)).sort((a, b) => b - a));
  await offers.first().getByText("Pourquoi").click();
  for (const part of ["Métier", "Compétences", "Trajet", "Horaires", "Contrat", "Expérience"]) await expect(offers.first().getByRole("term").filter({ hasText: part })).toBeVisible();
  await coach.getByRole("link", { name: /^Bloquées aujourd’hui/ }).click();
  const blocked = rows(coach, "Offres bloquées, classées");
  await expect(blocked.first().getByText("Bloque")).toBeAttached();
  await expect(blocked.first().locator(".obstacle-red")).toContainText(/\. \S/);
});

test("she recommends one with a note; a note that is too long is kept and sent back", async ({ browser }) => {
  await coach.getByRole("link", { name: /^À sa portée/ }).click();
  const free = rows(coach, "Offres à sa portée, classées").filter({ has: coach.getByRole("checkbox") });
  const title = (await free.first().getByRole("heading", { level: 3 }).getByRole("link").textContent()) ?? "";
  const offerId = ((await free.first().getByRole("heading", { level: 3 }).getByRole("link").getAttribute("href")) ?? "").split("/").pop() ?? "";

  const tooLong = "très long ".repeat(60).trim();
  const refusal = await coach.request.post(coach.url().replace(/#.*/, ""), { form: { offerIds: offerId, note: tooLong }, headers: { Origin: siteUrl() } });
  expect(refusal.status()).toBe(400);
  const html = await refusal.text();
  expect(html).toContain("Votre mot est trop long");
  expect(html).toContain(tooLong);

  const row = rows(coach, "Offres à sa portée, classées").filter({ has: coach.locator(`a[href="/coach/offres/${offerId}"]`) });
  await row.getByRole("checkbox").check();
  await coach.getByText("Ajouter un mot").click();
  await coach.getByLabel(/Votre mot pour Nadia/).fill(NOTE);
  await coach.getByRole("button", { name: "Proposer", exact: true }).click();
  await expect(coach.getByRole("status")).toContainText(title);
  await expect(row.getByText("Proposée aujourd’hui, pas encore de réponse")).toBeVisible();
  await expect(row.getByRole("checkbox")).toHaveCount(0);
  await expect(coach.getByRole("region", { name: "Propositions" }).getByRole("listitem").filter({ hasText: title }).getByText("En attente")).toBeVisible();

  const nadia = await signedIn(browser, NADIA);
  await nadia.goto(`${siteUrl()}/mon-espace`);
  await expect(nadia.getByText(NOTE)).toBeVisible();
  await nadia.context().close();

  // Sent twice (a second tab): nothing is doubled, and her first word stays.
  const again = await coach.request.post(coach.url().replace(/#.*/, ""), { form: { offerIds: offerId, note: "Un autre mot" }, headers: { Origin: siteUrl() } });
  expect(again.status()).toBe(200);
  expect(await again.text()).not.toContain("Un autre mot");
});

test("she searches offers by everyday words and opens one: her people ranked, two of them ticked, one note", async () => {
  await coach.goto(`${siteUrl()}/coach/offres`);
  await coach.getByLabel("Métier, tâche, employeur").fill("menage");
  await coach.getByLabel("Autour de").fill("flers");
  await coach.getByRole("button", { name: "Chercher" }).click();
  await expect(coach.getByText(/autour de Flers/)).toBeVisible();
  const mine = coach.getByRole("row").filter({ has: coach.locator(".chip-leaf") });
  await mine.last().getByRole("link").first().click();
  await expect(coach.getByRole("heading", { name: /Pour qui, parmi vos personnes/ })).toBeVisible();

  await coach.getByText("Ajouter un mot").click();
  await coach.getByLabel("Votre mot").fill("Une équipe accueillante.");
  await coach.getByRole("button", { name: "Proposer" }).click();
  await expect(coach.getByRole("alert")).toContainText("Choisissez au moins une personne.");
  await expect(coach.getByLabel("Votre mot")).toHaveValue("Une équipe accueillante.");

  const boxes = coach.getByRole("checkbox", { name: /^Choisir / });
  const names = await Promise.all([0, 1].map(async (index) => ((await boxes.nth(index).getAttribute("aria-label")) ?? "").replace("Choisir ", "")));
  for (const index of [0, 1]) await boxes.nth(index).check();
  await coach.getByRole("button", { name: "Proposer" }).click();
  await expect(coach.getByRole("status")).toContainText(/Offre proposée à 2\spersonnes/);
  for (const name of names) await expect(coach.getByRole("listitem").filter({ hasText: name }).getByText("Proposée aujourd’hui, pas encore de réponse")).toBeVisible();
});

test("an unknown commune is said beside the field, and what was typed stays", async () => {
  await coach.goto(`${siteUrl()}/coach/offres?q=cuisine&commune=Nullepart-sur-Mer`);
  await expect(coach.getByText(/Commune inconnue/)).toBeVisible();
  await expect(coach.getByLabel("Autour de")).toHaveValue("Nullepart-sur-Mer");
  await expect(coach.getByLabel("Métier, tâche, employeur")).toHaveValue("cuisine");
});

for (const viewport of WIDTHS) {
  test(`every page of the coach is accessible at ${viewport.width} px`, async ({ browser }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({ viewport, storageState: await coach.context().storageState() });
    const page = await context.newPage();
    await page.goto(`${siteUrl()}/coach/personnes`);
    const person = await page.getByRole("rowheader").getByRole("link", { name: /^Nadia/ }).first().getAttribute("href");
    await page.goto(`${siteUrl()}${person}?vue=bloquees`);
    const offer = await page.getByRole("heading", { level: 3 }).getByRole("link").first().getAttribute("href");
    const full = ["/coach", "/coach/personnes", `${person}`, "/coach/offres", `${offer}`, "/coach/employeurs"];
    const empty = ["/coach/personnes?q=zzz", "/coach/offres?q=zzzz&commune=xyz", "/coach/employeurs?q=zzzz"];
    const paths = viewport === DESK.viewport ? [...full, `${person}?vue=bloquees`] : [...full, ...empty];
    for (const path of paths) {
      await page.goto(`${siteUrl()}${path}`);
      await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
      // The colours of the dark are the same at both widths.
      await expectAccessible(page, viewport === DESK.viewport ? ["light", "dark"] : ["light"]);
    }
    await context.close();
  });
}
