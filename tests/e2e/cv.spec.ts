import { zipSync, strToU8 } from "fflate";
import { expect, test, type Browser, type Page } from "@playwright/test";
import { openDb } from "#app/infra/db.server.ts";
import { expectAccessibleTwin } from "./support/axe.ts";
import { expectKept, expectRefused, send } from "./support/forms.ts";
import { expectLargeTargets } from "./support/page-checks.ts";
import { PHONE, signIn, siteUrl } from "./support/stack.ts";

/** Her CV on a small phone without scripts: changed, shown by a link, cut; an old one read. */

test.describe.configure({ mode: "serial" });

const HER = "josiane@example.org";
let her: Page;

test.beforeAll(async ({ browser }) => {
  her = await (await browser.newContext({ ...PHONE, javaScriptEnabled: false })).newPage();
  await signIn(her, HER);
});
test.afterAll(async () => her.context().close());

const go = (page: Page, path: string) => page.goto(`${siteUrl()}${path}`);
const sheet = (page: Page) => page.locator(".cv");
/** Somebody with a telephone: the browser of these tests says that it is a robot, and robots are not counted. */
const ANDROID = "Mozilla/5.0 (Linux; Android 9; SM-A105FN) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36";
const stranger = async (browser: Browser) => (await browser.newContext({ ...PHONE, javaScriptEnabled: false, userAgent: ANDROID })).newPage();

test("she adds what she has done, and ticks what she can do", async () => {
  await go(her, "/mon-espace/cv");
  await her.getByRole("link", { name: "Changer mon CV" }).click();
  await her.getByRole("link", { name: "Ce que j’ai fait" }).click();
  const { answer, typed } = await send(her, her.getByRole("button", { name: "Ajouter à mon CV" }));
  await expectRefused(her, answer, { label: /Dites ce que vous avez fait/, kind: /Dites si c’était/ });
  await expectKept(her, typed);
  await her.getByLabel("Qu’avez-vous fait ?").fill("Aide à domicile");
  await her.getByLabel("Un emploi").check({ force: true });
  await her.getByLabel("Combien d’années").fill("deux");
  const wrong = await send(her, her.getByRole("button", { name: "Ajouter à mon CV" }));
  await expectRefused(her, wrong.answer, { years: /nombre d’années/ });
  await expectKept(her, wrong.typed);
  await her.getByLabel("Combien d’années").fill("2");
  await her.getByLabel("Où").fill("Chez Mme Bocage");
  await her.getByRole("button", { name: "Ajouter à mon CV" }).click();
  await expect(her).toHaveURL(/savoir-faire\?metier=/);
  await her.getByRole("checkbox").first().check({ force: true });
  await her.getByRole("button", { name: "Ajouter à mon CV" }).click();
  await expect(her.getByText("C’est ajouté à votre CV.")).toBeVisible();
  await go(her, "/mon-espace/cv");
  await expect(sheet(her)).toContainText("Aide à domicile, Chez Mme Bocage, 2 ans");
});

test("she says a line in her words, takes it out and puts it back", async () => {
  const open = async (words: string) => {
    await go(her, "/mon-espace/cv/changer");
    await her.getByRole("link", { name: words }).first().click();
  };
  await open("Aide à domicile, Chez Mme Bocage");
  await her.getByLabel("Avec vos mots").fill("Auxiliaire de vie, jour et nuit");
  await her.getByRole("button", { name: "Enregistrer" }).click();
  await expect(her.getByText("C’est changé.")).toBeVisible();
  await open("Auxiliaire de vie, jour et nuit");
  await expectAccessibleTwin(her);
  await expectLargeTargets(her);
  await her.getByRole("button", { name: "Enlever de mon CV" }).click();
  await expect(her.getByRole("link", { name: /Auxiliaire de vie, jour et nuit.*pas sur votre CV/ })).toBeVisible();
  await go(her, "/mon-espace/cv");
  await expect(sheet(her)).not.toContainText("Auxiliaire de vie, jour et nuit");
  await open("Auxiliaire de vie, jour et nuit");
  await her.getByRole("button", { name: "Remettre sur mon CV" }).click();
  await go(her, "/mon-espace/cv");
  await expect(sheet(her)).toContainText("Auxiliaire de vie, jour et nuit");
});

