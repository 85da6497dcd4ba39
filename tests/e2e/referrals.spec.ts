import { expect, test, type Browser, type Page } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { expectAccessible, expectAccessibleTwin } from "./support/axe.ts";
import { forgetDesk, savedDesk, type SavedDesk } from "./support/desk.ts";
import { expectNoSidewaysScroll, expectWellBuilt } from "./support/page-checks.ts";
import { DESK, signIn, siteUrl } from "./support/stack.ts";

/** A referent sends people to the coaching: what he types, who answers, what he reads of it; an access that ends; all accesses. */
test.describe.configure({ mode: "serial" });
test.setTimeout(90_000);

const SMALL = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, javaScriptEnabled: false };
const [REFERENT, COACH, ADMIN] = ["referent.orientard@example.org", "maud.orientard@example.org", "admin@example.org"];
let db: Db;
let desk: SavedDesk;
let referentId: string;

test.beforeAll(async () => {
  db = openDb(process.env["DATABASE_URL"] ?? "", 2);
  desk = await savedDesk(db, "Orientard", ["Solenn", "Yvette"]);
  const { territoryId } = await db.user.findUniqueOrThrow({ where: { id: desk.coachId } });
  const [structureId, id] = [randomUUID(), randomUUID()];
  await db.referentStructure.create({ data: { id: structureId, territoryId, name: `Maison Orientard ${id.slice(0, 4)}`, createdAt: new Date() } });
  await db.user.create({ data: { id, territoryId, role: "referent", firstName: "Paul", lastName: "Orientard", email: REFERENT as string, structureId } });
  referentId = id;
});
test.afterAll(async () => {
  const sent = await db.referral.findMany({ where: { referentId }, select: { beneficiary: { select: { userId: true } } } });
  await db.user.deleteMany({ where: { id: { in: sent.flatMap(({ beneficiary }) => beneficiary?.userId ?? []) } } });
  await db.user.deleteMany({ where: { id: referentId } });
  await forgetDesk(db, desk);
  await db.$disconnect();
});

