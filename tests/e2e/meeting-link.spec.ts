import { altered } from "#tests/support/altered.ts";
import { randomUUID } from "node:crypto";
import { expect, test, type Browser, type Page } from "@playwright/test";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { rowToken } from "#app/infra/secrets.server.ts";
import { expectAccessible, expectAccessibleTwin } from "./support/axe.ts";
import { forgetDesk, savedDesk, type SavedDesk } from "./support/desk.ts";
import { expectLargeTargets, expectNoSidewaysScroll } from "./support/page-checks.ts";
import { DESK, PHONE, signIn, siteUrl } from "./support/stack.ts";

/** The link of a reminder, opened by whoever was sent it, on a phone without scripts: it shows; only a button answers. */
test.describe.configure({ mode: "serial", timeout: 90_000 });
test.use({ actionTimeout: 10_000 });

let db: Db;
let maud: SavedDesk;
const meetingId = randomUUID();
const link = (id = meetingId) => `${siteUrl()}/r/${rowToken("meeting", id)}`;
const main = (page: Page) => page.getByRole("main");
const read = () => db.appointment.findUniqueOrThrow({ where: { id: meetingId } });
const phoneOf = async (browser: Browser, javaScriptEnabled = false) => (await browser.newContext({ ...PHONE, javaScriptEnabled })).newPage();

test.beforeAll(async () => {
  db = openDb(process.env["DATABASE_URL"] ?? "", 2);
  maud = await savedDesk(db, "Rappelée", ["Sidonie"]);
  await db.appointment.create({ data: { id: meetingId, beneficiaryId: maud.people[0]?.beneficiaryId ?? "", coachId: maud.coachId, kind: "individuel", startsAt: new Date(Date.now() + 3 * 86_400_000), place: "Bureau des coachs, 12 rue de la Gare, Flers" } });
});
test.afterAll(async () => {
  await forgetDesk(db, maud);
  await db.$disconnect();
});

test("opened by robots again and again: nothing is written; it names nobody and is kept by nobody", async ({ browser, request }) => {
  const [before, facts] = [await read(), await db.notification.count({ where: { subjectId: meetingId } })];
  for (let times = 0; times < 3; times++) {
    const answer = await request.get(link());
    expect(answer.status()).toBe(200);
    expect(answer.headers()["cache-control"]).toMatch(/no-store/);
    expect(await answer.text()).not.toMatch(/Sidonie|Rappelée|Maud/);
  }
  await request.head(link());
  expect(await read()).toEqual(before);
  expect(await db.notification.count({ where: { subjectId: meetingId } })).toBe(facts);
  const page = await phoneOf(browser, true);
  await page.goto(link());
  await expect(main(page)).toContainText("12 rue de la Gare");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page, 320);
  await page.setViewportSize(DESK.viewport);
  await expectAccessible(page);
  await page.context().close();
});

test("she comes; then she cannot, and says why; a tap without a reason is told beside the question, her words kept", async ({ browser }) => {
  const page = await phoneOf(browser);
  await page.goto(link());
  await expectAccessibleTwin(page);
  await expectLargeTargets(page);
  await main(page).getByRole("button", { name: "Je viens" }).click();
  await expect(main(page)).toContainText("vous venez.");
  expect(await read()).toMatchObject({ answer: "confirmed", status: "fixe" });
  await main(page).getByLabel(/Un mot pour votre coach/).first().fill("Le car est en grève");
  await main(page).getByRole("button", { name: "Dire que je ne peux pas" }).click();
  await expect(main(page).getByRole("alert")).toContainText("Choisissez une raison.");
  await expect(main(page).getByLabel(/Un mot pour votre coach/).first()).toHaveValue("Le car est en grève");
  await main(page).getByLabel("Je n’ai pas de transport").check({ force: true });
  await main(page).getByRole("button", { name: "Dire que je ne peux pas" }).click();
  await expect(main(page)).toContainText("vous ne pouvez pas venir.");
  expect(await read()).toMatchObject({ answer: "cannot", answerReason: "transport", answerNote: "Le car est en grève", status: "fixe" });
  await expect(main(page)).not.toContainText("grève");
  await page.context().close();
});

