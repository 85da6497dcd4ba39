import { randomUUID } from "node:crypto";
import { expect, test, type Browser, type Page } from "@playwright/test";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { rowToken } from "#app/infra/secrets.server.ts";
import { expectAccessible, expectAccessibleTwin } from "./support/axe.ts";
import { expectNoSidewaysScroll } from "./support/page-checks.ts";
import { DESK, PHONE, signIn, siteUrl } from "./support/stack.ts";

/** Offers of organisations of their own: nobody else's are touched. */
const COACH = "coach.flers@example.org";
const NARROW = { ...PHONE, viewport: { width: 360, height: 740 } };
const SAID = "On cherche un cariste, CDD de 6 mois, 35 h par semaine, du lundi au vendredi de 8h à 16h. CACES 3 obligatoire, permis B souhaité. 12 euros 50 de l’heure.";
/** Names and numbers that resemble no other: one that does is proposed instead of a new one. */
const made: string[] = [];
const named = (word: string) => {
  const name = `${word} ${randomUUID().replaceAll("-", "").slice(0, 10)}`;
  made.push(name);
  return name;
};
const number = (prefix = "02 61 91") => `${prefix} ${String(10 + Math.floor(Math.random() * 90))} ${String(10 + Math.floor(Math.random() * 90))}`;
const at = (path: string) => `${siteUrl()}${path}`;

let db: Db;
test.beforeAll(() => {
  db = openDb(process.env["DATABASE_URL"] ?? "", 2);
});
test.afterAll(async () => {
  const mine = { name: { in: made } };
  await db.offer.deleteMany({ where: { organisation: mine } });
  await db.organisation.deleteMany({ where: mine });
  await db.$disconnect();
});

async function asCoach(browser: Browser, javaScriptEnabled: boolean, device: object = NARROW): Promise<Page> {
  const page = await (await browser.newContext({ ...device, javaScriptEnabled })).newPage();
  await signIn(page, COACH);
  return page;
}
const organisation = (name: string) => db.organisation.findFirstOrThrow({ where: { name }, include: { offers: true } });

for (const [title, word, device, javaScriptEnabled] of [["on a phone, without scripts", "Palettes", NARROW, false], ["on a phone, with scripts", "Tonnellerie", NARROW, true], ["at a desk", "Vannerie", DESK, true]] as const) {
  test(`in the hall: what, where, with whom, and the offer is out, ${title}`, async ({ browser }) => {
    test.setTimeout(120_000);
    const axe = javaScriptEnabled ? expectAccessible : expectAccessibleTwin;
    const [name, phone] = [named(word), number()];
    const page = await asCoach(browser, javaScriptEnabled, device);
    await page.goto(at("/coach/offres"));
    const began = Date.now();
    await page.getByRole("link", { name: "Saisir une offre" }).click();
    await page.getByLabel("Quoi ?").fill(SAID);
    await page.getByLabel("Chez qui ?").fill(name);
    await page.getByRole("button", { name: "Continuer" }).click();
    await expect(page.getByText("Indiquez la commune, par exemple Flers.").first()).toBeVisible();
    await expect(page.getByLabel("Chez qui ?")).toHaveValue(name);
    await axe(page);
    await page.getByLabel("Où ?").fill("messei");
    await page.getByLabel("Son téléphone").fill("02 61 91 00");
    await page.getByRole("button", { name: "Publier l’offre" }).click();
    await expect(page.getByText(/Écrivez un numéro à 10 chiffres/).first()).toBeVisible();
    await expect(page.getByLabel("Son téléphone")).toHaveValue("02 61 91 00");
    await expect(page.getByLabel("Titre de l’offre")).toHaveValue("Cariste");
    await expect(page.getByLabel("Contrat", { exact: true })).toHaveValue("CDD");
    await expect(page.getByLabel("Heures par semaine")).toHaveValue("35");
    await expect(page.getByRole("textbox", { name: "Salaire" })).toHaveValue("12,50\u00a0€ de l’heure");
    await expectNoSidewaysScroll(page, device.viewport.width);
    await axe(page);
    await page.getByText("Permis B (voiture)").first().click();
    await page.getByLabel("Son téléphone").fill(phone);
    await page.getByRole("button", { name: "Publier l’offre" }).click();
    await expect(page.getByText("L’offre est publiée.")).toBeVisible();
    expect(Date.now() - began).toBeLessThan(120_000);
    await expect(page.locator("#manque").getByText("qui demander sur place")).toBeVisible();
    await axe(page);
    const kept = await organisation(name);
    expect(kept).toMatchObject({ stage: "rencontree", phone: `+33${phone.replaceAll(" ", "").slice(1)}`, offers: [{ status: "open", contract: "CDD", contractMonths: 6, weeklyHours: 35, licences: ["CACES-3"], wage: "12,50\u00a0€ de l’heure", communeCode: "61278" }] });
    await page.context().close();
  });
}

