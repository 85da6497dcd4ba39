import { expect, test, type Browser, type Page } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { expectAccessible } from "./support/axe.ts";
import { DESK, messageFor, PHONE, signIn, signInByCode, siteUrl } from "./support/stack.ts";

/** The administrator and the help line, each step as they do it, on pages that carry no script. */
test.describe.configure({ mode: "serial", timeout: 90_000 });

const SIRET = "73282932000074";
const COACH = "camille.verdel@example.org";
const HOTLINER = "noe.tramont@example.org";
const EMPLOYER = "ines.orbigny@example.org";
let db: Db;
let admin: Page;
let hotliner: Page;

async function open(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext(DESK)).newPage();
  page.on("response", (response) => {
    // Scripts are allowed in this browser so that axe may run; the pages bring none of the framework, and forbid what is not a file of ours.
    if (response.request().isNavigationRequest() && response.ok()) expect(response.headers()["content-security-policy"], response.url()).toMatch(/script-src '(none|self)'/);
  });
  await signIn(page, address);
  return page;
}
const goto = (page: Page, path: string) => page.goto(`${siteUrl()}${path}`);
const press = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name }).click();
/** Fills the fields of these labels. */
async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
}
/** The sentence stands in the summary, leads to its field, and stands beside it. */
async function expectRefused(page: Page, id: string, sentence: string): Promise<void> {
  await expect(page.getByRole("alert").locator(`a[href="#${id}"]`)).toHaveText(sentence);
  await expect(page.locator(`#${id}-erreur`)).toContainText(sentence);
  await expect(page.locator(`#${id}`)).toBeVisible();
}
/** At 1280 px in light and in dark, at 390 px in light: the layout changes with the width, the colours do not. */
async function expectAccessibleAtBothWidths(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 860 });
  await expectAccessible(page, ["light"]);
  await page.setViewportSize(DESK.viewport);
}

test.beforeAll(async ({ browser }) => {
  db = openDb(process.env["DATABASE_URL"] ?? "", 2);
  admin = await open(browser, "admin@example.org");
});
test.afterAll(async () => db.$disconnect());

test("the administrator lands on what waits: a message that could not be sent is there, with a button that sends it again", async () => {
  const employer = await db.user.findFirstOrThrow({ where: { email: "college@example.org" } });
  const id = randomUUID();
  await db.notification.create({ data: { id, userId: employer.id, kind: "access-opened", subjectId: employer.id, dedupeKey: id, channel: "mail", status: "failed", lastError: "smtp-550", createdAt: new Date() } });
  await goto(admin, "/admin");
  await expect(admin.getByRole("heading", { level: 1, name: "Vue d’ensemble" })).toBeVisible();
  const line = admin.getByRole("listitem").filter({ hasText: `${employer.firstName} ${employer.lastName}` }).filter({ hasText: "L’adresse est refusée" });
  await expect(line).toContainText("Ouverture de l’espace par e-mail");
  await expectAccessibleAtBothWidths(admin);
  await line.getByRole("button", { name: "Renvoyer" }).click();
  await expect(admin.getByText("Le message repart.")).toBeVisible();
  // Quiet hours may hold it back until the morning: it waits for the worker, it is not failed any more.
  await expect.poll(async () => (await db.notification.findUniqueOrThrow({ where: { id } })).status).toMatch(/^(sent|pending)$/);
});

