import { randomUUID } from "node:crypto";
import { expect, test, type Page } from "@playwright/test";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { expectAccessible } from "./support/axe.ts";
import { expectNoSidewaysScroll } from "./support/page-checks.ts";
import { DESK, signIn, siteUrl } from "./support/stack.ts";

/** The help line: finds, looks, types what is said, changes a number, notes the call, chases employers. At a desk and on a phone. */
test.describe.configure({ mode: "serial", timeout: 150_000 });

let db: Db;
let desk: Page;
let person: { userId: string; id: string; firstName: string; lastName: string; commune: string; coach: string };
const main = (page = desk) => page.getByRole("main");
const go = (path: string) => desk.goto(`${siteUrl()}${path}`);
/** At both widths, nothing runs over and axe has nothing to say. */
async function expectSound(): Promise<void> {
  await expectAccessible(desk);
  await expectNoSidewaysScroll(desk, 390);
  await expectAccessible(desk);
  await desk.setViewportSize({ width: 1280, height: 900 });
}

test.beforeAll(async ({ browser }) => {
  db = openDb(process.env["DATABASE_URL"] ?? "", 2);
  const row = await db.beneficiary.findFirstOrThrow({
    where: { coach: { email: "coach.mortagne@example.org" }, user: { email: { not: null }, phone: { not: null }, disabledAt: null }, matches: { some: { isBlocked: false, offer: { status: "open" } } } }, orderBy: { id: "desc" },
    include: { user: true, commune: true, coach: true },
  });
  person = { userId: row.userId, id: row.id, firstName: row.user.firstName, lastName: row.user.lastName, commune: row.commune.name, coach: row.coach?.firstName ?? "" };
  desk = await (await browser.newContext(DESK)).newPage();
  await signIn(desk, "hotline@example.org");
});
test.afterAll(async () => {
  await desk.context().close();
  await db.$disconnect();
});

test("finds the caller among those of one name, and looks at her pages with her: nothing can be pressed, and she can know", async () => {
  await go(`/hotline?q=${encodeURIComponent(`${person.lastName} ${person.firstName}`)}`);
  await expect(main()).toContainText(person.commune);
  await expectSound();
  await main().getByRole("link", { name: `${person.firstName} ${person.lastName}` }).first().click();
  await go(`/hotline/comptes/${person.userId}`);
  await expectSound();
  await main().getByRole("link", { name: "Regarder ses pages" }).click();
  for (const page of ["offres", "benevolat", "reponses", "rendez-vous", "cv"]) {
    await go(`/hotline/voir/${person.userId}?page=${page}`);
    await expect(main()).toContainText("Rien ne se fait d’ici.");
    expect(await main().locator("form, button, input").count()).toBe(0);
    expect(await main().locator('a[href^="/mon-espace"]').count()).toBe(0);
    await expectSound();
  }
  expect(await db.audit.count({ where: { beneficiaryId: person.id, action: "pages.seen" } })).toBeGreaterThanOrEqual(5);
});

test("types the yes that she says, after the text was read aloud", async () => {
  await go(`/hotline/comptes/${person.userId}/repondre`);
  await expectSound();
  await main().getByRole("rowheader").getByRole("link").first().click();
  await expect(main()).toContainText("Il verra votre CV et comment vous joindre. Rien d’autre.");
  await expectSound();
  await main().getByRole("button", { name: "Envoyer sa réponse" }).click();
  await expect(main().getByRole("alert")).toBeVisible();
  await main().getByLabel(/a dit oui, clairement/).check({ force: true });
  await main().getByRole("button", { name: "Envoyer sa réponse" }).click();
  await expect(main()).toContainText("La réponse est envoyée.");
  const event = await db.applicationEvent.findFirstOrThrow({ where: { application: { beneficiaryId: person.id }, byRole: "hotliner" } });
  expect(event.via).toBe("telephone");
});

test("types the no that she says: a reason is asked, the offer leaves her list, no employer hears of it", async () => {
  await go(`/hotline/comptes/${person.userId}/repondre`);
  await main().getByRole("rowheader").getByRole("link").first().click();
  const offerId = new URL(desk.url()).searchParams.get("offre") ?? "";
  await main().getByText("La personne dit non").click();
  await expect(main()).toContainText("N’insistez pas.");
  await main().getByRole("button", { name: "Noter son « non »" }).click();
  await expect(main().getByRole("alert")).toBeVisible();
  await expectSound();
  await main().locator('form:has(input[value="non"])').getByRole("radio").first().check({ force: true });
  await main().getByRole("button", { name: "Noter son « non »" }).click();
  await expect(main()).toContainText(/Le «\snon\s» est noté/);
  expect(await db.application.count({ where: { beneficiaryId: person.id, offerId, consentedAt: { not: null } } })).toBe(0);
  expect((await db.offerDismissal.count({ where: { beneficiaryId: person.id, offerId } })) + (await db.recommendation.count({ where: { beneficiaryId: person.id, offerId, answeredAt: { not: null } } }))).toBeGreaterThan(0);
  await go(`/hotline/comptes/${person.userId}/repondre`);
  await expect(main().locator(`a[href*="${offerId}"]`)).toHaveCount(0);
});