test("an organisation that is known is proposed, and gets no twin; its own page starts with it filled in", async ({ browser }) => {
  const page = await asCoach(browser, false);
  const name = named("SARL Maraîchers");
  const { id: territoryId } = await db.territory.findFirstOrThrow({ where: { code: "61" } });
  const known = await db.organisation.create({ data: { id: randomUUID(), territoryId, kind: "entreprise", name, communeCode: "61169", stage: "inscrite" } });
  await page.goto(at("/coach/offres/vite"));
  await page.getByLabel("Quoi ?").fill("Ouvrier maraîcher, saisonnier");
  await page.getByLabel("Où ?").fill("Flers");
  await page.getByLabel("Chez qui ?").fill(name.replace("SARL Maraîchers", "Maraicher"));
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByRole("button", { name: "Publier l’offre" }).click();
  await expect(page.getByText("Choisissez l’organisation, ou dites qu’elle est nouvelle.").first()).toBeVisible();
  await page.getByText(name).click();
  await page.getByRole("button", { name: "Publier l’offre" }).click();
  await expect(page.getByText("L’offre est publiée.")).toBeVisible();
  expect(await db.organisation.count({ where: { name: { endsWith: name.slice(-10) } } })).toBe(1);
  expect(await db.offer.findMany({ where: { organisationId: known.id } })).toMatchObject([{ contract: "saisonnier" }]);
  await page.goto(at(`/coach/employeurs/${known.id}`));
  await page.getByRole("link", { name: "Saisir une offre" }).click();
  await expect(page.getByText(name).first()).toBeVisible();
  await expect(page.getByLabel("Où ?")).toHaveValue("Flers");
  await page.context().close();
});

test("one order for several places is one offer a place, shown as one order", async ({ browser }) => {
  const page = await asCoach(browser, false);
  const name = named("Département");
  await page.goto(at("/coach/offres/vite"));
  await page.getByLabel("Quoi ?").fill("Remplacement agent de restauration, 12 h en tout, mise à disposition");
  await page.getByLabel("Où ?").fill("Flers");
  await page.getByText("Plusieurs postes, ou plusieurs lieux").click();
  await page.getByLabel("Postes").first().fill("2");
  await page.getByRole("group", { name: "Lieu 2" }).getByLabel("Commune").fill("Alençon");
  await page.getByRole("group", { name: "Lieu 2" }).getByLabel("Le lieu précis").fill("Collège Racine");
  await page.getByLabel("Chez qui ?").fill(name);
  await page.getByLabel("Son téléphone").fill(number("06 39 98"));
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByText("Lui envoyer un lien pour le reste").click();
  await page.getByRole("button", { name: "Publier l’offre" }).click();
  await expect(page.getByText("La commande est publiée : 2 lieux.")).toBeVisible();
  await expect(page.locator("#commande").getByRole("link", { name: "Alençon, Collège Racine" })).toBeVisible();
  const offers = (await organisation(name)).offers.sort((a, b) => b.posts - a.posts);
  expect(offers).toMatchObject([{ posts: 2, totalHours: 12, contract: "mise-a-disposition", communeCode: "61169" }, { posts: 1, communeCode: "61001" }]);
  expect(offers[0]?.areaId).not.toBe(offers[1]?.areaId);
  expect(offers[0]?.orderId).toBe(offers[1]?.orderId);
  await page.context().close();
});

