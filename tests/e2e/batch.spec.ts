import { expect, test, type Browser, type Page } from "@playwright/test";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { savedApplication, savedMatch } from "#tests/factories/applications.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary } from "#tests/factories/people.ts";
import type { SavedTerritory } from "#tests/factories/territory.ts";
import { randomUUID } from "node:crypto";
import { expectAccessible } from "./support/axe.ts";
import { DESK, signIn, siteUrl } from "./support/stack.ts";

/** A coach of her own, with ten people at whom no other test looks, for all of whom one offer is best and another nearly as good. */
const COACH = "coach.lot@example.org";
const NAMES = ["Ana", "Bea", "Cleo", "Dina", "Elsa", "Fanny", "Gina", "Hana", "Iris", "Jade"];
const [BEST, NEAR, THIRD] = ["Aide de cuisine du lot", "Plonge du lot", "Lingerie du lot"] as const;

test.describe.configure({ mode: "serial" });

let db: Db;
let coach: Page;
let territory: SavedTerritory;
let offerIds: string[];

test.beforeAll(async ({ browser }) => {
  db = openDb(process.env["DATABASE_URL"] ?? "", 2);
  await saveWorld();
  coach = await (await browser.newContext({ ...DESK, javaScriptEnabled: false })).newPage();
  await signIn(coach, COACH);
});
test.afterAll(async () => {
  await coach.context().close();
  await db.$disconnect();
});

async function saveWorld(): Promise<void> {
  const row = await db.territory.findFirstOrThrow({ where: { code: "61" }, include: { areas: true } });
  const area = (code: "flers" | "alencon") => ({ id: row.areas.find((one) => one.code === code)?.id ?? row.areas[0]?.id ?? "", code, name: code });
  territory = { id: row.id, code: row.code, name: row.name, areas: { flers: area("flers"), alencon: area("alencon") } };
  const coachId = randomUUID();
  await db.user.create({ data: { id: coachId, firstName: "Maud", lastName: "Lot", email: COACH, role: "coach", territoryId: row.id, areaId: territory.areas.flers.id } });
  offerIds = [];
  for (const title of [BEST, NEAR, THIRD]) offerIds.push((await savedOffer(db, territory, { id: randomUUID(), columns: { title } })).id);
  for (const [place, firstName] of NAMES.entries()) {
    const person = await savedBeneficiary(db, territory, { id: randomUUID(), beneficiaryId: randomUUID(), firstName, lastName: "Dulot", email: `${firstName.toLowerCase()}.lot@example.org`, coachId });
    await db.coachingEpisode.create({ data: { id: randomUUID(), beneficiaryId: person.id, coachId, rank: "premiere-intention", startsOn: new Date(Date.now() - 60 * 86_400_000), endsOn: new Date(Date.now() + 120 * 86_400_000) } });
    for (const [rank, score] of [80, 76 + place / 10, 60].entries()) await savedMatch(db, person.id, offerIds[rank] ?? "", { score });
  }
}

/** The block of one person. */
const block = (page: Page, name: string) => page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: `${name} Dulot`, exact: true }) });
const boxes = (page: Page, name: string) => block(page, name).getByRole("checkbox");
const titlesOf = (page: Page, name: string) => block(page, name).locator(".suggestion strong:not(.number strong)").allTextContents();
const ticked = (page: Page) => page.locator("input[name=pairs]:checked");

test("from her people to a batch: each has three suggestions, the first ticked, and no offer is first for more than eight", async () => {
  await coach.goto(`${siteUrl()}/coach/personnes`);
  await coach.getByRole("link", { name: "Proposer à plusieurs" }).click();
  await expect(coach.getByRole("heading", { level: 1 })).toHaveText("Proposer à plusieurs");
  for (const name of NAMES) {
    expect(await boxes(coach, name).count(), name).toBe(3);
    await expect(boxes(coach, name).first()).toBeChecked();
    await expect(boxes(coach, name).nth(1)).not.toBeChecked();
  }
  const firsts = await Promise.all(NAMES.map(async (name) => (await titlesOf(coach, name))[0]));
  expect(firsts.filter((title) => title === BEST)).toHaveLength(8);
  expect(firsts.filter((title) => title === NEAR)).toHaveLength(2);
  // Those who lose least see another one first, and it says so.
  await expect(coach.getByText(/«\sAide de cuisine du lot\s» viendrait en premier pour plus de 8\s+personnes, pour 1\s+poste\s: une autre offre vient d’abord pour Jade \(3,1\s+points de moins\) et Iris \(3,2\s+points de moins\)\./)).toBeVisible();
  await expect(block(coach, "Jade").getByText(/lui irait un peu mieux \(3,1\s+points de plus\)/)).toBeVisible();
});

