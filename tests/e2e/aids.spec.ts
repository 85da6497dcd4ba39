import { expect, test, type Browser, type Page } from "@playwright/test";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { expectAccessible, expectAccessibleTwin } from "./support/axe.ts";
import { expectRefused, send } from "./support/forms.ts";
import { DESK, PHONE, signIn, siteUrl } from "./support/stack.ts";

/** « Avec ce prêt, tant d’offres de plus »: a person on her phone without scripts, her coach, and who writes the directory. */
test.describe.configure({ mode: "serial", timeout: 90_000 });

let db: Db;
let person: Page;
let coach: Page;
let admin: Page;
/** Someone whom a loan helps, and whom no other test looks at; the loan; how many offers it opens, by the stored matches. */
let found: { beneficiaryId: string; email: string; coachEmail: string; aidId: string; name: string; operator: string; offers: number };

const without = (browser: Browser, size: object) => browser.newContext({ ...size, javaScriptEnabled: false }).then((context) => context.newPage());
const goto = (page: Page, path: string) => page.goto(`${siteUrl()}${path}`);
const loanCard = () => person.locator(".loan").filter({ has: person.getByRole("heading", { name: found.name, exact: true }) });
const more = (offers: number) => new RegExp(`${offers}\\s${offers > 1 ? "offres" : "offre"} de plus`);

test.beforeAll(async ({ browser }) => {
  db = openDb(process.env["DATABASE_URL"] ?? "", 2);
  // Not the first aid of the list, which admin.spec.ts changes. An oracle apart: the matches that the worker stored, of someone who has few enough for all of them to be kept.
  const rows = await db.$queryRaw<(typeof found)[]>`
    WITH whole AS (SELECT beneficiary_id FROM match WHERE NOT is_blocked GROUP BY 1 HAVING count(*) < 50)
    SELECT b.id AS "beneficiaryId", u.email, k.email AS "coachEmail", a.id AS "aidId", a.name, a.operator, count(*)::int AS offers
    FROM whole w JOIN match m USING (beneficiary_id) JOIN beneficiary b ON b.id = w.beneficiary_id JOIN "user" u ON u.id = b.user_id JOIN "user" k ON k.id = b.coach_id
      JOIN mobility_aid a ON a.kind = 'loan' AND a.is_active AND a.radius_km >= m.distance_km
      JOIN offer o ON o.id = m.offer_id AND o.status = 'open' AND (o.expires_at IS NULL OR o.expires_at > now()) AND coalesce(o.starts_on, current_date) <= current_date + a.max_days
    WHERE m.reach = 'with-aid' AND NOT m.is_blocked AND u.email LIKE '%.%@example.org' AND a.code <> 'atelier-mob-scooter' AND a.code = (SELECT m2.aid_code FROM match m2 WHERE m2.beneficiary_id = b.id AND m2.reach = 'with-aid' AND NOT m2.is_blocked ORDER BY m2.distance_km DESC, m2.aid_code LIMIT 1)
      AND (NOT 'own-vehicle' = ANY(o.constraints) OR a.mode IN ('car', 'scooter'))
      AND NOT EXISTS (SELECT 1 FROM offer_dismissal d WHERE d.offer_id = o.id AND d.beneficiary_id = b.id)
      AND NOT EXISTS (SELECT 1 FROM application p WHERE p.offer_id = o.id AND p.beneficiary_id = b.id AND p.state NOT IN ('sollicite', 'sans-suite'))
    GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY offers DESC, b.id LIMIT 1`;
  if (!rows[0]) throw new Error("the demo has nobody whom a loan helps");
  found = rows[0];
  [person, coach, admin] = await Promise.all([without(browser, PHONE), without(browser, DESK), (await browser.newContext(DESK)).newPage()]);
  await signIn(person, found.email);
  await signIn(coach, found.coachEmail);
  await signIn(admin, "admin@example.org");
});
test.afterAll(async () => {
  await Promise.all([person, coach, admin].map((page) => page.context().close()));
  await db.$disconnect();
});

test("a person reads what a loan would open to her, with its conditions, and whom to ask", async () => {
  await goto(person, "/mon-espace");
  await person.getByRole("link", { name: /prêté/ }).first().click();
  await expect(person.getByRole("heading", { level: 1, name: "Me déplacer" })).toBeVisible();
  await expect(person.getByRole("listitem").filter({ hasText: /jusqu’à \d+\skm/ }).first()).toBeVisible();
  await expect(loanCard()).toContainText(more(found.offers));
  for (const term of ["Prix", "Caution", "Durée", "Permis", "Prêté par", "Pour qui", "Va jusqu’à", "À savoir"]) await expect(loanCard().getByRole("term").filter({ hasText: term })).toBeVisible();
  await expect(loanCard()).toContainText(found.operator);
  await loanCard().getByRole("link", { name: /^Comment demander ce prêt/ }).click();
  await expect(person.getByRole("heading", { name: "Comment demander" })).toBeInViewport();
  await expect(person.getByRole("link", { name: /^Appeler l’aide au 02\s61/ })).toHaveAttribute("href", /^tel:/);
  await expectAccessibleTwin(person);
});

