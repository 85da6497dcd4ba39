import { expect, test, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { sha256Hex } from "#app/infra/secrets.server.ts";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { expectAccessible, expectAccessibleTwin } from "./support/axe.ts";
import { expectLargeTargets, expectNoSidewaysScroll } from "./support/page-checks.ts";
import { DESK, messageFor, PHONE, signIn, siteUrl } from "./support/stack.ts";

/** Coming in: the card from the coach's printer to the person's phone, the code by SMS, and what to do when nothing works. Without scripts. */
test.describe.configure({ mode: "serial", timeout: 90_000 });

const COACH = "coach.alencon@example.org";
const CODE = /^[2-9CDFHJKMNPRTVWXY]{4}-[2-9CDFHJKMNPRTVWXY]{4}$/;
const contexts: BrowserContext[] = [];
let db: Db;
let coach: Page;
let personPath = "";

async function open(browser: Browser, options: object): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, ...options });
  contexts.push(context);
  return context.newPage();
}
const aPhone = (browser: Browser) => open(browser, PHONE);
const goto = (page: Page, path: string) => page.goto(`${siteUrl()}${path}`);
const press = (page: Page, name: string | RegExp) => page.getByRole("main").getByRole("button", { name }).click();
const printedCode = async (page: Page) => (await page.locator(".access-card-code").innerText()).trim();

/** The coach presses the button of the card's page; gives the code that is printed. */
async function makeCard(page = coach, path = personPath): Promise<string> {
  await goto(page, `${path}/carte`);
  await press(page, /^(Faire|Remplacer) sa carte$/);
  const code = await printedCode(page);
  expect(code).toMatch(CODE);
  return code;
}
async function enterByTyping(page: Page, typed: string): Promise<void> {
  await goto(page, "/connexion");
  await page.getByRole("link", { name: "J’ai une carte avec un code" }).click();
  await page.getByLabel("Le code de ma carte").fill(typed);
  await press(page, "Entrer");
}
/** In her space; one who was just made known is first asked to get acquainted. */
async function expectIn(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/mon-espace(\/questions)?$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}
async function expectRefused(page: Page, sentence: string): Promise<void> {
  await expect(page.getByRole("alert")).toContainText(sentence);
  await expect(page).toHaveURL(`${siteUrl()}/entrer`);
}

test.beforeAll(async ({ browser }) => {
  db = openDb(process.env["DATABASE_URL"] ?? "", 2);
  coach = await open(browser, { viewport: { width: 390, height: 860 } });
  await signIn(coach, COACH);
});
test.afterAll(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  await db.$disconnect();
});

