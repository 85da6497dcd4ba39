import { expect, test, type Page } from "@playwright/test";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { startCuttingProxy, type CuttingProxy } from "#tests/support/cutting-proxy.ts";
import { expectAccessible } from "./support/axe.ts";
import { allStored, expectKeptInAdvance, forgetPhones, giveSession, keptPaths, openPhone, savedOnPhone, savedQuietOffers, sendNow, storedByName, type OnPhone } from "./support/phone.ts";
import { expectLargeTargets } from "./support/page-checks.ts";
import { siteUrl } from "./support/stack.ts";

/** A phone where the network comes and goes: what was seen is readable, what was answered goes once, nothing stays after leaving. */
test.describe.configure({ timeout: 60_000 });

let db: Db;
let network: CuttingProxy;
let lise: OnPhone;
let rose: OnPhone;
let offers: string[];
let page: Page;

const main = () => page.getByRole("main");
const at = (path: string) => `${network.url}${path}`;
const cutAll = () => network.decide(() => "before");
const restore = () => network.decide(() => null);
const kept = () => page.evaluate(() => document.querySelector("[data-kept-page]")?.textContent ?? null);

test.beforeAll(async () => {
  db = openDb(process.env["DATABASE_URL"] ?? "", 3);
  [lise, rose] = [await savedOnPhone(db, "Lise"), await savedOnPhone(db, "Rose")];
  offers = await savedQuietOffers(db, 6);
  network = await startCuttingProxy(siteUrl());
});
test.beforeEach(async ({ browser }) => {
  restore();
  page = await openPhone(browser, db, lise, network.url);
});
test.afterEach(() => page.context().close());
test.afterAll(async () => {
  await network.stop();
  await forgetPhones(db, [lise, rose], offers);
  await db.$disconnect();
});

/** She opens an offer while there is network, then the network goes; her yes has a page of its own, her no has not. */
async function openForm(offerId: string, which: "repondre" | "non"): Promise<void> {
  const form = `/mon-espace/offres/${offerId}${which === "non" ? "" : "/repondre"}`;
  await page.goto(at(`/mon-espace/offres/${offerId}`));
  await expect.poll(() => keptPaths(page)).toContain(form);
  cutAll();
  await page.goto(at(form));
}

test("what she saw is readable without network and says of when it is; help and meetings even if never opened", async () => {
  await page.goto(at(`/mon-espace/offres/${offers[0]}`));
  await expect.poll(() => keptPaths(page)).toContain(`/mon-espace/offres/${offers[0]}`);
  expect(await kept()).toBeNull();
  cutAll();
  await page.goto(at(`/mon-espace/offres/${offers[0]}`));
  expect(await kept()).toMatch(/^Vous êtes hors ligne\s: page du (lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) \d{1,2}(er)? \p{L}+, \d{1,2}\sh(\s\d\d)?\.$/u);
  await expect(main()).toContainText("Horsligne 1");
  // The page looks as it did: its styles are kept with it.
  expect(await page.evaluate(() => getComputedStyle(document.querySelector(".btn-primary") ?? document.body).backgroundColor)).toBe("rgb(21, 92, 69)");
  await expectAccessible(page);
  await page.goto(at("/mon-espace/rendez-vous"));
  await expect(main()).toContainText("Salle de Lise");
  await page.goto(at("/mon-espace/aide"));
  await expect(main().getByRole("link", { name: /^Appeler le 0/ })).toBeVisible();
  await page.goto(at("/mon-espace/cv"));
  await expect(main()).toContainText("Pas de réseau");
  await expect(main().getByRole("link", { name: /^Appeler le 0/ })).toBeVisible();
  await expectAccessible(page);
  await expectLargeTargets(page);
});

test("only her own pages are kept: no questions, no code, no other role's page, no fault, at most forty", async () => {
  for (const path of ["/", "/offres", "/connexion", "/entrer?c=K7M2H9XP", "/mon-espace/questions", "/mon-espace/dossier", "/mon-espace/offres/00000000-0000-4000-8000-000000000000", "/coach"]) await page.goto(at(path));
  await page.goto(at("/mon-espace/cv"));
  for (let km = 1; km <= 45; km += 1) await page.goto(at(`/mon-espace/chercher?mots=x${km}`));
  await expect.poll(async () => (await keptPaths(page)).includes("/mon-espace/chercher?mots=x45")).toBe(true);
  const paths = await keptPaths(page);
  expect(paths.filter((path) => !/^\/(mon-espace|hors-ligne)/.test(path) || /questions|dossier|00000000-0000/.test(path))).toEqual([]);
  await expect.poll(async () => (await keptPaths(page)).filter((path) => path.startsWith("/mon-espace")).length).toBeLessThanOrEqual(40);
  expect(await keptPaths(page)).toEqual(expect.arrayContaining(["/mon-espace/aide", "/mon-espace/rendez-vous", "/mon-espace/gardees"]));
});

