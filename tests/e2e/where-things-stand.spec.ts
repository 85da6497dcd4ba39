import { expect, test, type Browser, type Page } from "@playwright/test";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { expectAccessible, expectAccessibleTwin } from "./support/axe.ts";
import { expectLargeTargets, expectNoSidewaysScroll } from "./support/page-checks.ts";
import { DESK, PHONE, signIn, siteUrl } from "./support/stack.ts";

/** Where things stand: a person on a small phone without scripts, her coach at a desk. */
test.describe.configure({ mode: "serial", timeout: 90_000 });

const WHO = "sandra.ousuisje@example.org";
const COACH = "coach.flers@example.org";
const DAY_MS = 86_400_000;

let db: Db;
let person: Page;
let desk: Page;
let beneficiaryId: string;
const main = (page: Page) => page.getByRole("main");
const mine = (path: string) => `${siteUrl()}/mon-espace/${path}`;
const hers = (path = "") => `${siteUrl()}/coach/personnes/${beneficiaryId}${path}`;

async function newcomer(): Promise<string> {
  const coach = await db.user.findUniqueOrThrow({ where: { email: COACH } });
  const commune = await db.commune.findFirstOrThrow({ where: { name: "Flers", departement: "61" } });
  const [userId, id] = [crypto.randomUUID(), crypto.randomUUID()];
  await db.user.create({ data: { id: userId, territoryId: coach.territoryId, role: "beneficiary", firstName: "Sandra", lastName: "Ousuisje", email: WHO } });
  await db.beneficiary.create({ data: { id, userId, territoryId: coach.territoryId, areaId: coach.areaId, coachId: coach.id, communeCode: commune.code, lat: commune.lat, lng: commune.lng } });
  const startsAt = new Date(Date.now() + 3 * DAY_MS);
  await db.appointment.create({ data: { id: crypto.randomUUID(), beneficiaryId: id, coachId: coach.id, kind: "individuel", startsAt, place: "Bureau des coachs, Flers" } });
  return id;
}

async function open(browser: Browser, address: string, options: object): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await signIn(page, address);
  return page;
}

async function expectFitForPhone(page: Page): Promise<void> {
  await expectAccessibleTwin(page);
  await expectLargeTargets(page);
}

test.beforeAll(async ({ browser }) => {
  db = openDb(process.env["DATABASE_URL"] ?? "", 2);
  beneficiaryId = await newcomer();
  person = await open(browser, WHO, { ...PHONE, javaScriptEnabled: false });
  desk = await open(browser, COACH, DESK);
});
test.afterAll(async () => {
  await Promise.all([person, desk].map((page) => page.context().close()));
  await db.user.deleteMany({ where: { email: WHO } });
  await db.$disconnect();
});

test("her page begins with the next meeting; she says that she cannot come, and why", async () => {
  await person.goto(mine("reponses"));
  await expect(main(person)).toContainText("Venez-vous");
  await expectFitForPhone(person);
  await main(person).getByRole("link", { name: "Répondre pour ce rendez-vous" }).click();
  await expect(main(person)).toContainText("C’est dans votre commune, à Flers.");
  await expectFitForPhone(person);
  await main(person).getByRole("link", { name: /Je ne peux pas/ }).click();
  await expect(main(person)).toContainText("Ce n’est jamais une sanction.");
  await expectFitForPhone(person);
  await main(person).getByRole("button", { name: "Dire que je ne peux pas" }).click();
  await expect(person.getByRole("alert")).toContainText("Choisissez une raison.");
  await main(person).getByLabel("Je n’ai pas de transport").check({ force: true });
  await main(person).getByRole("button", { name: "Dire que je ne peux pas" }).click();
  await expect(main(person)).toContainText("C’est noté. Votre coach le sait.");
  expect(await db.appointment.findFirstOrThrow({ where: { beneficiaryId } })).toMatchObject({ answer: "cannot", answerReason: "transport", status: "fixe" });
});

test("her coach reads it, and alone excuses the absence", async () => {
  await desk.goto(hers());
  await expect(main(desk)).toContainText("Ne peut pas venir");
  await expectAccessible(desk);
  await main(desk).getByRole("link", { name: "Noter ou voir tout" }).click();
  await expect(main(desk)).toContainText("Transport.");
  await expectAccessible(desk);
  await main(desk).getByRole("button", { name: /Absence excusée/ }).click();
  await expect(main(desk)).toContainText("C’est noté.");
  expect(await db.appointment.findFirstOrThrow({ where: { beneficiaryId } })).toMatchObject({ status: "excuse" });
});

