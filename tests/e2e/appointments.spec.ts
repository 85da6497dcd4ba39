import { randomUUID } from "node:crypto";
import { expect, test, type Browser, type Page } from "@playwright/test";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { expectAccessible, expectAccessibleTwin } from "./support/axe.ts";
import { forgetDesk, quietDay, savedDesk, type SavedDesk } from "./support/desk.ts";
import { expectLargeTargets, expectNoSidewaysScroll } from "./support/page-checks.ts";
import { giveSession } from "./support/phone.ts";
import { DESK, PHONE, siteUrl } from "./support/stack.ts";

/** Appointments from the person's page: one, one of three, a series; what clashes; what became of each; what she sees of it. */
test.describe.configure({ mode: "serial", timeout: 120_000 });
test.use({ actionTimeout: 10_000 });

const DAY_MS = 86_400_000;
const PLACE = "Maison du Département, rez-de-chaussée, bureau 12, à côté de l’accueil, 8 rue des Tilleuls, Flers";
let db: Db;
let maud: SavedDesk;
const [first, second, weekly] = [quietDay(3), quietDay(8), quietDay(12)];
const main = (page: Page) => page.getByRole("main");
const pageOf = (place: number) => `${siteUrl()}/coach/personnes/${maud.people[place]?.beneficiaryId}`;
const allOf = (place: number) => db.appointment.findMany({ where: { beneficiaryId: maud.people[place]?.beneficiaryId ?? "" }, orderBy: { startsAt: "asc" } });

async function open(browser: Browser, userId: string, options: object): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await giveSession(db, page, userId);
  return page;
}
async function expectSound(page: Page, check: (page: Page) => Promise<void>): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await check(page);
    await expectNoSidewaysScroll(page, width);
  }
}
async function fill(page: Page, kind: string, day: string, time: string, place: string): Promise<void> {
  await main(page).getByLabel(kind, { exact: true }).check({ force: true });
  await main(page).getByLabel("Jour", { exact: true }).fill(day);
  await main(page).getByLabel("Heure", { exact: true }).fill(time);
  await main(page).getByLabel("Lieu").fill(place);
}
const fix = (page: Page) => main(page).getByRole("button", { name: "Fixer le rendez-vous" }).click();

test.beforeAll(async () => {
  db = openDb(process.env["DATABASE_URL"] ?? "", 2);
  maud = await savedDesk(db, "Agendaire", ["Ophélie", "Firmin"]);
});
test.afterAll(async () => {
  await forgetDesk(db, maud);
  await db.$disconnect();
});

test("without scripts: from her page, one appointment; a wrong hour is said beside its field and nothing typed is lost", async ({ browser }) => {
  const desk = await open(browser, maud.coachId, { ...DESK, javaScriptEnabled: false });
  await desk.goto(pageOf(0));
  await main(desk).locator("#rendez-vous").getByRole("link", { name: "Fixer un rendez-vous" }).click();
  await expect(main(desk)).toContainText("Aucun rendez-vous à venir.");
  await expectSound(desk, expectAccessibleTwin);
  await main(desk).getByRole("link", { name: "Nouveau rendez-vous" }).click();
  await expectSound(desk, expectAccessibleTwin);
  await fill(desk, "Rendez-vous", first, "vers midi", PLACE);
  await fix(desk);
  await expect(main(desk).getByRole("alert")).toContainText("Écrivez l’heure comme 9 h 30.");
  await expect(main(desk).getByLabel("Lieu")).toHaveValue(PLACE);
  await main(desk).getByLabel("Heure", { exact: true }).fill("9 h 30");
  await fix(desk);
  await expect(main(desk)).toContainText("Le rendez-vous est fixé.");
  await expect(main(desk)).toContainText("à 9 h 30");
  expect(await allOf(0)).toMatchObject([{ kind: "individuel", status: "fixe", minutes: 45, place: PLACE }]);
  await desk.context().close();
});

test("someone else at the same hour, with an employer: the clash is told, by initials, and may be kept", async ({ browser }) => {
  const desk = await open(browser, maud.coachId, DESK);
  await desk.goto(`${pageOf(1)}/rendez-vous/nouveau`);
  await fill(desk, "Rendez-vous à trois", first, "10h", "Par téléphone");
  await fix(desk);
  await expect(main(desk)).toContainText("Quelque chose est déjà prévu.");
  await expect(main(desk)).toContainText("Rendez-vous O. A., pour vous.");
  await expect(main(desk)).not.toContainText("Ophélie");
  expect(await allOf(1)).toEqual([]);
  await expectSound(desk, expectAccessible);
  await main(desk).getByLabel("Garder quand même").check({ force: true });
  await fix(desk);
  await expect(main(desk)).toContainText("Le rendez-vous est fixé.");
  expect(await allOf(1)).toMatchObject([{ kind: "tripartite", status: "fixe" }]);
  await desk.context().close();
});