test("an answer given without network is kept, said to be, and goes once when the network is back", async () => {
  await openForm(offers[1] ?? "", "repondre");
  await main().getByLabel("Votre message").fill("Je suis libre dès lundi.");
  await main().getByRole("button", { name: "Envoyer ma réponse" }).click();
  await expect(main()).toContainText("Gardée sur ce téléphone. Elle partira dès que le réseau revient.");
  await expect(main()).toContainText("Je suis libre dès lundi.");
  await expect(main()).toContainText("Horsligne 2");
  await expectAccessible(page);
  await expectLargeTargets(page);
  expect(await db.application.count({ where: { beneficiaryId: lise.beneficiaryId } })).toBe(0);
  await page.goto(at("/mon-espace/reponses"));
  await expect(main()).toContainText("Votre réponse à une offre attend le réseau sur ce téléphone.");
  restore();
  await page.context().setOffline(true);
  await page.context().setOffline(false);
  // A phone says « online » a little before it is true: then it is the next try, some seconds later, that passes.
  await expect(main()).toContainText("Votre réponse à une offre est partie.", { timeout: 20_000 });
  expect(await db.application.findMany({ where: { beneficiaryId: lise.beneficiaryId }, select: { message: true, state: true } })).toEqual([{ message: "Je suis libre dès lundi.", state: "positionne" }]);
  await page.reload();
  await expect(main()).not.toContainText("est partie");
  expect(await sendNow(page)).toBe(0);
  expect(await db.applicationEvent.count({ where: { application: { beneficiaryId: lise.beneficiaryId } } })).toBe(1);
});

test("« Pas pour moi » without network: one tap is kept with its offer's name, and sent once", async () => {
  await openForm(offers[5] ?? "", "non");
  await main().getByRole("button", { name: "C’est trop loin" }).click();
  await expect(main()).toContainText("Gardé sur ce téléphone. Il partira dès que le réseau revient.");
  await expect(main()).toContainText("Horsligne 6");
  restore();
  await expect.poll(() => sendNow(page)).toBe(0);
  expect(await sendNow(page)).toBe(0);
  expect(await db.offerDismissal.findMany({ where: { beneficiaryId: lise.beneficiaryId }, select: { offerId: true, reason: true } })).toEqual([{ offerId: offers[5], reason: "trop-loin" }]);
  expect(await db.sentOnce.count({ where: { userId: lise.userId, act: `say-no:${offers[5]}` } })).toBe(1);
  await db.offerDismissal.deleteMany({ where: { beneficiaryId: lise.beneficiaryId } });
});

test("an offer closed meanwhile: the refusal is told in plain words, and what she typed is there", async () => {
  await openForm(offers[2] ?? "", "repondre");
  await main().getByLabel("Votre message").fill("Mes mots à garder.");
  await main().getByRole("button", { name: "Envoyer ma réponse" }).click();
  await expect(main()).toContainText("Gardée sur ce téléphone");
  await db.offer.update({ where: { id: offers[2] ?? "" }, data: { status: "closed", closedAt: new Date() } });
  restore();
  await page.goto(at("/mon-espace/reponses"));
  await expect(main()).toContainText("Votre réponse à une offre n’a pas pu partir.");
  await main().getByRole("link", { name: "Voir pourquoi" }).click();
  await expect(main()).toContainText("Mes mots à garder.");
  await expect(main().locator("[data-state]")).toContainText(/offre/);
  await expect(main().locator("[data-state]")).not.toContainText("Gardée");
  await main().getByRole("button", { name: "Ne pas l’envoyer" }).click();
  await expect(main()).toContainText("Rien n’attend");
});

test("a session that ended meanwhile: pages go, what she typed waits until she is back", async () => {
  await page.goto(at("/mon-espace/messages"));
  cutAll();
  await main().getByLabel(/^Votre message à/).fill("Un mot gardé longtemps.");
  await main().getByRole("button", { name: "Envoyer" }).click();
  await expect(main()).toContainText("Gardé sur ce téléphone. Il partira dès que le réseau revient.");
  await db.session.deleteMany({ where: { userId: lise.userId } });
  restore();
  await page.goto(at("/mon-espace/reponses"));
  await expect(page).toHaveURL(/\/connexion\?retour=/);
  expect((await keptPaths(page)).filter((path) => path.startsWith("/mon-espace"))).toEqual(["/mon-espace/gardees"]);
  await page.goto(at("/mon-espace/gardees"));
  await expect(main()).toContainText("Un mot gardé longtemps.");
  await giveSession(db, page, lise.userId);
  await page.goto(at("/mon-espace/reponses"));
  await expect(main()).toContainText("Votre message est parti.");
  expect(await db.letter.count({ where: { beneficiaryId: lise.beneficiaryId, text: "Un mot gardé longtemps." } })).toBe(1);
});

