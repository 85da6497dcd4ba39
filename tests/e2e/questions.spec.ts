import { expect, test, type Browser, type Page } from "@playwright/test";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { questions } from "#app/domain/profiles/questions/questions.ts";
import { weigh } from "#tests/bench/weigh.ts";
import { expectAccessible, expectAccessibleTwin } from "./support/axe.ts";
import { expectKept, expectRefused, send } from "./support/forms.ts";
import { expectLargeTargets, expectNoSidewaysScroll } from "./support/page-checks.ts";
import { DESK, PHONE, signIn, siteUrl } from "./support/stack.ts";

/** « Faisons connaissance »: the whole way on a phone without scripts, the map with them, and the coach at her desk. */
test.describe.configure({ mode: "serial", timeout: 90_000 });

const WHO = "camille.questions@example.org";
const COACH = "coach.flers@example.org";
/** One round trip of TCP. @source design/quality.md */
const FIRST_VISIT = 14_336;

let db: Db;
let person: Page;
let beneficiaryId: string;

const at = (slug: string) => `${siteUrl()}/mon-espace/questions${slug === "" ? "" : `/${slug}`}`;
const main = (page: Page) => page.getByRole("main");
const go = (page: Page) => main(page).getByRole("button", { name: "Continuer" }).click();
const title = (page: Page, words: RegExp) => expect(page.getByRole("heading", { level: 1 })).toHaveText(words);
const tick = (page: Page, label: string | RegExp) => page.getByLabel(label).first().check({ force: true });

/** Someone of whom nothing is known but her commune, as a coach opens a space. */
async function newcomer(): Promise<string> {
  const coach = await db.user.findUniqueOrThrow({ where: { email: COACH } });
  const commune = await db.commune.findFirstOrThrow({ where: { name: "Flers", departement: "61" } });
  const [userId, id] = [crypto.randomUUID(), crypto.randomUUID()];
  await db.user.create({ data: { id: userId, territoryId: coach.territoryId, role: "beneficiary", firstName: "Camille", lastName: "Questions", email: WHO } });
  await db.beneficiary.create({ data: { id, userId, territoryId: coach.territoryId, areaId: coach.areaId, coachId: coach.id, communeCode: commune.code, lat: commune.lat, lng: commune.lng } });
  return id;
}

async function open(browser: Browser, address: string, options: object): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await signIn(page, address);
  return page;
}

test.beforeAll(async ({ browser }) => {
  db = openDb(process.env["DATABASE_URL"] ?? "", 2);
  beneficiaryId = await newcomer();
  person = await open(browser, WHO, { ...PHONE, javaScriptEnabled: false });
});
test.afterAll(async () => {
  await person.context().close();
  await db.user.deleteMany({ where: { email: WHO } });
  await db.$disconnect();
});

test("someone of whom nothing is known is led to the questions, may leave at once, and is not led there again", async () => {
  await expect(person).toHaveURL(/\/mon-espace\/questions$/);
  await title(person, /Faisons connaissance/);
  await expect(main(person)).toContainText("On ne vous demande pas de CV");
  await expectAccessibleTwin(person);
  await person.getByRole("button", { name: "Plus tard" }).click();
  await expect(person).toHaveURL(/\/mon-espace$/);
  await person.goto(`${siteUrl()}/mon-espace`);
  await expect(person).toHaveURL(/\/mon-espace$/);
  await person.getByRole("link", { name: /Il reste 12 questions/ }).click();
  await person.getByRole("link", { name: "Commencer" }).click();
  await title(person, /Où habitez-vous/);
  await expect(main(person)).toContainText("étape 1 sur 12");
});

test("her commune: a name with a mistake, then the list, then yes; what is not found stays typed", async () => {
  await person.getByLabel("Votre commune").fill("Zzzzville");
  await person.getByRole("button", { name: "Chercher" }).click();
  await expect(main(person)).toContainText("On ne trouve pas «");
  await expect(person.getByLabel("Votre commune")).toHaveValue("Zzzzville");
  await expectAccessibleTwin(person);
  await person.getByLabel("Votre commune").fill("la carneile");
  await person.getByRole("button", { name: "Chercher" }).click();
  await expect(person.getByLabel(/Athis-Val de Rouvre/)).toBeVisible();
  await person.getByLabel("Votre commune").fill("mései");
  await person.getByRole("button", { name: "Chercher" }).click();
  await expectAccessibleTwin(person);
  await expectLargeTargets(person);
  await tick(person, /^Messei/);
  await person.getByRole("button", { name: "C’est ici" }).click();
  await title(person, /Comment vous déplacez-vous/);
  expect((await db.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, include: { commune: true } })).commune.name).toBe("Messei");
});

