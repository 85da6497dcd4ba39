import { expect, test, type Browser, type Page } from "@playwright/test";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { checkInToken } from "#app/infra/secrets.server.ts";
import { altered } from "#tests/support/altered.ts";
import { expectAccessible, expectAccessibleTwin } from "./support/axe.ts";
import { forgetDesk, savedDesk } from "./support/desk.ts";
import { expectLargeTargets, expectNoSidewaysScroll } from "./support/page-checks.ts";
import { giveSession, savedQuietOffers } from "./support/phone.ts";
import { DESK, PHONE, signIn, siteUrl } from "./support/stack.ts";

/** News after the first day: two links on phones without scripts, then the coach at her desk. */
test.describe.configure({ mode: "serial", timeout: 120_000 });

const COACH = "coach.mortagne@example.org";
let db: Db;
let desk: Page;
let workId = "";
let [hers, his] = ["", ""];
const main = (page: Page) => page.getByRole("main");

async function phone(browser: Browser): Promise<Page> {
  return (await browser.newContext({ ...PHONE, javaScriptEnabled: false })).newPage();
}
async function expectFit(page: Page): Promise<void> {
  await expectAccessibleTwin(page);
  await expectLargeTargets(page);
  await expectNoSidewaysScroll(page, 320);
  await page.setViewportSize({ width: 360, height: 740 });
}

test.beforeAll(async ({ browser }) => {
  db = openDb(process.env["DATABASE_URL"] ?? "", 2);
  const coach = await db.user.findUniqueOrThrow({ where: { email: COACH } });
  const person = await db.beneficiary.findFirstOrThrow({ where: { coachId: coach.id, applications: { none: { hiredOn: { not: null } } } }, orderBy: { id: "asc" } });
  const offer = await db.offer.findFirstOrThrow({ where: { kind: "EMPLOI", status: "open", organisationId: { not: null }, applications: { none: { beneficiaryId: person.id } } }, orderBy: { id: "asc" } });
  const now = new Date();
  const day = (away: number) => new Date(new Date(now.getTime() + away * 86_400_000).toISOString().slice(0, 10));
  workId = crypto.randomUUID();
  await db.application.create({ data: { id: workId, beneficiaryId: person.id, offerId: offer.id, state: "demarre", hiredOn: day(-3), consentedAt: now, createdAt: now, movedAt: now } });
  const asked = async (side: string) => (await db.checkIn.create({ data: { id: crypto.randomUUID(), applicationId: workId, side, milestone: "j2", dueOn: day(-1), sentAt: now } })).id;
  [hers, his] = [checkInToken(await asked("person")), checkInToken(await asked("employer"))];
  desk = await (await browser.newContext(DESK)).newPage();
  await signIn(desk, COACH);
});
test.afterAll(async () => {
  await desk.context().close();
  await db.application.deleteMany({ where: { id: workId } });
  await db.$disconnect();
});

test("she opens the link: it shows and changes nothing; one tap says that something is wrong, then a word", async ({ browser }) => {
  const page = await phone(browser);
  await page.goto(`${siteUrl()}/nouvelles/${hers}`);
  await expect(main(page)).toContainText("Votre employeur ne la voit jamais.");
  expect(await db.checkIn.count({ where: { applicationId: workId, answeredAt: { not: null } } })).toBe(0);
  await expectFit(page);
  await main(page).getByRole("button", { name: "Quelque chose ne va pas" }).click();
  await expect(main(page)).toContainText("Votre coach vous appelle bientôt.");
  await expectFit(page);
  await main(page).getByLabel(/Un mot à ajouter/).fill("Le car de 6 h 40 ne passe plus");
  await main(page).getByRole("button", { name: "Ajouter ce mot" }).click();
  await expect(main(page).getByLabel(/Votre mot/)).toHaveValue("Le car de 6 h 40 ne passe plus");
  await page.context().close();
});

