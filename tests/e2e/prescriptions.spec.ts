import { randomUUID } from "node:crypto";
import { expect, test, type Page } from "@playwright/test";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { prescriptionToken } from "#app/use-cases/actions/prescription-link.server.ts";
import { expectAccessible, expectAccessibleTwin } from "./support/axe.ts";
import { expectNoSidewaysScroll } from "./support/page-checks.ts";
import { DESK, PHONE, signIn, siteUrl } from "./support/stack.ts";

/** A coach of her own and one person, so that no other test sees what is prescribed here. */
const [COACH, OPERATOR] = ["coach.prescrit@example.org", "accueil.prescrit@example.org"];
const ACTION = "Permis B du matin";

const at = (path: string) => `${siteUrl()}${path}`;

test.describe.configure({ mode: "serial" });
let db: Db;
let coach: Page;
let personId: string;
let actionId: string;
let prescription: { id: string; createdAt: Date };

test.beforeAll(async ({ browser }) => {
  db = openDb(process.env["DATABASE_URL"] ?? "", 2);
  const territory = await db.territory.findFirstOrThrow({ where: { code: "61" }, include: { areas: true } });
  const area = territory.areas.find(({ code }) => code === "flers");
  const commune = await db.commune.findFirstOrThrow({ where: { code: "61169" } });
  const coachId = randomUUID();
  await db.user.create({ data: { id: coachId, firstName: "Odile", lastName: "Prescrit", email: COACH, role: "coach", territoryId: territory.id, areaId: area?.id ?? null } });
  const userId = randomUUID();
  personId = randomUUID();
  await db.user.create({ data: { id: userId, firstName: "Lina", lastName: "Duprescrit", email: "lina.prescrit@example.org", role: "beneficiary", territoryId: territory.id } });
  await db.beneficiary.create({ data: { id: personId, userId, territoryId: territory.id, areaId: area?.id ?? null, coachId, communeCode: commune.code, lat: commune.lat, lng: commune.lng, licences: [], contracts: [], kinds: [], avoid: [] } });
  actionId = randomUUID();
  await db.insertionAction.create({ data: { id: actionId, code: actionId, territoryId: territory.id, name: ACTION, operator: "Auto-école solidaire", operatorEmail: OPERATOR, theme: "mobilite", lifts: ["mobilite"], prepares: ["B"], areaCodes: ["flers"], placesAYear: 18, priceNote: "250 €", place: "Flers" } });
  coach = await (await browser.newContext(DESK)).newPage();
  await signIn(coach, COACH);
});
test.afterAll(async () => {
  await coach.context().close();
  await db.$disconnect();
});

test("a coach finds what lifts a frein, and sends a person there once she has agreed", async () => {
  await coach.goto(at(`/coach/personnes/${personId}/prescriptions`));
  await expect(coach.getByText("Aucune action pour l’instant")).toBeVisible();
  await coach.getByRole("link", { name: "Choisir une action" }).click();
  await coach.getByLabel("Nom, structure ou lieu").fill("permis");
  await coach.getByLabel("Frein que cela lève").selectOption("mobilite");
  await coach.getByRole("button", { name: "Filtrer" }).click();
  await expectAccessible(coach);
  await coach.getByRole("link", { name: ACTION }).click();
  await expect(coach.getByText("18 places sur 18")).toBeVisible();
  await coach.getByRole("button", { name: "Continuer" }).click();
  await coach.getByLabel("Un mot pour la structure").fill("Libre le mardi matin.");
  await coach.getByRole("button", { name: "Envoyer la demande" }).click();
  await expect(coach.getByText("Demandez son accord").first()).toBeVisible();
  await expect(coach.getByLabel("Un mot pour la structure")).toHaveValue("Libre le mardi matin.");
  await expectAccessible(coach);
  await coach.getByText("Lina est d’accord").click();
  await coach.getByRole("button", { name: "Envoyer la demande" }).click();
  await expect(coach.getByText("La demande est envoyée")).toBeVisible();
  await expectAccessible(coach);
  prescription = await db.prescription.findFirstOrThrow({ where: { beneficiaryId: personId }, select: { id: true, createdAt: true } });
});