test("a series: one a week at the same hour of the clock; it stops, and what was to come is cancelled", async ({ browser }) => {
  const desk = await open(browser, maud.coachId, DESK);
  await desk.goto(`${pageOf(1)}/rendez-vous/nouveau`);
  await fill(desk, "Rendez-vous", weekly, "14 h", "Bureau des coachs, Flers");
  await main(desk).getByLabel(/^Chaque semaine/).check({ force: true });
  await fix(desk);
  await expect(main(desk)).toContainText("La série est en place.");
  const drawn = (await allOf(1)).filter(({ seriesId }) => seriesId !== null);
  expect(drawn.length).toBeGreaterThanOrEqual(4);
  expect(new Set(drawn.map(({ startsAt }) => startsAt.toLocaleString("fr-FR", { timeZone: "Europe/Paris", weekday: "long", hour: "numeric", minute: "numeric" }))).size).toBe(1);
  await expectSound(desk, expectAccessible);
  await main(desk).getByRole("button", { name: "Arrêter la série et annuler la suite" }).click();
  await expect(main(desk)).toContainText("La série est arrêtée.");
  expect((await allOf(1)).filter(({ seriesId, status }) => seriesId !== null && status === "fixe")).toEqual([]);
  await desk.context().close();
});

test("one is moved, one is cancelled; of those that are past the coach notes honoured, excused, unexcused, and corrects", async ({ browser }) => {
  const past = (days: number) => ({ id: randomUUID(), beneficiaryId: maud.people[0]?.beneficiaryId ?? "", coachId: maud.coachId, kind: "individuel", startsAt: new Date(Date.now() - days * DAY_MS), place: `Passé ${days}` });
  await db.appointment.createMany({ data: [past(2), past(3), past(4)] });
  const desk = await open(browser, maud.coachId, { ...DESK, javaScriptEnabled: false });
  await desk.goto(`${pageOf(0)}/rendez-vous`);
  await main(desk).getByRole("link", { name: /^Changer/ }).click();
  await expect(main(desk).getByLabel("Lieu")).toHaveValue(PLACE);
  await main(desk).getByLabel("Jour", { exact: true }).fill(second);
  await main(desk).getByLabel("Heure", { exact: true }).fill("11 h 15");
  await expectSound(desk, expectAccessibleTwin);
  await main(desk).getByRole("button", { name: "Changer le rendez-vous" }).click();
  await expect(main(desk)).toContainText("Le rendez-vous est changé.");
  await expect(main(desk)).toContainText("prévu d’abord");
  const line = (days: number) => main(desk).getByRole("listitem").filter({ hasText: `Passé ${days}` });
  for (const [days, button, words] of [[2, "Rendez-vous honoré", "honoré"], [3, "Absence excusée", "absence excusée"], [4, "Absence non excusée", "absence non excusée"]] as const) {
    await expect(line(days)).toContainText("à noter");
    await line(days).getByRole("button", { name: new RegExp(`^${button}`) }).click();
    await expect(line(days)).toContainText(words);
  }
  await line(3).getByRole("button", { name: /^Rendez-vous honoré/ }).click();
  await expect(line(3)).toContainText("noté d’abord « absence excusée »");
  await expectSound(desk, expectAccessibleTwin);
  await desk.goto(`${pageOf(1)}/rendez-vous`);
  await main(desk).getByRole("listitem").filter({ hasText: "Rendez-vous à trois" }).getByRole("button", { name: /^Annuler le rendez-vous/ }).click();
  await expect(main(desk)).toContainText("C’est noté.");
  expect((await allOf(0)).map(({ status }) => status)).toEqual(["non-excuse", "honore", "honore", "fixe"]);
  expect((await allOf(1)).filter(({ status }) => status === "fixe")).toEqual([]);
  await desk.context().close();
});

test("on their phones: the new hour and its whole address, the absence and who reads of it; what was cancelled says so", async ({ browser }) => {
  for (const [place, javaScriptEnabled] of [[0, false], [1, true]] as const) {
    const phone = await open(browser, maud.people[place]?.userId ?? "", { ...PHONE, javaScriptEnabled });
    await phone.goto(`${siteUrl()}/mon-espace/rendez-vous`);
    if (place === 0) {
      await expect(main(phone)).toContainText("à 11 h 15");
      await expect(main(phone)).not.toContainText("9 h 30");
      await expect(main(phone)).toContainText(PLACE);
      await expect(main(phone).locator("#absences").getByRole("listitem")).toHaveCount(1);
      await expect(main(phone)).toContainText("Seul votre coach le lit.");
    } else {
      await expect(main(phone).getByRole("heading", { name: "Rendez-vous à trois" })).toBeVisible();
      await expect(main(phone).getByText("Annulé").first()).toBeVisible();
      await expect(main(phone).getByRole("button", { name: /^Je viens/ })).toHaveCount(0);
    }
    await (javaScriptEnabled ? expectAccessible : expectAccessibleTwin)(phone);
    await expectLargeTargets(phone);
    await expectNoSidewaysScroll(phone, 320);
    await phone.context().close();
  }
});
