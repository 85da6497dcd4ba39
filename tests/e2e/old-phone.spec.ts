import { expect, test, type Page } from "@playwright/test";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { startCuttingProxy, type CuttingProxy } from "#tests/support/cutting-proxy.ts";
import { expectAccessible } from "./support/axe.ts";
import { expectLargeTargets } from "./support/page-checks.ts";
import { forgetPhones, giveSession, keptPaths, openPhone, savedOnPhone, savedQuietOffers, sendNow, type OnPhone } from "./support/phone.ts";
import { PHONE, siteUrl } from "./support/stack.ts";

/** What the browser of a phone does by itself: saves data, wakes the worker, is slow, offers to install. */
test.describe.configure({ timeout: 90_000 });

let db: Db;
let network: CuttingProxy;
let jeanne: OnPhone;
let offers: string[];

const at = (path: string) => `${network.url}${path}`;
const main = (page: Page) => page.getByRole("main");

test.beforeAll(async () => {
  db = openDb(process.env["DATABASE_URL"] ?? "", 2);
  jeanne = await savedOnPhone(db, "Jeanne");
  offers = await savedQuietOffers(db, 3);
  network = await startCuttingProxy(siteUrl());
});
test.beforeEach(() => {
  network.decide(() => null);
  network.hold(() => 0);
});
test.afterAll(async () => {
  await network.stop();
  await forgetPhones(db, [jeanne], offers);
  await db.$disconnect();
});

test("with Save-Data nothing is fetched in advance but the page of what waits; what she opens is kept all the same", async ({ browser }) => {
  const asked: string[] = [];
  network.decide(({ path }) => {
    if (path.startsWith("/mon-espace")) asked.push(path);
    return null;
  });
  const context = await browser.newContext(PHONE);
  await context.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true, effectiveType: "2g" } }));
  const page = await context.newPage();
  await giveSession(db, page, jeanne.userId);
  await page.goto(at("/mon-espace/reponses"));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  const offer = `/mon-espace/offres/${offers[0]}`;
  await page.goto(at(offer));
  await expect.poll(() => keptPaths(page)).toEqual(expect.arrayContaining([offer, "/mon-espace/gardees"]));
  // What is kept in advance otherwise has had its time: the worker has answered this page, and sent its list.
  await sendNow(page);
  await page.goto(at("/mon-espace/messages"));
  await expect.poll(() => keptPaths(page)).toContain("/mon-espace/messages");
  expect((await keptPaths(page)).filter((path) => path.startsWith("/mon-espace")).sort()).toEqual(["/mon-espace/gardees", "/mon-espace/messages", offer].sort());
  expect([...new Set(asked)].sort()).toEqual(["/mon-espace/gardees", "/mon-espace/messages", "/mon-espace/reponses", offer].sort());
  await context.close();
});

test("an answer given without network asks the phone to wake the worker, and leaves once when it does, with no page of hers open", async ({ browser }) => {
  const page = await openPhone(browser, db, jeanne, network.url);
  const devtools = await page.context().newCDPSession(page);
  const ids = new Map<string, string>();
  devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => registrations.forEach(({ scopeURL, registrationId }) => ids.set(scopeURL, registrationId)));
  await devtools.send("ServiceWorker.enable");
  await page.goto(at("/mon-espace/messages"));
  network.decide(() => "before");
  await main(page).getByLabel(/^Votre message à/).fill("Parti tout seul.");
  await main(page).getByRole("button", { name: "Envoyer" }).click();
  await expect(main(page)).toContainText("Gardé sur ce téléphone");
  type Syncing = ServiceWorkerRegistration & { sync: { getTags: () => Promise<string[]> } };
  await expect.poll(() => page.evaluate(async () => ((await navigator.serviceWorker.ready) as Syncing).sync.getTags())).toEqual(["send"]);
  // A page without our scripts: nothing but the phone itself can send.
  network.decide(() => null);
  await page.goto(at("/accessibilite"));
  const registrationId = ids.get(at("/")) ?? "";
  expect(registrationId).not.toBe("");
  const sent = () => db.letter.count({ where: { beneficiaryId: jeanne.beneficiaryId, text: "Parti tout seul." } });
  await devtools.send("ServiceWorker.dispatchSyncEvent", { origin: new URL(network.url).origin, registrationId, tag: "send", lastChance: false });
  await expect.poll(sent).toBe(1);
  await devtools.send("ServiceWorker.dispatchSyncEvent", { origin: new URL(network.url).origin, registrationId, tag: "send", lastChance: true });
  await page.goto(at("/mon-espace/reponses"));
  await expect(main(page)).toContainText("Votre message est parti.");
  expect(await sent()).toBe(1);
  await page.context().close();
});