test("her employer answers by his own link, and reads nothing of hers", async ({ browser }) => {
  const page = await phone(browser);
  await page.goto(`${siteUrl()}/nouvelles/${his}`);
  await expect(main(page)).not.toContainText("6 h 40");
  await expectFit(page);
  await main(page).getByRole("button", { name: "Tout va bien" }).click();
  await expect(main(page)).toContainText("Bonne continuation");
  await expect(main(page)).not.toContainText("6 h 40");
  await page.goto(`${siteUrl()}/nouvelles/${altered(hers)}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.context().close();
});

test("the coach finds the bad sign, takes it up, notes what is said by phone and the end of the work", async () => {
  await desk.goto(`${siteUrl()}/coach/suivis`);
  await expect(main(desk)).toContainText("Le car de 6 h 40 ne passe plus");
  await expectAccessible(desk);
  await expectNoSidewaysScroll(desk, 390);
  await desk.setViewportSize({ width: 1280, height: 900 });
  await desk.goto(`${siteUrl()}/coach/suivis/${workId}`);
  await expectAccessible(desk);
  await expectNoSidewaysScroll(desk, 390);
  await desk.setViewportSize({ width: 1280, height: 900 });
  await main(desk).getByRole("button", { name: "Noter", exact: true }).click();
  await expect(main(desk).getByRole("alert")).toContainText("Choisissez");
  await main(desk).getByLabel("Qui, et à quel moment").selectOption({ label: "La personne, 2 jours" });
  await main(desk).getByLabel("Tout va bien").check({ force: true });
  await main(desk).getByRole("button", { name: "Noter", exact: true }).click();
  await expect(main(desk)).toContainText("saisi par");
  await main(desk).getByText("Noter la fin du travail").click();
  await main(desk).getByLabel("Le transport").check({ force: true });
  await main(desk).getByRole("button", { name: "Noter la fin" }).click();
  await expect(main(desk)).toContainText("Dernier jour");
  expect(await db.application.findUniqueOrThrow({ where: { id: workId }, select: { state: true } })).toEqual({ state: "rompu" });
});

test("from inside her space, without a message or its link: it goes badly, and it stands in her coach's day", async ({ browser }) => {
  const maud = await savedDesk(db, "Nouvelle", ["Apolline", "Gaspard"]);
  const [apolline, gaspard] = maud.people.map(({ userId, beneficiaryId }) => ({ userId, beneficiaryId }));
  const [offerId = ""] = await savedQuietOffers(db, 1);
  const now = new Date();
  const day = (away: number) => new Date(new Date(now.getTime() + away * 86_400_000).toISOString().slice(0, 10));
  const hers = crypto.randomUUID();
  await db.application.create({ data: { id: hers, beneficiaryId: apolline?.beneficiaryId ?? "", offerId, state: "demarre", hiredOn: day(-3), consentedAt: now, createdAt: now, movedAt: now, checkIns: { create: ["person", "employer"].map((side) => ({ id: crypto.randomUUID(), side, milestone: "j2", dueOn: day(-1) })) } } });
  try {
    const page = await phone(browser);
    await giveSession(db, page, apolline?.userId ?? "");
    await page.goto(`${siteUrl()}/mon-espace/reponses`);
    await main(page).getByRole("link", { name: /Comment ça se passe/ }).click();
    await expect(page).toHaveURL(new RegExp(`/mon-espace/nouvelles/${hers}$`));
    await expectFit(page);
    expect(await db.checkIn.count({ where: { applicationId: hers, answeredAt: { not: null } } })).toBe(0);
    await main(page).getByRole("button", { name: "Quelque chose ne va pas" }).click();
    await expect(main(page)).toContainText("Votre coach vous appelle bientôt.");
    await main(page).getByLabel(/Un mot à ajouter/).fill("Les horaires ne sont pas ceux qui étaient dits");
    await main(page).getByRole("button", { name: "Ajouter ce mot" }).click();
    await expectFit(page);
    expect(await db.checkIn.findMany({ where: { applicationId: hers, answer: { not: null } }, select: { side: true, answer: true, word: true, byId: true } })).toEqual([{ side: "person", answer: "trouble", word: "Les horaires ne sont pas ceux qui étaient dits", byId: null }]);
    await page.context().close();

    const other = await phone(browser);
    await giveSession(db, other, gaspard?.userId ?? "");
    expect((await other.goto(`${siteUrl()}/mon-espace/nouvelles/${hers}`))?.status()).toBe(404);
    await other.context().close();

    const coach = await (await browser.newContext(DESK)).newPage();
    await giveSession(db, coach, maud.coachId);
    await coach.goto(`${siteUrl()}/coach`);
    await expect(main(coach)).toContainText("La personne dit que quelque chose ne va pas");
    await expectAccessible(coach);
    await expectNoSidewaysScroll(coach, 390);
    await coach.setViewportSize(DESK.viewport);
    await main(coach).locator(`a[href="/coach/suivis/${hers}"]`).first().click();
    await expect(main(coach)).toContainText("Les horaires ne sont pas ceux");
    await coach.context().close();
  } finally {
    await db.offer.delete({ where: { id: offerId } });
    await forgetDesk(db, maud);
  }
});
