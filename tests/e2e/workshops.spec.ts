import { randomUUID } from "node:crypto";
import { expect, test, type Browser, type Page } from "@playwright/test";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { rowToken } from "#app/infra/secrets.server.ts";
import { expectAccessible, expectAccessibleTwin } from "./support/axe.ts";
import { forgetDesk, quietDay, savedDesk, type SavedDesk } from "./support/desk.ts";
import { expectLargeTargets, expectNoSidewaysScroll } from "./support/page-checks.ts";
import { giveSession } from "./support/phone.ts";
import { DESK, PHONE, siteUrl } from "./support/stack.ts";

/** A workshop from its plan to what came of it: places, invitations, the last seat, the sheet that is signed, who came. */
test.describe.configure({ mode: "serial", timeout: 120_000 });
test.use({ actionTimeout: 10_000 });

let db: Db;
let maud: SavedDesk;
let eventId = "";
const TITLE = "Préparer un entretien d’embauche quand on n’a pas travaillé depuis longtemps";
const main = (page: Page) => page.getByRole("main");
const personOf = (place: number) => maud.people[place] ?? { userId: "", beneficiaryId: "", firstName: "", lastName: "" };
const invitationOf = (place: number) => db.groupInvitation.findFirstOrThrow({ where: { eventId, beneficiaryId: personOf(place).beneficiaryId } });

async function open(browser: Browser, userId: string | null, options: object): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  if (userId !== null) await giveSession(db, page, userId);
  return page;
}
async function expectSound(page: Page, check: (page: Page) => Promise<void> = expectAccessible): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await check(page);
    await expectNoSidewaysScroll(page, width);
  }
}

test.beforeAll(async () => {
  db = openDb(process.env["DATABASE_URL"] ?? "", 2);
  maud = await savedDesk(db, "Atelière", ["Ysé", "Berthe", "Côme", "Zélie"]);
});
test.afterAll(async () => {
  await forgetDesk(db, maud);
  await db.$disconnect();
});

test("without scripts: plans it with two places; a wrong number is said and nothing typed is lost", async ({ browser }) => {
  const desk = await open(browser, maud.coachId, { ...DESK, javaScriptEnabled: false });
  await desk.goto(`${siteUrl()}/coach/ateliers`);
  await expectSound(desk, expectAccessibleTwin);
  await main(desk).getByRole("link", { name: "Prévoir une rencontre" }).click();
  await expectSound(desk, expectAccessibleTwin);
  await main(desk).getByLabel("Titre").fill(TITLE);
  await main(desk).getByLabel("Jour", { exact: true }).fill(quietDay(5));
  await main(desk).getByLabel("Heure", { exact: true }).fill("9 h");
  await main(desk).getByLabel("Lieu").fill("Salle des Lilas, Flers");
  await main(desk).getByLabel("Places").fill("0");
  await main(desk).getByRole("button", { name: "Prévoir" }).click();
  await expect(main(desk).getByRole("alert")).toContainText("Indiquez entre 1 et 200");
  await expect(main(desk).getByLabel("Titre")).toHaveValue(TITLE);
  await main(desk).getByLabel("Places").fill("2");
  await main(desk).getByRole("button", { name: "Prévoir" }).click();
  await expect(main(desk).getByRole("heading", { level: 1 })).toContainText("Préparer un entretien");
  eventId = (await db.groupEvent.findFirstOrThrow({ where: { coachId: maud.coachId } })).id;
  await expect(main(desk)).toContainText("Aucune invitation pour l’instant.");
  await expectSound(desk, expectAccessibleTwin);
  await desk.context().close();
});

test("invites her four people, none of someone else's; nobody chosen is said", async ({ browser }) => {
  const desk = await open(browser, maud.coachId, DESK);
  await desk.goto(`${siteUrl()}/coach/ateliers/${eventId}`);
  await main(desk).getByRole("button", { name: "Inviter ces personnes" }).click();
  await expect(main(desk).getByRole("alert")).toContainText("Choisissez au moins une personne.");
  await expect(main(desk).getByRole("checkbox")).toHaveCount(4);
  for (const { firstName } of maud.people) await main(desk).getByRole("checkbox", { name: new RegExp(firstName) }).check({ force: true });
  await main(desk).getByRole("button", { name: "Inviter ces personnes" }).click();
  await expect(main(desk)).toContainText("Les invitations sont parties.");
  await expect(main(desk).getByText("Sans réponse")).toHaveCount(4);
  await expectSound(desk);
  await desk.context().close();
});

test("two say yes from their space, a third by the link: no place is left, it is said calmly; the fourth cannot", async ({ browser }) => {
  for (const place of [0, 1]) {
    const phone = await open(browser, personOf(place).userId, { ...PHONE, javaScriptEnabled: place === 0 });
    await phone.goto(`${siteUrl()}/mon-espace/rendez-vous`);
    await expect(main(phone)).toContainText(TITLE);
    await (place === 0 ? expectAccessible : expectAccessibleTwin)(phone);
    await main(phone).getByRole("button", { name: /^Je viens/ }).click();
    await expect(main(phone)).toContainText("vous venez");
    await phone.context().close();
  }
  const phone = await open(browser, null, { ...PHONE, javaScriptEnabled: false });
  await phone.goto(`${siteUrl()}/r/${rowToken("meeting", (await invitationOf(2)).id)}`);
  await expect(main(phone)).not.toContainText("Demander un autre moment");
  await main(phone).getByRole("button", { name: "Je viens" }).click();
  await expect(main(phone).getByRole("alert")).toContainText("Il n’y a plus de place.");
  expect((await invitationOf(2)).answer).toBeNull();
  await expectLargeTargets(phone);
  await expectNoSidewaysScroll(phone, 320);
  await phone.goto(`${siteUrl()}/r/${rowToken("meeting", (await invitationOf(3)).id)}`);
  await main(phone).getByLabel("Je n’ai pas de garde pour les enfants").check({ force: true });
  await main(phone).getByRole("button", { name: "Dire que je ne peux pas" }).click();
  await expect(main(phone)).toContainText("vous ne pouvez pas venir");
  expect(await invitationOf(3)).toMatchObject({ answer: "cannot", answerReason: "garde-enfants" });
  await phone.context().close();
});

