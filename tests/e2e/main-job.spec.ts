import { expect, test, type Browser, type Page } from "@playwright/test";
import { openDb } from "#app/infra/db.server.ts";
import { expectAccessible, expectAccessibleTwin } from "./support/axe.ts";
import { countMessages, DESK, messageFor, PHONE, signInByCode, siteUrl } from "./support/stack.ts";

/** The main job, end to end, on the built application: every step as its user does it, the beneficiary without any script. */
test.describe.configure({ mode: "serial" });

const TITLE = "Ménage de la salle des fêtes (F/H)";
const WITHIN_MS = 2_000;
let employer: Page;
let person: Page;
let coach: Page;

async function open(browser: Browser, address: string, options: object): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  page.on("pageerror", (fault) => {
    throw fault;
  });
  await signInByCode(page, address);
  return page;
}

test.beforeAll(async ({ browser }) => {
  employer = await open(browser, "employeur@example.org", DESK);
  person = await open(browser, "nadia@example.org", { ...PHONE, javaScriptEnabled: false });
  coach = await open(browser, "coach.flers@example.org", DESK);
});

test("an employer posts a vacancy on one page, the métier found by everyday words; people it suits see it within two seconds", async () => {
  await employer.goto(`${siteUrl()}/employeur`);
  await employer.getByRole("main").getByRole("link", { name: "Nouvelle offre" }).click();
  await employer.getByLabel("Quel métier ?").fill("femme de menage");
  await employer.getByLabel("Titre de l’offre").fill(TITLE);
  await employer.getByLabel("Commune").fill("Flers");
  await employer.getByLabel("Contrat", { exact: true }).selectOption({ label: "CDI" });
  await employer.getByLabel("Heures par semaine").fill("20,5");
  await employer.getByRole("button", { name: "Afficher les compétences de ce métier" }).click();
  // What was typed is still there, and the skills of the métier have come.
  await expect(employer.getByLabel("Titre de l’offre")).toHaveValue(TITLE);
  const metiers = employer.getByRole("group", { name: "Est-ce l’un de ces métiers ?" });
  if (await metiers.isVisible()) {
    await metiers.getByRole("radio").first().check({ force: true });
    await employer.getByRole("button", { name: "Afficher les compétences de ce métier" }).click();
  }
  await employer.getByRole("group", { name: "Indispensable dès le premier jour" }).getByRole("checkbox").first().check({ force: true });
  for (const day of ["1", "2", "4", "5"]) await employer.locator(`[name="windows[0].days"][value="${day}"]`).check({ force: true });
  await employer.locator('[name="windows[0].from"]').fill("09:15");
  await employer.locator('[name="windows[0].to"]').fill("14:30");
  await expectAccessible(employer);

  await employer.getByRole("button", { name: "Publier l’offre" }).click();
  const posted = Date.now();
  await expect(employer.getByText("Votre offre est publiée.")).toBeVisible();
  let seen = 0;
  while (seen === 0 && Date.now() - posted < 10_000) {
    await person.goto(`${siteUrl()}/mon-espace`);
    if ((await person.getByRole("heading", { name: TITLE }).count()) > 0) seen = Date.now();
  }
  expect(seen - posted, "milliseconds from posting to her list").toBeLessThan(WITHIN_MS);
});

test("she sees why it suits her and how she would get there, and answers in two taps, without a script", async () => {
  const card = person.getByRole("article").filter({ hasText: TITLE });
  await expect(card.locator(".travel")).toContainText(/(Tout près|\d+\s?km)/);
  expect(await card.locator(".reasons li").count()).toBeGreaterThanOrEqual(2);
  await expect(card).not.toContainText("%");
  // Two taps from the list to a sent answer, for whoever knows enough: this one, and « Envoyer ma réponse ».
  await expect(card.getByRole("link", { name: "Ça m’intéresse" })).toHaveAttribute("href", /\/mon-espace\/offres\/[0-9a-f-]+\/repondre$/);
  await card.getByRole("link", { name: "Voir l’offre" }).click();
  await expect(person.getByText("Lundi, mardi, jeudi et vendredi")).toBeVisible();
  await expectAccessibleTwin(person);
  await person.getByRole("link", { name: "Ça m’intéresse" }).click();
  await expectAccessibleTwin(person);
  await expect(person.getByLabel("Votre message")).toHaveValue(/Ménage de la salle des fêtes/);
  await person.getByRole("button", { name: "Envoyer ma réponse" }).click();
  await expect(person.getByText("Votre réponse est envoyée.")).toBeVisible();
  const answer = person.getByRole("article").filter({ hasText: TITLE });
  await expect(answer).toContainText("Envoyée aujourd’hui");
  await expect(answer).toContainText("Réponse de l’employeur");
  await expectAccessibleTwin(person);
});