test("an account with mistakes is not opened: each has its sentence, what was typed stays", async () => {
  await goto(admin, "/admin/comptes");
  await admin.getByRole("link", { name: "Ouvrir un compte" }).click();
  await fill(admin, { "Prénom": "Camille", "Adresse e-mail": "camille.verdel@example" });
  await admin.getByLabel("Téléphone").fill("06 39 98");
  await press(admin, "Ouvrir le compte");
  await expectRefused(admin, "f-lastName", "Indiquez le nom.");
  await expectRefused(admin, "f-email", "Écrivez l’adresse e-mail en entier, par exemple nom@example.org.");
  await expectRefused(admin, "f-phone", "Écrivez un numéro à 10 chiffres, par exemple 02 61 91 00 00.");
  await expectRefused(admin, "f-areaId", "Choisissez le secteur de ce coach.");
  await expect(admin.getByLabel("Prénom", { exact: true })).toHaveValue("Camille");
  await expect(admin.getByLabel("Adresse e-mail", { exact: true })).toHaveValue("camille.verdel@example");
  await expectAccessibleAtBothWidths(admin);

  await fill(admin, { "Nom": "Verdel", "Adresse e-mail": "HOTLINE@example.org" });
  await admin.getByLabel("Téléphone").fill("");
  await admin.getByLabel("Secteur", { exact: true }).selectOption({ label: "Argentan" });
  await press(admin, "Ouvrir le compte");
  await expectRefused(admin, "f-email", "Cette adresse e-mail a déjà un compte.");
  await expect(admin.getByLabel("Nom", { exact: true })).toHaveValue("Verdel");
  await expect(admin.getByLabel("Secteur", { exact: true }).locator("option:checked")).toHaveText("Argentan");
  expect(await db.user.count({ where: { lastName: "Verdel" } })).toBe(0);
});

test("the administrator opens a coach's account; the coach is told by mail and enters with a code", async ({ browser }) => {
  await fill(admin, { "Adresse e-mail": COACH });
  await press(admin, "Ouvrir le compte");
  await expect(admin.getByText("Le compte de Camille Verdel est ouvert.")).toBeVisible();
  await expectAccessibleAtBothWidths(admin);
  const coach = await open(browser, COACH);
  expect(new URL(coach.url()).pathname).toBe("/coach");
  await goto(admin, "/admin/comptes?role=coach&q=verdel");
  await expect(admin.getByRole("row", { name: /Camille Verdel/ })).toContainText("Argentan");
  await expect(admin.getByRole("row", { name: /Camille Verdel/ })).toContainText("aujourd’hui");

  // Closed, after a page that says what that does: the coach is out at once, and no code comes any more.
  await admin.getByRole("link", { name: "Camille Verdel" }).click();
  await admin.getByRole("link", { name: "Fermer ce compte…" }).click();
  await expect(admin.getByText("1 connexion ouverte")).toBeVisible();
  await expectAccessibleAtBothWidths(admin);
  expect((await db.user.findUniqueOrThrow({ where: { email: COACH } })).disabledAt).toBeNull();
  await press(admin, "Fermer ce compte");
  await expect(admin.getByText("Le compte de Camille Verdel est fermé.")).toBeVisible();
  await coach.reload();
  expect(new URL(coach.url()).pathname).toBe("/connexion");
  await goto(admin, "/admin/comptes?etat=fermes");
  await admin.getByRole("link", { name: "Camille Verdel" }).click();
  await press(admin, "Rouvrir ce compte");
  await signInByCode(coach, COACH);
});

test("the administrator opens a hotliner's account, who lands on the search", async ({ browser }) => {
  await goto(admin, "/admin/comptes/nouveau");
  await admin.getByRole("main").getByRole("link", { name: "Aide par téléphone" }).click();
  await fill(admin, { "Prénom": "Noé", "Nom": "Tramont", "Adresse e-mail": HOTLINER });
  await press(admin, "Ouvrir le compte");
  await expect(admin.getByText("Le compte de Noé Tramont est ouvert.")).toBeVisible();
  hotliner = await open(browser, HOTLINER);
  await expect(hotliner.getByRole("heading", { level: 1, name: "Qui appelle ?" })).toBeVisible();
});