test("a coach opens a person's space: what is wrong is said, who looks known is shown, nothing typed is lost", async () => {
  const hers = await db.beneficiary.findFirstOrThrow({ where: { coach: { email: COACH } }, include: { user: true }, orderBy: { id: "asc" } });
  await goto(coach, "/coach/personnes");
  await coach.getByRole("link", { name: "Ajouter une personne" }).click();
  await coach.getByLabel("Prénom", { exact: true }).fill(hers.user.lastName.toUpperCase());
  await coach.getByLabel("Téléphone (facultatif)").fill("06 39");
  await press(coach, "Ouvrir son espace");
  const alert = coach.getByRole("alert");
  for (const sentence of ["Indiquez le nom.", "Indiquez la commune, par exemple Flers.", "Écrivez un numéro à 10 chiffres"]) await expect(alert).toContainText(sentence);
  await expect(coach.getByLabel("Téléphone (facultatif)")).toHaveValue("06 39");
  await expectAccessibleTwin(coach);

  // Names the wrong way round, in capitals: still her.
  await coach.getByLabel("Nom", { exact: true }).fill(hers.user.firstName.toLowerCase());
  await coach.getByLabel("Commune", { exact: true }).fill("argentan");
  await coach.getByLabel("Téléphone (facultatif)").fill("");
  await press(coach, "Ouvrir son espace");
  await expect(alert).toContainText("Une personne de ce nom a déjà un espace.");
  await expect(coach.getByRole("main").getByRole("link", { name: `${hers.user.firstName} ${hers.user.lastName}` })).toHaveAttribute("href", `/coach/personnes/${hers.id}`);
  expect(await db.user.count({ where: { firstName: hers.user.firstName, lastName: hers.user.lastName } })).toBe(1);

  await coach.getByLabel("Prénom", { exact: true }).fill("odile");
  await coach.getByLabel("Nom", { exact: true }).fill("TRÉVANEC");
  await press(coach, "Ouvrir son espace");
  await expect(coach.getByText("L’espace de Odile Trévanec est ouvert.")).toBeVisible();
  personPath = new URL(coach.url()).pathname.replace(/\/carte$/, "");
  await expect(coach.getByRole("link", { name: "Faire connaissance" })).toHaveAttribute("href", `${personPath}/questions`);
  await expectNoSidewaysScroll(coach, 320);

  const person = await db.beneficiary.findFirstOrThrow({ where: { user: { lastName: "Trévanec" } }, include: { user: true, coach: true, episodes: true } });
  expect(person).toMatchObject({ coach: { email: COACH }, user: { email: null, phone: null }, episodes: [{ rank: "premiere-intention", closedOn: null }] });
  // The worker was told: her list is computed.
  await expect.poll(() => db.match.count({ where: { beneficiaryId: person.id } }), { timeout: 15_000 }).toBeGreaterThan(0);
  await goto(coach, "/coach/personnes?q=trevanec");
  await expect(coach.getByRole("row", { name: /Odile Trévanec/ })).toContainText("1 / 26");
});

test("the card is printed once; typed by hand it opens her space, where « Quitter » is in sight; a second time it opens nothing", async ({ browser }) => {
  const code = await makeCard();
  await expect(coach.getByText("son code ne sera plus jamais affiché")).toBeVisible();
  expect((await coach.getByRole("region", { name: "Carte de Odile" }).innerText()).replaceAll("\u00a0", " ")).toMatch(/Odile[^]*une seule fois, jusqu’au [^]*Aide : 02 61 91 00 00/);
  expect(await (await coach.request.get(`${siteUrl()}${personPath}/carte`)).text(), "looked at again, the page has no code").not.toContain(code);

  const phone = await aPhone(browser);
  await enterByTyping(phone, `  ${code.toLowerCase().replace("-", " ")}`);
  await expectIn(phone);
  const session = (await phone.context().cookies()).find(({ name }) => name.endsWith("session"));
  expect(Math.round(((session?.expires ?? 0) - Date.now() / 1000) / 86_400)).toBe(30);
  await expectLargeTargets(phone);
  const quit = phone.getByRole("button", { name: "Quitter" });
  await expect(quit).toBeInViewport();
  await quit.click();
  await expect(phone).toHaveURL(`${siteUrl()}/`);
  await goto(phone, "/mon-espace");
  await expect(phone).toHaveURL(/\/connexion/);

  await enterByTyping(phone, code);
  await expectRefused(phone, "Cette carte a déjà servi.");
  await expect(phone.getByLabel("Le code de ma carte")).toHaveValue(code);
  await goto(coach, `${personPath}/carte`);
  await expect(coach.getByText(/Carte faite aujourd’hui, utilisée aujourd’hui\./)).toBeVisible();
});