test("her birth date is on it only when she wants it; a word too many is told", async () => {
  await expect(sheet(her)).not.toContainText("Date de naissance");
  await go(her, "/mon-espace/cv/haut/naissance");
  await her.getByLabel("Date de naissance").fill("1971-05-03");
  await her.getByRole("button", { name: "Enregistrer" }).click();
  await go(her, "/mon-espace/cv/haut/phrase");
  await her.getByLabel("Votre phrase").fill("Courageuse, au RSA depuis 2 ans.");
  await her.getByRole("button", { name: "Enregistrer" }).click();
  await go(her, "/mon-espace/cv");
  await expect(sheet(her)).toContainText("Date de naissance : 3 mai 1971");
  await expect(her.getByText("Votre CV dit « RSA ».")).toBeVisible();
  await go(her, "/mon-espace/cv/haut/naissance");
  await her.getByLabel("Date de naissance").fill("");
  await her.getByRole("button", { name: "Enregistrer" }).click();
  await go(her, "/mon-espace/cv/haut/phrase");
  await her.getByLabel("Votre phrase").fill("Courageuse.");
  await her.getByRole("button", { name: "Enregistrer" }).click();
  await go(her, "/mon-espace/cv");
  await expect(sheet(her)).not.toContainText("Date de naissance");
});