test("the administrator adds an organisation with its employer: a wrong digit is seen, nothing typed is lost, a twin is warned of", async ({ browser }) => {
  await goto(admin, "/admin/organisations?etape=rencontree");
  await expectAccessibleAtBothWidths(admin);
  await admin.getByRole("link", { name: "Ajouter une organisation" }).click();
  await admin.getByRole("radio", { name: "Association" }).check({ force: true });
  await fill(admin, { "Nom": "L’Atelier des Lisières", "SIRET (facultatif)": "732 829 320 00075", "Commune": "Saint-Germain", "Prénom": "Inès" });
  await press(admin, "Ajouter l’organisation");
  await expectRefused(admin, "f-siret", "Ce SIRET n’est pas valable : vérifiez ses 14 chiffres.");
  await expectRefused(admin, "f-memberEmail", "Indiquez l’adresse e-mail : le code pour entrer y est envoyé.");
  await expectRefused(admin, "f-communeCode", "Choisissez la commune dans la liste, par exemple Flers.");
  await expect(admin.getByLabel("SIRET (facultatif)")).toHaveValue("732 829 320 00075");
  await expect(admin.getByRole("radio", { name: "Association" })).toBeChecked();
  await expect(admin.getByLabel("Commune", { exact: true })).toHaveValue("Saint-Germain");
  await expect(admin.getByRole("group", { name: "Laquelle ?" }).getByRole("radio").first()).toBeVisible();
  await expectAccessibleAtBothWidths(admin);

  await fill(admin, { "SIRET (facultatif)": SIRET, "Commune": "61100", "Nom de la personne": "Orbigny", "Son adresse e-mail": "hotline@example.org" });
  await press(admin, "Ajouter l’organisation");
  await admin.getByRole("group", { name: "Laquelle ?" }).getByRole("radio", { name: "Flers" }).check({ force: true });
  await press(admin, "Ajouter l’organisation");
  await expectRefused(admin, "f-memberEmail", "Cette adresse e-mail a déjà un compte.");
  expect(await db.organisation.count({ where: { siret: SIRET } }), "all or nothing").toBe(0);
  await fill(admin, { "Son adresse e-mail": EMPLOYER });
  await press(admin, "Ajouter l’organisation");
  await expect(admin.getByText("L’organisation est ajoutée.")).toBeVisible();
  await expect(admin.getByRole("main")).toContainText("732 829 320 00074".replaceAll(" ", "\u00a0"));
  const employer = await open(browser, EMPLOYER);
  expect(new URL(employer.url()).pathname).toBe("/employeur");

  await admin.getByText("Noter un contact ou une étape").click();
  await admin.getByLabel("Ce qui s’est passé").selectOption({ label: "Conventionnée" });
  await admin.getByLabel("Le jour").fill("2099-01-01");
  await admin.getByLabel("Note").fill("Signée à la mairie");
  await press(admin, "Noter");
  await expectRefused(admin, "f-on", "Ce jour n’est pas encore venu : notez ce qui a eu lieu.");
  await expect(admin.getByLabel("Note")).toHaveValue("Signée à la mairie");
  await admin.getByLabel("Le jour").fill("2026-01-15");
  await press(admin, "Noter");
  await expect(admin.getByRole("listitem").filter({ hasText: "Signée à la mairie" })).toContainText("Conventionnée");
  await expectAccessibleAtBothWidths(admin);

  await goto(admin, "/admin/organisations/nouvelle");
  await fill(admin, { "Nom": "Association Atelier des lisieres", "Commune": "Flers" });
  await press(admin, "Ajouter l’organisation");
  await expectRefused(admin, "f-name", "Une organisation de ce nom existe déjà dans cette commune. Si c’est une autre, confirmez.");
  await expect(admin.getByRole("link", { name: "L’Atelier des Lisières" })).toBeVisible();
  await admin.getByLabel("C’est une autre organisation").check({ force: true });
  await press(admin, "Ajouter l’organisation");
  await expect(admin.getByText("L’organisation est ajoutée.")).toBeVisible();
});