test("the sheet on paper: who may come, in order, an empty column, and nothing else of the page", async ({ browser }) => {
  const desk = await open(browser, maud.coachId, DESK);
  await desk.goto(`${siteUrl()}/coach/ateliers/${eventId}`);
  await expect(main(desk)).toContainText("2 oui");
  await expect(main(desk)).toContainText("Garde d’enfants");
  await expect(main(desk).getByRole("button", { name: "Imprimer la feuille à signer" })).toBeVisible();
  await expect(desk.locator(".sign-sheet")).toBeHidden();
  await desk.emulateMedia({ media: "print" });
  const printed = (await desk.locator("body").innerText()).replaceAll(/[\u00a0\u202f]/g, " ");
  const rows = await desk.locator(".sign-sheet tbody tr").evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  expect(rows.filter(([name]) => name !== "")).toEqual(["Berthe", "Côme", "Ysé"].map((name) => [`${name} Atelière`, ""]));
  expect(rows.filter(([name]) => name === "").length).toBeGreaterThan(0);
  for (const word of ["Zélie", "Garde", "oui", "Sans réponse", "Maud", "RSA", "allocat", "Passerelle", "Inviter"]) expect(printed).not.toContain(word);
  const pdf = await desk.pdf({ format: "A4", preferCSSPageSize: true });
  expect((pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length).toBe(1);
  if (process.env["LOOK"]) await desk.screenshot({ path: `${process.env["LOOK"]}/sheet.png`, fullPage: true });
  await desk.context().close();
});

test("on the day, without scripts: who came, what came of it, a tick taken back; of who did not come nothing is kept", async ({ browser }) => {
  const desk = await open(browser, maud.coachId, { ...DESK, javaScriptEnabled: false });
  await desk.goto(`${siteUrl()}/coach/ateliers/${eventId}`);
  await expect(main(desk).getByRole("button", { name: /^Est là/ })).toHaveCount(0);
  await db.groupEvent.update({ where: { id: eventId }, data: { startsAt: new Date(Date.now() - 1_800_000) } });
  await desk.reload();
  for (const name of ["Ysé", "Berthe"]) await main(desk).getByRole("button", { name: new RegExp(`^Est là.*${name}`) }).click();
  await expect(main(desk)).toContainText("2 personnes venues");
  await main(desk).getByLabel(/sorti pour Ysé/).selectOption({ label: "Candidature" });
  await main(desk).getByRole("listitem").filter({ hasText: "Ysé" }).getByRole("button", { name: "Noter", exact: true }).click();
  await expect(main(desk)).toContainText("C’est noté.");
  expect(await invitationOf(0)).toMatchObject({ outcome: "candidature" });
  await main(desk).getByRole("button", { name: /^Retirer.*Berthe/ }).click();
  await expect(main(desk)).toContainText("1 personne venue");
  expect(await invitationOf(1)).toMatchObject({ presentAt: null, outcome: null });
  await expectSound(desk, expectAccessibleTwin);
  expect(await db.appointment.count({ where: { beneficiaryId: { in: maud.people.map(({ beneficiaryId }) => beneficiaryId) } } })).toBe(0);
  await desk.context().close();
});

test("another one is cancelled: those invited read it, nobody can say yes any more", async ({ browser }) => {
  const event = { id: randomUUID(), territoryId: (await db.user.findUniqueOrThrow({ where: { id: maud.coachId } })).territoryId, coachId: maud.coachId, kind: "job-dating", title: "Job dating des Halles", startsAt: new Date(Date.now() + 5 * 86_400_000), place: "Halles, Flers", places: 20, createdAt: new Date() };
  await db.groupEvent.create({ data: { ...event, invitations: { create: { id: randomUUID(), beneficiaryId: personOf(3).beneficiaryId, invitedById: maud.coachId, invitedAt: new Date() } } } });
  const desk = await open(browser, maud.coachId, DESK);
  await desk.goto(`${siteUrl()}/coach/ateliers/${event.id}`);
  await main(desk).getByRole("button", { name: "Annuler la rencontre" }).click();
  await expect(main(desk)).toContainText("La rencontre est annulée.");
  await expectSound(desk);
  await desk.goto(`${siteUrl()}/coach/ateliers`);
  await expectSound(desk);
  const phone = await open(browser, personOf(3).userId, { ...PHONE, javaScriptEnabled: false });
  await phone.goto(`${siteUrl()}/mon-espace/rendez-vous`);
  await expect(main(phone).getByText("Annulé")).toBeVisible();
  await expect(main(phone).getByRole("button", { name: /^Je viens/ })).toHaveCount(0);
  await Promise.all([desk.context().close(), phone.context().close()]);
});