test("a letter sent twice is one; what was typed is kept when it is refused; nothing in it is a link", async () => {
  await person.goto(mine("messages"));
  await expectFitForPhone(person);
  await main(person).getByRole("button", { name: "Envoyer" }).click();
  await expect(person.getByRole("alert")).toContainText("Écrivez votre message.");
  const field = main(person).getByLabel(/^Votre message à/);
  await field.fill("Bonjour, <b>regardez</b> https://exemple.example\nMerci");
  const key = await main(person).locator("input[name=clientKey]").inputValue();
  await main(person).getByRole("button", { name: "Envoyer" }).click();
  await expect(main(person)).toContainText("Votre message est envoyé.");
  await expect(main(person).locator(".letter-text")).toHaveText(/Bonjour, <b>regardez<\/b> https:\/\/exemple\.example/);
  await expect(main(person).locator(".letter-text a, .letter-text b")).toHaveCount(0);
  const again = await person.request.post(mine("messages"), { form: { text: "Bonjour, <b>regardez</b> https://exemple.example\nMerci", clientKey: key }, headers: { Origin: siteUrl() }, maxRedirects: 0 });
  expect(again.status()).toBe(302);
  expect(await db.letter.count({ where: { beneficiaryId } })).toBe(1);
  await expectFitForPhone(person);
  await expectNoSidewaysScroll(person, 320);
});

test("her coach sees one unread letter, answers, and she sees that one waits", async () => {
  await desk.goto(hers());
  await expect(main(desk)).toContainText("1 non lu");
  await main(desk).getByRole("link", { name: "Lire et répondre" }).click();
  await expect(main(desk)).toContainText("Nouveau");
  await expectAccessible(desk);
  await main(desk).getByLabel("Votre message à Sandra").fill("Bonjour Sandra, c’est noté.");
  await main(desk).getByRole("button", { name: "Envoyer" }).click();
  await expect(main(desk)).toContainText("Votre message est envoyé.");
  await person.goto(mine("reponses"));
  await expect(main(person)).toContainText("1 message non lu");
  await person.goto(mine("messages"));
  await person.goto(mine("reponses"));
  await expect(main(person)).not.toContainText("non lu");
});

test("what they agreed to do is added at the desk, ticked on the phone, untick and all, and says who ticked", async () => {
  await desk.goto(hers("/a-faire"));
  await expectAccessible(desk);
  await main(desk).getByLabel("Ce qu’il y a à faire").fill("Demander l’attestation à la CAF");
  await main(desk).getByRole("button", { name: "Ajouter" }).click();
  await expect(main(desk)).toContainText("Demander l’attestation");
  await person.goto(mine("a-faire"));
  await expectFitForPhone(person);
  await main(person).getByRole("button", { name: /C’est fait/ }).click();
  await expect(main(person)).toContainText("coché par vous");
  await desk.reload();
  await expect(main(desk)).toContainText("coché par Sandra");
  await main(person).getByRole("button", { name: /Annuler/ }).click();
  await expect(main(person)).not.toContainText("coché par");
});

test("answers that ended long ago come ten at a time, after those under way", async () => {
  const offers = await db.offer.findMany({ where: { applications: { none: { beneficiaryId } } }, select: { id: true }, orderBy: { id: "asc" }, take: 24 });
  const long = new Date(Date.now() - 200 * DAY_MS);
  await db.application.createMany({ data: offers.map(({ id: offerId }) => ({ id: crypto.randomUUID(), beneficiaryId, offerId, state: "refuse", createdAt: long, movedAt: long })) });
  await person.goto(mine("reponses"));
  const cards = main(person).locator("h2 a, h3 a").filter({ visible: true });
  await expect(cards).toHaveCount(10);
  await expect(main(person)).toContainText("Avec ");
  await expectFitForPhone(person);
  await main(person).getByRole("link", { name: "Page 3" }).click();
  await expect(cards).toHaveCount(4);
  await expect(main(person)).not.toContainText("Avec ");
  await person.goto(mine("reponses?page=-9999"));
  await expect(cards).toHaveCount(10);
});

test("a mission that she began proposes what it teaches; it goes on her CV when she ticks it", async () => {
  const skill = await db.skill.findFirstOrThrow({ orderBy: { id: "asc" } });
  const from = await db.offer.findFirstOrThrow({ where: { kind: "BENEVOLAT", source: "direct", applications: { none: { beneficiaryId } } }, select: { id: true } });
  await db.offer.update({ where: { id: from.id }, data: { gainedSkills: [skill.id], weeks: 6, accompaniedBy: "la responsable de la boutique", costs: "refunded" } });
  const moved = new Date(Date.now() - DAY_MS);
  await db.application.create({ data: { id: crypto.randomUUID(), beneficiaryId, offerId: from.id, state: "demarre", createdAt: moved, movedAt: moved } });
  await person.goto(mine(`offres/${from.id}`));
  for (const words of ["pendant 6 semaines", "la responsable de la boutique", "Frais remboursés", skill.label.slice(1)]) await expect(main(person)).toContainText(words.replace("6 s", "6\u00a0s"));
  await expectFitForPhone(person);
  await person.goto(mine("reponses"));
  await main(person).getByRole("link", { name: "Ajouter à mon CV ce que j’y apprends" }).click();
  await expectFitForPhone(person);
  await main(person).getByRole("checkbox").check({ force: true });
  await main(person).getByRole("button", { name: "Ajouter à mon CV" }).click();
  await person.goto(mine("cv"));
  await expect(main(person)).toContainText(skill.label);
  await db.offer.update({ where: { id: from.id }, data: { gainedSkills: [], weeks: null, accompaniedBy: "", costs: null } });
});
