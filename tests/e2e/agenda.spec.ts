import { randomUUID } from "node:crypto";
import { expect, test, type Browser, type Page } from "@playwright/test";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { parseCalendar } from "#tests/support/parse-calendar.ts";
import { expectAccessible, expectAccessibleTwin } from "./support/axe.ts";
import { forgetDesk, savedDesk, type SavedDesk } from "./support/desk.ts";
import { expectNoSidewaysScroll } from "./support/page-checks.ts";
import { giveSession } from "./support/phone.ts";
import { DESK, siteUrl } from "./support/stack.ts";

/** A coach's agenda, read by her own calendar at a secret address: made, read, changed, cut. */
test.describe.configure({ mode: "serial", timeout: 90_000 });
test.use({ actionTimeout: 10_000 });

let db: Db;
let maud: SavedDesk;
const main = (page: Page) => page.getByRole("main");
const [kept, cancelled, eventId] = [randomUUID(), randomUUID(), randomUUID()];
const startsAt = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 3 * 86_400_000);

async function openPage(browser: Browser, options = {}): Promise<Page> {
  const page = await (await browser.newContext({ ...DESK, ...options })).newPage();
  await giveSession(db, page, maud.coachId);
  await page.goto(`${siteUrl()}/coach/agenda`);
  return page;
}
/** The secret address shown, at the product of this test. */
const addressOn = async (page: Page) => `${siteUrl()}${new URL(await main(page).getByLabel(/S’abonner/).inputValue()).pathname}`;

test.beforeAll(async () => {
  db = openDb(process.env["DATABASE_URL"] ?? "", 2);
  maud = await savedDesk(db, "Calendaire", ["Ernestine"]);
  const hers = { beneficiaryId: maud.people[0]?.beneficiaryId ?? "", coachId: maud.coachId, startsAt };
  await db.appointment.createMany({ data: [
    { id: kept, ...hers, kind: "tripartite", minutes: 45, place: "Salle des Lilas; 2e étage, Flers", answer: "cannot", answerReason: "transport", answerNote: "Mot pour ma coach" },
    { id: cancelled, ...hers, kind: "individuel", place: "Bureau", status: "annule", explanation: "Explication" },
  ] });
  const { territoryId } = await db.user.findUniqueOrThrow({ where: { id: maud.coachId } });
  await db.groupEvent.create({ data: { id: eventId, territoryId, coachId: maud.coachId, kind: "atelier", title: "Préparer un entretien", startsAt, place: "Flers", places: 8, createdAt: new Date(), invitations: { create: { id: randomUUID(), beneficiaryId: hers.beneficiaryId, invitedById: maud.coachId, invitedAt: new Date() } } } });
});
test.afterAll(async () => {
  await forgetDesk(db, maud);
  await db.$disconnect();
});

test("without scripts she makes her address: a calendar that agendas read, with initials and nothing more of anyone", async ({ browser, request }) => {
  const page = await openPage(browser, { javaScriptEnabled: false });
  await main(page).getByRole("button", { name: "Créer mon adresse" }).click();
  await expect(main(page)).toContainText("Aucun agenda ne l’a encore lue.");
  await expectAccessibleTwin(page);
  const answer = await request.get(await addressOn(page));
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toMatch(/^text\/calendar/);
  const text = await answer.text();
  const { events } = parseCalendar(text);
  expect(events.map(({ uid, status, start }) => [uid, status, start]).toSorted()).toEqual([[`${cancelled}@passerelle`, "CANCELLED", startsAt.toISOString()], [`${eventId}@passerelle`, "CONFIRMED", startsAt.toISOString()], [`${kept}@passerelle`, "CONFIRMED", startsAt.toISOString()]].toSorted());
  const trio = events.find(({ uid }) => uid.startsWith(kept));
  expect(trio).toMatchObject({ summary: "Rendez-vous à trois E. C.", location: "Salle des Lilas; 2e étage, Flers", end: new Date(startsAt.getTime() + 45 * 60_000).toISOString() });
  expect(text.replaceAll("\r\n ", "")).not.toMatch(/Ernestine|Calendaire|Maud|transport|Mot pour|Explication|cannot|RSA/i);
  await page.reload();
  await expect(main(page)).toContainText("dernière lecture par un agenda");
  await page.context().close();
});

test("changed, the old address opens nothing; cut, neither does; a cut-short one is no address; at both widths", async ({ browser, request }) => {
  const page = await openPage(browser);
  const first = await addressOn(page);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page, width);
  }
  await main(page).getByRole("button", { name: "Changer l’adresse" }).click();
  await expect(main(page)).toContainText("Aucun agenda ne l’a encore lue.");
  const second = await addressOn(page);
  expect(second).not.toBe(first);
  expect((await request.get(first)).status()).toBe(404);
  expect((await request.get(second)).status()).toBe(200);
  expect((await request.get(second.slice(0, -3))).status()).toBe(404);
  await main(page).getByRole("button", { name: "Couper" }).click();
  await expect(main(page).getByRole("button", { name: "Créer mon adresse" })).toBeVisible();
  const refused = await request.get(second);
  expect(refused.status()).toBe(404);
  expect(await refused.text()).not.toContain("BEGIN:VCALENDAR");
  await page.context().close();
});
