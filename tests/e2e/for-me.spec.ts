import { gzipSync } from "node:zlib";
import { randomUUID } from "node:crypto";
import { expect, test, type Browser, type Locator, type Page } from "@playwright/test";
import { personReasons } from "#app/domain/applications/reasons.ts";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { savedMatch } from "#tests/factories/applications.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary } from "#tests/factories/people.ts";
import type { SavedTerritory } from "#tests/factories/territory.ts";
import { expectAccessibleTwin } from "./support/axe.ts";
import { expectLargeTargets, expectNoSidewaysScroll } from "./support/page-checks.ts";
import { DESK, PHONE, signIn, siteUrl } from "./support/stack.ts";

/** « Pour moi » and answering in two taps, on a phone of 360 px without scripts; her coach on a desk. */
test.describe.configure({ mode: "serial", timeout: 90_000 });

/** HTML and CSS of a first visit, compressed. @source design/quality.md: 10 segments */
const BUDGET = 14_336;
let db: Db;
let person: Page;
let coach: Page;
/** Someone of this file's own, with her coach: no other test looks at them. */
const her = { id: randomUUID(), email: "ines.pardelle@example.org", coachEmail: "coach.pardoux@example.org", coachName: "Solène" };

const without = (browser: Browser, size: object) => browser.newContext({ ...size, javaScriptEnabled: false }).then((context) => context.newPage());
const goto = (page: Page, path: string) => page.goto(`${siteUrl()}${path}`);
const cards = () => person.getByRole("article");

/** Taps one after the other until what is wanted is there; how many it took. */
async function tapsUntil(wanted: Locator, steps: readonly Locator[]): Promise<number> {
  let taps = 0;
  for (const step of steps) {
    if (await wanted.isVisible()) break;
    await step.click();
    taps += 1;
  }
  await expect(wanted).toBeVisible();
  return taps;
}

async function weight(page: Page): Promise<number> {
  const html = await (await page.request.get(page.url())).text();
  const sheets = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)].map(([, href]) => href ?? "");
  const css = await Promise.all(sheets.map(async (href) => gzipSync(await (await page.request.get(new URL(href, siteUrl()).href)).body()).length));
  expect(sheets.length, "a page has a style sheet").toBeGreaterThan(0);
  return gzipSync(html).length + css.reduce((sum, one) => sum + one, 0);
}

test.beforeAll(async ({ browser }) => {
  db = openDb(process.env["DATABASE_URL"] ?? "", 2);
  const row = await db.territory.findFirstOrThrow({ where: { code: "61" }, include: { areas: true } });
  const area = (code: "flers" | "alencon") => ({ id: row.areas.find((one) => one.code === code)?.id ?? "", code, name: code });
  const territory: SavedTerritory = { id: row.id, code: row.code, name: row.name, areas: { flers: area("flers"), alencon: area("alencon") } };
  const coachId = randomUUID();
  await db.user.create({ data: { id: coachId, firstName: her.coachName, lastName: "Pardoux", email: her.coachEmail, role: "coach", territoryId: row.id, areaId: territory.areas.flers.id } });
  await savedBeneficiary(db, territory, { id: randomUUID(), beneficiaryId: her.id, firstName: "Inès", lastName: "Pardelle", email: her.email, coachId, means: [], projects: [], columns: { about: "Je suis ponctuelle." } });
  // The worker looks over everyone when it starts, and may find her: what it stores first is replaced below, once it is done.
  const stored = () => db.match.count({ where: { beneficiaryId: her.id } });
  let [before, now] = [-1, await stored()];
  for (let tries = 0; tries < 8 && (now === 0 || now !== before); tries += 1) {
    await new Promise((done) => setTimeout(done, 1_500));
    [before, now] = [now, await stored()];
  }
  await db.match.deleteMany({ where: { beneficiaryId: her.id } });
  // Matches as the worker would have stored them: seven near, two further, two that a loan makes possible; two of the near ones in the morning.
  for (let at = 0; at < 11; at += 1) {
    const offer = await savedOffer(db, territory, { id: randomUUID(), columns: { title: `Agent de nettoyage ${at + 1}`, romeCode: null } });
    if (at < 2) await db.offerWindow.create({ data: { id: randomUUID(), offerId: offer.id, days: [1, 2, 4], fromMinute: 6 * 60, toMinute: 9 * 60 } });
    await savedMatch(db, her.id, offer.id, { score: 90 - at, ...(at < 7 ? {} : at < 9 ? { distanceKm: 12 } : { reach: "with-aid", mode: "scooter", distanceKm: 15, aidCode: "atelier-mob-scooter" }) });
  }
  [person, coach] = await Promise.all([without(browser, PHONE), without(browser, DESK)]);
  await signIn(person, her.email);
  await signIn(coach, her.coachEmail);
});
test.afterAll(async () => {
  await Promise.all([person, coach].map((page) => page.context().close()));
  await db.$disconnect();
});

