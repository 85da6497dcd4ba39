import { randomUUID } from "node:crypto";
import { expect, test, type Browser, type Page } from "@playwright/test";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { startCuttingProxy, type CuttingProxy } from "#tests/support/cutting-proxy.ts";
import { expectAccessible, expectAccessibleTwin } from "./support/axe.ts";
import { expectKept, expectRefused, send } from "./support/forms.ts";
import { expectLargeTargets, expectNoSidewaysScroll } from "./support/page-checks.ts";
import { forgetPhones, giveSession, keptPaths, openPhone, savedOnPhone, type OnPhone } from "./support/phone.ts";
import { DESK, PHONE, signIn, siteUrl } from "./support/stack.ts";

/** Her visiting card: ticked on a small phone without scripts, scanned by an employer, shown without network, made with her coach. */
test.describe.configure({ mode: "serial", timeout: 90_000 });

let db: Db;
let who: OnPhone;
let her: Page;
let address: string;
const at = (path: string) => `${siteUrl()}${path}`;
/** Somebody with a telephone: the browser of these tests says that it is a robot, and robots are not counted. */
const ANDROID = "Mozilla/5.0 (Linux; Android 9; SM-A105FN) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36";
const face = (page: Page) => page.locator(".visiting-card");
const stranger = async (browser: Browser, screen = {}) => (await browser.newContext({ viewport: { width: 390, height: 740 }, javaScriptEnabled: false, userAgent: ANDROID, ...screen })).newPage();

test.beforeAll(async ({ browser }) => {
  db = openDb(process.env["DATABASE_URL"] ?? "", 2);
  who = await savedOnPhone(db, "Maud");
  await db.user.update({ where: { id: who.userId }, data: { phone: "+33261919977" } });
  await db.project.create({ data: { beneficiaryId: who.beneficiaryId, rank: 1, romeCode: "K2204", label: "Agent de nettoyage" } });
  await db.travelMeans.create({ data: { id: randomUUID(), beneficiaryId: who.beneficiaryId, mode: "scooter", radiusKm: 18 } });
  her = await (await browser.newContext({ ...PHONE, javaScriptEnabled: false })).newPage();
  await giveSession(db, her, who.userId);
});
test.afterAll(async () => {
  await her.context().close();
  await forgetPhones(db, [who], []);
  await db.$disconnect();
});

test("she makes it from her CV's page, sees what is seen, ticks her number", async () => {
  await her.goto(at("/mon-espace/cv"));
  await her.getByRole("link", { name: "Ma carte de visite" }).click();
  await expectAccessibleTwin(her);
  await her.getByRole("link", { name: "Choisir ce que l’on voit" }).click();
  await expect(her.getByLabel("Le métier que je cherche")).toBeChecked();
  for (const name of ["Mon nom de famille", "Mon téléphone", "Mon e-mail", "Jusqu’où je peux aller"]) await expect(her.getByLabel(name)).not.toBeChecked();
  await expectLargeTargets(her);
  await expectAccessibleTwin(her);
  await her.getByRole("button", { name: "Faire ma carte" }).click();
  await expect(her.getByText("Votre carte est à jour.")).toBeVisible();
  await expect(face(her)).toContainText("Agent de nettoyage");
  await expect(face(her)).not.toContainText("02 61 91 99 77");
  await her.getByRole("link", { name: "Choisir ce que l’on voit" }).click();
  await her.getByLabel("Mon téléphone").check({ force: true });
  await her.getByRole("button", { name: "Enregistrer" }).click();
  await expect(face(her)).toContainText("02 61 91 99 77");
  await expect(her.getByText("Personne ne l’a encore regardée.")).toBeVisible();
  await expect(her.getByRole("img", { name: "Carré à viser pour voir la carte de Maud" })).toBeVisible();
  await expectLargeTargets(her);
  await expectNoSidewaysScroll(her, 320);
  await her.setViewportSize(PHONE.viewport);
  await expectAccessibleTwin(her);
  address = at((await her.getByRole("link", { name: "Voir la page" }).getAttribute("href")) ?? "");
  expect(address).toMatch(/\/carte\/[\w-]{43}$/);
});