test("an offer of hers that needs the loan leads to its conditions", async () => {
  const shown = loanCard().locator(".opened-offers").getByRole("link");
  expect(await shown.count()).toBe(Math.min(3, found.offers));
  await shown.first().click();
  await person.getByRole("link", { name: /^Le prêt/ }).click();
  await expect(person).toHaveURL(/\/mon-espace\/deplacements$/);
});

test("her coach sees the same loan and the same count, folded under what would open offers", async () => {
  await goto(coach, `/coach/personnes/${found.beneficiaryId}`);
  const section = coach.locator("#trajet");
  const loan = section.getByRole("listitem").filter({ hasText: found.name }).first();
  await expect(loan.locator("summary")).toContainText(more(found.offers));
  await loan.locator("summary").click();
  await expect(loan.getByRole("term").filter({ hasText: "Caution" })).toBeVisible();
  await expect(loan.locator(".opened-offers").getByRole("link").first()).toHaveAttribute("href", /^\/coach\/offres\//);
  await expectAccessibleTwin(coach);
});

test("the administrator changes the price and the deposit: the person reads them at once", async () => {
  await goto(admin, `/admin/aides/${found.aidId}`);
  await admin.getByLabel("Prix (facultatif)").fill("7 € par semaine");
  await admin.getByLabel("Caution (euros) (facultatif)").fill("95");
  await admin.getByRole("button", { name: "Enregistrer" }).click();
  await expect(admin.getByText("L’aide est modifiée.")).toBeVisible();
  await person.reload();
  await expect(loanCard()).toContainText(/7\s€ par semaine/);
  await expect(loanCard()).toContainText(/95\s€/);
});

test("he stops it: nobody is shown it any more; and opens it again", async () => {
  const active = admin.getByRole("checkbox", { name: /^En service/ });
  await goto(admin, `/admin/aides/${found.aidId}`);
  await active.uncheck({ force: true });
  await admin.getByRole("button", { name: "Enregistrer" }).click();
  await expect(admin.getByRole("row").filter({ hasText: found.name }).getByText("Arrêtée")).toBeVisible();
  await person.reload();
  await expect(person.getByRole("heading", { level: 1, name: "Me déplacer" })).toBeVisible();
  await expect(loanCard()).toHaveCount(0);
  await goto(admin, `/admin/aides/${found.aidId}`);
  await active.check({ force: true });
  await admin.getByRole("button", { name: "Enregistrer" }).click();
  await person.reload();
  await expect(loanCard()).toContainText(more(found.offers));
});

test("he adds one: what is missing is said beside each field, and nothing typed is lost", async () => {
  await goto(admin, "/admin/aides");
  await admin.getByRole("link", { name: "Ajouter une aide" }).click();
  await admin.getByRole("radio", { name: "Covoiturage" }).first().check({ force: true });
  await admin.getByLabel("Nom de l’aide").fill("Trajets du bourg");
  await admin.getByLabel("Commune", { exact: true }).fill("Zzzzville");
  const { answer, typed } = await send(admin, admin.getByRole("button", { name: "Ajouter l’aide" }));
  await expectRefused(admin, answer, { mode: /moyen de transport/, operator: /structure/, "commune|communeCode": /commune/, serviceKm: /kilomètres/ });
  expect(typed["name"]).toEqual(["Trajets du bourg"]);
  await expect(admin.getByLabel("Nom de l’aide")).toHaveValue("Trajets du bourg");
  await expectAccessible(admin);

  await admin.getByRole("group", { name: "Moyen de transport" }).getByRole("radio", { name: "Covoiturage" }).check({ force: true });
  for (const [label, value] of [["Structure", "Le Relais des Lisières"], ["Commune", "Flers"], ["Sert jusqu’à (km)", "12,5"]] as const) await admin.getByLabel(label, { exact: true }).fill(value);
  await admin.getByRole("button", { name: "Ajouter l’aide" }).click();
  await expect(admin.getByText("L’aide est ajoutée.")).toBeVisible();
  await expect(admin.getByRole("row").filter({ hasText: "Trajets du bourg" })).toContainText("Flers");

  await goto(admin, "/admin/aides/nouvelle");
  await admin.getByRole("group", { name: "Moyen de transport" }).getByRole("radio", { name: "Covoiturage" }).check({ force: true });
  await admin.getByRole("radio", { name: "Covoiturage" }).first().check({ force: true });
  for (const [label, value] of [["Nom de l’aide", "TRAJETS du bourg"], ["Structure", "Le relais des Lisières"], ["Commune", "Flers"], ["Sert jusqu’à (km)", "5"]] as const) await admin.getByLabel(label, { exact: true }).fill(value);
  await admin.getByRole("button", { name: "Ajouter l’aide" }).click();
  await expect(admin.getByRole("alert")).toContainText("Cette structure a déjà une aide de ce nom.");
  expect(await db.mobilityAid.count({ where: { operator: { equals: "Le Relais des Lisières", mode: "insensitive" } } })).toBe(1);
});