test("the employer answers the rest by a link: a robot changes nothing, a button does, at 360 px, with scripts and without", async ({ browser, request }) => {
  test.setTimeout(120_000);
  const page = await asCoach(browser, false);
  const name = named("Crêperie");
  const email = `${name.slice(-10)}@example.org`;
  await page.goto(at("/coach/offres/vite"));
  await page.getByLabel("Quoi ?").fill("Plongeur le soir");
  await page.getByLabel("Où ?").fill("Flers");
  await page.getByLabel("Chez qui ?").fill(name);
  await page.getByLabel("Son téléphone").fill(number());
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByRole("button", { name: "Publier l’offre" }).click();
  await page.getByRole("link", { name: "Compléter, ou demander à l’employeur" }).click();
  await expectAccessibleTwin(page);
  await page.getByRole("button", { name: "Envoyer le lien" }).click();
  await expect(page.getByText("Il faut une adresse e-mail ou un numéro de portable").first()).toBeVisible();
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByRole("button", { name: "Envoyer le lien" }).click();
  await expect(page.getByText("Le lien part.")).toBeVisible();
  await page.context().close();
  const [offer] = (await organisation(name)).offers;
  const offerId = offer?.id ?? "";
  const asking = await db.offerAsking.findFirstOrThrow({ where: { offerId } });
  const address = at(`/offre/${rowToken("offer-asking", asking.id)}`);
  await expect.poll(() => db.localMessage.count({ where: { to: email, text: { contains: "/offre/" } } }), { timeout: 30_000 }).toBe(1);
  expect((await request.get(address, { headers: { "User-Agent": "Googlebot/2.1" } })).headers()).toMatchObject({ "x-robots-tag": "noindex, nofollow, noarchive" });
  expect(await db.offerAsking.findUniqueOrThrow({ where: { id: asking.id } })).toMatchObject({ answeredAt: null });
  expect((await request.get(`${address.slice(0, -3)}abc`)).status()).toBe(404);
  for (const javaScriptEnabled of [true, false]) {
    const his = await (await browser.newContext({ ...NARROW, javaScriptEnabled })).newPage();
    await his.goto(address);
    await expect(his.getByRole("heading", { name: "Plongeur le soir", level: 1 })).toBeVisible();
    await (javaScriptEnabled ? expectAccessible(his) : expectAccessibleTwin(his));
    await expectNoSidewaysScroll(his, 360);
    if (javaScriptEnabled) await his.getByLabel("Quel contrat ?").selectOption("CDI");
    await his.getByLabel(/Combien d’heures par semaine/).fill(javaScriptEnabled ? "beaucoup" : "20");
    await his.getByLabel("Qui demander sur place ?").fill("Mme Leroy");
    await his.getByRole("button", { name: "Enregistrer" }).click();
    if (!javaScriptEnabled) break;
    await expect(his.getByText(/Indiquez les heures par semaine en chiffres/).first()).toBeVisible();
    await expect(his.getByLabel("Qui demander sur place ?")).toHaveValue("Mme Leroy");
    await his.context().close();
  }
  await expect.poll(async () => (await db.offer.findUniqueOrThrow({ where: { id: offerId } })).weeklyHours).toBe(20);
  expect(await db.offer.findUniqueOrThrow({ where: { id: offerId } })).toMatchObject({ weeklyHours: 20, contactName: "Mme Leroy", contract: null });
});