test("her PDF is hers: one file, kept by no cache", async () => {
  const pdf = await her.request.get(`${siteUrl()}/mon-espace/cv.pdf`);
  expect(pdf.status()).toBe(200);
  expect(pdf.headers()).toMatchObject({ "content-type": "application/pdf", "cache-control": "no-store", "x-content-type-options": "nosniff" });
  expect(pdf.headers()["content-disposition"]).toMatch(/^inline; filename="CV-/);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
});

test("a link shows it to whoever holds it, counts their looks, and is cut", async ({ browser }) => {
  await go(her, "/mon-espace/cv");
  await her.getByRole("link", { name: "Le montrer par un lien" }).click();
  await her.getByRole("button", { name: "Faire mon lien" }).click();
  await expect(her.getByText("Personne ne l’a encore ouvert.")).toBeVisible();
  await expectAccessibleTwin(her);
  const address = await her.getByLabel("À copier et à envoyer").inputValue();
  expect(address).toMatch(/\/cv\/[\w-]{43}$/);

  const other = await stranger(browser);
  const opened = await other.goto(address);
  expect(opened?.headers()).toMatchObject({ "x-robots-tag": "noindex, nofollow, noarchive", "referrer-policy": "no-referrer" });
  await expect(sheet(other)).toContainText("Auxiliaire de vie, jour et nuit");
  await expect(other.getByRole("navigation")).toHaveCount(0);
  await expectAccessibleTwin(other);
  const pdf = await other.request.get(`${address}/pdf`);
  expect([pdf.status(), pdf.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  // A messenger that draws a preview is not somebody who looks.
  await other.request.get(address, { headers: { "User-Agent": "facebookexternalhit/1.1" } });

  await her.reload();
  // The look, and no other: not the PDF, not the preview, nor the robot that looked for faults.
  await expect(her.getByText("Il a été ouvert 1 fois.")).toBeVisible();
  await her.getByRole("link", { name: "Voir ce qu’on verra" }).click();
  await expect(sheet(her)).toBeVisible();
  await go(her, "/mon-espace/cv/lien");
  await expect(her.getByText("Il a été ouvert 1 fois.")).toBeVisible();

  await her.getByRole("button", { name: "Couper le lien" }).click();
  await expect(her.getByText("Plus personne ne peut voir votre CV avec.")).toBeVisible();
  const cut = await other.goto(address);
  expect(cut?.status()).toBe(410);
  await expect(other.getByRole("heading", { name: "Ce lien a été coupé" })).toBeVisible();
  expect(await other.content()).not.toContain("josiane");
  await expectAccessibleTwin(other);
  expect(new URL((await other.request.get(`${address}/pdf`)).url()).pathname).not.toMatch(/pdf$/);
  expect((await other.request.get(`${address.slice(0, -1)}${address.endsWith("A") ? "B" : "A"}`)).status()).toBe(404);
  await other.context().close();
});

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const docx = (lines: string[]) => Buffer.from(zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8(`<w:document><w:body>${lines.map(paragraph).join("")}</w:body></w:document>`) }));

test("an old CV is read, and each line asked; a photo is refused politely", async () => {
  await go(her, "/mon-espace/cv/importer");
  await expectLargeTargets(her);
  const file = her.getByLabel("Votre CV");
  await file.setInputFiles({ name: "cv.pdf", mimeType: "application/pdf", buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]) });
  const { answer } = await send(her, her.getByRole("button", { name: "Lire mon CV" }));
  await expectRefused(her, answer, { cv: /On ne sait pas lire une photo\. Apportez-la à votre coach\./ });
  const big = await her.request.post(`${siteUrl()}/mon-espace/cv/importer`, { multipart: { cv: { name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(5_200_000, "%PDF-") } }, headers: { Origin: siteUrl() } });
  expect(big.status()).toBe(413);
  expect(await big.text()).toContain("trop lourd");

  await her.getByLabel("Votre CV").setInputFiles({ name: "ancien.docx", mimeType: "application/octet-stream", buffer: docx(["Née le 3 mai 1971", "Expériences", "2001 - 2004 Vendangeuse, Domaine des Pins", "Formation", "1999 CAP couture, Alençon", "Langues", "Portugais courant"]) });
  await her.getByRole("button", { name: "Lire mon CV" }).click();
  await expect(her.getByRole("heading", { name: "C’est juste ?" })).toBeVisible();
  await expect(her.getByText("Question 1 sur 3")).toBeVisible();
  await expect(her.locator("blockquote")).toHaveText("2001 - 2004 Vendangeuse, Domaine des Pins");
  await expectAccessibleTwin(her);
  await her.getByRole("button", { name: "Oui, l’ajouter" }).click();
  await go(her, "/mon-espace/cv/importer");
  await her.getByRole("link", { name: "Reprendre où j’en étais" }).click();
  await expect(her.getByText("CAP couture")).toHaveCount(2);
  await her.getByRole("button", { name: "Non", exact: true }).click();
  await her.getByRole("button", { name: "Oui, l’ajouter" }).click();
  await expect(her.getByText("Votre fichier n’a pas été gardé.")).toBeVisible();
  await expect(sheet(her)).toContainText("Vendangeuse, Domaine des Pins, 3 ans, jusqu’en 2004");
  await expect(sheet(her)).toContainText("Portugais courant");
  await expect(sheet(her)).not.toContainText("CAP couture");
});

test("her coach prints it, and she reads that he opened it", async ({ browser }) => {
  const db = openDb(process.env["DATABASE_URL"] ?? "", 1);
  const person = await db.beneficiary.findFirstOrThrow({ where: { user: { email: HER } }, select: { id: true, coach: { select: { email: true } } } });
  await db.$disconnect();
  const coach = await (await browser.newContext()).newPage();
  await signIn(coach, person.coach?.email ?? "");
  await go(coach, `/coach/personnes/${person.id}`);
  const link = await coach.locator("a", { hasText: "Son CV" }).getAttribute("href");
  const pdf = await coach.request.get(`${siteUrl()}${link}`);
  expect([pdf.status(), pdf.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  await coach.context().close();
  await go(her, "/mon-espace/dossier");
  await expect(her.getByRole("main")).toContainText("a ouvert votre CV");
});

test("with scripts, the link is copied by one button", async ({ browser }) => {
  const context = await browser.newContext({ ...PHONE, storageState: await her.context().storageState(), permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  await go(page, "/mon-espace/cv/lien");
  await page.getByRole("button", { name: "Faire mon lien" }).click();
  await page.getByRole("button", { name: "Copier le lien" }).click();
  await expect(page.getByRole("button", { name: "C’est copié" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.getByLabel("À copier et à envoyer").inputValue());
  await context.close();
});