test("signing out leaves nothing of hers on the phone", async () => {
  await page.goto(at("/mon-espace/messages"));
  await page.goto(at("/mon-espace"));
  await expect.poll(() => allStored(page)).toContain("Salle de Lise");
  const sessions = await db.session.count({ where: { userId: lise.userId } });
  await page.getByRole("button", { name: "Me déconnecter" }).click();
  await expect(page).toHaveURL(at("/"));
  expect(await allStored(page)).not.toMatch(/Lise|Horsligne|Coach|owner/);
  // The two pages that are the same for everyone may be kept again; they hold links, and nothing of hers.
  expect((await keptPaths(page)).filter((path) => !/^\/(hors-ligne(\/sortie)?|mon-espace\/gardees)$/.test(path))).toEqual([]);
  expect(await storedByName(page)).toEqual({ local: 0, session: 0, kept: 0, facts: 0, cookies: "" });
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain("session");
  // With the network gone, her address shows nothing of hers either.
  cutAll();
  await page.goto(at("/mon-espace/messages")).catch(() => undefined);
  expect(await page.evaluate(() => document.documentElement.innerText).catch(() => "")).not.toMatch(/Lise|Horsligne/);
  expect(await db.session.count({ where: { userId: lise.userId } })).toBe(sessions - 1);
});

test("signing out without network empties the phone at once, says what is not closed yet, and closes it when it can", async () => {
  await openForm(offers[3] ?? "", "non");
  await main().getByRole("button", { name: "Trop loin" }).click();
  await expect(main()).toContainText("Gardé sur ce téléphone");
  const sessions = await db.session.count({ where: { userId: lise.userId } });
  expect(sessions).toBeGreaterThan(0);
  await page.context().setOffline(true);
  page.once("dialog", (dialog) => void dialog.accept());
  await page.getByRole("button", { name: "Me déconnecter" }).click();
  await expect(main()).toContainText("Plus rien de vous n’est sur ce téléphone.");
  await expect(main()).toContainText("Sans réseau, nous ne le savons pas encore.");
  await expectAccessible(page);
  await expectLargeTargets(page);
  expect(await allStored(page)).not.toMatch(/Lise|Salle|trop-loin|Horsligne/);
  await page.goto(at("/mon-espace/rendez-vous"));
  await expect(main()).toContainText("C’est fermé ici");
  await page.context().setOffline(false);
  restore();
  await page.goto(at("/mon-espace/rendez-vous"));
  await expect(page).toHaveURL(/\/connexion/);
  expect(await db.session.count({ where: { userId: lise.userId } })).toBe(sessions - 1);
  expect(await db.offerDismissal.count({ where: { beneficiaryId: lise.beneficiaryId } })).toBe(0);
});

test("someone else on the same phone reads nothing of hers, and nothing of hers is sent in that name", async () => {
  await openForm(offers[4] ?? "", "repondre");
  await main().getByRole("button", { name: "Envoyer ma réponse" }).click();
  await expect(main()).toContainText("Gardée sur ce téléphone");
  restore();
  await page.context().clearCookies();
  await giveSession(db, page, rose.userId);
  // The worst order: what waits is sent before any page was asked for.
  await sendNow(page);
  await page.goto(at("/mon-espace/rendez-vous"));
  await expect(main()).toContainText("Salle de Rose");
  await expectKeptInAdvance(page);
  expect(await allStored(page)).not.toContain("Salle de Lise");
  expect(await db.application.count({ where: { offerId: offers[4] ?? "" } })).toBe(0);
  cutAll();
  await page.goto(at("/mon-espace/rendez-vous"));
  await expect(main()).toContainText("Salle de Rose");
});

test("a new version of the worker clears what the former kept of pages, and sends what it kept of answers", async () => {
  await page.goto(at("/mon-espace/messages"));
  cutAll();
  await main().getByLabel(/^Votre message à/).fill("Gardé par la version d’avant.");
  await main().getByRole("button", { name: "Envoyer" }).click();
  await expect(main()).toContainText("Gardé sur ce téléphone");
  network.replace("/sw.js", (body) => body.replace(/VERSION = "\d+"/, 'VERSION = "next"'));
  restore();
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).filter((name) => !name.endsWith("-next")))).toEqual([]);
  await page.goto(at("/mon-espace/reponses"));
  await expect.poll(() => db.letter.count({ where: { beneficiaryId: lise.beneficiaryId, text: "Gardé par la version d’avant." } })).toBe(1);
  await expectKeptInAdvance(page);
  network.replace("/sw.js", null);
});

test("after a deploy a kept page still has the styles it was made with, though the server has them no more", async () => {
  await page.goto(at("/mon-espace/aide"));
  const styles = await page.evaluate(() => [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")].map(({ href }) => new URL(href).pathname));
  expect(styles.length).toBeGreaterThan(0);
  network.decide(({ path }) => (path.startsWith("/mon-espace") || styles.includes(path) ? "before" : null));
  // The browser's own memory must not help.
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.clearBrowserCache");
  await page.goto(at("/mon-espace/aide"));
  expect(await kept()).toContain("Vous êtes hors ligne");
  expect(await page.evaluate(() => getComputedStyle(document.querySelector(".btn-primary") ?? document.body).backgroundColor)).toBe("rgb(21, 92, 69)");
});