test("bénévolat is entered as fast: task, hours a week, weeks, who accompanies, costs, skills gained", async ({ browser }) => {
  const page = await asCoach(browser, false);
  const name = named("Boutique solidaire");
  await page.goto(at("/coach/offres/vite?genre=BENEVOLAT"));
  await page.getByLabel("Quoi ?").fill("Tri de vêtements, 4 h par semaine, pendant 8 semaines");
  await page.getByLabel("Où ?").fill("Flers");
  await page.getByLabel("Chez qui ?").fill(name);
  await page.getByLabel("Son téléphone").fill(number());
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByLabel("Heures par semaine")).toHaveValue("4");
  await expect(page.getByLabel("Semaines")).toHaveValue("8");
  await page.getByLabel("Qui accompagne ?").fill("La responsable de la boutique");
  await page.getByText("Frais remboursés").click();
  await expectAccessibleTwin(page);
  await page.getByRole("button", { name: "Publier l’offre" }).click();
  await expect(page.getByText("L’offre est publiée.")).toBeVisible();
  expect((await organisation(name))).toMatchObject({ kind: "association", offers: [{ kind: "BENEVOLAT", contract: null, weeklyHours: 4, weeks: 8, costs: "refunded", accompaniedBy: "La responsable de la boutique" }] });
  await page.getByRole("link", { name: "Copier cette offre" }).click();
  await expect(page.getByLabel("Qui accompagne ?")).toHaveValue("La responsable de la boutique");
  expect((await organisation(name)).offers).toHaveLength(1);
  await page.getByRole("button", { name: "Publier l’offre" }).click();
  await expect(page.getByText("L’offre est publiée.")).toBeVisible();
  expect((await organisation(name)).offers).toHaveLength(2);
  await page.context().close();
});

test("her employer tells her on the phone that it holds, then that somebody was found, then not: a button each, without scripts", async ({ browser }) => {
  const page = await asCoach(browser, false);
  const name = named("Scierie");
  const { id: territoryId } = await db.territory.findFirstOrThrow({ where: { code: "61" } });
  const { code: communeCode, lat, lng, areaId } = await db.commune.findUniqueOrThrow({ where: { code: "61169" } });
  const { id: enteredById } = await db.user.findFirstOrThrow({ where: { email: COACH } });
  const organisation = await db.organisation.create({ data: { id: randomUUID(), territoryId, areaId, kind: "entreprise", name, communeCode, stage: "inscrite" } });
  const { id } = await db.offer.create({ data: { id: randomUUID(), territoryId, areaId, organisationId: organisation.id, communeCode, lat, lng, kind: "EMPLOI", title: `Scieur ${name.slice(-6)}`, contract: "CDI", weeklyHours: 35, wage: "12,50 € de l’heure", enteredById, publishedAt: new Date(Date.now() - 26 * 86_400_000), expiresAt: new Date(Date.now() + 4 * 86_400_000) } });
  const status = async () => (await db.offer.findUniqueOrThrow({ where: { id } })).status;
  await page.goto(at("/coach?groupe=soon"));
  const line = page.locator(".line", { hasText: `Scieur ${name.slice(-6)}` });
  await expect(line).toContainText("Cette offre se termine");
  await line.getByRole("button", { name: /Prolonger de 30/ }).click();
  await page.goto(at("/coach?groupe=soon"));
  await expect(line).toHaveCount(0);
  expect((await db.offer.findUniqueOrThrow({ where: { id } })).expiresAt?.getTime()).toBeGreaterThan(Date.now() + 29 * 86_400_000);
  await page.goto(at(`/coach/offres/${id}`));
  const card = page.locator("#actualite");
  await card.getByRole("button", { name: "Prolonger de 30 jours" }).click();
  await expect(page.getByText(/^Elle est proposée jusqu’au/).first()).toBeVisible();
  await expectAccessibleTwin(page);
  await card.getByRole("button", { name: "Le poste est pourvu" }).click();
  await expect(page.getByText("Cette offre est pourvue.")).toBeVisible();
  await expect(page.getByText("Les personnes qui attendaient une réponse sont prévenues.")).toBeVisible();
  await expectAccessibleTwin(page);
  await expectNoSidewaysScroll(page, 360);
  expect(await status()).toBe("filled");
  await card.getByRole("button", { name: "Rouvrir" }).click();
  expect(await status()).toBe("open");
  await card.getByRole("button", { name: "Fermer l’offre" }).click();
  await expect(page.getByText("Cette offre est fermée.")).toBeVisible();
  expect(await db.audit.count({ where: { subjectId: id, action: "offer.changed" } })).toBe(5);
  await page.context().close();
});
