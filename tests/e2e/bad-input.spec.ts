import { expect, test, type Browser, type Locator, type Page } from "@playwright/test";
import type { Visitor } from "#tests/access/table.ts";
import { openWorld, type World } from "#tests/access/world.ts";
import { expectAccessible } from "./support/axe.ts";
import { expectKept, expectRefused, send } from "./support/forms.ts";
import { expectNoSidewaysScroll } from "./support/page-checks.ts";

/** Bad input anywhere: a clear French sentence beside the field, a summary at the top, what was typed is kept, nothing is lost. */

const NOWHERE = "00000000-0000-4000-8000-000000000000";
let world: World;
const pages = new Map<Visitor, Page>();

test.beforeAll(async () => {
  world = await openWorld({ apart: 1 });
  // The form to propose a meeting is the one of an answer that was not read yet.
  await world.db.application.update({ where: { id: world.ids.applicationId }, data: { state: "positionne" } });
});
test.afterAll(async () => {
  await Promise.all([...pages.values()].map((page) => page.context().close()));
  await world.close();
});

async function open(browser: Browser, visitor: Visitor, path: Where): Promise<Page> {
  let page = pages.get(visitor);
  if (!page) {
    const context = await browser.newContext({ viewport: { width: 390, height: 740 } });
    const [name, value] = world.cookies[visitor].split("=");
    if (name && value) await context.addCookies([{ name, value, url: world.url }]);
    page = await context.newPage();
    pages.set(visitor, page);
  }
  await page.goto(`${world.url}${typeof path === "string" ? path : path(world)}`);
  return page;
}

type Where = string | ((world: World) => string);
type Case = {
  what: string;
  visitor: Visitor;
  path: Where;
  /** By name of field: what is typed. */
  typed?: Record<string, string>;
  /** Opens the fold that holds the form. */
  fold?: string | RegExp;
  button: string | RegExp;
  errors: Record<string, RegExp>;
  status?: number;
};