test("what is typed wrong comes back; then three are sent with one word, one of them with her own", async ({ browser }) => {
  for (const name of NAMES.slice(3)) await boxes(coach, name).first().uncheck();
  expect(await ticked(coach).count()).toBe(3);
  await coach.getByText("Un mot pour Ana").click();
  await coach.getByLabel(/Votre mot pour Ana/).evaluate((area: HTMLTextAreaElement) => area.removeAttribute("maxlength"));
  await coach.getByLabel(/Votre mot pour Ana/).fill("trop long ".repeat(60).trim());
  await coach.getByText("Un mot pour toutes").click();
  await coach.getByLabel(/^Votre mot \(facultatif\)/).fill("Bonjour, regardez ceci.");
  await coach.getByRole("button", { name: "Envoyer les propositions" }).click();
  await expect(coach.getByRole("alert")).toContainText("Votre mot est trop long");
  await expect(coach.getByLabel(/Votre mot pour Ana/)).toHaveValue("trop long ".repeat(60).trim());
  await expect(coach.getByLabel(/^Votre mot \(facultatif\)/)).toHaveValue("Bonjour, regardez ceci.");
  expect(await ticked(coach).count()).toBe(3);

  await coach.getByLabel(/Votre mot pour Ana/).fill("Ana, ceci est pour vous.");
  const form = await coach.locator("form.propose-many").evaluate((one) => [...new FormData(one as HTMLFormElement)].map(([name, value]) => [name, String(value)]));
  await coach.getByRole("button", { name: "Envoyer les propositions" }).click();
  await expect(coach.getByRole("status")).toContainText(/3\spropositions envoyées\./);
  // They have something to answer: they leave the list.
  for (const name of NAMES.slice(0, 3)) await expect(block(coach, name)).toHaveCount(0);
  const notes = await db.recommendation.findMany({ where: { offerId: { in: offerIds } }, select: { note: true }, orderBy: { note: "asc" } });
  expect(notes.map(({ note }) => note)).toEqual(["Ana, ceci est pour vous.", "Bonjour, regardez ceci.", "Bonjour, regardez ceci."]);

  // The same form again, as from a second tab: nothing is doubled, and it says so.
  const again = await coach.request.post(`${siteUrl()}/coach/proposer`, { headers: { Origin: siteUrl(), "Content-Type": "application/x-www-form-urlencoded" }, data: new URLSearchParams(form as [string, string][]).toString() });
  expect(again.status()).toBe(200);
  expect(await again.text()).toContain("Tout était déjà envoyé.");
  expect(await db.recommendation.count({ where: { offerId: { in: offerIds } } })).toBe(3);

  const ana = await (await browser.newContext({ ...DESK, javaScriptEnabled: false })).newPage();
  await signIn(ana, "ana.lot@example.org");
  await ana.goto(`${siteUrl()}/mon-espace`);
  await expect(ana.getByText("Ana, ceci est pour vous.")).toBeVisible();
  await ana.context().close();
});