test("two tabs with counts; what an aid makes possible comes after, under its own heading; light enough", async () => {
  await goto(person, "/mon-espace");
  const jobs = person.getByRole("link", { name: /^Emplois\s*\d+$/ });
  await expect(jobs).toHaveAttribute("aria-current", "page");
  await expect(person.getByRole("link", { name: /^Bénévolat\s*\d+$/ })).toBeVisible();
  await expect(cards()).toHaveCount(11);
  const order = await person.locator("article h2, article h3, h2:has-text('Plus loin, avec une aide')").allInnerTexts();
  expect(order.indexOf("Plus loin, avec une aide"), "after what is within reach").toBe(9);
  await expect(person.getByRole("link", { name: /^Voir ce qui peut vous être prêté/ })).toHaveAttribute("href", "/mon-espace/deplacements");
  await expectLargeTargets(person);
  await expectAccessibleTwin(person);
  expect(await weight(person)).toBeLessThanOrEqual(BUDGET);
});

test("filters stay in the address, say what they hide, and one link shows it all", async () => {
  await goto(person, "/mon-espace");
  const all = await cards().count();
  await person.getByText(/^Choisir/).click();
  await person.getByLabel("Près de chez moi").selectOption({ label: "À 5 km au plus" });
  await person.getByLabel("Horaires").selectOption({ label: "Le matin" });
  await person.getByRole("button", { name: "Voir ces offres" }).click();
  await expect(person).toHaveURL(/km=5/);
  await expect(person).toHaveURL(/heures=matin/);
  const kept = await cards().count();
  expect([kept, all]).toEqual([2, 11]);
  await expect(person.getByRole("status").filter({ hasText: /cachent/ })).toContainText(`${all - kept}`);
  await expect(person.getByLabel("Horaires")).toHaveValue("matin");
  await expectAccessibleTwin(person);
  await expectNoSidewaysScroll(person, 320);
  await person.setViewportSize(PHONE.viewport);
  await person.getByRole("link", { name: "Tout voir" }).click();
  await expect(cards()).toHaveCount(all);
});

test("her own words find, slips and all; odd words end in what to do next", async () => {
  await goto(person, "/mon-espace");
  await person.getByText("Chercher avec mes mots").click();
  await person.getByLabel("Chercher une offre").fill("netoyage");
  await person.getByRole("button", { name: "Chercher" }).click();
  await expect(person).toHaveURL(/mots=netoyage/);
  expect(await cards().count()).toBeGreaterThan(0);
  await expect(cards().first().locator(".travel")).toBeVisible();
  await expectAccessibleTwin(person);
  await expectLargeTargets(person);
  expect(await weight(person)).toBeLessThanOrEqual(BUDGET);
  await goto(person, "/mon-espace/chercher?mots=ede+soignante");
  expect(await cards().count()).toBeGreaterThan(0);
  // The offers of this file answer to how one writes by ear or with a thumb, on a phone.
  for (const words of ["nétoiyage", "netoyaje", "ajent de nettoyage"]) {
    await goto(person, `/mon-espace/chercher?mots=${encodeURIComponent(words)}`);
    await expect(cards().first().getByRole("heading"), words).toContainText(/nettoyage|entretien/i);
  }
  await goto(person, "/mon-espace/chercher?mots=xqzwkj");
  await expect(person.getByText("Rien avec ces mots")).toBeVisible();
  await expect(person.getByRole("link", { name: "Voir les offres pour moi" })).toBeVisible();
  await expectAccessibleTwin(person);
});