test("the square opens a page that only shows; its button enters, and says nothing of the code to anyone", async ({ browser }) => {
  const first = await makeCard();
  const second = await makeCard();
  const phone = await aPhone(browser);
  const referers: string[] = [];
  phone.on("request", (request) => referers.push(request.headers()["referer"] ?? ""));
  const scan = (code: string) => goto(phone, `/entrer?c=${code.replace("-", "")}`);
  const answer = await scan(first);
  expect(answer?.headers()).toMatchObject({ "referrer-policy": "strict-origin", "cache-control": "no-store" });
  await expect(phone.getByRole("textbox")).toHaveCount(0);
  await expectAccessibleTwin(phone);
  await expectLargeTargets(phone);
  await expectNoSidewaysScroll(phone, 320);
  await press(phone, "Entrer");
  await expectRefused(phone, "Cette carte a été remplacée.");

  // A robot that opens links spends nothing.
  for (let times = 0; times < 3; times += 1) await scan(second);
  await expect(phone.getByText(second)).toBeVisible();
  await press(phone, "Entrer");
  await expectIn(phone);
  expect(referers.filter((referer) => /entrer\?/.test(referer))).toEqual([]);
});

test("on a phone that someone left signed in, the card's own person takes the place", async ({ browser }) => {
  const other = await db.beneficiary.findFirstOrThrow({ where: { coach: { email: COACH }, user: { lastName: { not: "Trévanec" } } }, orderBy: { id: "desc" } });
  const phone = await aPhone(browser);
  await enterByTyping(phone, await makeCard(coach, `/coach/personnes/${other.id}`));
  await expectIn(phone);
  const token = (await phone.context().cookies()).find(({ name }) => name.endsWith("session"))?.value ?? "";
  expect(await db.session.count({ where: { tokenHash: sha256Hex(token), userId: other.userId } })).toBe(1);
  await goto(phone, "/entrer");
  await expect(phone.getByText("Vous êtes déjà dans votre espace.")).toBeVisible();
  await enterByTyping(phone, await makeCard());
  await expectIn(phone);
  expect(await db.session.count({ where: { tokenHash: sha256Hex(token) } }), "the other's session is over on the server").toBe(0);

  // Her phone was lost: the next card closes what is open.
  await goto(coach, `${personPath}/carte`);
  await coach.getByLabel(/Fermer aussi ce qui est ouvert/).check({ force: true });
  await press(coach, /sa carte$/);
  await phone.reload();
  await expect(phone).toHaveURL(/\/connexion/);
});

test("the help line makes sure who calls, then dictates a code", async ({ browser }) => {
  const person = await db.beneficiary.findFirstOrThrow({ where: { user: { lastName: "Trévanec" } } });
  const hotliner = await open(browser, { ...DESK, javaScriptEnabled: true });
  await signIn(hotliner, "hotline@example.org");
  await goto(hotliner, `/hotline/comptes/${person.userId}`);
  await hotliner.getByRole("link", { name: "Faire une carte…" }).click();
  await expect(hotliner.getByRole("main")).toContainText("Odile Trévanec");
  await expect(hotliner.getByRole("main")).toContainText("Argentan");
  await expectAccessible(hotliner);
  const before = await db.accessCard.count({ where: { userId: person.userId } });
  await press(hotliner, /sa carte$/);
  await expect(hotliner.getByRole("alert")).toContainText("Vérifiez d’abord qui appelle, puis cochez la case.");
  await expectAccessible(hotliner);
  expect(await db.accessCard.count({ where: { userId: person.userId } })).toBe(before);
  await hotliner.getByLabel("Les trois réponses sont justes").check({ force: true });
  await press(hotliner, /sa carte$/);
  const code = await printedCode(hotliner);
  await expect(hotliner.getByRole("button", { name: "Imprimer la carte" }), "where scripts run, a button prints").toBeVisible();
  await expectAccessible(hotliner);
  const aloud = (await hotliner.locator(".access-card-aloud").allInnerTexts()).join(" — ").split(" — ");
  expect(aloud.map((words) => words[0]).join("")).toBe(code.replace("-", ""));
  await hotliner.emulateMedia({ media: "print" });
  await expect(hotliner.getByRole("region", { name: "Carte de Odile" })).toBeVisible();
  for (const hidden of [hotliner.getByText("ne sera plus jamais affiché"), hotliner.getByRole("navigation"), hotliner.getByText("Dicter le code")]) await expect(hidden).toBeHidden();

  const phone = await aPhone(browser);
  await enterByTyping(phone, code);
  await expectIn(phone);
  await goto(phone, "/mon-espace/dossier");
  await expect(phone.getByRole("main")).toContainText("vous a fait une carte pour entrer");
});