test("an offer that others filled meanwhile: she is warned before anything is sent, and may send all the same; a refusal stands beside", async () => {
  await coach.goto(`${siteUrl()}/coach/proposer`);
  await expect(boxes(coach, "Dina")).toHaveCount(3);
  for (const name of NAMES.slice(5)) await boxes(coach, name).first().uncheck();
  // While she reads: colleagues propose the best one to five others, and Elsa answers an employer by herself.
  for (let i = 0; i < 5; i += 1) {
    const other = await savedBeneficiary(db, territory, { id: randomUUID(), beneficiaryId: randomUUID(), firstName: "Zoe", lastName: "Ailleurs", email: null });
    await savedApplication(db, other.id, offerIds[0] ?? "", { id: randomUUID(), state: "sollicite" });
  }
  const elsa = await db.beneficiary.findFirstOrThrow({ where: { user: { email: "elsa.lot@example.org" } }, select: { id: true } });
  await savedApplication(db, elsa.id, offerIds[0] ?? "", { id: randomUUID() });
  await coach.getByRole("button", { name: "Envoyer les propositions" }).click();
  const warning = coach.getByRole("status");
  await expect(warning).toContainText("Rien n’est encore envoyé.");
  await expect(warning).toContainText(/Dina Dulot\s: Plonge du lot/);
  await expect(coach.locator("body")).not.toContainText("Ailleurs");
  expect(await db.recommendation.count({ where: { offerId: { in: offerIds } } })).toBe(3);
  await coach.getByRole("button", { name: "Envoyer quand même" }).click();
  await expect(coach.getByRole("status").first()).toContainText(/1\sproposition envoyée\./);
  await expect(coach.getByRole("status").last()).toContainText(/Elsa Dulot, Aide de cuisine du lot\s: Cette personne a déjà répondu à cette offre\./);
});

test("the page of a full offer says so, names what is nearly as good, and lets her choose for each", async () => {
  await coach.goto(`${siteUrl()}/coach/offres/${offerIds[0]}`);
  await expect(coach.getByText(/Déjà devant \d+\spersonnes pour 1\sposte\s: c’est complet\./)).toBeVisible();
  const fanny = coach.getByRole("listitem").filter({ has: coach.getByRole("checkbox", { name: "Choisir Fanny Dulot" }) });
  await expect(fanny.getByText(/ussi bien pour cette personne/)).toBeVisible();
  await coach.getByRole("checkbox", { name: "Choisir Fanny Dulot" }).check();
  await coach.getByRole("checkbox", { name: "Choisir Gina Dulot" }).check();
  await coach.getByRole("button", { name: "Proposer", exact: true }).click();
  await expect(coach.getByRole("status")).toContainText("Rien n’est encore envoyé.");
  // The other offer is ticked, this one stands beside it.
  for (const name of ["Fanny", "Gina"]) {
    await expect(boxes(coach, name).first()).toBeChecked();
    await expect(boxes(coach, name).nth(1)).not.toBeChecked();
  }
  await boxes(coach, "Gina").first().uncheck();
  await boxes(coach, "Gina").nth(1).check();
  await coach.getByRole("button", { name: "Envoyer", exact: true }).click();
  await expect(coach.getByRole("status").first()).toContainText(/Offre proposée à 1\spersonne\..*Une autre offre à 1\spersonne\./);
  await expect(coach.getByRole("listitem").filter({ hasText: "Gina Dulot" }).getByText("Proposée aujourd’hui, pas encore de réponse")).toBeVisible();
});

for (const viewport of [DESK.viewport, { width: 390, height: 844 }]) {
  test(`with scripts too, chosen people only, accessible at ${viewport.width} px`, async ({ browser }) => {
    const page = await scripted(browser, viewport);
    await page.goto(`${siteUrl()}/coach/proposer?vue=toutes`);
    await page.getByText("Choisir les personnes").click();
    while ((await page.locator(".pick input:checked").count()) > 0) await page.locator(".pick input:checked").first().uncheck();
    const name = viewport === DESK.viewport ? "Hana" : "Iris";
    await page.locator(".pick").getByRole("checkbox", { name: `${name} Dulot`, exact: true }).check();
    await page.getByRole("button", { name: "Voir leurs offres" }).click();
    await expect(page.getByRole("link", { name: /^Choisies/ })).toHaveAttribute("aria-current", "page");
    expect(await ticked(page).count()).toBe(1);
    await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
    await expectAccessible(page);
    await page.getByRole("button", { name: /^Envoyer/ }).click();
    const stopped = page.getByRole("button", { name: "Envoyer quand même" });
    if (await stopped.isVisible()) await stopped.click();
    await expect(page.getByRole("status").first()).toContainText(/1\sproposition envoyée\./);
    await page.context().close();
  });
}

async function scripted(browser: Browser, viewport: { width: number; height: number }): Promise<Page> {
  return (await browser.newContext({ viewport, storageState: await coach.context().storageState() })).newPage();
}