test("« Avec ma coach » in two taps: her coach reads it, nothing goes to the employer, and twice is once", async () => {
  await goto(person, "/mon-espace");
  await cards().first().getByRole("link", { name: /^Voir l’offre/ }).click();
  for (const title of ["Votre semaine", "Ce qu’il faut", "Après votre réponse"]) await expect(person.getByRole("heading", { name: title })).toBeVisible();
  await expect(person.getByText("Sous 7 jours, l’employeur répond").or(person.getByText("Tout de suite, votre coach reçoit votre réponse"))).toBeVisible();
  const offer = person.url();
  await person.getByRole("link", { name: "Ça m’intéresse" }).click();
  await expectAccessibleTwin(person);
  await person.getByRole("button", { name: `Répondre avec ${her.coachName}` }).click();
  await expect(person).toHaveURL(offer);
  await expect(person.getByText(`Vous en parlez avec ${her.coachName}.`)).toBeVisible();
  await expectAccessibleTwin(person);
  await person.request.post(`${offer}/ensemble`, { form: {}, headers: { Origin: siteUrl() } });
  expect([await db.coachTask.count({ where: { beneficiaryId: her.id, title: { startsWith: "Répondre ensemble" } } }), await db.application.count({ where: { beneficiaryId: her.id } })]).toEqual([1, 0]);

  await goto(coach, "/coach");
  const line = coach.getByRole("listitem").filter({ hasText: "Veut répondre avec vous" }).first();
  await expect(line).toBeVisible();
  await line.getByRole("button", { name: /^C’est fait/ }).click();
  await expect(coach.getByText("Veut répondre avec vous")).toHaveCount(0);
  await person.reload();
  await expect(person.getByText(/^Vous en parlez avec/)).toHaveCount(0);
});

test("« Pas pour moi » is one tap with its reason on the offer's page; it says who will know, proposes another distance, and is taken back", async () => {
  await goto(person, "/mon-espace");
  const all = await cards().count();
  const first = cards().first();
  const title = await first.getByRole("heading").innerText();
  await first.getByRole("link", { name: /^Voir l’offre/ }).click();
  const offer = person.url();
  const no = person.getByRole("region", { name: /^Pas pour moi/ });
  await expect(no).toContainText("C’est privé : cela reste entre vous et nous. Ce n’est jamais montré à un employeur. Cela ne compte pas contre vous.");
  await expect(no.getByRole("button")).toHaveText(personReasons.map(({ label }) => label));
  expect(await person.locator("details").count(), "nothing to unfold").toBe(0);
  await expectLargeTargets(person);
  await expectAccessibleTwin(person);
  await expectNoSidewaysScroll(person, 320);
  await person.setViewportSize(PHONE.viewport);
  expect(await weight(person)).toBeLessThanOrEqual(BUDGET);
  const taps = await tapsUntil(person.getByText("cette offre n’est plus dans votre liste"), [no.getByRole("button", { name: "C’est trop loin" })]);
  expect(taps).toBe(1);
  expect(await db.offerDismissal.findMany({ where: { beneficiaryId: her.id }, select: { reason: true } })).toEqual([{ reason: "trop-loin" }]);
  await expect(person.getByRole("button", { name: "Annuler, la remettre" })).toBeVisible();
  await expect(person.getByText("cette offre n’est plus dans votre liste")).toBeVisible();
  await expect(person.getByRole("link", { name: "Changer jusqu’où je peux aller" })).toBeVisible();
  await expect(cards()).toHaveCount(all - 1);
  await expectAccessibleTwin(person);

  await person.getByRole("link", { name: "Les offres que j’ai mises de côté" }).click();
  await expect(person.getByText("Votre raison : trop loin")).toBeVisible();
  await expectAccessibleTwin(person);
  await expectLargeTargets(person);
  await person.getByRole("button", { name: new RegExp(`Remettre dans ma liste.*`) }).first().click();
  await expect(person).toHaveURL(offer);
  await expect(person.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await goto(person, "/mon-espace");
  await expect(cards()).toHaveCount(all);
  expect(await db.offerDismissal.count({ where: { beneficiaryId: her.id, reason: "trop-loin" } })).toBe(0);
});

test("« Pas pour moi » from a card of her list: the card leads to the reasons, the second tap is one; one more undoes it", async () => {
  await goto(person, "/mon-espace");
  const all = await cards().count();
  const first = cards().first();
  const title = await first.getByRole("heading").innerText();
  const done = person.getByText("cette offre n’est plus dans votre liste");
  const taps = await tapsUntil(done, [first.getByRole("link", { name: "Pas pour moi" }), person.getByRole("button", { name: "Les horaires ne me vont pas" })]);
  expect(taps).toBe(2);
  await person.getByRole("button", { name: "Annuler, la remettre" }).click();
  await expect(person.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await goto(person, "/mon-espace");
  await expect(cards()).toHaveCount(all);
});

test("the administrator reads what the way to work costs, by commune and without a name", async ({ browser }) => {
  const admin = await without(browser, DESK);
  await signIn(admin, "admin@example.org");
  await goto(admin, "/admin");
  await admin.getByRole("link", { name: "Mobilité", exact: true }).first().click();
  await expect(admin.getByRole("heading", { level: 1, name: "Mobilité" })).toBeVisible();
  await expect(admin.getByText("refus pour le trajet, en six mois")).toBeVisible();
  await expect(admin.getByRole("main")).not.toContainText("Pardelle");
  await expectAccessibleTwin(admin);
  await admin.context().close();
});