test("the hotliner finds who calls by a number, and unblocks the access with a code that leads to its page", async ({ browser }) => {
  // Nobody whom another test signs in at the same time: their codes would cross.
  const person = await db.user.findFirstOrThrow({ where: { role: "beneficiary", email: { contains: "." }, phone: { not: null }, beneficiary: { coachId: null } }, include: { beneficiary: true }, orderBy: { id: "asc" } });
  const address = person.email ?? "";
  const reads = () => db.audit.count({ where: { action: "file.read", actorRole: "hotliner", beneficiaryId: person.beneficiary?.id ?? "" } });
  const before = await reads();
  await goto(hotliner, "/hotline");
  await expectAccessibleAtBothWidths(hotliner);
  await hotliner.getByLabel("Nom, numéro, e-mail ou organisation").fill(`0${(person.phone ?? "").slice(3)}`);
  await press(hotliner, "Chercher");
  const row = hotliner.getByRole("row", { name: new RegExp(`${person.firstName} ${person.lastName}`) });
  await expect(row).toContainText(address);
  await expectAccessibleAtBothWidths(hotliner);
  expect(await reads(), "a list is not a file").toBe(before);
  await row.getByRole("button", { name: "Envoyer un code" }).click();
  await expect(hotliner.getByText(`Le code part à ${address}.`)).toBeVisible();
  expect(await reads(), "opening her line is written down").toBeGreaterThan(before);
  await expectAccessibleAtBothWidths(hotliner);

  const [, first, second, , attempt] = await messageFor(hotliner.request, address, /\b(\d{3})[\s\u00a0]?(\d{3})\b[^]{0,1500}?(\/connexion\/code\?essai=([0-9a-f-]{36}))/);
  expect(await hotliner.content(), "the help line never sees the code").not.toContain(`${first}${second}`);
  const phone = await (await browser.newContext({ ...PHONE, javaScriptEnabled: false })).newPage();
  await goto(phone, `/connexion/code?essai=${attempt}`);
  await phone.getByLabel("Les 6 chiffres du message").fill(`${first}${second}`);
  await phone.getByRole("button", { name: "Entrer" }).click();
  await expect(phone).toHaveURL(/\/mon-espace$/);

  await goto(hotliner, "/hotline?q=zzzz");
  await expect(hotliner.getByText("Personne ne répond à")).toBeVisible();
});

test("the administrator corrects a mobility aid; a number that is none keeps what was typed", async () => {
  await goto(admin, "/admin/aides");
  await expectAccessibleAtBothWidths(admin);
  // A name and a price in one word each: a test of odd inputs left such an aid once, and the list scrolled sideways.
  const { id: _, ...known } = await db.mobilityAid.findFirstOrThrow({ orderBy: { code: "asc" } });
  const odd = await db.mobilityAid.create({ data: { ...known, id: randomUUID(), code: "en-un-mot", name: "z".repeat(120), priceNote: "e\u0301".repeat(60), isActive: false } });
  await goto(admin, "/admin/aides");
  await expectAccessibleAtBothWidths(admin);
  await db.mobilityAid.delete({ where: { id: odd.id } });
  await goto(admin, "/admin/aides");
  await admin.getByRole("main").getByRole("rowheader").getByRole("link").first().click();
  await fill(admin, { "Va jusqu’à (km)": "loin", "Prix (facultatif)": "4 € par jour" });
  await press(admin, "Enregistrer");
  await expectRefused(admin, "f-radiusKm", "Écrivez jusqu’où va le véhicule en kilomètres, par exemple 25.");
  await expect(admin.getByLabel("Prix (facultatif)")).toHaveValue("4 € par jour");
  await expectAccessibleAtBothWidths(admin);
  await fill(admin, { "Va jusqu’à (km)": "22,5" });
  await press(admin, "Enregistrer");
  await expect(admin.getByText("L’aide est modifiée.")).toBeVisible();
  expect(await db.mobilityAid.count({ where: { radiusKm: 22.5, priceNote: "4 € par jour" } })).toBe(1);
});