test("she asks for another moment: one is too few, two go to her coach", async ({ browser }) => {
  const page = await phoneOf(browser);
  await page.goto(link());
  await main(page).locator("summary", { hasText: "Demander un autre moment" }).click();
  const moments = main(page).getByRole("group", { name: "Quand pouvez-vous venir ?" }).getByRole("checkbox");
  await moments.nth(1).check({ force: true });
  await main(page).getByRole("button", { name: "Demander un autre moment" }).click();
  await expect(main(page).getByRole("alert")).toContainText("Choisissez deux ou trois moments.");
  await expect(moments.nth(1)).toBeChecked();
  await expectAccessibleTwin(page);
  await moments.nth(4).check({ force: true });
  await main(page).getByRole("button", { name: "Demander un autre moment" }).click();
  await expect(main(page)).toContainText("On vous propose bientôt un autre moment.");
  const { answer, answerNote, status } = await read();
  expect({ answer, status }).toEqual({ answer: "move", status: "fixe" });
  expect(answerNote).toMatch(/^Possible/);
  expect(await db.notification.count({ where: { subjectId: meetingId, userId: maud.coachId } })).toBeGreaterThan(0);
  await page.context().close();
});

test("excused beforehand, it stays in her list with what comes next; the link asks for nothing", async ({ browser }) => {
  const page = await phoneOf(browser);
  const was = await read();
  await db.appointment.update({ where: { id: meetingId }, data: { status: "excuse" } });
  await page.goto(link());
  await expect(main(page)).toContainText("Votre absence est excusée.");
  await expect(main(page).getByRole("button")).toHaveCount(0);
  await expectAccessibleTwin(page);
  const { email } = await db.user.findUniqueOrThrow({ where: { id: maud.people[0]?.userId ?? "" } });
  await signIn(page, email ?? "");
  await page.goto(`${siteUrl()}/mon-espace/rendez-vous`);
  await expect(main(page)).toContainText("Absence excusée");
  await expect(main(page)).toContainText("Votre coach peut vous proposer un autre moment.");
  await expectAccessibleTwin(page);
  await expectLargeTargets(page);
  await expectNoSidewaysScroll(page, 320);
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/excuse-320.png`, fullPage: true });
  await db.appointment.update({ where: { id: meetingId }, data: { status: was.status } });
  await page.context().close();
});

test("cancelled, it says so; over, cut short or altered, the page is calm, helps, and answers nothing", async ({ browser, request }) => {
  const page = await phoneOf(browser);
  await db.appointment.update({ where: { id: meetingId }, data: { status: "annule" } });
  await page.goto(link());
  await expect(main(page)).toContainText("Ce rendez-vous est annulé.");
  await expect(main(page).getByRole("button")).toHaveCount(0);
  await db.appointment.update({ where: { id: meetingId }, data: { status: "fixe", startsAt: new Date(Date.now() - 2 * 86_400_000) } });
  const before = await read();
  const token = rowToken("meeting", meetingId);
  for (const one of [token, token.slice(0, -4), altered(token), rowToken("meeting", randomUUID()), rowToken("check-in", meetingId)]) {
    const answer = await page.goto(`${siteUrl()}/r/${one}`);
    expect(answer?.status(), one).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const words = one === token ? "Ce rendez-vous est passé" : "Ce lien ne s’ouvre pas";
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words);
    await expect(page.locator("body")).toContainText(/\d\d[\s\u00a0\u202f]\d\d[\s\u00a0\u202f]\d\d/);
    const posted = await request.post(`${siteUrl()}/r/${one}`, { form: { answer: "confirmed" }, headers: { origin: siteUrl() } });
    expect(posted.status(), one).toBe(one === token ? 409 : 404);
    expect(await posted.text(), one).toContain(words);
  }
  await expectAccessibleTwin(page);
  await expectNoSidewaysScroll(page, 320);
  expect(await read()).toEqual(before);
  await page.context().close();
});