test("the structure reads who it is by a link without an account, and fixes a day", async ({ browser, request }) => {
  await expect.poll(() => db.localMessage.count({ where: { to: OPERATOR } })).toBe(1);
  const mail = await db.localMessage.findFirstOrThrow({ where: { to: OPERATOR } });
  expect(mail.text).toContain(prescriptionToken(prescription));
  expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toContain("Duprescrit");
  const address = at(`/prescription/${prescriptionToken(prescription)}`);
  // A robot that follows the links of mails changes nothing.
  await request.get(address, { headers: { "User-Agent": "Googlebot/2.1 (+http://www.google.com/bot.html)" } });
  await request.head(address);
  expect(await db.prescription.findUniqueOrThrow({ where: { id: prescription.id }, select: { state: true, seenAt: true } })).toEqual({ state: "envoyee", seenAt: null });

  const operator = await (await browser.newContext({ ...PHONE, javaScriptEnabled: false })).newPage();
  const answer = await operator.goto(address);
  expect(answer?.headers()).toMatchObject({ "referrer-policy": "same-origin", "cache-control": "no-store" });
  await expect(operator.getByText("Lina Duprescrit")).toBeVisible();
  await expect(operator.getByText("Libre le mardi matin.")).toBeVisible();
  await expectAccessibleTwin(operator);
  await expectNoSidewaysScroll(operator, 320);
  await operator.getByRole("button", { name: "Refuser" }).click();
  await expect(operator.getByText("Choisissez une raison.").first()).toBeVisible();
  await operator.getByLabel("Premier rendez-vous le").fill("2031-01-06");
  await operator.getByRole("button", { name: "Fixer une date" }).click();
  await expect(operator.getByText("Votre réponse est enregistrée. Merci.")).toBeVisible();
  await expectAccessibleTwin(operator);
  await operator.context().close();
});

test("the person reads where it stands, in her words; the coach too", async ({ browser }) => {
  const phone = await (await browser.newContext({ ...PHONE, javaScriptEnabled: false })).newPage();
  await signIn(phone, "lina.prescrit@example.org");
  await phone.goto(at("/mon-espace/a-faire"));
  await expect(phone.getByText("La structure a dit oui. La date est fixée.")).toBeVisible();
  await expect(phone.getByText("Libre le mardi matin.")).toHaveCount(0);
  await expectAccessibleTwin(phone);
  await phone.context().close();
  await coach.goto(at(`/coach/personnes/${personId}/prescriptions`));
  await expect(coach.getByText("Date fixée", { exact: true })).toBeVisible();
});

test("a structure that lets seven days pass is to be called; the coach writes what it says", async () => {
  const ago = new Date(Date.now() - 9 * 86_400_000);
  await db.prescription.update({ where: { id: prescription.id }, data: { state: "envoyee", startsOn: null, movedAt: ago } });
  await coach.goto(at("/coach/actions"));
  await expect(coach.getByText("Sans réponse depuis 9 jours")).toBeVisible();
  await coach.getByRole("link", { name: "Lina D." }).click();
  await expect(coach.getByText("Pas de réponse depuis 9 jours")).toBeVisible();
  await coach.getByLabel("Pourquoi non").selectOption("complet");
  await coach.getByRole("button", { name: "Refuser" }).click();
  await expect(coach.getByText("Plus de place").first()).toBeVisible();
  await expect(coach.getByRole("button", { name: "Accepter" })).toHaveCount(0);
});

test("the administrator corrects the directory; a wrong day keeps what was typed", async ({ browser }) => {
  const admin = await (await browser.newContext(DESK)).newPage();
  await signIn(admin, "admin@example.org");
  await admin.goto(at(`/admin/actions/${actionId}`));
  await admin.getByLabel("Délai").fill("Deux mois d’attente");
  await admin.getByLabel("Fin", { exact: false }).last().fill("2020-01-01");
  await admin.getByLabel("Début").fill("2021-01-01");
  await admin.getByRole("button", { name: "Enregistrer" }).click();
  await expect(admin.getByText("La fin est avant le début.").first()).toBeVisible();
  await expect(admin.getByLabel("Délai")).toHaveValue("Deux mois d’attente");
  await expectAccessible(admin);
  await admin.getByLabel("Début").fill("2019-01-01");
  await admin.getByRole("button", { name: "Enregistrer" }).click();
  await expect(admin.getByText("L’action est enregistrée.")).toBeVisible();
  await coach.goto(at(`/coach/actions/${actionId}`));
  await expect(coach.getByText("Cette action n’est plus ouverte")).toBeVisible();
  await admin.context().close();
});