const at = (path: string) => `${siteUrl()}${path}`;
async function openAs(browser: Browser, address: string | undefined, kind: object): Promise<Page> {
  const page = await (await browser.newContext(kind)).newPage();
  await signIn(page, address ?? "");
  return page;
}
const saved = async (page: Page, name: string) => {
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/${name}.png`, fullPage: true });
};
async function send(page: Page, firstName: string, more: { agrees: boolean }): Promise<void> {
  await page.getByLabel("Prénom").fill(firstName);
  await page.getByLabel("Nom", { exact: true }).fill("Vasseval");
  await page.getByLabel("Commune").fill("Flers");
  await page.getByLabel(/^Téléphone/).fill("");
  await page.getByLabel(/^Adresse e-mail/).fill(`${firstName.toLowerCase()}.vasseval@example.org`);
  await page.getByLabel("Pourquoi, en une ligne").fill("Cherche un travail le matin.");
  await page.getByRole("radio", { name: /Structure qui l’a orientée/ }).check({ force: true });
  if (more.agrees) await page.getByRole("checkbox", { name: /est d’accord/ }).check({ force: true });
  await page.getByRole("button", { name: "Envoyer l’orientation" }).click();
}
const referralOf = (firstName: string) => db.referral.findFirstOrThrow({ where: { referentId, firstName } });

test("without scripts, at 360 px: what is missing is asked for beside its field, nothing typed is lost, her yes is needed", async ({ browser }) => {
  const page = await openAs(browser, REFERENT, SMALL);
  await page.goto(at("/referent"));
  await page.getByRole("main").getByRole("link", { name: "Orienter une personne" }).click();
  await expectWellBuilt(page);
  await expectAccessibleTwin(page);
  await send(page, "Ninon", { agrees: false });
  await expect(page.getByText("Demandez son accord à la personne, puis cochez.").first()).toBeVisible();
  await expect(page.getByLabel("Prénom")).toHaveValue("Ninon");
  await expect(page.getByLabel("Commune")).toHaveValue("Flers");
  await expect(page.getByRole("radio", { name: /Structure qui l’a orientée/ })).toBeChecked();
  expect(await db.referral.count({ where: { referentId } })).toBe(0);
  await page.getByLabel("Pourquoi, en une ligne").fill("Sort d’une dépression, cherche le matin.");
  await page.getByRole("checkbox", { name: /est d’accord/ }).check({ force: true });
  await page.getByRole("button", { name: "Envoyer l’orientation" }).click();
  await expect(page.getByText(/Retirez «\s*dépression\s*»/).first()).toBeVisible();
  await expectAccessibleTwin(page);
  await saved(page, "orienter-360");
  await expectNoSidewaysScroll(page, 360);
  await page.getByLabel("Pourquoi, en une ligne").fill("Cherche un travail le matin.");
  await page.getByRole("button", { name: "Envoyer l’orientation" }).click();
  await expect(page.getByText("L’orientation est envoyée.")).toBeVisible();
  await expect(page.getByRole("row", { name: /Ninon Vasseval/ })).toContainText("En attente");
  await expectAccessibleTwin(page);
  await expectNoSidewaysScroll(page, 360);
  await saved(page, "referent-360");
  await page.context().close();
});

test("with scripts: someone who has a space already is sent like anyone, and the page says nothing of it", async ({ browser }) => {
  const page = await openAs(browser, REFERENT, DESK);
  await page.goto(at("/referent/orienter"));
  await expectAccessible(page);
  await saved(page, "orienter-1280");
  await send(page, "Odile", { agrees: true });
  await expect(page.getByText("L’orientation est envoyée.")).toBeVisible();
  const words = () => page.getByRole("main").innerText().then((text) => text.replace(/Odile|Solenn|Vasseval|Orientard/g, "…"));
  const unknown = await words();
  await db.referral.deleteMany({ where: { referentId, firstName: "Odile" } });
  const { userId } = desk.people[0] as SavedDesk["people"][number];
  await db.user.update({ where: { id: userId }, data: { firstName: "Odile", lastName: "Vasseval", email: "odile.vasseval@example.org" } });
  await page.goto(at("/referent/orienter"));
  await send(page, "Odile", { agrees: true });
  await expect(page.getByText("L’orientation est envoyée.")).toBeVisible();
  expect(await words()).toBe(unknown);
  await page.context().close();
});

test("the coach has it in her day; she is asked whether it is one of hers, and for a yes before the referent reads anything", async ({ browser }) => {
  const page = await openAs(browser, COACH, DESK);
  const { id } = await referralOf("Odile");
  // Whoever has most room is asked alone first, and another spec may have left a coach with nobody: four days on, all are asked.
  await db.referral.update({ where: { id }, data: { createdAt: new Date(Date.now() - 4 * 86_400_000) } });
  await page.goto(at("/coach"));
  await page.locator(`a[href="/coach/orientations/${id}"]`).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Odile Vasseval");
  await expectWellBuilt(page);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Accepter" }).click();
  await expect(page.getByText("Dites si c’est une de ces personnes, ou quelqu’un d’autre.").first()).toBeVisible();
  await page.getByRole("radio", { name: /^C’est Odile Vasseval/ }).check({ force: true });
  await page.getByRole("radio", { name: "6 mois" }).check({ force: true });
  await page.getByRole("button", { name: "Accepter" }).click();
  await expect(page.getByText("Demandez son accord à la personne, puis cochez.").first()).toBeVisible();
  await expect(page.getByRole("radio", { name: "6 mois" })).toBeChecked();
  await expect(page.getByRole("radio", { name: /^C’est Odile Vasseval/ })).toBeChecked();
  await saved(page, "orientation-1280");
  await page.getByRole("checkbox", { name: /d’accord pour cet accès/ }).check({ force: true });
  await page.getByRole("button", { name: "Accepter" }).click();
  await expect(page.getByText("L’orientation est acceptée. Le référent est prévenu.")).toBeVisible();
  await expectAccessible(page);
  await page.context().close();
});

test("without scripts she refuses another with a reason; the referent reads both answers, and one page only", async ({ browser }) => {
  const coach = await openAs(browser, COACH, SMALL);
  await coach.goto(at("/coach/orientations"));
  await expectAccessibleTwin(coach);
  await expectNoSidewaysScroll(coach, 360);
  await saved(coach, "orientations-360");
  await coach.getByRole("link", { name: "Ninon Vasseval" }).click();
  await expectAccessibleTwin(coach);
  await expectNoSidewaysScroll(coach, 360);
  await saved(coach, "orientation-360");
  await coach.getByRole("button", { name: "Refuser" }).click();
  await expect(coach.getByText("Choisissez une raison.").first()).toBeVisible();
  await coach.getByLabel(/^Pourquoi/).selectOption({ label: "Plus de place dans l’accompagnement pour l’instant" });
  await coach.getByRole("button", { name: "Refuser" }).click();
  await expect(coach.getByText("Votre réponse est envoyée au référent.")).toBeVisible();
  expect((await coach.request.get(at(`/coach/orientations/${(await referralOf("Ninon")).id}`))).status(), "once decided, it is read no more").toBe(404);
  await coach.context().close();

  const page = await openAs(browser, REFERENT, DESK);
  await page.goto(at("/referent"));
  await expect(page.getByRole("row", { name: /Ninon Vasseval/ })).toContainText("Plus de place dans l’accompagnement pour l’instant");
  await expect(page.getByRole("row", { name: /Ninon Vasseval/ }).getByRole("link")).toHaveCount(0);
  await expectAccessible(page);
  await saved(page, "referent-1280");
  await page.getByRole("link", { name: "Odile Vasseval" }).first().click();
  await expect(page.getByRole("main")).toContainText("Cette lecture est notée");
  await page.context().close();
});

test("an access that ends is a line with two buttons: more time, or let it end", async ({ browser }) => {
  const { beneficiaryId } = desk.people[1] as SavedDesk["people"][number];
  const day = (ahead: number) => new Date(new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10));
  await db.entrustment.create({ data: { id: randomUUID(), beneficiaryId, referentId, motive: "mission", shows: ["contact"], startsOn: day(-30), endsOn: day(5), createdAt: new Date(), byRole: "coach" } });
  const page = await openAs(browser, COACH, { ...DESK, javaScriptEnabled: false });
  const line = page.locator(".line", { hasText: "L’accès d’un référent se termine" });
  await page.goto(at("/coach"));
  await saved(page, "jour-1280");
  await line.getByRole("button", { name: /Laisser finir/ }).click();
  await page.locator("summary", { hasText: "remise à plus tard" }).click();
  await expect(page.getByRole("button", { name: /Ramener/ })).toHaveCount(1);
  await expect(line.getByRole("button", { name: /Laisser finir/ })).toHaveCount(0);
  await expectAccessibleTwin(page);
  await page.getByRole("button", { name: /Ramener/ }).click();
  await line.getByRole("button", { name: /Prolonger de 3/ }).click();
  await expect(line).toHaveCount(0);
  const { endsOn } = await db.entrustment.findFirstOrThrow({ where: { beneficiaryId, referentId } });
  expect(endsOn.getTime()).toBeGreaterThan(day(80).getTime());
  await page.context().close();
});

test("an administrator sees who reads whom, and stops one; a referral of a week ago is told to her, with the coach to name", async ({ browser }) => {
  const { beneficiaryId } = desk.people[1] as SavedDesk["people"][number];
  const admin = await openAs(browser, ADMIN, DESK);
  await admin.goto(at("/admin/acces-confies"));
  await expectWellBuilt(admin);
  await expectAccessible(admin);
  await saved(admin, "acces-confies-1280");
  await admin.getByRole("searchbox").fill("yvette");
  await admin.getByRole("button", { name: "Chercher" }).click();
  await admin.getByRole("button", { name: /Arrêter.*Yvette Orientard/ }).click();
  await expect(admin.getByText("L’accès est arrêté.")).toBeVisible();
  expect(await db.entrustment.count({ where: { beneficiaryId, endedAt: null } })).toBe(0);

  const { territoryId } = await db.user.findUniqueOrThrow({ where: { id: referentId } });
  const commune = await db.commune.findFirstOrThrow({ where: { name: "Flers", departement: "61" } });
  const old = new Date(Date.now() - 8 * 86_400_000);
  const { id } = await db.referral.create({ data: { id: randomUUID(), territoryId, referentId, firstName: "Perrine", lastName: "Vasseval", email: "perrine.vasseval@example.org", communeCode: commune.code, line: "Cherche un travail près de la gare.", motive: "appui", agreedAt: old, createdAt: old } });
  await admin.goto(at("/admin"));
  await admin.getByRole("link", { name: "Lire et répondre" }).click();
  await expect(admin.getByRole("row", { name: /Perrine Vasseval/ })).toContainText("Depuis une semaine");
  await expectAccessible(admin);
  await saved(admin, "admin-orientations-1280");
  await admin.getByRole("link", { name: "Perrine Vasseval" }).click();
  await admin.getByRole("radio", { name: "Pas maintenant" }).check({ force: true });
  await admin.getByRole("button", { name: "Accepter" }).click();
  await expect(admin.getByText("Choisissez le coach qui l’accompagnera.").first()).toBeVisible();
  await expectAccessible(admin);
  await saved(admin, "admin-orientation-1280");
  const options = await admin.getByLabel("Coach", { exact: true }).locator("option").allTextContents();
  await admin.getByLabel("Coach", { exact: true }).selectOption({ label: options.find((label) => label.startsWith("Maud Orientard")) ?? "" });
  await admin.getByRole("button", { name: "Accepter" }).click();
  await expect(admin.getByText("L’orientation est acceptée. Le référent est prévenu.")).toBeVisible();
  const row = await db.referral.findUniqueOrThrow({ where: { id }, include: { beneficiary: true } });
  expect(row.beneficiary?.coachId).toBe(desk.coachId);
  for (const width of [360, 1280]) {
    for (const path of ["/admin/orientations", "/admin/acces-confies"]) {
      await admin.goto(at(path));
      await expectNoSidewaysScroll(admin, width);
      await saved(admin, `${path.slice(7)}-${width}`);
    }
  }
  await admin.context().close();
});