test("a number typed as people type it brings one SMS, and the phone can fill its code in", async ({ browser }) => {
  const person = await db.user.findFirstOrThrow({ where: { role: "beneficiary", email: null, phone: { not: null }, beneficiary: { coach: { email: COACH } } }, orderBy: { id: "asc" } });
  const number = person.phone ?? "";
  const phone = await aPhone(browser);
  await goto(phone, "/connexion");
  await phone.getByLabel("Votre adresse e-mail ou votre numéro de téléphone").fill(`0${number.slice(3)}`.replace(/(\d\d)(?=\d)/g, "$1 "));
  await press(phone, "Recevoir mon code");
  const field = phone.getByLabel("Les 6 chiffres du message");
  await expect(field).toHaveAttribute("autocomplete", "one-time-code");
  await expect(field).toHaveAttribute("inputmode", "numeric");
  const [, digits = ""] = await messageFor(phone.request, number, /(\d{6}) est votre code pour entrer\./);
  const text = (await db.localMessage.findFirstOrThrow({ where: { to: number, channel: "sms" }, orderBy: { createdAt: "desc" } })).text;
  expect(text.length).toBeLessThanOrEqual(160);
  expect(text, "a locked screen tells nothing").not.toMatch(/RSA|coach|emploi|bénéficiaire/i);
  await goto(phone, `/dev/courrier?a=${encodeURIComponent(number)}`);
  await expect(phone.getByText(/SMS au 06[\s\u00a0]39/).first()).toBeVisible();
  await phone.goBack();
  await field.fill(`${digits.slice(0, 3)} ${digits.slice(3)}`);
  await press(phone, "Entrer");
  await expectIn(phone);
});

test("« je n’arrive pas » leads to someone to call, and to the card", async ({ browser }) => {
  const phone = await aPhone(browser);
  for (const path of ["/connexion", "/connexion/code?essai=00000000-0000-4000-8000-000000000000", "/entrer"]) {
    await goto(phone, path);
    await phone.getByRole("link", { name: "Je n’arrive pas à me connecter" }).click();
    await expect(phone).toHaveURL(`${siteUrl()}/connexion/aide`);
  }
  await expect(phone.getByRole("main").getByRole("link", { name: /Appeler le 02/ })).toHaveAttribute("href", "tel:0261910000");
  await expect(phone.getByText(/L’aide répond du lundi au vendredi/)).toBeVisible();
  await expectAccessibleTwin(phone);
  await expectNoSidewaysScroll(phone, 320);
  await phone.getByRole("link", { name: "Entrer avec ma carte" }).click();
  await phone.getByLabel("Le code de ma carte").fill("1234-OOOO");
  await press(phone, "Entrer");
  await expectRefused(phone, "Le code a 8 signes, en deux groupes de 4.");
  await expectAccessibleTwin(phone);
});

test("an administrator opens a person's space too, with or without a coach", async ({ browser }) => {
  const admin = await open(browser, DESK);
  await signIn(admin, "admin@example.org");
  await goto(admin, "/admin/comptes/nouveau");
  await admin.getByRole("main").getByRole("link", { name: "Bénéficiaire" }).click();
  await admin.getByLabel("Prénom", { exact: true }).fill("Basile");
  await admin.getByLabel("Nom", { exact: true }).fill("Quernoël");
  await admin.getByLabel("Commune", { exact: true }).fill("Argentan");
  await press(admin, "Ouvrir son espace");
  await expect(admin.getByText("Le compte de Basile Quernoël est ouvert.")).toBeVisible();
  expect(await db.beneficiary.findFirstOrThrow({ where: { user: { lastName: "Quernoël" } }, include: { episodes: true } })).toMatchObject({ coachId: null, episodes: [] });
});