for (const [what, width] of [["a phone", 390], ["a desk", 1280]] as const) {
  test(`whoever scans it on ${what} sees what she allowed, and nothing else`, async ({ browser }) => {
    const employer = await stranger(browser, { viewport: { width, height: 800 } });
    const answer = await employer.goto(address);
    expect(answer?.headers()).toMatchObject({ "x-robots-tag": "noindex, nofollow, noarchive", "referrer-policy": "same-origin", "cache-control": "no-store" });
    await expect(face(employer)).toContainText("Maud");
    await expect(face(employer)).toContainText("Agent de nettoyage");
    await expect(face(employer)).toContainText("02 61 91 99 77");
    expect(await employer.content()).not.toMatch(/Horsligne|example\.org|Flers|RSA|[Nn]aissance/);
    await expect(employer.getByLabel("Laissez ce champ vide")).toBeHidden();
    await expectAccessibleTwin(employer);
    await employer.context().close();
  });
}

test("he leaves a word: refused with what he typed, then sent; robots change nothing", async ({ browser, request }) => {
  await request.get(address, { headers: { "User-Agent": "facebookexternalhit/1.1" } });
  await request.head(address);
  const employer = await stranger(browser);
  await employer.goto(address);
  await employer.getByLabel("Votre nom").fill("Paul Roux");
  await employer.getByLabel("Votre téléphone ou e-mail").fill("appelez-moi");
  const { answer, typed } = await send(employer, employer.getByRole("button", { name: "Envoyer" }));
  await expectRefused(employer, answer, { organisation: /entreprise ou association/, contact: /téléphone .* ou un e-mail/ });
  await expectKept(employer, typed);
  await employer.getByLabel("Votre entreprise ou association").fill("Le Four de Briouze");
  await employer.getByLabel("Votre téléphone ou e-mail").fill("02 61 91 00 07");
  await employer.getByLabel("Un mot").fill("Passez nous voir mardi.");
  await employer.getByRole("button", { name: "Envoyer" }).click();
  await expect(employer.getByText("Votre mot est envoyé.")).toBeVisible();
  await expectAccessibleTwin(employer);
  await employer.context().close();
  expect(await db.cardReply.count({ where: { beneficiaryId: who.beneficiaryId } })).toBe(1);
  const bot = await request.post(address, { headers: { Origin: siteUrl() }, form: { name: "Bot", organisation: "Bot", contact: "bot@example.org", words: "", site: "https://bot.example.org" } });
  expect(bot.status()).toBe(400);
  expect(await db.cardReply.count({ where: { beneficiaryId: who.beneficiaryId } })).toBe(1);
});

test("she is told, reads it with how often her card was seen, and says that it is done", async () => {
  await expect.poll(() => db.localMessage.count({ where: { to: "maud.horsligne@example.org", subject: "Vous avez un message" } })).toBe(1);
  await her.goto(at("/mon-espace/reponses"));
  await her.getByRole("link", { name: "On souhaite vous rencontrer" }).click();
  // Two who looked, and the one who wrote: not the robots, nor the looks for faults, nor the page after a word.
  await expect(her.getByText(/Elle a été regardée [345]\sfois\./)).toBeVisible();
  await expect(her.getByText("Passez nous voir mardi.")).toBeVisible();
  await expectAccessibleTwin(her);
  await expectLargeTargets(her);
  await her.getByRole("button", { name: "C’est fait" }).click();
  await expect(her.getByText("C’est noté.")).toBeVisible();
  await expect(her.getByText(/Vous vous en êtes occupé/)).toBeVisible();
});