test("the employer is told by a mail that says no more than that; its link shows and changes nothing", async ({ browser }) => {
  const [mail] = await messageFor(employer.request, "employeur@example.org", /Un candidat a répondu[\s\S]*?<\/section>/);
  expect(mail).not.toMatch(/Nadia|salle des fêtes|RSA/i);
  const link = mail.match(/https?:\/\/[^\s"<]+/)?.[0] ?? "";
  expect(link).toContain("/candidature/");
  const robot = await (await browser.newContext()).newPage();
  await robot.goto(link);
  await expect(robot.getByRole("main")).not.toContainText(/Nadia|salle des fêtes/);
  await person.goto(`${siteUrl()}/mon-espace/reponses`);
  await expect(person.getByRole("article").filter({ hasText: TITLE })).not.toContainText("Lue aujourd’hui");
});

test("the employer reads the answer and the CV, never what he must not know, and proposes a meeting", async () => {
  await employer.goto(`${siteUrl()}/employeur`);
  await employer.getByRole("link", { name: TITLE }).click();
  await employer.getByRole("link", { name: /Nadia/ }).click();
  await expect(employer.getByText(/critères? sur \d/)).toBeVisible();
  await expect(employer.getByRole("heading", { name: "Je sais faire" })).toBeVisible();
  const seen = await employer.getByRole("main").innerText();
  expect(seen).not.toMatch(/\bRSA\b|enfant|né(e)? en|34 ans|monoparentale|frein/i);
  await expectAccessible(employer);

  await person.goto(`${siteUrl()}/mon-espace/reponses`);
  await expect(person.getByRole("article").filter({ hasText: TITLE })).toContainText("Lue aujourd’hui");

  // A meeting in the past is refused, beside the field, and nothing typed is lost.
  await employer.getByText("Rencontrer", { exact: true }).click();
  await employer.getByLabel("Jour", { exact: true }).fill("2020-01-02");
  await employer.getByLabel("Heure", { exact: true }).fill("09:30");
  await employer.getByLabel("Lieu, et qui demander").fill("À l’accueil, demandez Bruno");
  await employer.getByRole("button", { name: "Confirmer : rencontrer" }).click();
  await expect(employer.getByRole("alert")).toContainText("Ce rendez-vous est déjà passé");
  await expect(employer.getByLabel("Lieu, et qui demander")).toHaveValue("À l’accueil, demandez Bruno");
  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  await employer.getByLabel("Jour", { exact: true }).fill(soon);
  await employer.getByRole("button", { name: "Confirmer : rencontrer" }).click();
  await expect(employer.getByText("Le rendez-vous est proposé.")).toBeVisible();

  await person.goto(`${siteUrl()}/mon-espace/reponses`);
  const answer = person.getByRole("article").filter({ hasText: TITLE });
  await expect(answer).toContainText("9 h 30");
  await expect(answer).toContainText("demandez Bruno");
});

test("he accepts: she reads it in plain words", async () => {
  await employer.getByRole("button", { name: "Accepter" }).click();
  await expect(employer.getByText("La personne et son coach viennent d’être prévenus.")).toBeVisible();
  await person.goto(`${siteUrl()}/mon-espace/reponses`);
  await expect(person.getByRole("article").filter({ hasText: TITLE })).toContainText("C’est oui");
});

test("a coach proposes an offer with a note; the person reads « vous propose », says why not; the coach sees the answer", async ({ browser }) => {
  const db = openDb(process.env["DATABASE_URL"] ?? "", 1);
  const someone = await db.beneficiary.findFirstOrThrow({
    where: {
      coach: { email: "coach.flers@example.org" },
      user: { email: { not: null, notIn: ["nadia@example.org"] } },
      matches: { some: { isBlocked: false, reach: "in", offer: { status: "open", recommendations: { none: {} } } } },
      recommendations: { none: { answeredAt: null } },
    },
    orderBy: { id: "asc" },
    select: { user: { select: { firstName: true, lastName: true, email: true } } },
  });
  await db.$disconnect();
  const address = someone.user.email ?? "";
  await coach.goto(`${siteUrl()}/coach/personnes`);
  await coach.getByRole("link", { name: `${someone.user.firstName} ${someone.user.lastName}` }).first().click();
  const row = coach.locator("li.match").filter({ hasNot: coach.locator(".chip-red") }).filter({ has: coach.getByRole("checkbox") }).first();
  const title = (await row.getByRole("heading").innerText()).replace(/^\d+\.\s*/, "");
  await row.getByRole("checkbox").check();
  await coach.getByText("Ajouter un mot").click();
  await coach.getByLabel(/Votre mot pour/).fill("Je pense à vous pour celle-ci, on en parle jeudi ?");
  await coach.getByRole("button", { name: "Proposer", exact: true }).click();

  const asked = await open(browser, address, { ...PHONE, javaScriptEnabled: false });
  await messageFor(asked.request, address, /Quelqu’un a pensé à vous/);
  await asked.goto(`${siteUrl()}/mon-espace`);
  const card = asked.getByRole("article").filter({ hasText: "on en parle jeudi" });
  await expect(card).toContainText("vous propose cette offre");
  await card.getByRole("link", { name: "Voir l’offre" }).click();
  // With a proposal too: one tap, and what stays hers is said before it; a word for the coach has its own page.
  await expect(asked.getByRole("region", { name: /^Pas pour moi/ })).toContainText("La garde des enfants et la santé ne regardent que vous. Cette raison-là reste cachée.");
  await expectAccessibleTwin(asked);
  const offer = asked.url();
  await asked.getByRole("link", { name: "Dire non, avec un mot pour votre coach" }).click();
  await expect(asked.getByLabel(/Un mot pour votre coach/)).toBeVisible();
  await expectAccessibleTwin(asked);
  await asked.goto(offer);
  await asked.getByRole("button", { name: "Les horaires ne me vont pas" }).click();
  await expect(asked.getByText("cette offre n’est plus dans votre liste")).toBeVisible();

  await coach.reload();
  await expect(coach.getByRole("main")).toContainText("Horaires");
  expect(await countMessages(coach.request, "coach.flers@example.org", /Une réponse vous attend/)).toBeGreaterThan(0);
  expect(title.length).toBeGreaterThan(3);
});

test("an employer refuses with a reason that stays in the house", async ({ browser }) => {
  const db = openDb(process.env["DATABASE_URL"] ?? "", 1);
  const { id } = await db.offer.findFirstOrThrow({
    where: { status: "open", title: { not: TITLE }, organisation: { members: { some: { email: "employeur@example.org" } } }, applications: { none: { beneficiary: { user: { email: "josiane@example.org" } } } } },
    orderBy: { id: "asc" }, select: { id: true },
  });
  await db.$disconnect();
  const other = await open(browser, "josiane@example.org", { ...PHONE, javaScriptEnabled: false });
  await other.goto(`${siteUrl()}/mon-espace/offres/${id}/repondre`);
  await other.getByRole("button", { name: "Envoyer ma réponse" }).click();
  await expect(other.getByText("Votre réponse est envoyée.")).toBeVisible();

  await employer.goto(`${siteUrl()}/employeur`);
  await employer.getByRole("row").filter({ has: employer.locator(".chip-amber") }).getByRole("link").first().click();
  await employer.getByRole("article").filter({ has: employer.locator(".chip-amber") }).getByRole("link").first().click();
  await employer.getByText("Non merci", { exact: true }).click();
  await employer.getByRole("button", { name: "Confirmer : non merci" }).click();
  await expect(employer.getByRole("alert")).toContainText("Choisissez une raison");
  await employer.getByLabel("Le poste est déjà pourvu").check({ force: true });
  await employer.getByRole("button", { name: "Confirmer : non merci" }).click();
  await expect(employer.getByText("Merci d’avoir répondu.")).toBeVisible();
});

test("an association posts a bénévolat mission the same way", async ({ browser }) => {
  const association = await open(browser, "association@example.org", PHONE);
  await association.goto(`${siteUrl()}/employeur/offres/nouvelle`);
  await expect(association.getByRole("heading", { level: 1 })).toContainText("bénévolat");
  await association.getByLabel("Que fera la personne ?").fill("tri");
  await association.getByLabel("Titre de l’offre").fill("Trier des vêtements, deux matinées");
  await association.getByLabel("Commune").fill("61100");
  await association.getByLabel("Heures par semaine").fill("6");
  await association.getByRole("button", { name: "Publier l’offre" }).click();
  const choices = association.getByRole("group", { name: "Quelle commune ?" });
  if (await choices.isVisible()) {
    await choices.getByRole("radio", { name: /^Flers/ }).check({ force: true });
    await association.getByRole("button", { name: "Publier l’offre" }).click();
  }
  await expect(association.getByText("Votre offre est publiée.")).toBeVisible();
  await expectAccessible(association);
});