test("how she gets around, how far in places that she knows, and a loan with its last day", async () => {
  await tick(person, "Scooter");
  await go(person);
  await title(person, /Jusqu’où pouvez-vous aller/);
  await expect(main(person)).toContainText("étape 3 sur 13");
  await expect(main(person)).toContainText(/Jusqu’à \S+/);
  await expectAccessibleTwin(person);
  await tick(person, /10\skm en ligne droite/);
  await person.getByLabel(/Dernier jour du prêt/).fill("2020-01-31");
  const { answer, typed } = await send(person, main(person).getByRole("button", { name: "Continuer" }));
  await expectRefused(person, answer, { "means[0].until": /Ce jour est passé/ });
  await expectKept(person, typed);
  await person.getByLabel(/Dernier jour du prêt/).fill("2027-06-30");
  await go(person);
  await title(person, /Quand êtes-vous libre/);
});

test("when she is free: nothing ticked is said beside the choices; « pendant l’école » says its hours", async () => {
  const { answer } = await send(person, main(person).getByRole("button", { name: "Continuer" }));
  await expectRefused(person, answer, { parts: /Cochez au moins un moment/ });
  await expect(main(person)).toContainText("Pas le mercredi");
  await tick(person, /Pendant l’école/);
  await go(person);
  await title(person, /Combien d’heures/);
  await person.getByRole("button", { name: "Je ne sais pas" }).click();
  await title(person, /Quel travail aimeriez-vous/);
});

test("she comes back later, where she left; and back to the question before", async () => {
  await person.goto(`${siteUrl()}/mon-espace`);
  await person.getByRole("link", { name: /Il reste \d questions/ }).click();
  const lines = main(person).getByRole("listitem");
  await expect(lines.filter({ hasText: "Vos heures" })).toContainText("Passée");
  await expect(lines.filter({ hasText: "La distance" })).toContainText("30 juin");
  await expectAccessibleTwin(person);
  await expectLargeTargets(person);
  await expectNoSidewaysScroll(person, 320);
  await person.setViewportSize(PHONE.viewport);
  await person.getByRole("link", { name: "Continuer" }).click();
  await title(person, /Quel travail aimeriez-vous/);
  await person.getByRole("link", { name: "Question d’avant" }).click();
  await title(person, /Combien d’heures/);
  await person.goBack();
});

test("what she would like, in everyday words: two wishes, one taken back", async () => {
  await person.getByLabel("Dites-le avec vos mots").fill("fame de menaje");
  await person.getByRole("button", { name: "Chercher" }).click();
  const found = person.getByRole("group", { name: /fame de menaje/ });
  await expect(found.getByRole("radio").first()).toBeAttached();
  const { answer } = await send(person, person.getByRole("button", { name: "Choisir" }));
  await expectRefused(person, answer, { romeCode: /Choisissez un de ces métiers/ });
  await found.getByRole("radio").first().check({ force: true });
  await person.getByRole("button", { name: "Choisir" }).click();
  await expect(main(person)).toContainText("Votre première envie");
  await expectAccessibleTwin(person);
  await person.getByLabel("Dites-le avec vos mots").fill("cuisine");
  await person.getByRole("button", { name: "Chercher" }).click();
  await person.getByRole("radio").first().check({ force: true });
  await person.getByRole("button", { name: "Choisir" }).click();
  await title(person, /Qu’avez-vous déjà fait/);
  await person.goto(at("envies"));
  await person.getByRole("button", { name: /^Retirer/ }).last().click();
  await expect(main(person).getByRole("button", { name: /^Retirer/ })).toHaveCount(1);
  await person.getByRole("link", { name: "Continuer" }).click();
});

test("what she has done, at home too, then what she can do, in things done", async () => {
  await title(person, /Qu’avez-vous déjà fait/);
  await person.getByLabel("Dites-le avec vos mots").fill("menage chez ma voisine");
  await person.getByRole("button", { name: "Ajouter" }).click();
  const { answer, typed } = await send(person, person.getByRole("button", { name: "Ajouter" }));
  await expectRefused(person, answer, { kind: /emploi, du bénévolat/, duration: /combien de temps/ });
  await expectKept(person, typed);
  await expectAccessibleTwin(person);
  await tick(person, /Dans ma vie/);
  await tick(person, /Un an environ/);
  await person.getByRole("button", { name: "Ajouter" }).click();
  await expect(main(person)).toContainText("Menage chez ma voisine");
  await person.getByRole("link", { name: "Continuer" }).click();
  await title(person, /Que savez-vous faire/);
  await main(person).getByRole("checkbox").first().check({ force: true });
  await person.locator("summary", { hasText: "Chez vous, en famille" }).click();
  await tick(person, "Tondre les pelouses");
  await expectAccessibleTwin(person);
  await expectLargeTargets(person);
  await go(person);
  await title(person, /Avez-vous un permis/);
});