const offerPath = "/employeur/offres/nouvelle";
const application: Where = ({ ids }) => `/employeur/candidatures/${ids.applicationId}`;
const cases: Case[] = [
  { what: "no address", visitor: "nobody", path: "/connexion", button: "Recevoir mon code", errors: { adresse: /Écrivez votre adresse e-mail/ } },
  { what: "an address that is none", visitor: "nobody", path: "/connexion", typed: { adresse: "marie.martin" }, button: "Recevoir mon code", errors: { adresse: /par exemple marie@example\.org/ } },
  { what: "a telephone that lacks a digit", visitor: "nobody", path: "/connexion", typed: { adresse: "06 39 98 01 0" }, button: "Recevoir mon code", errors: { adresse: /numéro de téléphone/ } },
  { what: "an address of 300 signs", visitor: "nobody", path: "/connexion", typed: { adresse: `${"a".repeat(300)}@example.org` }, button: "Recevoir mon code", errors: { adresse: /trop longue/ } },
  { what: "no code", visitor: "nobody", path: `/connexion/code?essai=${NOWHERE}`, button: "Entrer", errors: { code: /6 chiffres/ } },
  { what: "five digits", visitor: "nobody", path: `/connexion/code?essai=${NOWHERE}`, typed: { code: "12 345" }, button: "Entrer", errors: { code: /6 chiffres/ } },
  { what: "a code of an attempt that does not exist", visitor: "nobody", path: `/connexion/code?essai=${NOWHERE}`, typed: { code: "123456" }, button: "Entrer", errors: { code: /plus valable/ } },
  { what: "a code of an attempt that is no attempt", visitor: "nobody", path: "/connexion/code?essai=abc", typed: { code: "123456" }, button: "Entrer", errors: { code: /plus valable/ } },
  { what: "an offer with nothing in it", visitor: "employer", path: `${offerPath}?genre=EMPLOI`, typed: { commune: "", posts: "" }, button: "Publier l’offre", errors: { metier: /métier/, commune: /commune/, contract: /contrat/, weeklyHours: /heures par semaine/ } },
  {
    what: "an offer where everything is wrong", visitor: "employer", path: `${offerPath}?genre=EMPLOI`, button: "Publier l’offre",
    typed: { metier: "zzzzzz", title: "a", commune: "Zzzzville", contractMonths: "six", posts: "0", weeklyHours: "beaucoup", wage: "x".repeat(81), hoursNote: "x".repeat(201), description: "x".repeat(4_001), "windows[0].from": "09:00" },
    errors: { metier: /métier/, title: /titre/, "commune|communeCode": /commune/, contract: /contrat/, contractMonths: /mois/, posts: /postes/, weeklyHours: /en chiffres/, wage: /salaire/, hoursNote: /horaires/, description: /description/, "windows[0].days": /jours/ },
  },
  { what: "a mission that asks for 49 hours", visitor: "employer", path: `${offerPath}?genre=BENEVOLAT`, typed: { title: "Trier des vêtements", weeklyHours: "49" }, button: "Publier l’offre", errors: { weeklyHours: /48 heures/ } },
  { what: "an immersion that begins on a day that does not exist", visitor: "employer", path: `${offerPath}?genre=IMMERSION`, typed: { metier: "cariste", startsOn: "31/02/2027" }, button: "Publier l’offre", errors: { startsOn: /date de début qui existe/ } },
  { what: "an answer of 600 signs", visitor: "beneficiaryElsewhere", path: ({ ids }) => `/mon-espace/offres/${ids.openOfferId}/repondre`, typed: { message: "a".repeat(600) }, button: "Envoyer ma réponse", errors: { message: /500 signs|500 signes/ } },
  { what: "an answer taken back without a reason", visitor: "beneficiary", path: ({ ids }) => `/mon-espace/reponses/${ids.applicationId}/retirer`, typed: { note: "Je ne peux plus." }, button: "Retirer ma réponse", errors: { reason: /Choisissez une raison/ } },
  { what: "an answer taken back with 600 signs", visitor: "beneficiary", path: ({ ids }) => `/mon-espace/reponses/${ids.applicationId}/retirer`, typed: { note: "a".repeat(600) }, button: "Retirer ma réponse", errors: { reason: /Choisissez une raison/, note: /500 signs|500 signes/ } },
  { what: "a meeting without a day", visitor: "employer", path: application, fold: "Rencontrer", typed: { meetingPlace: "À l’accueil" }, button: "Confirmer : rencontrer", errors: { meetingDay: /jour/ } },
  { what: "a meeting in the past", visitor: "employer", path: application, fold: "Rencontrer", typed: { meetingDay: "2020-01-02", meetingTime: "09:30", meetingPlace: "À l’accueil" }, button: "Confirmer : rencontrer", errors: { meetingDay: /déjà passé/ } },
  { what: "a refusal without a reason", visitor: "employer", path: application, fold: "Non merci", button: "Confirmer : non merci", errors: { reason: /Choisissez une raison/ } },
  { what: "a proposal of 600 signs", visitor: "coach", path: ({ ids }) => `/coach/personnes/${ids.beneficiaryId}`, fold: "Ajouter un mot", typed: { note: "a".repeat(600) }, button: "Proposer", errors: { note: /500 signs|500 signes/ } },
  { what: "a proposal to nobody", visitor: "coach", path: ({ ids }) => `/coach/offres/${ids.openOfferId}`, fold: "Ajouter un mot", typed: { note: "Bonjour" }, button: "Proposer", errors: { beneficiaryIds: /au moins une personne/ } },
  { what: "an account without anything", visitor: "admin", path: "/admin/comptes/nouveau?role=coach", button: "Ouvrir le compte", errors: { firstName: /prénom/, lastName: /nom/, areaId: /secteur/, email: /adresse e-mail/ } },
  { what: "an account with a wrong address", visitor: "admin", path: "/admin/comptes/nouveau?role=employer", typed: { firstName: "Zoé", lastName: "Martin", email: "zoe@", phone: "12" }, button: "Ouvrir le compte", errors: { organisationId: /organisation/, email: /e-mail en entier/, phone: /10 chiffres/ } },
  { what: "an account whose address is taken", visitor: "admin", path: "/admin/comptes/nouveau?role=hotliner", typed: { firstName: "Zoé", lastName: "Martin", email: "ADMIN@example.org" }, button: "Ouvrir le compte", errors: { email: /déjà un compte/ }, status: 409 },
  { what: "an organisation without anything", visitor: "admin", path: "/admin/organisations/nouvelle", button: "Ajouter l’organisation", errors: { name: /nom/, commune: /commune/ } },
  { what: "an organisation where everything is wrong", visitor: "admin", path: "/admin/organisations/nouvelle", typed: { name: "a", siret: "123", activity: "x".repeat(121), commune: "Zzzzville", phone: "12", email: "a@b", memberFirstName: "Zoé" }, button: "Ajouter l’organisation", errors: { name: /nom/, siret: /SIRET/, activity: /activité/i, "commune|communeCode": /commune/, phone: /10 chiffres/, email: /en entier/, memberLastName: /nom/, memberEmail: /e-mail/ } },
  { what: "an event that has no kind, on a day that does not exist", visitor: "admin", path: ({ ids }) => `/admin/organisations/${ids.organisationId}`, fold: "Noter un contact", typed: { on: "30/02/2026", note: "x".repeat(501) }, button: "Noter", errors: { type: /passé/, on: /jour/, note: /500/ } },
  { what: "settings with wrong numbers", visitor: "admin", path: "/admin/reglages", typed: { helpPhone: "12", helpHours: "x".repeat(121), walk: "-3", car: "loin", peoplePerPost: "0" }, button: "Enregistrer", errors: { helpPhone: /10 chiffres/, helpHours: /120/, walk: /entre 1 et 200/, car: /kilomètres/, peoplePerPost: /entre 1 et 20/ } },
  { what: "an aid without anything", visitor: "admin", path: "/admin/aides/nouvelle", button: "Ajouter l’aide", errors: { mode: /moyen/, name: /nom/, operator: /structure/, commune: /commune/, serviceKm: /kilomètres/, radiusKm: /kilomètres/ } },
  { what: "an aid with wrong numbers", visitor: "admin", path: ({ ids }) => `/admin/aides/${ids.aidId}`, typed: { radiusKm: "loin", serviceKm: "0", maxDays: "1,5", depositEuros: "-3", priceNote: "x".repeat(121), conditions: "x".repeat(501) }, button: "Enregistrer", errors: { radiusKm: /kilomètres/, serviceKm: /kilomètres/, maxDays: /jours/, depositEuros: /euros/i, priceNote: /120/, conditions: /500/ } },
];