test("on 400 kbit/s and 400 ms a first visit is usable: an offer is read, and a no said, in one tap", async ({ browser }) => {
  const context = await browser.newContext({ ...PHONE, serviceWorkers: "block" });
  const page = await context.newPage();
  await giveSession(db, page, jeanne.userId);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 });
  const came: string[] = [];
  page.on("request", (request) => came.push(new URL(request.url()).pathname));
  await page.goto(`${siteUrl()}/mon-espace/offres/${offers[1]}`, { waitUntil: "commit" });
  const heading = main(page).getByRole("heading", { level: 1, name: "Horsligne 2" });
  await expect(heading).toBeVisible({ timeout: 10_000 });
  // The page stands on its HTML and its styles: nothing else is waited for before it is read.
  expect(came.filter((path) => !/^\/mon-espace|\.css$|^\/(phone|listen)\.js$|\.(svg|ico|webmanifest|png)$/.test(path))).toEqual([]);
  await main(page).getByRole("button", { name: "C’est trop loin" }).click();
  await expect(main(page)).toContainText("cette offre n’est plus dans votre liste", { timeout: 15_000 });
  await main(page).getByRole("button", { name: "Annuler, la remettre" }).click();
  await expect(heading).toBeVisible({ timeout: 15_000 });
  expect(await db.offerDismissal.count({ where: { beneficiaryId: jeanne.beneficiaryId } })).toBe(0);
  await context.close();
});

test("a network that is there but too slow: the kept page comes after four seconds, says so, and the new one replaces it", async ({ browser }) => {
  const page = await openPhone(browser, db, jeanne, network.url);
  await page.goto(at("/mon-espace/rendez-vous"));
  await expect(main(page)).toContainText("Salle de Jeanne");
  await db.appointment.update({ where: { id: jeanne.meetingId }, data: { place: "Salle changée" } });
  network.hold(({ path }) => (path === "/mon-espace/rendez-vous" ? 9_000 : 0));
  await page.goto(at("/mon-espace/rendez-vous"));
  await expect(page.locator("[data-kept-page]")).toContainText("Le réseau est très lent");
  await expect(main(page)).toContainText("Salle de Jeanne");
  await expectAccessible(page);
  // What came late is kept: without network it is the new one that is read.
  await expect.poll(async () => page.evaluate(async () => (await (await caches.match(`${location.origin}/mon-espace/rendez-vous`))?.text())?.includes("Salle changée")), { timeout: 20_000 }).toBe(true);
  network.decide(() => "before");
  await page.goto(at("/mon-espace/rendez-vous"));
  await expect(main(page)).toContainText("Salle changée");
  await page.context().close();
});

test("« Installer » is offered when the browser can, asks it at one tap, and does not insist", async ({ browser }) => {
  const page = await openPhone(browser, db, jeanne, network.url);
  await page.goto(at("/mon-espace/aide"));
  const install = page.locator("[data-install]");
  await expect(install).toBeHidden();
  const isHeldBack = await page.evaluate(() => {
    const event = Object.assign(new Event("beforeinstallprompt", { cancelable: true }), { prompt: () => Object.assign(window, { asked: ((window as { asked?: number }).asked ?? 0) + 1 }) });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  });
  expect(isHeldBack, "the browser's own banner waits for her tap").toBe(true);
  await expect(install).toBeVisible();
  await expectAccessible(page);
  await expectLargeTargets(page);
  await install.getByRole("button").click();
  expect(await page.evaluate(() => (window as { asked?: number }).asked)).toBe(1);
  await expect(install).toBeHidden();
  await page.context().close();
});