test("licences, French in two questions, what she looks for and avoids: to the end, and her offers follow", async () => {
  await person.locator("summary", { hasText: "CACES" }).click();
  await tick(person, /CACES 3/);
  await tick(person, /permis AM/);
  await go(person);
  await tick(person, /Très bien/);
  await go(person);
  await title(person, /Comment lisez-vous/);
  await tick(person, /Un peu/);
  await go(person);
  await expect(main(person)).toContainText("Dire non ne change rien");
  await tick(person, /Un emploi/);
  await tick(person, /Du bénévolat/);
  await go(person);
  await expect(main(person)).toContainText("On ne le montre jamais à un employeur.");
  await tick(person, "Travailler la nuit");
  await go(person);
  await expect(person).toHaveURL(/\/questions\?fini=1$/);
  await expect(main(person)).toContainText("Merci, tout est noté.");
  await expectAccessibleTwin(person);
  const kept = await db.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, include: { means: true, availability: true, skills: true, questions: true } });
  expect(kept).toMatchObject({ licences: ["AM", "CACES-3"], speaksFrench: "well", readsFrench: "some", frenchLevel: "B1", kinds: ["EMPLOI", "BENEVOLAT"], avoid: ["night"], weeklyHoursMin: null });
  expect(kept.means).toMatchObject([{ mode: "scooter", radiusKm: 10 }]);
  expect(kept.availability).toMatchObject([{ days: [1, 2, 4, 5], fromMinute: 525, toMinute: 975 }]);
  expect(kept.skills.length).toBeGreaterThanOrEqual(2);
  expect(kept.questions.filter(({ state }) => state === "skipped").map(({ question }) => question).sort()).toEqual(["hours", "welcome"]);
  await expect.poll(() => db.match.count({ where: { beneficiaryId, isBlocked: false } }), { timeout: 15_000 }).toBeGreaterThan(0);
  await person.getByRole("link", { name: "Voir mes offres" }).click();
  await expect(person.getByRole("article").first()).toBeVisible();
  await expect(person.getByText(/Il reste/)).toHaveCount(0);
});

test("an answer is changed from the list, and a question that does not exist is a page that says so", async () => {
  await person.goto(at(""));
  await person.getByRole("link", { name: "Changer Vos permis" }).click();
  await person.getByLabel(/CACES 3/).uncheck({ force: true });
  await go(person);
  await expect(main(person).getByRole("listitem").filter({ hasText: "Vos permis" })).not.toContainText("CACES");
  expect((await person.goto(at("rien")))?.status()).toBe(404);
});

test("with scripts, the circle of the map follows the choice at once", async ({ browser }) => {
  const page = await open(browser, WHO, PHONE);
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (fault) => complaints.push(fault.message));
  const answer = await page.goto(at("distance"));
  expect(answer?.headers()["content-security-policy"]).toContain("script-src 'self'");
  const radius = async () => Number(await page.locator(".reach-circle").getAttribute("r"));
  const before = await radius();
  const named = page.locator(".reach-map .is-named text");
  const names = await named.allTextContents();
  await tick(page, /20\skm en ligne droite/);
  expect(await radius()).toBeCloseTo(before * 2, 0);
  expect(await named.allTextContents()).not.toEqual(names);
  const words = (await page.locator("label").filter({ hasText: /20\skm/ }).textContent()) ?? "";
  for (const name of await named.allTextContents()) expect(words).toContain(name);
  await expectAccessible(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("each question fits in the first round trip of a connection", async () => {
  const [cookie] = await person.context().cookies();
  for (const slug of ["", ...questions.map((question) => question.slug), "commune?mots=61100", "envies?mots=menage", "parcours?mots=menage"]) {
    const { html, css } = await weigh(siteUrl(), { path: new URL(at(slug)).pathname + new URL(at(slug)).search, role: "beneficiary", cookie: `${cookie?.name}=${cookie?.value}` }, "gzip");
    expect(html + css, slug).toBeLessThanOrEqual(FIRST_VISIT);
  }
});

test("a coach asks the same questions at her desk: who entered what is kept, her reading is traced", async ({ browser }) => {
  const coach = await open(browser, COACH, DESK);
  await coach.goto(`${siteUrl()}/coach/personnes/${beneficiaryId}`);
  await main(coach).locator("summary", { hasText: "Avec elle" }).click();
  await main(coach).getByRole("link", { name: "Questions du profil" }).click();
  await title(coach, /Questions avec Camille/);
  await expectAccessible(coach);
  await coach.getByRole("link", { name: "Répondre Vos heures" }).click();
  await tick(coach, /De 15 à 24/);
  await expectAccessible(coach);
  await go(coach);
  await expect(main(coach)).toContainText("Les offres de Camille sont recalculées.");
  await expect(main(coach).getByRole("listitem").filter({ hasText: "Vos heures" })).toContainText("Saisi par Solène, aujourd’hui");
  await coach.getByRole("link", { name: "Changer Lire le français" }).click();
  await coach.getByText("Corriger le niveau retenu").click();
  await coach.getByLabel("Niveau retenu").selectOption("B2");
  await coach.getByRole("button", { name: "Retenir ce niveau" }).click();
  expect((await db.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId } })).frenchLevel).toBe("B2");
  await person.goto(`${siteUrl()}/mon-espace/dossier`);
  await expect(main(person)).toContainText(/Solène .*a ouvert votre dossier/);
  await coach.context().close();
});