/** Writes in a field what its browser would not let one type: an old one, or another program, sends it all the same. */
async function write(field: Locator, text: string): Promise<void> {
  await field.evaluate((one, value) => {
    if ((one as HTMLInputElement).type === "date") one.setAttribute("type", "text");
    (one as HTMLInputElement).value = value;
  }, text);
}

async function typeIn(page: Page, { typed = {}, fold }: Pick<Case, "typed" | "fold">): Promise<void> {
  if (fold !== undefined) await page.locator("summary", { hasText: fold }).first().click();
  for (const [name, value] of Object.entries(typed)) await write(page.locator(`[name="${name}"]:visible`).first(), value);
}

for (const { what, visitor, path, button, errors, status, ...input } of cases) {
  test(`${what}: said beside the field, and nothing is lost`, async ({ browser }) => {
    const page = await open(browser, visitor, path);
    await typeIn(page, input);
    const { answer, typed } = await send(page, page.getByRole("main").getByRole("button", { name: button }).filter({ visible: true }).first());
    await expectRefused(page, answer, errors, status);
    await expectKept(page, typed);
    await expectAccessible(page, ["light"]);
    await expect(page.getByRole("alert"), "the summary has the focus").toBeFocused();
  });
}

/** Texts that break what is careless with them; each is told apart by its name in the report. */
const ODD: Record<string, string> = {
  "5 000 signs in one word": "a".repeat(5_000),
  emoji: "👩‍🔧🧹 2 × 😀",
  "right to left": "مرحبا \u202eevil\u202c",
  "a script": "</script><script>window.broken = 1</script><img src=x onerror=\"window.broken = 1\">",
  "a zero sign": "a\u0000b",
  quotes: "\"'`<>&;--/*${7*7}{{7*7}}",
};
/** The forms with a field to write in, and how each is kept from being accepted: what is sent comes back. */
const written: { what: string; visitor: Visitor; path: Where; fold?: string | RegExp; button: string | RegExp; spoil?: Record<string, string> }[] = [
  { what: "sign-in", visitor: "nobody", path: "/connexion", button: "Recevoir mon code" },
  { what: "code", visitor: "nobody", path: `/connexion/code?essai=${NOWHERE}`, button: "Entrer" },
  { what: "search", visitor: "nobody", path: "/offres", button: "Chercher" },
  { what: "offer", visitor: "employer", path: `${offerPath}?genre=EMPLOI`, button: "Publier l’offre", spoil: { posts: "zéro" } },
  { what: "withdrawal", visitor: "beneficiary", path: ({ ids }) => `/mon-espace/reponses/${ids.applicationId}/retirer`, button: "Retirer ma réponse" },
  { what: "meeting", visitor: "employer", path: application, fold: "Rencontrer", button: "Confirmer : rencontrer" },
  { what: "proposal to many", visitor: "coach", path: ({ ids }) => `/coach/offres/${ids.openOfferId}`, fold: "Ajouter un mot", button: "Proposer" },
  { what: "account", visitor: "admin", path: "/admin/comptes/nouveau?role=hotliner", button: "Ouvrir le compte" },
  { what: "organisation", visitor: "admin", path: "/admin/organisations/nouvelle", button: "Ajouter l’organisation", spoil: { siret: "123" } },
  { what: "event", visitor: "admin", path: ({ ids }) => `/admin/organisations/${ids.organisationId}`, fold: "Noter un contact", button: "Noter" },
  { what: "aid", visitor: "admin", path: ({ ids }) => `/admin/aides/${ids.aidId}`, button: "Enregistrer", spoil: { radiusKm: "loin" } },
];