test("changes a number after two right answers, of which the screen shows the ends only", async () => {
  await go(`/hotline/comptes/${person.userId}/changer`);
  await expect(main()).not.toContainText(person.commune);
  await expectSound();
  await main().getByLabel("Nouveau numéro ou nouvelle adresse").fill("06 39 98 99 98");
  await main().getByRole("button", { name: "Changer" }).click();
  await expect(main().getByRole("alert")).toContainText("deux bonnes réponses");
  await expect(main().getByLabel("Nouveau numéro ou nouvelle adresse")).toHaveValue("06 39 98 99 98");
  await main().getByLabel(/Dans quelle commune/).check({ force: true });
  await main().getByLabel(/votre coach/).check({ force: true });
  await main().getByRole("button", { name: "Changer" }).click();
  await expect(main()).toContainText("C’est changé.");
  expect((await db.user.findUniqueOrThrow({ where: { id: person.userId } })).phone).toBe("+33639989998");
});

test("notes the call in one line, without health, and finds it in the day", async () => {
  await go(`/hotline/comptes/${person.userId}`);
  await main().getByLabel("Pourquoi").selectOption("contact");
  await main().getByLabel("Réglé").check({ force: true });
  await main().getByLabel(/En une ligne/).fill("Elle est malade");
  await main().getByRole("button", { name: "Noter l’appel" }).click();
  await expect(main().getByRole("alert")).toContainText("santé");
  await main().getByLabel(/En une ligne/).fill("Nouveau numéro");
  await main().getByRole("button", { name: "Noter l’appel" }).click();
  await expect(main()).toContainText("L’appel est noté.");
  await expect(main().getByRole("link", { name: `${person.firstName} ${person.lastName}` }).first()).toBeVisible();
  await expectSound();
});

test("chases an employer: the call is noted, and what he said moves the application", async () => {
  await go("/hotline/relances");
  await expectSound();
  // Below those who left a number: other tests leave some.
  const first = main().locator("section.card", { hasText: /personnes? attend/ }).first();
  await first.locator("summary").click();
  await first.getByLabel("A répondu").check({ force: true });
  await first.getByRole("button", { name: /^Noter/ }).click();
  await expect(main()).toContainText("Notez maintenant ce que l’employeur a dit");
  await expectSound();
  await main().getByRole("table").first().getByRole("link").first().click();
  await expectSound();
  const applicationId = new URL(desk.url()).pathname.split("/").at(-1) ?? "";
  await main().locator("summary", { hasText: "Plus tard" }).click();
  await main().getByRole("button", { name: /^Confirmer.*plus tard/i }).click();
  await expect(main()).toContainText("C’est noté.");
  expect((await db.applicationEvent.findFirstOrThrow({ where: { applicationId }, orderBy: { at: "desc" } })).byRole).toBe("hotliner");
});

test("types the offer that an employer dictates; his page says who did", async () => {
  // One that nobody has met waits for a look (decision 0060): moderation.spec.
  const organisation = await db.organisation.findFirstOrThrow({ where: { kind: "entreprise", stage: { not: "prospectee" }, members: { some: {} } }, orderBy: { name: "asc" } });
  await go(`/hotline/organisations/${organisation.id}/offre`);
  await expect(main()).toContainText("sous la dictée");
  await expectSound();
  await main().getByRole("button", { name: "Publier l’offre" }).click();
  await expect(main().getByRole("alert")).toBeVisible();
  await main().getByLabel("Quel métier ?").fill("femme de ménage");
  await main().getByLabel("Commune").fill("Flers");
  await main().getByLabel("Contrat", { exact: true }).selectOption({ index: 1 });
  await main().getByLabel("Heures par semaine").fill("24");
  await main().getByRole("button", { name: "Publier l’offre" }).click();
  await expect(main()).toContainText("L’offre est publiée.");
  await expect(main()).toContainText("saisi par Hugo");
});

test("an employer says of his offers on the phone what became of them: a button each, and it is written down who pressed it", async () => {
  const { id: territoryId } = await db.territory.findFirstOrThrow({ where: { code: "61" } });
  const { code: communeCode, lat, lng, areaId } = await db.commune.findUniqueOrThrow({ where: { code: "61169" } });
  const place = { territoryId, areaId, communeCode };
  const { id: organisationId } = await db.organisation.create({ data: { ...place, id: randomUUID(), kind: "entreprise", name: `Scierie ${randomUUID().slice(0, 8)}`, stage: "inscrite" } });
  const [first, second] = [randomUUID(), randomUUID()];
  for (const [id, title] of [[first, "Scieur"], [second, "Affûteur"]] as const) await db.offer.create({ data: { ...place, id, lat, lng, organisationId, kind: "EMPLOI", title, contract: "CDI", weeklyHours: 35, publishedAt: new Date(), expiresAt: new Date(Date.now() + 3 * 86_400_000) } });
  const row = (title: string) => main().getByRole("row", { name: new RegExp(title) });
  await go(`/hotline/organisations/${organisationId}`);
  await row("Scieur").locator("summary").click();
  await expectSound();
  await row("Scieur").getByRole("button", { name: /Le poste est pourvu/ }).click();
  await expect(main()).toContainText("L’offre est notée comme pourvue.");
  await expect(row("Scieur")).toContainText("Pourvue");
  await row("Affûteur").locator("summary").click();
  await row("Affûteur").getByRole("button", { name: /Prolonger de 30/ }).click();
  await expect(main()).toContainText("L’offre est prolongée");
  await expectSound();
  expect((await db.offer.findUniqueOrThrow({ where: { id: second } })).expiresAt?.getTime()).toBeGreaterThan(Date.now() + 29 * 86_400_000);
  expect(await db.audit.findMany({ where: { subjectId: { in: [first, second] }, action: "offer.changed" }, select: { actorRole: true } })).toEqual([{ actorRole: "hotliner" }, { actorRole: "hotliner" }]);
  await db.offer.deleteMany({ where: { organisationId } });
  await db.organisation.delete({ where: { id: organisationId } });
});