test("her coach makes and prints it with her; she reads who opened it", async ({ browser }) => {
  const coach = await (await browser.newContext(DESK)).newPage();
  await signIn(coach, "coach.flers@example.org");
  await coach.goto(at(`/coach/personnes/${who.beneficiaryId}`));
  await coach.locator("summary", { hasText: "Ses accès" }).click();
  await coach.getByRole("link", { name: "Sa carte de visite" }).click();
  await expect(coach.getByText("Le Four de Briouze")).toBeVisible();
  await coach.getByLabel("Mon nom de famille").check({ force: true });
  await expect(face(coach)).toContainText("Maud Horsligne");
  const { answer } = await send(coach, coach.getByRole("button", { name: "Enregistrer" }));
  await expectRefused(coach, answer, { hasAgreed: /Demandez son accord/ });
  await expect(coach.getByLabel("Mon nom de famille")).toBeChecked();
  await coach.getByLabel("Maud est d’accord").check({ force: true });
  await coach.getByRole("button", { name: "Enregistrer" }).click();
  await expect(coach.getByText(/Saisi par .* aujourd’hui\./)).toBeVisible();
  await expectAccessible(coach);
  await coach.getByRole("link", { name: "Imprimer des cartes" }).click();
  await coach.emulateMedia({ media: "print" });
  await expect(coach.locator(".paper-card:visible")).toHaveCount(10);
  expect(await coach.locator(".paper-card").first().evaluate((one) => one.getBoundingClientRect().width)).toBeCloseTo((85 / 25.4) * 96, 0);
  await expect(coach.locator(".paper-card").first()).toContainText("Maud Horsligne");
  await coach.emulateMedia({ media: "screen" });
  await expectAccessible(coach);
  await coach.context().close();
  await her.goto(at("/mon-espace/dossier"));
  await expect(her.getByRole("main")).toContainText("a préparé votre carte de visite");
});

test("with scripts the card follows the ticks; without network the square is there", async ({ browser }) => {
  const network: CuttingProxy = await startCuttingProxy(siteUrl());
  const page = await openPhone(browser, db, who, network.url);
  await page.goto(`${network.url}/mon-espace/carte/changer`);
  await page.getByLabel("Mon téléphone").uncheck({ force: true });
  await expect(page.getByRole("link", { name: /02.61.91.99.77/ })).toBeHidden();
  await page.getByLabel("Mon téléphone").check({ force: true });
  await expect(page.getByRole("link", { name: /02.61.91.99.77/ })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${network.url}/mon-espace/carte`);
  await expect.poll(() => keptPaths(page)).toContain("/mon-espace/carte");
  const square = await page.locator(".visiting-card-square path").last().getAttribute("d");
  network.decide(() => "before");
  await page.goto(`${network.url}/mon-espace/carte`);
  await expect(page.getByText(/^Vous êtes hors ligne/)).toBeVisible();
  expect(await page.locator(".visiting-card-square path").last().getAttribute("d")).toBe(square);
  expect(await page.locator(".visiting-card-square .qr").evaluate((one) => one.getBoundingClientRect().width)).toBeGreaterThan(250);
  await expectAccessible(page);
  await page.context().close();
  await network.stop();
});

test("made anew in one press, the one before says so and names nobody; then cut", async ({ browser }) => {
  await her.goto(at("/mon-espace/carte"));
  await her.getByRole("button", { name: "Refaire une carte neuve" }).click();
  await expect(her.getByText("Votre carte neuve est prête.")).toBeVisible();
  await expect(her.getByText("Personne ne l’a encore regardée.")).toBeVisible();
  const employer = await stranger(browser);
  expect((await employer.goto(address))?.status()).toBe(410);
  await expect(employer.getByRole("heading", { name: "Cette carte a été coupée" })).toBeVisible();
  expect(await employer.content()).not.toContain("Maud");
  await expectAccessibleTwin(employer);
  await employer.context().close();
  await her.goto(at("/mon-espace/mes-donnees"));
  await her.getByRole("link", { name: "Changer ou couper ma carte" }).click();
  await her.getByRole("button", { name: "Couper la carte" }).click();
  await expect(her.getByRole("heading", { name: "Votre carte est coupée" })).toBeVisible();
  await expectAccessibleTwin(her);
  expect((await her.request.get(at("/mon-espace/carte/imprimer"), { maxRedirects: 0 })).headers()["location"]).toBe("/mon-espace/carte");
});