for (const { what, visitor, path, fold, button, spoil = {} } of written) {
  test(`${what}: whatever is written comes back as it was written, and nothing more`, async ({ browser }) => {
    for (const [kind, text] of Object.entries(ODD)) {
      const page = await open(browser, visitor, path);
      if (fold !== undefined) await page.locator("summary", { hasText: fold }).first().click();
      const main = page.getByRole("main");
      const press = main.getByRole("button", { name: button }).filter({ visible: true }).first();
      const fields = main.locator("form", { has: press }).locator('textarea:visible, input:visible:not([type]), input:visible:is([type="text"], [type="search"], [type="email"], [type="tel"])');
      for (const field of await fields.all()) await write(field, text);
      for (const [name, value] of Object.entries(spoil)) await page.locator(`[name="${name}"]`).fill(value);
      if (what === "search") {
        await press.click();
        await page.waitForLoadState("load");
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("Les offres");
      } else {
        const { answer, typed } = await send(page, press);
        expect(answer.status(), `${what}, ${kind}`).toBe(400);
        await expectKept(page, typed);
      }
      expect(await page.evaluate(() => "broken" in window), `${what}, ${kind}: a script was run`).toBe(false);
      expect(await page.evaluate(() => document.querySelectorAll('script:not([src^="/"]), img').length), `${what}, ${kind}: something was made of the text`).toBe(0);
      await expectNoSidewaysScroll(page, 360);
    }
  });
}

test("what she writes in her answer reaches the employer as she wrote it", async ({ browser }) => {
  const text = `${ODD["a script"]} ${ODD["emoji"]} ${ODD["right to left"]}\u0000 fin`;
  const person = await open(browser, "beneficiaryElsewhere", ({ ids }) => `/mon-espace/offres/${ids.openOfferId}/repondre`);
  await write(person.locator("[name=message]"), text);
  const { answer } = await send(person, person.getByRole("button", { name: "Envoyer ma réponse" }));
  // 302 from the server; 303 where the phone's own worker carried the form.
  expect([302, 303]).toContain(answer.status());
  const sent = new URL(person.url()).searchParams.get("envoyee");
  const employer = await open(browser, "employer", `/employeur/candidatures/${sent}`);
  await expect(employer.getByRole("main")).toContainText("</script><script>window.broken = 1</script>");
  await expect(employer.getByRole("main")).toContainText("fin");
  expect(await employer.evaluate(() => "broken" in window || document.querySelectorAll('script:not([src^="/"]), img').length > 0)).toBe(false);
  await expectAccessible(employer, ["light"]);
});
